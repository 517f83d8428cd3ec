import { addressOf } from '../../model/cell-address.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { StagedCount } from '../../stage/staged-counts.ts';
import { amount, checkFormula, column, count, countFormula, smallTable, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { sideWords } from '../code-words.ts';
import { FIRST_ROW, type Row, type Sheet, type SheetColumn, TABLE_HEAD, type Table } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Rows of every extract: how many it has, what became of them, and the amounts of its lines. */
export function filesSheet(context: CloseContext): Sheet {
  const { files } = context.close;
  const fates = new Map(files.map((file) => [file.index, fateOf(context, file)]));
  const fate = (file: SourceFile): Fate => fates.get(file.index) ?? NO_FATE;
  const main = smallTable(
    columnsOf(context),
    files.map((file, at) => rowOf(file, fate(file), FIRST_ROW + at)),
    { totals: [totalRow(files, fate)] },
  );
  return {
    name: 'Files',
    purpose: 'Every extract and what became of its rows',
    title: titleBlock(context, 'Files: what became of every row', 'amounts in the currency of each row'),
    main,
    below: [amountTable(context, FIRST_ROW + main.count + 1 + TABLE_HEAD)],
  };
}

const columnsOf = ({ close }: CloseContext): readonly SheetColumn[] => [
  column('File', 'text', 38),
  column('Sheet', 'text', 16),
  column('Kind', 'text', 26),
  column('System', 'text', 10),
  column('All rows', 'count', 12),
  column('Title and header rows', 'count', 12),
  column('Blank rows', 'count', 10),
  column('Refused rows', 'count', 10),
  column('Duplicate', 'count', 11),
  column('Out of scope', 'count', 11),
  column('In scope', 'count', 12),
  column(close.part ? 'Supporting rows, rows of other books' : 'Supporting rows', 'count', 12),
  { ...column('Not accounted for', 'count', 12), isCheck: true },
];
const FIRST_COUNT = 4;

/** What became of the data rows of a file: lines by state, and rows that are no lines but tell about some. */
type Fate = {
  readonly duplicate: number;
  readonly outOfScope: number;
  readonly inScope: number;
  readonly supporting: number;
};
const NO_FATE: Fate = { duplicate: 0, outOfScope: 0, inScope: 0, supporting: 0 };

function groupOf(state: StagedCount['state']): 'duplicate' | 'outOfScope' | 'inScope' {
  if (state === 'duplicate') return 'duplicate';
  return state === 'in-scope' || state === 'no-template' ? 'inScope' : 'outOfScope';
}

function fateOf({ close }: CloseContext, file: SourceFile): Fate {
  const fate = { duplicate: 0, outOfScope: 0, inScope: 0 };
  let lines = 0;
  for (const count of close.staged) {
    if (count.file !== file.index) continue;
    fate[groupOf(count.state)] += count.lines;
    lines += count.lines;
  }
  return { ...fate, supporting: file.rows.data - lines };
}

function figuresOf({ rows }: SourceFile, fate: Fate): readonly number[] {
  const counts = [rows.rowsRead, rows.header, rows.blank, rows.refused];
  return [...counts, fate.duplicate, fate.outOfScope, fate.inScope, fate.supporting];
}

function restOf([all = 0, ...parts]: readonly number[]): number {
  return parts.reduce((rest, part) => rest - part, all);
}

function restFormula(row: number): string {
  const [first, last] = [addressOf(FIRST_COUNT + 1, row), addressOf(FIRST_COUNT + 7, row)];
  return `${addressOf(FIRST_COUNT, row)}-SUM(${first}:${last})`;
}

function rowOf(file: SourceFile, fate: Fate, row: number): Row {
  const figures = figuresOf(file, fate);
  return [
    text(file.name),
    text(file.sheet),
    text(file.kind),
    text(sideWords(file.system)),
    ...figures.map(count),
    countFormula(restFormula(row), restOf(figures)),
  ];
}

// Lines of every file by currency: counted already, out of the totals, in them.
function amountTable({ close, amountWidth }: CloseContext, firstRow: number): Table {
  const rows: Row[] = [];
  for (const file of close.files) {
    const own = close.staged.filter((count) => count.file === file.index);
    for (const currency of new Set(own.map((count) => count.currency))) {
      rows.push(amountRow(file, currency, own, firstRow + rows.length));
    }
  }
  const figure = (header: string): SheetColumn => column(header, 'amount', amountWidth);
  return smallTable(
    [
      column('File', 'text', 38),
      column('Currency', 'text', 16),
      figure('In the file'),
      figure('Duplicate'),
      figure('Out of scope'),
      figure('In scope'),
      { ...figure('Difference'), isCheck: true },
    ],
    rows,
    { heading: 'Amounts of the lines of every file, signed by their effect' },
  );
}

function amountRow(file: SourceFile, currency: string, own: readonly StagedCount[], row: number): Row {
  const sums = { duplicate: 0n, outOfScope: 0n, inScope: 0n };
  let all = 0n;
  for (const part of own) {
    if (part.currency !== currency) continue;
    sums[groupOf(part.state)] += part.amount;
    all += part.amount;
  }
  const money = (value: bigint): Row[number] => amount(value, currency);
  return [
    text(file.name),
    text(currency === '' ? 'no currency' : currency),
    money(all),
    money(sums.duplicate),
    money(sums.outOfScope),
    money(sums.inScope),
    checkFormula(`C${row}`, `SUM(D${row}:F${row})`, 0n, currency),
  ];
}

function totalRow(files: readonly SourceFile[], fate: (file: SourceFile) => Fate): Row {
  const figures = files.map((file) => figuresOf(file, fate(file)));
  const last = FIRST_ROW + Math.max(files.length, 1) - 1;
  const total = (values: readonly number[], at: number): Row[number] => {
    const value = values.reduce((so, one) => so + one, 0);
    return countFormula(
      `SUM(${addressOf(FIRST_COUNT + at, FIRST_ROW)}:${addressOf(FIRST_COUNT + at, last)})`,
      value,
    );
  };
  const sums = Array.from({ length: 8 }, (_, at) =>
    total(
      figures.map((row) => row[at] ?? 0),
      at,
    ),
  );
  const rest = total(figures.map(restOf), 8);
  return [text('All files'), undefined, undefined, undefined, ...sums, rest];
}
