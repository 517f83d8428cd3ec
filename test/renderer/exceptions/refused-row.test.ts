import { expect, test } from 'vitest';
import { sourceTitle } from '../../../core/review/refused-rows.ts';
import { refusedRowOf } from '../../../renderer/screens/exceptions/refused-row.ts';

const cellOf = (cells: Readonly<Record<string, string>>) => (column: string) => cells[column] ?? '';
const file = { index: 0, name: 'october.xlsx', sheet: 'Items' };

test('a file is named as decisions about it name it', () => {
  // Only the name counts here, the rest of a file is not looked at.
  const title = (sheet: string) => sourceTitle({ ...file, sheet } as Parameters<typeof sourceTitle>[0]);
  for (const sheet of ['', 'Items'])
    expect(refusedRowOf(cellOf({ extract: 'october.xlsx', sheet, row: '7' }))?.file).toBe(title(sheet));
});

test('the head of a group is no row', () => {
  expect(refusedRowOf(cellOf({}))).toBeUndefined();
});
