/** Rows that were delivered more than once: found by key, and suspected where there is no key. */

import { CodeIndex } from '../model/code-index.ts';
import type { IntColumn, TextColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { RowContents } from './row-contents.ts';
import { groupRows } from './row-groups.ts';
import type { StageInput } from './stage-input.ts';
import type { BillingLines } from './transaction-lines.ts';

/** Lines among which duplicates are looked for. */
export type Suspects = {
  readonly count: number;
  readonly file: IntColumn;
  readonly row: IntColumn;
  /** Document number, by which findings name a line; where it is blank they name the key. */
  readonly document: TextColumn;
  /** Lines of another family are never the same, whatever their key. */
  readonly family: (line: number) => number;
  readonly contents: RowContents;
  readonly isDuplicate: (line: number) => boolean;
  readonly mark: (line: number) => void;
  readonly money: (line: number) => { readonly currency: string; readonly amount: Money } | undefined;
};

/** Reads the amount of a line with its currency; undefined for a line without one of both. */
export function moneyReader(
  { amount, currency }: Pick<BillingLines, 'amount' | 'currency'>,
  pool: TextPool,
): Suspects['money'] {
  return (line) => {
    const value = amount.get(line);
    const code = currency.get(line);
    return value === undefined || code === BLANK ? undefined : { currency: pool.text(code), amount: value };
  };
}

/**
 * Settles all lines with the same key. Same content: one counts, the others are duplicates and noted. Other content:
 * `duplicate-conflict`; the first by content counts, so that the order of files and rows decides nothing.
 * Only lines that `isIncluded` take part; `isSettled` may leave a group alone.
 */
export function* settleKeys(
  keys: TextColumn,
  suspects: Suspects,
  input: StageInput,
  isIncluded: (line: number) => boolean = () => true,
  isSettled: (lines: readonly number[]) => boolean = () => false,
): Slices<void> {
  const { count, family, isDuplicate } = suspects;
  const index = new CodeIndex(keys, input.pool.size, isIncluded);
  for (let line = 0; line < count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    const key = keys.get(line);
    if (index.firstRow(key) !== line || index.nextRow(line) < 0) continue;
    const families = Map.groupBy(
      index.rows(key).filter((one) => !isDuplicate(one)),
      family,
    );
    for (const lines of families.values()) {
      if (lines.length > 1 && !isSettled(lines)) settle(lines, key, suspects, input);
    }
  }
}

function settle(lines: number[], key: number, suspects: Suspects, { findings, pool }: StageInput): void {
  const { contents, file, row, document, mark, money } = suspects;
  const fields = contents.fieldsOf(lines);
  const [kept = 0, ...others] = lines.sort((left, right) => contents.order(left, right, fields));
  for (const line of others) {
    mark(line);
    const place = { file: file.get(line), row: row.get(line) };
    const differs = contents.difference(kept, line, fields);
    const name = pool.text(document.get(line) === BLANK ? key : document.get(line));
    if (differs === undefined) {
      findings.add('row-duplicate', place, `${name}: counted in ${contents.placeOf(kept)}`, money(line));
      continue;
    }
    const [here, there] = [contents.text(line, differs), contents.text(kept, differs)];
    findings.add(
      'duplicate-conflict',
      { ...place, column: contents.headerOf(line, differs) },
      `${name}: "${here}" here, "${there}" in ${contents.placeOf(kept)}`,
      money(line),
    );
  }
}

/**
 * Among lines without a key, finds rows of one content in two files and records `possible-duplicate`; all of them
 * stay. Identical rows inside one file are as many rows as they are. The lines must be of one family.
 */
export function* tellPossible(
  lines: readonly number[],
  suspects: Suspects,
  { findings }: StageInput,
): Slices<void> {
  const { contents, file, row, money } = suspects;
  const perFile = Map.groupBy(lines, (line) => contents.segmentOf(line));
  if (perFile.size < 2) return;
  const fields = contents.fieldsOf([...perFile.values()].map(([first = 0]) => first));
  if (fields.length === 0) return;
  const groups = yield* groupRows(
    lines,
    (line) => contents.hash(line, fields),
    (left, right) => contents.difference(left, right, fields) === undefined,
  );
  const first = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const group = groups[at] ?? 0;
    const known = first.get(group);
    if (known === undefined || contents.nameOf(line) < contents.nameOf(known)) first.set(group, line);
  }
  for (const [at, line] of lines.entries()) {
    if (at % SLICE_ROWS === 0) yield;
    const other = first.get(groups[at] ?? 0) ?? line;
    if (contents.segmentOf(other) === contents.segmentOf(line)) continue;
    findings.add(
      'possible-duplicate',
      { file: file.get(line), row: row.get(line) },
      `also in ${contents.placeOf(other)}`,
      money(line),
    );
  }
}
