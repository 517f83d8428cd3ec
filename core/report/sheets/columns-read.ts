import { column, smallTable, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import type { Row, Sheet } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

/** How each column of each extract was read: which field it became, in which date or number format. */
export function columnsReadSheet(context: CloseContext): Sheet {
  const rows = context.close.files.flatMap((file) =>
    file.columns.map(
      (one): Row => [
        text(file.name),
        text(file.sheet),
        text(one.header),
        text(one.format),
        text(one.field === '' ? 'not carried' : one.field),
      ],
    ),
  );
  const columns = [
    column('File', 'text', 38),
    column('Sheet', 'text', 16),
    column('Header in the file', 'text', 52),
    column('Read as', 'text', 30),
    column('Field', 'text', 28),
  ];
  return {
    name: 'Columns read',
    purpose: 'How each column of each extract was read: field, date format, number format',
    title: titleBlock(context, 'Columns read', 'no amounts'),
    main: smallTable(columns, rows),
    below: [],
  };
}
