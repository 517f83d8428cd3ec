import type { Findings } from '../model/finding.ts';
import type { Binding } from './bind-columns.ts';
import type { HeaderFound } from './find-header.ts';
import { isCustomField } from './header.ts';

/** Where a header stands. */
export type HeaderPlace = {
  readonly file: number;
  /** Row in the file, 0 when no header was found. */
  readonly row: number;
  readonly headers: readonly string[];
};

/** Records everything that is wrong with the header of a file, all at once. */
export function reportHeader(findings: Findings, found: HeaderFound, place: HeaderPlace): void {
  const { file, row } = place;
  if (found.outcome === 'unknown') findings.add('kind-unknown', { file, row }, nearestInWords(found.best));
  if (found.outcome === 'ambiguous') {
    const names = found.best.map(({ kind }) => kind.name).join(' or ');
    findings.add('kind-ambiguous', { file, row }, names);
  }
  if (found.outcome === 'recognised' || found.outcome === 'incomplete') {
    reportBinding(findings, found.binding, place);
  }
}

function reportBinding(findings: Findings, binding: Binding, { file, row, headers }: HeaderPlace): void {
  const { kind, unmapped, twice, missing, fields } = binding;
  for (const { field, header } of unmapped) {
    findings.add(
      'column-missing',
      { file, row, column: header },
      `stated as column of ${field}, not in the file`,
    );
  }
  for (const field of missing) {
    if (unmapped.some((one) => one.field === field)) continue;
    const found = `a file of kind ${kind.name} without it`;
    findings.add('column-missing', { file, row, column: labelOf(binding, field) }, found);
  }
  for (const { field, headers: both } of twice) {
    findings.add('column-twice', { file, row, column: both[0] ?? '' }, `${both.join(' and ')} for ${field}`);
  }
  for (const [column, header] of headers.entries()) {
    if (fields[column] !== '' || !isCustomField(header)) continue;
    findings.add('custom-field-not-carried', { file, row, column: header }, 'a column that is not used');
  }
}

function nearestInWords(best: readonly Binding[]): string {
  if (best.length === 0) return 'no header in the first rows';
  const lacking = best.map((binding) => {
    const labels = binding.missing.map((field) => labelOf(binding, field));
    return `${binding.kind.name} lacks ${labels.join(', ')}`;
  });
  return lacking.join('; ');
}

function labelOf({ kind }: Binding, field: string): string {
  return kind.fields[field]?.labels[0] ?? field;
}
