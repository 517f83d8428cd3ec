/** What a file without its mandatory columns is told to be. */

import { expect, it } from 'vitest';
import { kinds } from '../../../core/extract/all-kinds.ts';
import { importText } from './import-text.ts';

const all = Object.values(kinds) as never;
const items = 'Invoice Item: ID,Invoice Item: Charge Amt,Invoice Item: Service Start Date,Colour';

it('names the headers that no field took, nearest first, and the field that lacks one', async () => {
  const { findings } = await importText(
    `${items}\na,1,2026-10-01,red\n`,
    { kind: 'invoice-item' },
    { kinds: all },
  );
  expect(findings).toEqual([
    'column-missing 1 Charge Amount: a file of kind invoice-item without it; headers that no field took: "Invoice Item: Charge Amt", "Colour"; if one of them is it, name it as the column of the field amount',
  ]);
  const mapped = await importText(
    `${items}\na,1,2026-10-01,red\n`,
    { kind: 'invoice-item', columns: { amount: 'Invoice Item: Charge Amt' } },
    { kinds: all },
  );
  expect(mapped.findings).toEqual([]);
});

it('lists eight of them at most', async () => {
  const header = ['Invoice Item: Service Start Date', ...'ABCDEFGHIJ'].join(',');
  const { findings } = await importText(`${header}\n`, { kind: 'invoice-item' }, { kinds: all });
  expect(findings[0]).toContain('"A", "B", "C", "D", "E", "F", "G", "H" and 2 more;');
  expect(findings[0]).toContain('if one of them is it, name it as the column of the field amount');
});

it.each([
  [
    'a header with another delimiter than its rows',
    `${items.replaceAll(',', ';')}\na,1,2026-10-01,red\nb,2,2026-10-01,red\n`,
    'the header is one cell that holds ";" 3 times, while the row below has 4 cells',
  ],
  [
    'the header of another kind',
    'Payment: Payment Number,Payment: Effective Date,Payment: Amount\nP-1,2026-10-01,1.00\n',
    'the header is that of kind payment, but the setup states invoice-item',
  ],
  ['data without a header', '100,200,2026-10-01\n300,400,2026-10-02\n', 'the row looks like data'],
])('says of %s what it is, once', async (_, text, words) => {
  const { findings, table } = await importText(text, { kind: 'invoice-item' }, { kinds: all });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatch(/^column-missing 1 /);
  expect(findings[0]).toContain(words);
  expect(table).toBeUndefined();
});

it('asks for the delimiter where the setup states one that the file does not have', async () => {
  const { findings } = await importText(
    `${items}\na,1,2026-10-01,red\n`,
    { kind: 'invoice-item', delimiter: ';' },
    { kinds: all },
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain('holds "," 3 times: state that delimiter for the file');
});

it.each([
  ['a web page', '<!DOCTYPE html><html></html>'],
  ['an XML document', '\ufeff<?xml version="1.0"?><rows/>'],
  ['a JSON document', '[{"id": 1}]'],
  ['a JSON document', '{ "rows": [] }'],
  ['binary content', Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 256)],
])('refuses %s as such', async (words, content) => {
  const { findings } = await importText(content, { kind: 'invoice-item' }, { kinds: all });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain(`file-unreadable 0 : ${words}`);
});

it('takes brackets, angles and single control characters in cells for what they are', async () => {
  const text = 'ID,Invoice Number,Amount\n[1],<b>,1.00\n{,\u0001\u0002,2.00\n';
  const { findings, cells } = await importText(text);
  expect(findings).toEqual([]);
  expect(cells('id')).toEqual(['[1]', '{']);
});
