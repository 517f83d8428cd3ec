/** A7 through the whole engine: cancelled adjustments, also after a signed close. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { idOf } from '../../closes/record-id.ts';
import {
  amountsOf,
  asPrior,
  cellOf,
  closed,
  codesOf,
  fates,
  foundOf,
  lineOf,
  memoOf,
  placesOf,
} from './closed.ts';
import { september } from './two-months.ts';

const ofInvoice = { parentDocument: 'INV-1', parentItem: idOf('item INV-1') } as const;

test.each(['Canceled', 'Cancelled'])(
  'A7 %s: out of all totals, listed with count and amount',
  async (status) => {
    const close = await closed(
      CloseBuilder.small()
        .pair('INV-1', '100.00')
        .ia('IA-1', 'Credit', '30.00', { parentDocument: 'INV-1', status })
        .ia('IA-2', 'Credit', '12.50', { parentDocument: 'INV-1', status })
        .ia('IA-3', 'Credit', '7.00', { parentDocument: 'INV-1' }),
    );
    expect(lineOf(close, 'IA-1')).toMatchObject({
      state: 'cancelled',
      amount: '-30',
      cause: 'none',
      group: null,
    });
    expect(lineOf(close, 'IA-1').alignment).toBeUndefined();
    expect(amountsOf(close, 'adjustment-cancelled')).toEqual({ USD: '-42.50' });
    expect(placesOf(close, 'adjustment-cancelled')).toHaveLength(2);
    expect(memoOf(close, 'cancelled')).toEqual(['billing 2 -42.50 USD']);
    expect(close.result.files.find(({ kind }) => kind === 'invoice-adjustment')?.states).toEqual([
      { state: 'cancelled', currency: 'USD', lines: 2, amount: '-42.50' },
      { state: 'in-scope', currency: 'USD', lines: 1, amount: '-7.00' },
    ]);
    expect(cellOf(close, 'unlabeled')).toEqual({ billing: '-7', revenue: '0', 'by-design': '-7' });
    expect(close.result.alignment.totals[0]).toMatchObject({ labeled: '100.00', unlabeled: '-7.00' });
  },
);

test('A7 cancelled in Billing and still in Revenue', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .iia('IIA-1', 'Credit', '20.00', { ...ofInvoice, status: 'Cancelled' })
      .bill('IIA-1', '-20.00', { type: 'CM-C', lineId: idOf('item INV-1'), date: '2026-10-20' }),
  );
  expect(fates(close)).toEqual({ 'INV-1': 'K1', 'IIA-1': 'cancelled' });
  expect(fates(close, 'revenue')).toEqual({ 'INV-1': 'K1', 'IIA-1': 'cancelled-still-in-revenue' });
  expect(cellOf(close, 'Americas')).toEqual({
    billing: '100',
    revenue: '80',
    'cancelled-still-in-revenue': '20',
  });
  expect(amountsOf(close, 'cancelled-still-in-revenue')).toEqual({ USD: '-20.00' });
});

test('A7 cancelled after the signed close: a reversal in the roll-forward, the signed month unchanged', async () => {
  const build = (status: string): CloseBuilder =>
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .ia('IA-1', 'Credit', '30.00', { parentDocument: 'INV-1', status })
      .ia('IA-2', 'Credit', '7.00', { parentDocument: 'INV-1' });
  const signed = await closed(build('Processed').closing(september));
  const before = new Map(signed.texts);
  const again = await closed(
    build('Canceled').change((setup) => ({
      ...setup,
      priorClose: { folder: 'signed', signedBy: 'Reviewer', signedOn: '2026-11-03' },
    })),
    asPrior('signed', signed),
  );
  expect(again.result.rollForward.movements).toEqual([
    {
      kind: 'reversal',
      subject: 'adjustment',
      org: 'US',
      currency: 'USD',
      amount: '30.00',
      reference: 'IA-1',
    },
  ]);
  expect(foundOf(again, 'cancelled-after-close')).toEqual(['IA-1']);
  expect(amountsOf(again, 'cancelled-after-close')).toEqual({ USD: '-30.00' });
  expect(signed.result.rollForward.movements).toEqual([]);
  expect(new Map(signed.texts)).toEqual(before);
});

test('A7 cancelled before anything was signed: nothing to reverse', async () => {
  const build = (): CloseBuilder =>
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .ia('IA-1', 'Credit', '30.00', { parentDocument: 'INV-1', status: 'Canceled' });
  const signed = await closed(build().closing(september));
  const again = await closed(
    build().change((setup) => ({
      ...setup,
      priorClose: { folder: 'signed', signedBy: 'Reviewer', signedOn: '2026-11-03' },
    })),
    asPrior('signed', signed),
  );
  expect(again.result.rollForward.movements).toEqual([]);
  expect(codesOf(again)).not.toContain('cancelled-after-close');
});
