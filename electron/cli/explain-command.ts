import { type FindingEntry, findingCatalogue } from '../../core/model/finding-catalogue.ts';
import { type CauseWords, causeWords } from '../../core/report/cause-words.ts';

const findings: Readonly<Record<string, FindingEntry>> = findingCatalogue;
const causes: Readonly<Record<string, CauseWords>> = causeWords;

/** Prints what a finding or cause means, or all of them with their titles; returns the exit status. */
export function explain(code: string | undefined): number {
  if (code === undefined) {
    list(
      'Findings',
      Object.entries(findings).map(([key, { severity, title }]) => [key, severity, title]),
    );
    list(
      'Causes of difference',
      Object.entries(causes).map(([key, { title }]) => [key, 'cause', title]),
    );
    return 0;
  }
  const texts = [
    ...(Object.hasOwn(findings, code) ? [textOf(code, findings[code]?.severity ?? '', findings[code])] : []),
    ...(Object.hasOwn(causes, code) ? [textOf(code, 'cause of difference', causes[code])] : []),
  ];
  if (texts.length === 0) {
    process.stderr.write(`There is no finding or cause "${code}". ${hint(code)}\n`);
    return 2;
  }
  process.stdout.write(texts.join('\n'));
  return 0;
}

function list(head: string, rows: readonly (readonly [string, string, string])[]): void {
  const width = Math.max(...rows.map(([key]) => key.length));
  const lines = rows.map(([key, what, title]) => `  ${key.padEnd(width)}  ${what.padEnd(8)}  ${title}`);
  process.stdout.write(`${head}\n${lines.join('\n')}\n`);
}

function textOf(code: string, what: string, words: CauseWords | undefined): string {
  if (!words) return '';
  const { title, meaning, remedy } = words;
  return `${code} (${what})\n${title}\n\nWhat it means: ${meaning}\nWhat to do:    ${remedy}\n`;
}

function hint(code: string): string {
  const known = [...Object.keys(findings), ...Object.keys(causes)];
  const near = [...new Set(known.filter((key) => key.includes(code) || code.includes(key)))];
  return near.length > 0 ? `Did you mean ${near.join(', ')}?` : '`tieout explain` lists all codes.';
}
