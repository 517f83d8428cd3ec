import { expect, it } from 'vitest';
import { columnFile, importText } from '../core/extract/import-text.ts';

it('A46 currency names become ISO codes and unknown ones are listed', async () => {
  const text = columnFile('Currency', ['US Dollar', 'EUR', 'Shells', 'Shells']);
  const { cells, findings } = await importText(text);
  expect(cells('currency')).toEqual(['USD', 'EUR', '', '']);
  expect(findings).toEqual(['currency-unknown 4 Currency: Shells', 'currency-unknown 5 Currency: Shells']);
  expect((await importText(text, {}, { names: { shells: 'PGK' } })).findings).toEqual([]);
});
