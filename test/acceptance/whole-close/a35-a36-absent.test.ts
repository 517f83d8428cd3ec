/** A35 and A36 through the whole engine: lines that arrive late, and lines that do not arrive. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { idOf } from '../../closes/record-id.ts';
import { asPrior, causesOf, cellOf, closed, fates, foundOf } from './closed.ts';

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

test('A36 a Revenue line that was an open item of the prior close is timing', async () => {
  const signed = await closed(
    CloseBuilder.small()
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
