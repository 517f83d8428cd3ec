import { expect, it } from 'vitest';
import { importText } from '../core/extract/import-text.ts';

const digits = (last: number): string => `1234567890123456789012345678901${last}`;

it('A45 leading zeros and ids of 32 digits survive as text', async () => {
  const { cells, findings } = await importText(`ID,Invoice Number\n${digits(1)},00012\n${digits(2)},0\n`);
  expect(findings).toEqual([]);
  expect(cells('id')).toEqual([digits(1), digits(2)]);
  expect(cells('number')).toEqual(['00012', '0']);
});

it('A45 an id that a spreadsheet damaged is found with its place', async () => {
  const rows = [digits(1), digits(2), '1.23457E+31', digits(3), '8ad088718262bc'].map(
    (id, at) => `${id},INV-${at}`,
  );
  const { findings } = await importText(`ID,Invoice Number\n${rows.join('\n')}\n`);
  expect(findings).toEqual(['id-damaged 4 ID: 1.23457E+31', 'id-damaged 6 ID: 8ad088718262bc']);
});
