/** A35 and A36 through the whole engine: lines that arrive late, and lines that do not arrive. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import type { RowOf } from '../../closes/columns.ts';
import { idOf } from '../../closes/record-id.ts';
import { octoberRange } from '../../closes/small-setup.ts';
import type { AnyExtract } from '../../closes/test-close.ts';
import { amountsOf, asPrior, causesOf, cellOf, closed, codesOf, fates, foundOf, placesOf } from './closed.ts';
import { september } from './two-months.ts';

const stagingError = (document: string, message: string) => ({
  id: document,
  lineId: idOf(`item ${document}`),
  message,
  processed: 'N',
});

test('A35 dated October and collected November: timing +100 in October, −100 in November', async () => {
  const close = await closed(CloseBuilder.small().pair('INV-1', '100.00', { bill: { period: '202611' } }));
  expect(cellOf(close, 'Americas')).toEqual({ billing: '100', revenue: '0', timing: '100' });
  expect(cellOf(close, 'Americas', { period: 202611 })).toEqual({
    billing: '0',
    revenue: '100',
    timing: '-100',
  });
});

test('A35 staged with an error that time cures is timing, any other is unprocessed with its text', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .item('INV-2', '20.00')
      .item('INV-3', '30.00')
      .item('INV-4', '40.00')
      .add(
        'staging-error',
        stagingError('INV-2', 'RPRO-00648: charge version not found'),
        stagingError('INV-3', 'RPRO-00714: period is in pending close'),
        stagingError('INV-4', 'RPRO-00600: SO line not found'),
      ),
  );
  expect(fates(close)).toMatchObject({ 'INV-2': 'timing', 'INV-3': 'timing', 'INV-4': 'unprocessed' });
  expect(foundOf(close, 'staging-error')).toContain('RPRO-00600: SO line not found');
  expect(causesOf(close)).toEqual({ timing: '50', unprocessed: '40' });
});

test('A36 a Billing line absent from Revenue and from the staging errors: not-synced; without that extract: missing', async () => {
  const build = (): CloseBuilder => CloseBuilder.small().pair('INV-1', '100.00').item('INV-2', '20.00');
  const given = build().add('staging-error', stagingError('INV-9', 'RPRO-00600: SO line not found'));
  expect(fates(await closed(given))['INV-2']).toBe('not-synced');
  expect(fates(await closed(build()))['INV-2']).toBe('missing-in-revenue');
});

test('A36 a Revenue line whose document is not in Billing', async () => {
  const build = (): CloseBuilder =>
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .bill('UPL-1', '7.00', { lineId: 'UPL-1-1' })
      .bill('INV-5', '8.00')
      .bill('INV-4', '9.00', { date: '2026-08-20' });
  const close = await closed(build());
  expect(fates(close, 'revenue')).toEqual({
    'INV-1': 'K1',
    'UPL-1': 'other-source',
    'INV-5': 'deleted-upstream',
    'INV-4': 'outside-extract-range',
  });
  // Nothing was stated about the range: a missing document proves nothing.
  const { setup, extracts } = build().close();
  const withoutRange = extracts.map((extract) =>
    extract.kind === 'invoice-item' ? { ...extract, source: { asOf: '2026-11-02T06:00:00Z' } } : extract,
  );
  const unstated = await closed({ setup, extracts: withoutRange });
  expect(fates(unstated, 'revenue')['INV-5']).toBe('outside-extract-range');
});

const header = (document: string, status: string): RowOf<'invoice'> => ({
  ...{ id: idOf(document), account: 'A-US', document, date: '2026-10-15', posted: '2026-10-15' },
  ...{ status, currency: 'USD', amount: '8.00' },
});

test('A36 a document that the invoice headers still have is not deleted: its items were not exported', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .bill('INV-5', '8.00')
      .bill('INV-6', '8.00')
      .bill('INV-7', '8.00')
      .bill('INV-8', '8.00')
      .bill('INV-4', '9.00', { date: '2026-08-20' })
      .bill('INV-9', '8.00')
      .add('invoice', header('INV-9', ''))
      .add('invoice', header('INV-5', 'Posted'), header('INV-6', 'Draft'), header('INV-7', 'Canceled'))
      .add('invoice', header('INV-4', 'Posted')),
  );
  expect(fates(close, 'revenue')).toEqual({
    'INV-1': 'K1',
    'INV-5': 'unexplained',
    'INV-6': 'deleted-upstream',
    'INV-7': 'cancelled-still-in-revenue',
    'INV-8': 'deleted-upstream',
    // Without a status it counts as posted, as an item does.
    'INV-9': 'unexplained',
    // The items were not asked for, whatever the headers cover.
    'INV-4': 'outside-extract-range',
  });
  expect(foundOf(close, 'items-missing')).toEqual([
    'INV-5: the invoice is posted in invoice.csv, row 3, but none of its items is in the extract',
    'INV-9: the invoice is posted in invoice.csv, row 2, but none of its items is in the extract',
  ]);
  expect(placesOf(close, 'items-missing')).toEqual(['billing-report.csv:3', 'billing-report.csv:8']);
  expect(amountsOf(close, 'items-missing')).toEqual({ USD: '16.00' });
  expect(placesOf(close, 'draft-in-revenue')).toEqual(['billing-report.csv:4']);
  expect(placesOf(close, 'cancelled-still-in-revenue')).toEqual(['billing-report.csv:5']);
  expect(placesOf(close, 'deleted-upstream')).toEqual(['billing-report.csv:6']);
});

test('A36 an extract without a row proves no deletion, whatever range is stated for it', async () => {
  const empty = (kind: 'invoice-item' | 'credit-memo-item'): AnyExtract => ({
    ...{ kind, file: `${kind}.csv`, rows: [], source: { range: octoberRange } },
    columns: ['account', 'document', 'date', 'status', 'currency', 'id', 'amount', 'serviceStart'],
  });
  const credit = { type: 'CM', lineId: idOf('item CM-1') } as const;
  const build = (): CloseBuilder => CloseBuilder.small().bill('INV-5', '8.00').bill('CM-1', '-3.00', credit);
  const nothing = await closed(build().extract(empty('invoice-item')));
  expect(fates(nothing, 'revenue')).toEqual({ 'INV-5': 'unexplained', 'CM-1': 'unexplained' });
  expect(codesOf(nothing)).not.toContain('deleted-upstream');
  const without = await closed(build());
  expect(fates(without, 'revenue')['INV-5']).toBe('outside-extract-range');
  const oneKind = await closed(build().pair('INV-1', '1.00').extract(empty('credit-memo-item')));
  expect(fates(oneKind, 'revenue')).toMatchObject({ 'INV-5': 'deleted-upstream', 'CM-1': 'unexplained' });
  // With the headers it is known what became of the items.
  const headed = await closed(
    build().extract(empty('invoice-item')).add('invoice', header('INV-5', 'Posted')),
  );
  expect(placesOf(headed, 'items-missing')).toEqual(['billing-report.csv:2']);
});

test('A36 a Revenue line that was an open item of the prior close is timing', async () => {
  const signed = await closed(
    CloseBuilder.small()
      .closing(september)
      .pair('INV-1', '1.00')
      .item('INV-4', '9.00', { date: '2026-08-20', posted: '2026-08-20' }),
  );
  const close = await closed(
    CloseBuilder.small()
      .change((setup) => ({
        ...setup,
        priorClose: { folder: 'signed', signedBy: 'Reviewer', signedOn: '2026-10-05' },
      }))
      .pair('INV-1', '100.00')
      .bill('INV-4', '9.00', { date: '2026-08-20' }),
    asPrior('signed', signed),
  );
  expect(fates(close, 'revenue')['INV-4']).toBe('timing');
});
