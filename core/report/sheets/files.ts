import { addressOf } from '../../model/cell-address.ts';
import { formatDay } from '../../model/iso-date.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { column, count, countFormula, smallTable, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { sideWords } from '../code-words.ts';
import { FIRST_ROW, type Row, type Sheet } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Rows of every extract: how many it has, what became of them. */
export function filesSheet(context: CloseContext): Sheet {
  const { files } = context.close;
  return {
    name: 'Files',
    purpose: 'Every extract and what became of its rows',
    title: titleBlock(context, 'Files: what became of every row', 'no amounts'),
    main: smallTable(
      columns,
      files.map((file, at) => rowOf(file, FIRST_ROW + at)),
      { totals: [totalRow(files)] },
    ),
    below: [],
  };
}

/** What identifies every extract: size, hash, encoding, when it was taken, what it covers. */
export function fileEvidenceSheet(context: CloseContext): Sheet {
  return {
    name: 'File evidence',
    purpose: 'Every extract: SHA-256, size, encoding, when it was taken, what it covers',
    title: titleBlock(context, 'Evidence of every file', 'no amounts'),
    main: smallTable(evidenceColumns, context.close.files.map(evidenceOf)),
    below: [],
    keyColumns: 1,
  };
}

const columns = [
  column('File', 'text', 38),
  column('Sheet', 'text', 16),
  column('Kind', 'text', 26),
  column('System', 'text', 10),
  column('All rows', 'count', 12),
  column('Title and header rows', 'count', 12),
  column('Blank rows', 'count', 10),
  column('Refused rows', 'count', 10),
  column('Data rows', 'count', 12),
  column('Not accounted for', 'count', 12),
];

function rowOf(file: SourceFile, row: number): Row {
  const { rows } = file;
  const rest = rows.rowsRead - rows.header - rows.blank - rows.refused - rows.data;
  return [
    text(file.name),
    text(file.sheet),
    text(file.kind),
    text(sideWords(file.system)),
    count(rows.rowsRead),
    count(rows.header),
    count(rows.blank),
    count(rows.refused),
    count(rows.data),
    countFormula(`${addressOf(4, row)}-SUM(${addressOf(5, row)}:${addressOf(8, row)})`, rest),
  ];
}

const evidenceColumns = [
  wrapped('File', 36),
  column('Taken at', 'id', 22),
  column('Covers from', 'id', 12),
  column('Covers to', 'id', 12),
  wrapped('Parameters of the export', 42),
  column('Size in bytes', 'count', 14),
  column('Encoding', 'text', 13),
  column('Delimiter', 'text', 10),
  column('SHA-256', 'id', 68),
];

function evidenceOf(file: SourceFile): Row {
  return [
    text(file.sheet === '' ? file.name : `${file.name}, sheet ${file.sheet}`),
    text(file.asOf),
    text(file.range ? formatDay(file.range.from) : ''),
    text(file.range ? formatDay(file.range.to) : ''),
    text(file.parameters),
    count(file.bytes),
    text(file.encoding),
    text(delimiterName(file.delimiter)),
    text(file.sha256),
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
