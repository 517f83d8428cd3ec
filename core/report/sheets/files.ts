import { addressOf } from '../../model/cell-address.ts';
import { formatDay } from '../../model/iso-date.ts';
import { parseMoney } from '../../model/money.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Source } from '../../setup/setup.ts';
import { amount, amountFormula, column, count, countFormula, smallTable, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { FIRST_ROW, type Row, type Sheet, type Table } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

/** The evidence of completeness and accuracy of every extract. */
export function filesSheet(context: CloseContext): Sheet {
  const { files } = context.close;
  const rows = files.map((file, at) => rowOf(file, FIRST_ROW + at));
  return {
    name: 'Files',
    purpose: 'Every extract: SHA-256, rows read, sums, control figures',
    title: titleBlock(context, 'Files', 'as they stand in each file, by currency'),
    main: smallTable(columns, rows, { totals: [totalRow(files)] }),
    below: [sumTable(context), controlTable(context)],
  };
}

const columns = [
  column('File', 'text', 38),
  column('Sheet', 'text', 16),
  column('Kind', 'text', 26),
  column('System', 'text', 10),
  column('Rows read', 'count', 12),
  column('Header', 'count', 10),
  column('Blank', 'count', 10),
  column('Refused', 'count', 10),
  column('Data', 'count', 12),
  column('Not accounted for', 'count', 12),
  column('Size in bytes', 'count', 15),
  column('SHA-256', 'id', 68),
  column('Encoding', 'text', 14),
  column('Delimiter', 'text', 11),
  column('Taken at', 'id', 24),
  column('Covers from', 'id', 12),
  column('Covers to', 'id', 12),
  wrapped('Parameters of the export', 40),
];

function rowOf(file: SourceFile, row: number): Row {
  const { rows } = file;
  const rest = rows.rowsRead - rows.header - rows.blank - rows.refused - rows.data;
  return [
    text(file.name),
    text(file.sheet),
    text(file.kind),
    text(file.system),
    count(rows.rowsRead),
    count(rows.header),
    count(rows.blank),
    count(rows.refused),
    count(rows.data),
    countFormula(`${addressOf(4, row)}-SUM(${addressOf(5, row)}:${addressOf(8, row)})`, rest),
    count(file.bytes),
    text(file.sha256),
    text(file.encoding),
    text(delimiterName(file.delimiter)),
    text(file.asOf),
    text(file.range ? formatDay(file.range.from) : ''),
    text(file.range ? formatDay(file.range.to) : ''),
    text(file.parameters),
  ];
}

function delimiterName(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : delimiter;
}

function totalRow(files: readonly SourceFile[]): Row {
  const figures: readonly ((file: SourceFile) => number)[] = [
    (file) => file.rows.rowsRead,
    (file) => file.rows.header,
    (file) => file.rows.blank,
    (file) => file.rows.refused,
    (file) => file.rows.data,
    ({ rows }) => rows.rowsRead - rows.header - rows.blank - rows.refused - rows.data,
  ];
  const last = FIRST_ROW + Math.max(files.length, 1) - 1;
  const sums = figures.map((of, at) => {
    const value = files.reduce((so, file) => so + of(file), 0);
    return countFormula(`SUM(${addressOf(4 + at, FIRST_ROW)}:${addressOf(4 + at, last)})`, value);
  });
  return [text('All files'), undefined, undefined, undefined, ...sums];
}

function sumTable(context: CloseContext): Table {
  const rows = context.close.files.flatMap((file) =>
    [...file.sums].map(
      ([currency, sum]): Row => [
        text(file.name),
        text(file.sheet),
        text(file.kind),
        text(currency),
        amount(sum, currency),
      ],
    ),
  );
  const header = [
    column('File', 'text'),
    column('Sheet', 'text'),
    column('Kind', 'text'),
    column('Currency', 'text'),
    column('Sum in file', 'amount', context.amountWidth),
  ];
  return smallTable(header, rows, { heading: 'Sum of the amount column of each file' });
}

/** Control figures stand in close.json under the same name and sheet as the file. */
function sourceOf(context: CloseContext, file: SourceFile): Source | undefined {
  const { sources } = context.close.setup;
  return (
    sources.find((one) => one.file === file.name && (one.sheet ?? '') === file.sheet) ??
    sources.find((one) => one.file === file.name)
  );
}

function controlTable(context: CloseContext): Table {
  const sumHeight = context.close.files.reduce((so, file) => so + file.sums.size, 0);
  let row = FIRST_ROW + context.close.files.length + 1 + 3 + sumHeight + 3;
  const rows: Row[] = [];
  for (const file of context.close.files) {
    const control = sourceOf(context, file)?.control;
    if (!control) continue;
    const left = [text(file.name), text(control.reference), text(file.kind)];
    if (control.rows !== undefined) {
      const formula = `${addressOf(4, row)}-${addressOf(5, row)}`;
      const figures = [
        count(file.rows.data),
        count(control.rows),
        countFormula(formula, file.rows.data - control.rows),
      ];
      rows.push([...left, text('rows'), ...figures]);
      row += 1;
    }
    for (const [currency, stated] of Object.entries(control.sums)) {
      rows.push([...left, text(currency), ...controlSum(file, currency, stated, row)]);
      row += 1;
    }
  }
  const header = [
    column('File', 'text'),
    column('Reference', 'text'),
    column('Kind', 'text'),
    column('Figure', 'text'),
    column('Read', 'amount', context.amountWidth),
    column('Source system', 'amount', context.amountWidth),
    column('Difference', 'amount', context.amountWidth),
  ];
  return smallTable(header, rows, { heading: 'Control figures of the source systems' });
}

function controlSum(file: SourceFile, currency: string, stated: string, row: number): Row {
  const sum = file.sums.get(currency) ?? 0n;
  const control = parseMoney(stated) ?? 0n;
  const difference = `ROUND(${addressOf(4, row)}-${addressOf(5, row)},9)`;
  return [
    amount(sum, currency),
    amount(control, currency),
    amountFormula(difference, sum - control, currency),
  ];
}
