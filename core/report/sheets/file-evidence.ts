import { formatDay } from '../../model/iso-date.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { column, count, smallTable, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import type { Row, Sheet } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

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
