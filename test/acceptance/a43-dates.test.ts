import { expect, it } from 'vitest';
import { columnFile, importText } from '../core/extract/import-text.ts';

it('A43 one date order is proven over the whole column, however late the proof comes', async () => {
  const cells = [...Array.from({ length: 3000 }, () => '03/04/2025'), '13/04/2025'];
  const { cells: of, findings } = await importText(columnFile('Invoice Date', cells), {}, { chunkSize: 512 });
  expect(findings).toEqual([]);
  expect(new Set(of('date'))).toEqual(new Set(['2025-04-03', '2025-04-13']));
});

it('A43 bare dates and datetimes mix, and the date as written counts', async () => {
  const text = columnFile('Posted Date', ['2025-10-31', '2025-10-31T23:30:00-08:00', '2025-11-01 00:00:00']);
  expect((await importText(text)).cells('posted')).toEqual(['2025-10-31', '2025-10-31', '2025-11-01']);
});

it('A43 without proof the import asks, once per column, and all problems come at once', async () => {
  const text = 'ID,Invoice Number,Invoice Date,Posted Date,Amount\na,b,01/02/2025,03/04/2025,x\n';
  const { findings, cells } = await importText(text);
  expect(findings).toEqual([
    'date-order-unknown 2 Invoice Date: "01/02/2025" is 2025-02-01 or 2025-01-02',
    'date-order-unknown 2 Posted Date: "03/04/2025" is 2025-04-03 or 2025-03-04',
    'number-unreadable 2 Amount: "x" has letters in it',
  ]);
  expect(cells('date')).toEqual(['']);
});

it('A43 an impossible date is refused with its place', async () => {
  const { findings } = await importText(columnFile('Invoice Date', ['31.10.2025', '31.09.2025']));
  expect(findings).toEqual(['date-unreadable 3 Invoice Date: "31.09.2025" is no day with the day first']);
});
