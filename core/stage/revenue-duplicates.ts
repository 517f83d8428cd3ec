/** Duplicates among Revenue lines: the same bill line delivered in two files or in two kinds of extract. */

import { blankTexts, type TextColumn } from '../model/column-table.ts';
import type { Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import type { RevenueSegment } from './copy-revenue-segment.ts';
import { moneyReader, type Suspects, settleKeys, tellPossible } from './duplicates.ts';
import { findRedelivered, type Sameness } from './occurrences.ts';
import { RowContents } from './row-contents.ts';
import { mixed } from './row-groups.ts';
import type { StageInput } from './stage-input.ts';
import { copyInts, intColumns } from './stage-table.ts';
import type { RevenueTemplate } from './templates/revenue-template.ts';
import type { RevenueLines } from './transaction-lines.ts';

/**
 * Marks later deliveries of a Revenue line as `duplicate`. Inside one kind a line is known by its surrogate id with
 * book and org; without one, an identical row with line id and period in a second file is the same row, and any
 * other identical row is only suspected. Between kinds a bill line is known by line id, document, type, currency and
 * amount, and by period, org and book where every file has them.
 */
export function* markRevenueDuplicates(
  segments: readonly RevenueSegment[],
  lines: RevenueLines,
  input: StageInput,
): Slices<void> {
  const billIds = surrogateIds(segments, lines.count);
  const suspects = suspectsOf(segments, lines, input);
  yield* settleKeys(billIds, suspects, input);
  const kinds = [...Map.groupBy(segments, ({ template }) => template.kind).values()];
  for (const ofKind of kinds.filter((files) => files.length > 1)) {
    const free = (line: number): boolean => billIds.get(line) === BLANK && !suspects.isDuplicate(line);
    yield* settleFiles(ofKind, lines, { suspects, input, free });
  }
  const bills = kinds.filter(([first]) => first?.template.isOrder === false);
  if (bills.length > 1) yield* settleKinds(bills, lines, suspects, input);
}

type FileContext = {
  readonly suspects: Suspects;
  readonly input: StageInput;
  readonly free: (line: number) => boolean;
};

/** Files of one kind by name: rows that carry a line id and a period are settled, the others suspected. */
function* settleFiles(
  segments: readonly RevenueSegment[],
  lines: RevenueLines,
  { suspects, input, free }: FileContext,
): Slices<void> {
  const { contents } = suspects;
  const byName = [...segments].sort((a, b) => (contents.nameOf(a.from) < contents.nameOf(b.from) ? -1 : 1));
  const isKeyed = (line: number): boolean => lines.lineId.get(line) !== BLANK && lines.period.get(line) !== 0;
  const keyed = byName.map((segment) => linesOf(segment).filter((line) => free(line) && isKeyed(line)));
  const fields = contents.fieldsOf(segments.filter(({ table }) => table.count > 0).map(({ from }) => from));
  const sameness: Sameness = {
    hashOf: (line) => contents.hash(line, fields),
    isEqual: (left, right) => contents.difference(left, right, fields) === undefined,
  };
  yield* findRedelivered(keyed, sameness, (line, first) =>
    markRedelivered(line, first, suspects, lines, input),
  );
  const keyless = segments
    .flatMap((segment) => linesOf(segment))
    .filter((line) => free(line) && !isKeyed(line));
  if (keyless.length > 1) yield* tellPossible(keyless, suspects, input);
}

/** Kinds by rank: of a bill line in two kinds the one in the first kind counts. */
function* settleKinds(
  kinds: readonly (readonly RevenueSegment[])[],
  lines: RevenueLines,
  suspects: Suspects,
  input: StageInput,
): Slices<void> {
  const units = kinds.map((segments) =>
    segments
      .flatMap((segment) => linesOf(segment))
      .filter((line) => lines.lineId.get(line) !== BLANK && !suspects.isDuplicate(line)),
  );
  const sameness = billSameness(kinds.flat(), lines);
  yield* findRedelivered(units, sameness, (line, first) =>
    markRedelivered(line, first, suspects, lines, input),
  );
}

function billSameness(segments: readonly RevenueSegment[], lines: RevenueLines): Sameness {
  const everyFileHas = (read: 'period' | 'org' | 'book'): boolean =>
    segments.every(({ table, template }) => intColumns(table, template.reads[read] ?? []).length > 0);
  const columns = [lines.lineId, lines.document, lines.currency];
  for (const read of ['period', 'org', 'book'] as const) if (everyFileHas(read)) columns.push(lines[read]);
  return {
    hashOf: (line) => columns.reduce((hash, column) => mixed(hash, column.get(line)), lines.type.code(line)),
    isEqual: (left, right) =>
      lines.type.code(left) === lines.type.code(right) &&
      lines.amount.equals(left, lines.amount, right) &&
      columns.every((column) => column.get(left) === column.get(right)),
  };
}

function markRedelivered(
  line: number,
  first: number,
  { mark, contents, money }: Suspects,
  lines: RevenueLines,
  { findings, pool }: StageInput,
): void {
  mark(line);
  const place = { file: lines.file.get(line), row: lines.row.get(line) };
  const document = pool.text(lines.document.get(line));
  findings.add('row-duplicate', place, `${document}: counted in ${contents.placeOf(first)}`, money(line));
}

function suspectsOf(segments: readonly RevenueSegment[], lines: RevenueLines, input: StageInput): Suspects {
  const duplicate = lines.state.codeOf('duplicate');
  const families = new Map<string, number>();
  return {
    count: lines.count,
    file: lines.file,
    row: lines.row,
    document: lines.document,
    family: (line) => {
      const key = `${lines.book.get(line)} ${lines.org.get(line)}`;
      const family = families.get(key) ?? families.size;
      families.set(key, family);
      return family;
    },
    contents: new RowContents(
      segments.map(({ template, table, from }) => ({ table, from, fields: contentFields(template) })),
      input,
    ),
    isDuplicate: (line) => lines.state.code(line) === duplicate,
    mark: (line) => lines.state.set(line, 'duplicate'),
    money: moneyReader(lines, input.pool),
  };
}

function surrogateIds(segments: readonly RevenueSegment[], count: number): TextColumn {
  const ids = blankTexts(count);
  for (const { template, table, from } of segments) {
    copyInts(ids, from, intColumns(table, template.reads.billId ?? []), BLANK, table.count);
  }
  return ids;
}

function linesOf({ from, table }: RevenueSegment): number[] {
  return Array.from({ length: table.count }, (_, row) => from + row);
}

function contentFields({ columns, reads }: RevenueTemplate): readonly string[] {
  return [...new Set([...Object.values(columns), ...Object.values(reads)].flat())];
}
