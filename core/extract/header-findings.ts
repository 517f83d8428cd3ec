import type { Findings } from '../model/finding.ts';
import type { Binding } from './bind-columns.ts';
import type { HeaderFound } from './find-header.ts';
import { isCustomField } from './header.ts';
import { headerTrouble, labelOf, unusedInWords } from './header-words.ts';
import type { ExtractKind } from './kind.ts';

/** Where a header stands. */
export type HeaderPlace = {
  readonly file: number;
  /** Row in the file, 0 when no header was found. */
  readonly row: number;
  readonly headers: readonly string[];
  /** The first row below the header, where there is one. */
  readonly below: readonly string[] | undefined;
  /** The kind that close.json states, and all kinds there are. */
  readonly stated: ExtractKind | undefined;
  readonly kinds: readonly ExtractKind[];
};

/** Records everything that is wrong with the header of a file, all at once. */
export function reportHeader(findings: Findings, found: HeaderFound, place: HeaderPlace): void {
  const { file, row } = place;
  if (found.outcome === 'unknown') {
    const trouble = headerTrouble(place.headers, place.below, place.stated, place.kinds);
    findings.add('kind-unknown', { file, row }, unknownInWords(found.best, place.headers, trouble));
  }
  if (found.outcome === 'ambiguous') {
    const names = found.best.map(({ kind }) => kind.name).join(' or ');
    findings.add('kind-ambiguous', { file, row }, names);
  }
  if (found.outcome === 'recognised' || found.outcome === 'incomplete') {
    reportBinding(findings, found.binding, place);
  }
}

/** Records that close.json states a kind that there is not. */
export function reportStatedKind(
  findings: Findings,
  file: number,
  stated: string,
  kinds: readonly ExtractKind[],
): void {
  const known = kinds.map(({ name }) => name).join(', ');
  findings.add('kind-unknown', { file, row: 0 }, `the stated kind "${stated}"; known are ${known}`);
}

function reportBinding(findings: Findings, binding: Binding, place: HeaderPlace): void {
  const { file, row, headers } = place;
  const { twice, fields } = binding;
  reportMissing(findings, binding, place);
  for (const { field, headers: both } of twice) {
    findings.add('column-twice', { file, row, column: both[0] ?? '' }, `${both.join(' and ')} for ${field}`);
  }
  for (const [column, header] of headers.entries()) {
    if (fields[column] !== '' || !isCustomField(header)) continue;
    findings.add('custom-field-not-carried', { file, row, column: header }, 'a column that is not used');
  }
}

function reportMissing(findings: Findings, binding: Binding, place: HeaderPlace): void {
  const { file, row, headers } = place;
  const { kind, unmapped } = binding;
  for (const { field, header } of unmapped) {
    const found = joined(
      `stated as column of ${field}, not in the file`,
      unusedInWords(binding, field, headers),
    );
    findings.add('column-missing', { file, row, column: header }, found);
  }
  const missing = binding.missing.filter((field) => unmapped.every((one) => one.field !== field));
  const [first] = missing;
  if (first === undefined) return;
  const trouble = headerTrouble(headers, place.below, place.stated, place.kinds);
  if (trouble !== undefined) {
    const labels = missing.map((field) => labelOf(binding, field)).join(', ');
    const found = `${trouble}; ${kind.name} needs ${labels}`;
    findings.add('column-missing', { file, row, column: labelOf(binding, first) }, found);
    return;
  }
  for (const field of missing) {
    const found = joined(`a file of kind ${kind.name} without it`, unusedInWords(binding, field, headers));
    findings.add('column-missing', { file, row, column: labelOf(binding, field) }, found);
  }
}

function unknownInWords(
  best: readonly Binding[],
  headers: readonly string[],
  trouble: string | undefined,
): string {
  if (best.length === 0) return trouble ?? 'no header in the first rows';
  const lacking = best.map((binding) => {
    const labels = binding.missing.map((field) => labelOf(binding, field));
    return `${binding.kind.name} lacks ${labels.join(', ')}`;
  });
  if (trouble !== undefined) return joined(trouble, ...lacking);
  const [nearest] = best;
  const [field] = nearest?.missing ?? [];
  return joined(
    ...lacking,
    nearest && field !== undefined ? unusedInWords(nearest, field, headers) : undefined,
  );
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('; ');
}
