/** A30 to A34 and A63 through the whole engine: which lines belong together, and which never meet. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { idOf } from '../../closes/record-id.ts';
import { causesOf, cellOf, closed, codesOf, fates, lineOf, memoOf, placesOf } from './closed.ts';

const dashed = (id: string): string => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

test('A30 the Billing item id is the Revenue line id, in either form and case', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00', {
        bill: { lineId: dashed(idOf('item INV-1')), document: 'other', charge: 'other' },
      })
      .pair('INV-2', '20.00'),
  );
  expect(lineOf(close, 'INV-1')).toMatchObject({
    pass: 'K1',
    group: lineOf(close, 'other', 'revenue').group,
  });
});

test('A30 "Orig Inv Line ID" never matches', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .item('INV-2', '20.00')
      .bill('CM-9', '20.00', { lineId: idOf('another'), originalLine: idOf('item INV-2') }),
  );
  expect(fates(close)).toEqual({ 'INV-1': 'K1', 'INV-2': 'missing-in-revenue' });
  expect(fates(close, 'revenue')['CM-9']).toBe('deleted-upstream');
});

test('A30 document, charge, segment and service dates match only where an id is missing', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00', { bill: { lineId: '' } })
      .item('INV-2', '20.00')
      .item('INV-2', '5.00', { id: idOf('second of INV-2'), charge: 'C-9' })
      .bill('INV-2', '20.00', { lineId: idOf('a stranger') }),
  );
  expect(lineOf(close, 'INV-1')).toMatchObject({ pass: 'K2' });
  expect(close.lines.some(({ document, pass }) => document === 'INV-2' && pass === 'K2')).toBe(false);
});

const iia = { parentDocument: 'INV-1', parentItem: idOf('item INV-1') } as const;
const iiaBill = { type: 'CM-C', lineId: idOf('item INV-1'), date: '2026-10-20' } as const;

test('A31 an IIA with the id of its item is matched by its number, and its item by id', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .iia('IIA-1', 'Credit', '100.00', iia)
      .bill('IIA-1', '-100.00', iiaBill),
  );
  expect(fates(close)).toEqual({ 'INV-1': 'K1', 'IIA-1': 'K3' });
  expect(lineOf(close, 'INV-1').group).toBe(lineOf(close, 'INV-1', 'revenue').group);
  expect(lineOf(close, 'IIA-1').group).toBe(lineOf(close, 'IIA-1', 'revenue').group);
});

test('A31 where only one of both arrived the other stays alone, though the ids are equal', async () => {
  const onlyAdjustment = await closed(
    CloseBuilder.small()
      .pair('INV-2', '1.00')
      .item('INV-1', '100.00')
      .iia('IIA-1', 'Credit', '20.00', iia)
      .bill('IIA-1', '-20.00', iiaBill),
  );
  expect(fates(onlyAdjustment)).toMatchObject({ 'INV-1': 'missing-in-revenue', 'IIA-1': 'K3' });
  const onlyItem = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .iia('IIA-1', 'Credit', '20.00', { ...iia, id: idOf('item INV-1') }),
  );
  expect(fates(onlyItem)).toEqual({ 'INV-1': 'K1', 'IIA-1': 'missing-in-revenue' });
});

test('A32 system credits are a line of their own, by flag or by id, and the real credit still matches', async () => {
  const memo = { account: 'A-US', date: '2026-10-16', status: 'Posted', currency: 'USD', org: 'US' } as const;
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .add('credit-memo-item', { ...memo, document: 'CM-1', id: idOf('item CM-1'), amount: '30.00' })
      .bill('CM-1', '-30.00', { type: 'CM' })
      .bill('SYS-1', '-30.00', { type: 'CM-C', systemCredit: 'Y', lineId: '' })
      .bill('SYS-2', '-4.00', { type: 'CM-C', lineId: `REVPRO~${idOf('charge')}.1~1` })
      // A system credit may even carry the id of a real line.
      .bill('SYS-3', '-5.00', { type: 'CM-C', systemCredit: 'Y', lineId: idOf('item CM-1') }),
  );
  expect(fates(close)).toEqual({ 'INV-1': 'K1', 'CM-1': 'K1' });
  expect(fates(close, 'revenue')).toMatchObject({
    'SYS-1': 'system-credit',
    'SYS-2': 'system-credit',
    'SYS-3': 'system-credit',
  });
  expect(cellOf(close, 'Americas')).toEqual({ billing: '70', revenue: '31', 'system-credit': '39' });
  expect(close.result.causes.find(({ cause }) => cause === 'system-credit')?.lines).toBe(3);
});

test('A33 every exclusion is listed of its own with count and amount', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .item('INV-2', '20.00', { status: 'Draft' })
      .item('INV-3', '30.00', { excluded: 'true' })
      .add('taxation-item', {
        account: 'A-US',
        document: 'INV-1',
        date: '2026-10-15',
        status: 'Posted',
        currency: 'USD',
        item: idOf('item INV-1'),
        id: idOf('tax'),
        name: 'Sales tax',
        taxDate: '2026-10-15',
        amount: '8.25',
        org: 'US',
      })
      .bill('SO-8', '-5.00', { type: 'RORD', lineId: 'SO-8-1' })
      .bill('V-INV-7', '6.00', { lineId: 'V-7', voided: 'Y' })
      .bill('INV-1', '100.00', { book: 'Local GAAP' }),
  );
  expect(memoOf(close, 'draft')).toEqual(['billing 1 20.00 USD']);
  expect(memoOf(close, 'tax')).toEqual(['billing 1 8.25 USD']);
  expect(memoOf(close, 'non-primary-book')).toEqual(['revenue 1 100.00 USD']);
  expect(causesOf(close)).toEqual({ 'excluded-from-revenue': '30', 'reduction-order': '5', voided: '-6' });
  expect(cellOf(close, 'Americas')).toMatchObject({ billing: '130', revenue: '101' });
  const counts = close.result.causes.filter(
    ({ basis, cause }) => basis === 'transaction' && cause !== 'unexplained',
  );
  expect(counts.map(({ cause, lines }) => `${cause} ${lines}`)).toEqual([
    'excluded-from-revenue 1',
    'reduction-order 1',
    'voided 1',
  ]);
});

test('A34 type is not sign: a negative INV and a positive CM-C match; the type is reported apart', async () => {
  const memo = {
    account: 'A-US',
    date: '2026-10-16',
    status: 'Posted',
    currency: 'USD',
    org: 'US',
    excluded: 'false',
  } as const;
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .add(
        'credit-memo-item',
        { ...memo, document: 'CM-1', id: idOf('item CM-1'), amount: '30.00' },
        { ...memo, document: 'CM-2', id: idOf('item CM-2'), amount: '-5.00', processingType: 'Discount' },
      )
      .bill('CM-1', '-30.00', { type: 'INV' })
      .bill('CM-2', '5.00', { type: 'CM-C' })
      .item('INV-2', '-15.00')
      .bill('INV-2', '-15.00', { type: 'CM-C' }),
  );
  expect(fates(close)).toEqual({ 'INV-1': 'K1', 'CM-1': 'K1', 'CM-2': 'K1', 'INV-2': 'K1' });
  expect(causesOf(close)).toEqual({});
  expect(placesOf(close, 'type-differs')).toEqual(['billing-report.csv:3', 'billing-report.csv:5']);
  expect(codesOf(close)).toEqual(['type-differs']);
});

test('A63 a rounding item is a class of its own', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .item('INV-1', '0.01', {
        id: idOf('rounding of INV-1'),
        charge: '',
        subscription: '',
        processingType: 'Rounding',
        serviceStart: '',
        serviceEnd: '',
      }),
  );
  expect(cellOf(close, 'Americas')).toEqual({ billing: '100.01', revenue: '100', 'rounding-item': '0.01' });
  expect(close.result.isHolding).toBe(true);
});
