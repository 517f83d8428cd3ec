import { expect, it } from 'vitest';
import { importText } from '../core/extract/import-text.ts';

const STYLES = [
  ['Sample Item: ID', 'Sample Item: Invoice Number', 'Account: ID'],
  ['SampleItem.Id', 'SampleItem.InvoiceNumber', 'Account.Id'],
  ['id', 'invoicenumber', 'accountid'],
  ['id', 'invoice_number', 'account_id'],
  ['id', 'invoiceNumber', 'accountId'],
];

it.each(STYLES)('A41 the header styles of all channels name one field: %s, %s, %s', async (...headers) => {
  const { cells, findings } = await importText(`${headers.join(',')}\nrow,INV-1,joined\n`);
  expect(findings).toEqual([]);
  expect([cells('id'), cells('number'), cells('accountId')]).toEqual([['row'], ['INV-1'], ['joined']]);
});

it('A41 the id of a joined object is not the id of the row', async () => {
  const { findings, table } = await importText('Account: ID,Sample Item: Invoice Number\na,b\n');
  expect(table).toBeUndefined();
  expect(findings).toEqual(['kind-unknown 1 : sample lacks ID']);
});
