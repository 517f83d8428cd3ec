/** The sum below the rows is no row. */

import { expect, it } from 'vitest';
import { kinds } from '../../../core/extract/all-kinds.ts';
import { formatMoney } from '../../../core/model/money.ts';
import { importText } from './import-text.ts';

const all = Object.values(kinds) as never;
const header = 'Account Number,Payment Number,Effective Date,Amount,Currency';
const row = 'A-1,P-1,2026-10-01,10.50,USD';

function payments(...rows: readonly string[]) {
  const text = [header, ...rows, ''].join('\n');
  return importText(text, { kind: 'payment' }, { kinds: all });
}

it.each([',,,10.50,', 'Total,,,10.50,USD', 'Grand total:,,,"10,50",', ',Summe,,10.50,'])(
  '%s is left out, told, and counted as refused',
  async (total) => {
    const { findings, cells, file } = await payments(row, total);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^total-row 3 Amount: looks like a total row: 10[.,]50 /);
    expect(cells('number')).toEqual(['P-1']);
    expect(file.rows).toEqual({ rowsRead: 3, header: 1, blank: 0, refused: 1, data: 1 });
    expect([...file.sums].map(([code, sum]) => `${code} ${formatMoney(sum, 2)}`)).toEqual(['USD 10.50']);
  },
);

it.each(['A-1,,,10.50,', ',P-2,,10.50,', ',,2026-10-02,10.50,', ',,,,USD'])('%s is a row', async (last) => {
  const { findings, file } = await payments(row, last);
  expect(findings).toEqual([]);
  expect(file.rows.data).toBe(2);
});

it('is looked for in the last row only, blank lines aside', async () => {
  const { findings, file } = await payments(',,,10.50,', row, ',,,10.50,', ',,,,');
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatch(/^total-row 4 /);
  expect(file.rows).toEqual({ rowsRead: 5, header: 1, blank: 1, refused: 1, data: 2 });
});

it('finds numbers of accounts and documents that a spreadsheet damaged', async () => {
  const { findings, cells } = await payments('1.23457E+11,"2,02609e+11",2026-10-01,1.00,USD', row);
  expect(findings).toEqual([
    'id-damaged 2 Account Number: 1.23457E+11',
    'id-damaged 2 Payment Number: 2,02609e+11',
  ]);
  expect(cells('number')).toEqual(['2,02609e+11', 'P-1']);
});
