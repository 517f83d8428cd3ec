/** A40 and A59 through the whole engine: the bridge in three currencies, closed to the last decimal. */

import { describe, expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { idOf } from '../../closes/record-id.ts';
import { type Closed, causesOf, cellOf, closed, plain, sum } from './closed.ts';
import { euroBill, euroItem } from './euro.ts';
import { u2Collected } from './u2.ts';

const bases = ['transaction', 'functional', 'reporting'] as const;

describe.each(bases)('A40 account U-2 in %s currency', (basis) => {
  test(`A40 US −100 − (−120) = reclass +20; unlabeled −90 − 0 = by design −70 + reclass −20, ${basis}`, async () => {
    const close = await closed(u2Collected());
    expect(cellOf(close, 'Americas', { basis })).toEqual({
      billing: '-100',
      revenue: '-120',
      'org-reclass': '20',
    });
    expect(cellOf(close, 'unlabeled', { basis })).toEqual({
      billing: '-90',
      revenue: '0',
      'by-design': '-70',
      'org-reclass': '-20',
    });
    expect(close.result.bridge.filter((cell) => cell.basis === basis)).toHaveLength(2);
  });

  test(`A40 tenant −190 − (−120) = by design −70, ${basis}`, async () => {
    const close = await closed(u2Collected());
    expect(close.result.totals.find((total) => total.basis === basis)).toEqual({
      basis,
      countsIn: 'USD',
      billing: '-190.00',
      revenue: '-120.00',
      difference: '-70.00',
      unexplained: '0.00',
    });
    expect(causesOf(close, basis)).toEqual({ 'by-design': '-70' });
  });
});

test('A40 unexplained is always a line', async () => {
  const close = await closed(u2Collected());
  for (const { causes } of close.result.bridge)
    expect(causes['unexplained']).toEqual({ amount: '0.00', lines: 0 });
});

/** One line that differs in everything: org, period, sign, amount, rate. */
function everyCause(): CloseBuilder {
  return CloseBuilder.small()
    .pair('INV-0', '100.00', { item: euroItem('1.1', '110.00'), bill: euroBill('1.1', '110.00') })
    .item('INV-1', '100.00', euroItem('1.1', '110.00'))
    .bill('INV-1', '90.00', euroBill('1.2', '108.0033', { org: '201', period: '202611' }))
    .item('INV-2', '10.00')
    .bill('INV-2', '10.00', { currency: 'EUR', functionalRate: '1.1', functionalAmount: '11.00' });
}

test('A40 the key is Revenue org × period × transaction currency, and a difference splits in the fixed order', async () => {
  const close = await closed(everyCause());
  expect(cellOf(close, 'Americas', { currency: 'EUR' })).toEqual({
    billing: '200',
    revenue: '110',
    'org-reclass': '100',
    currency: '-10',
  });
  expect(cellOf(close, 'Europe', { currency: 'EUR' })).toEqual({
    billing: '0',
    revenue: '0',
    'org-reclass': '-100',
    timing: '100',
  });
  expect(cellOf(close, 'Europe', { currency: 'EUR', period: 202611 })).toEqual({
    billing: '0',
    revenue: '90',
    timing: '-100',
    amount: '10',
  });
  expect(cellOf(close, 'Americas')).toEqual({ billing: '10', revenue: '0', currency: '10' });
  // Functional: amount 10 × 1.1, fx 90 × (1.1 − 1.2), and the rest is rounding to the last decimal.
  expect(cellOf(close, 'Europe', { basis: 'functional', currency: 'EUR', period: 202611 })).toEqual({
    billing: '0',
    revenue: '108.0033',
    timing: '-110',
    amount: '11',
    'fx-rate-source': '-9',
    rounding: '-0.0033',
  });
});

test.each(bases)('A40 org-reclass sums to zero over orgs, %s', async (basis) => {
  const { result } = await closed(everyCause());
  const moved = result.bridge
    .filter((cell) => cell.basis === basis)
    .map(({ causes }) => causes['org-reclass']?.amount ?? '0');
  expect(moved.filter((amount) => plain(amount) !== '0')).toHaveLength(2);
  expect(sum(moved)).toBe('0');
});

function stateAmount({ result }: Closed, kind: string, ...states: readonly string[]): string {
  const file = result.files.find((one) => one.kind === kind);
  return sum((file?.states ?? []).filter(({ state }) => states.includes(state)).map(({ amount }) => amount));
}

test('A40 for every file: rows read = header + blank + refused + duplicate + excluded + in scope, in count and amount', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .item('INV-1', '100.00')
      .item('INV-2', '20.50', { status: 'Draft' })
      .item('INV-3', '7.25', { deleted: 'true' })
      .file('invoice-item', { rawRows: ['', 'a row that is too short'] })
      .bill('INV-1', '100.00', { book: 'Local GAAP' }),
  );
  const items = close.result.files.find(({ kind }) => kind === 'invoice-item');
  expect(items?.rows).toEqual({ rowsRead: 7, header: 1, blank: 1, refused: 1, data: 4 });
  expect(items?.sums).toEqual({ USD: '227.75' });
  expect(items?.states).toEqual([
    { state: 'deleted', currency: 'USD', lines: 1, amount: '7.25' },
    { state: 'draft', currency: 'USD', lines: 1, amount: '20.50' },
    { state: 'duplicate', currency: 'USD', lines: 1, amount: '100.00' },
    { state: 'in-scope', currency: 'USD', lines: 1, amount: '100.00' },
  ]);
  expect(stateAmount(close, 'invoice-item', 'in-scope')).toBe(cellOf(close, 'Americas')['billing']);
  expect(stateAmount(close, 'billing-report', 'in-scope', 'non-primary-book')).toBe('200');
  expect(close.result.checks.find(({ name }) => name === 'rows-become-lines')).toMatchObject({
    outcome: 'pass',
    isBlocking: true,
    evidence: expect.stringMatching(/^6 data rows of 2 extracts = 6 lines/),
  });
});

test('A40 IIA, IA and CBA count as booked: in the period of their date, unlabeled', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .ia('IA-1', 'Credit', '30.00', { parentDocument: 'INV-1' })
      .cba('CBA-1', 'Increase', '4.00', { parentDocument: 'INV-1', date: '2026-11-01' }),
  );
  expect(cellOf(close, 'unlabeled')).toEqual({ billing: '-30', revenue: '0', 'by-design': '-30' });
  expect(cellOf(close, 'unlabeled', { period: 202611 })).toEqual({
    billing: '4',
    revenue: '0',
    'by-design': '4',
  });
});

test('A59 Billing −20 against Revenue +20 is the cause sign −40, never amount', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .iia('IIA-1', 'Credit', '20.00', { parentDocument: 'INV-1', parentItem: idOf('item INV-1') })
      .bill('IIA-1', '20.00', { lineId: idOf('item INV-1'), date: '2026-10-20' })
      .item('INV-2', '-7.00')
      .bill('INV-2', '7.00'),
  );
  expect(causesOf(close)).toEqual({ sign: '-54' });
  expect(cellOf(close, 'Americas')).toEqual({
    billing: '93',
    revenue: '127',
    sign: '-54',
    'org-reclass': '20',
  });
  expect(cellOf(close, 'unlabeled')).toEqual({ billing: '-20', revenue: '0', 'org-reclass': '-20' });
});
