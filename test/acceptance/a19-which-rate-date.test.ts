import { expect, it } from 'vitest';
import { FxClose, rateRow } from '../core/fx/fx-close.ts';
import { billingLines, revenueLines } from '../support/line-tables.ts';

const EUR = { currency: 'EUR', amount: '100' };
const INVOICE = { ...EUR, document: 'INV-1', date: '2019-01-05', postedOn: '2019-01-03' };

function askedFor(lines: Parameters<typeof billingLines>[1][], more: Record<string, unknown> = {}): string[] {
  const close = new FxClose(more);
  const converted = close.billing(billingLines(close.pool, ...lines));
  return lines.map((_, row) => close.line(converted, row)['asked'] ?? '');
}

it('A19 the exchange rate date of the extract comes first', () => {
  expect(askedFor([{ ...INVOICE, rateDate: '2019-01-09' }])).toEqual(['2019-01-09']);
});

it('A19 an invoice asks for the earlier of posted and invoice date', () => {
  const late = { ...INVOICE, document: 'INV-2', postedOn: '2019-01-08' };
  const unposted = { ...EUR, document: 'INV-3', date: '2019-01-07' };
  expect(askedFor([INVOICE, late, unposted])).toEqual(['2019-01-03', '2019-01-05', '2019-01-07']);
});

it('A19 an IIA asks for the date of its invoice, not for its own', () => {
  const adjustment = { ...EUR, type: 'invoice-item-adjustment', date: '2019-02-01', parentDocument: 'INV-1' };
  expect(askedFor([adjustment, INVOICE])).toEqual(['2019-01-03', '2019-01-03']);
});

it('A19 an IIA whose invoice is in no extract has no date, and no rate is guessed', () => {
  const close = new FxClose();
  close.rates = [rateRow('EUR>USD 2018-01-01 1.1')];
  const adjustment = { ...EUR, type: 'invoice-item-adjustment', date: '2019-02-01', parentDocument: 'INV-9' };
  const converted = close.billing(billingLines(close.pool, adjustment));
  expect(close.line(converted, 0)).toMatchObject({ asked: '', origin: 'no-rate' });
  expect(close.found('no-rate')).toEqual([
    '2: EUR→USD: the invoice whose date sets the rate is in no extract',
  ]);
});

it('A19 an IA asks for the earlier of created and adjustment date, a CBA for its adjustment date', () => {
  const dates = { ...EUR, date: '2019-02-10', createdOn: '2019-02-07', parentDocument: 'INV-1' };
  const lines = [
    { ...dates, type: 'invoice-adjustment' },
    { ...dates, type: 'credit-balance-adjustment' },
    { ...dates, type: 'invoice-adjustment', createdOn: '2019-02-12' },
    INVOICE,
  ];
  expect(askedFor(lines).slice(0, 3)).toEqual(['2019-02-07', '2019-02-10', '2019-02-10']);
});

it('A19 a debit memo asks for its own date, a credit memo for its invoice or, without one, for its own', () => {
  const memo = { ...EUR, date: '2019-03-01', postedOn: '2019-02-27', createdOn: '2019-02-26' };
  const lines = [
    { ...memo, type: 'debit-memo-item', parentDocument: 'INV-1' },
    { ...memo, type: 'credit-memo-item', parentDocument: 'INV-1' },
    { ...memo, type: 'credit-memo-item' },
    INVOICE,
  ];
  expect(askedFor(lines).slice(0, 3)).toEqual(['2019-03-01', '2019-01-03', '2019-03-01']);
});

it('A19 a credit memo without a rate takes the rate of its invoice', () => {
  const close = new FxClose({ rates: { billingDirection: 'inverse' } });
  close.rates = [rateRow('EUR>USD 2019-01-01 9')];
  const memo = {
    ...EUR,
    type: 'credit-memo-item',
    amount: '-50',
    date: '2019-03-01',
    parentDocument: 'INV-1',
  };
  const converted = close.billing(billingLines(close.pool, memo, { ...INVOICE, rate: '1.2' }));
  expect(close.line(converted, 0)).toMatchObject({
    functional: '-60 USD',
    source: 'invoice',
    used: '2019-01-03',
  });
  expect(close.codes()).toEqual(['rate-missing-in-extract']);
});

it('A19 an invoice with two rates gives none to its memo: the rate table answers for the invoice date', () => {
  const close = new FxClose({ rates: { billingDirection: 'inverse' } });
  close.rates = [rateRow('EUR>USD 2019-01-03 1.5')];
  const memo = { ...EUR, type: 'credit-memo-item', date: '2019-03-01', parentDocument: 'INV-1' };
  const invoice = [
    { ...INVOICE, rate: '1.2' },
    { ...INVOICE, rate: '1.3' },
    { ...INVOICE, rate: '1.2' },
  ];
  const converted = close.billing(billingLines(close.pool, ...invoice, memo));
  expect(close.line(converted, 3)).toMatchObject({ functional: '150 USD', source: 'rate table' });
});

it('A19 a draft invoice sets no date', () => {
  const adjustment = { ...EUR, type: 'invoice-item-adjustment', date: '2019-02-01', parentDocument: 'INV-1' };
  expect(askedFor([adjustment, { ...INVOICE, state: 'draft' }])[0]).toBe('');
});

it('A19 a booking asks for the sales order date', () => {
  const close = new FxClose();
  const order = {
    ...EUR,
    type: 'SO',
    state: 'order-line',
    date: '2019-06-01',
    functionalRateDate: '2019-05-31',
  };
  const converted = close.revenue(revenueLines(close.pool, { ...order, functionalRate: '1.12' }));
  expect(close.line(converted, 0)).toMatchObject({ asked: '2019-06-01', used: '2019-05-31' });
});

it('A19 Revenue asks for its invoice date when the rate sync is off, and for the date from Billing when it is on', () => {
  const line = {
    ...EUR,
    date: '2019-01-01',
    functionalRateDate: '2018-12-31',
    functionalRate: '0.77',
    globalRate: '1',
  };
  for (const [syncsBillingRates, asked] of [
    [false, '2019-01-01'],
    [true, '2018-12-31'],
  ] as const) {
    const close = new FxClose({ integration: { generation: 'batch', syncsBillingRates } });
    const converted = close.revenue(revenueLines(close.pool, line, { ...line, functionalRateDate: '' }));
    expect(close.line(converted, 0)).toMatchObject({ asked, used: '2018-12-31' });
    expect(close.line(converted, 1)).toMatchObject({ asked: '2019-01-01', used: '' });
    expect(close.findings.count('rate-fallback')).toBe(syncsBillingRates ? 0 : 1);
  }
});
