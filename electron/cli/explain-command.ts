import { type FindingEntry, findingCatalogue } from '../../core/model/finding-catalogue.ts';

const catalogue: Readonly<Record<string, FindingEntry>> = findingCatalogue;

/** Prints what a finding means, or all codes with their titles; returns the exit status. */
export function explain(code: string | undefined): number {
  if (code === undefined) {
    const width = Math.max(...Object.keys(catalogue).map((key) => key.length));
    for (const [key, entry] of Object.entries(catalogue)) {
      process.stdout.write(`${key.padEnd(width)}  ${entry.severity.padEnd(8)}  ${entry.title}\n`);
    }
    return 0;
  }
  const entry = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined;
  if (!entry) {
    const near = Object.keys(catalogue).filter((key) => key.includes(code) || code.includes(key));
    const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : '`tieout explain` lists all codes.';
    process.stderr.write(`There is no finding "${code}". ${hint}\n`);
    return 2;
  }
  process.stdout.write(
    `${code} (${entry.severity})\n${entry.title}\n\nWhat it means: ${entry.meaning}\nWhat to do:    ${entry.remedy}\n`,
  );
  return 0;
}
