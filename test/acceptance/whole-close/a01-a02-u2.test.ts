/** A1 and A2 through the whole engine: the labelling example, as signed amounts and as Billing exports them. */

import { describe, expect, test } from 'vitest';
import { idOf } from '../../closes/record-id.ts';
import { type Closed, cellOf, closed, codesOf, fates, foundOf, lineOf, placesOf } from './closed.ts';
import { type Form, u2Close, u2Collected } from './u2.ts';

const forms: readonly [string, Form][] = [
  ['A1', 'signed'],
  ['A2', 'exported'],
];
const unlabeledPeriod = idOf('period tenant 2026-10-01');
const usPeriod = idOf('period US 2026-10-01');

describe.each(forms)('%s account U-2, amounts %s', (caseNumber, form) => {
  test(`${caseNumber} labeled −100 + unlabeled −90 = tenant total −190, ${form}`, async () => {
    const close = await closed(u2Collected(form));
    const [total, ...others] = close.result.alignment.totals.filter(({ basis }) => basis === 'transaction');
    expect(others).toEqual([]);
    expect(total).toEqual({
      basis: 'transaction',
      org: 'US',
      month: 202610,
      currency: 'USD',
      countsIn: 'USD',
      labeled: '-100.00',
      unlabeled: '-90.00',
      total: '-190.00',
      settlement: '0.00',
      unconverted: 0,
    });
  });

  test(`${caseNumber} five rows are allocated: one to the US period, four to the unlabeled one, ${form}`, async () => {
    const close = await closed(u2Collected(form));
    const unlabeled = { org: 'unlabeled', period: unlabeledPeriod, currency: 'USD' };
    expect(close.result.alignment.allocation).toEqual([
      { kind: 'adjustment', ...unlabeled, rows: 3, amount: '-90.00' },
      { kind: 'document', org: 'US', period: usPeriod, currency: 'USD', rows: 1, amount: '-100.00' },
      { kind: 'revenue-schedule', ...unlabeled, rows: 1, amount: '-20.00' },
    ]);
  });

  test(`${caseNumber} three adjustments are flagged with org, basis, both periods and status, ${form}`, async () => {
    const close = await closed(u2Collected(form));
    for (const [document, amount, basis] of [
      ['IIA-1', '-20', 'parent-document'],
      ['IA-1', '-30', 'parent-document'],
      ['CBA-1', '-40', 'source-transaction'],
    ] as const) {
      expect(lineOf(close, document)).toMatchObject({
        amount,
        org: 'US',
        orgBasis: basis,
        revenueOrg: 'unlabeled',
        alignment: 'aligned-open',
        bookedPeriod: unlabeledPeriod,
        coveringPeriod: usPeriod,
        alignedPeriod: usPeriod,
      });
    }
    expect(close.result.alignment.statuses).toEqual([
      { status: 'aligned-open', currency: 'USD', count: 3, amount: '-90.00' },
    ]);
    expect(lineOf(close, 'INV-1')).toMatchObject({
      amount: '-100',
      org: 'US',
      orgBasis: 'own-label',
      revenueOrg: 'Americas',
    });
    expect(lineOf(close, 'INV-1').alignment).toBeUndefined();
  });

  test(`${caseNumber} IA and CBA are by design not in Revenue, the IIA is expected there, ${form}`, async () => {
    const collected = await closed(u2Collected(form));
    expect(fates(collected)).toEqual({
      'INV-1': 'K1',
      'IIA-1': 'K3',
      'IA-1': 'by-design',
      'CBA-1': 'by-design',
    });
    const bare = await closed(u2Close(form).bill('INV-1', '-100.00', { account: 'U-2' }));
    expect(fates(bare)['IIA-1']).toBe('missing-in-revenue');
    const unexpected = await closed(
      u2Close(form)
        .bill('INV-1', '-100.00', { account: 'U-2' })
        .change((setup) => ({
          ...setup,
          integration: { ...setup.integration, expectsInvoiceItemAdjustments: false },
        })),
    );
    expect(fates(unexpected)['IIA-1']).toBe('by-design');
  });

  test(`${caseNumber} nothing blocks a close with a negative invoice, ${form}`, async () => {
    const close = await closed(u2Collected(form));
    expect(close.result.isHolding).toBe(true);
    expect(close.result.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});

test('A1 the schedule of the IIA is in no total, whether its rows are given or not', async () => {
  const quarter = ['10', '11'].map((month) => ({
    account: 'U-2',
    id: idOf(`schedule ${month}`),
    document: 'RS-1',
    adjustment: 'IIA-1',
    linkedType: 'InvoiceItemAdjustment',
    amount: '-10.00',
    currency: 'USD',
    periodName: `2026-${month}`,
    periodStart: `2026-${month}-01`,
    periodEnd: `2026-${month}-30`,
  }));
  const without = await closed(u2Collected());
  const given = await closed(u2Collected().add('revenue-schedule-item', ...quarter));
  expect(given.result.alignment).toEqual(without.result.alignment);
  expect(given.result.bridge).toEqual(without.result.bridge);
});

test('A1 payments are shown and not added; tax of posted invoices is in the labeled total', async () => {
  const close = await closed(
    u2Collected()
      .add('payment', {
        account: 'U-2',
        id: idOf('P-1'),
        document: 'P-1',
        date: '2026-10-21',
        status: 'Processed',
        type: 'External',
        currency: 'USD',
        amount: '15.00',
        org: 'US',
      })
      .add('taxation-item', {
        account: 'U-2',
        document: 'INV-1',
        date: '2026-10-15',
        status: 'Posted',
        currency: 'USD',
        item: idOf('item INV-1'),
        id: idOf('tax INV-1'),
        name: 'Sales tax',
        taxDate: '2026-10-15',
        amount: '-8.00',
        org: 'US',
      }),
  );
  expect(close.result.alignment.totals[0]).toMatchObject({
    labeled: '-108.00',
    unlabeled: '-90.00',
    total: '-198.00',
    settlement: '15.00',
  });
  expect(cellOf(close, 'Americas')).toMatchObject({ billing: '-100', revenue: '-120' });
  expect(fates(close)).toMatchObject({ 'P-1': 'settlement' });
});

test('A2 both forms of the files give the same lines and the same figures', async () => {
  const [signed, exported] = [await closed(u2Collected('signed')), await closed(u2Collected('exported'))];
  expect(exported.lines).toEqual(signed.lines);
  expect(exported.result.bridge).toEqual(signed.result.bridge);
  expect(exported.result.alignment).toEqual(signed.result.alignment);
  expect(placesOf(signed, 'sign-already')).toEqual([
    'invoice-item-adjustment.csv:0',
    'invoice-adjustment.csv:0',
    'credit-balance-adjustment.csv:0',
  ]);
  expect(codesOf(exported)).not.toContain('sign-already');
});

test('A2 an Increase is positive; memo items are turned, their discounts too', async () => {
  const memo = { account: 'U-2', date: '2026-10-15', status: 'Posted', currency: 'USD', org: 'US' } as const;
  const close: Closed = await closed(
    u2Collected()
      .cba('CBA-2', 'Increase', '7.00', { account: 'U-2', sourceType: 'Payment', parentDocument: '' })
      .add('credit-memo-item', { ...memo, document: 'CM-1', id: idOf('cm1'), amount: '50.00' })
      .add('credit-memo-item', { ...memo, document: 'CM-2', id: idOf('cm2'), amount: '-5.00' }),
  );
  expect([lineOf(close, 'CBA-2').amount, lineOf(close, 'CM-1').amount, lineOf(close, 'CM-2').amount]).toEqual(
    ['7', '-50', '5'],
  );
});

test('A2 a credit balance adjustment of a payment or refund has no effect on receivables, any other has', async () => {
  const close = await closed(
    u2Collected()
      .cba('CBA-2', 'Increase', '7.00', { account: 'U-2', sourceType: 'Payment', parentDocument: '' })
      .cba('CBA-3', 'Decrease', '6.00', { account: 'U-2', sourceType: 'Refund', parentDocument: '' }),
  );
  const documents = ['IIA-1', 'IA-1', 'CBA-1', 'CBA-2', 'CBA-3'];
  expect(documents.map((document) => lineOf(close, document).effectOnReceivables)).toEqual([
    '-20',
    '-30',
    '-40',
    '0',
    '0',
  ]);
  expect([lineOf(close, 'CBA-2').amount, lineOf(close, 'CBA-3').amount]).toEqual(['7', '-6']);
  expect(lineOf(close, 'INV-1').effectOnReceivables).toBeUndefined();
});

test('A2 a mixture of signs asks', async () => {
  const close = await closed(u2Close('exported').cba('CBA-2', 'Decrease', '-5.00', { account: 'U-2' }));
  expect(placesOf(close, 'sign-mixed')).toHaveLength(1);
  expect(foundOf(close, 'sign-mixed')[0]).toMatch(/5\.00/);
  expect(close.result.isHolding).toBe(false);
});
