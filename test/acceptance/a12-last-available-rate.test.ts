import { expect, it } from 'vitest';
import { FxClose, rateRow } from '../core/fx/fx-close.ts';
import { billingLines, revenueLines } from '../support/line-tables.ts';

const LINE = { date: '2019-06-01', currency: 'EUR', amount: '100' };

it('A12 without a rate of the day the last one before it is used, and listed with its age', () => {
  const close = new FxClose();
  close.rates = [
    rateRow('EUR>USD 2019-05-31 1.11'),
    rateRow('EUR>USD 2019-05-30 1.10'),
    rateRow('EUR>USD 2019-06-02 9'),
  ];
  for (const converted of [
    close.billing(billingLines(close.pool, LINE)),
    close.revenue(revenueLines(close.pool, LINE)),
  ]) {
    const line = close.line(converted, 0);
    expect(line['functional']).toBe('111 USD');
    expect([line['asked'], line['used'], line['source']]).toEqual(['2019-06-01', '2019-05-31', 'rate table']);
  }
  expect(close.found('rate-fallback')).toContain('2: EUR→USD of 2019-05-31 for 2019-06-01, 1 day old');
  expect(close.found('rate-too-old')).toEqual([]);
});

it('A12 an age above the limit of the close is a finding, an age at the limit is none', () => {
  for (const [limit, isFound] of [
    [9, true],
    [10, false],
  ] as const) {
    const close = new FxClose({ rates: { fallbackLimitDays: limit } });
    close.rates = [rateRow('EUR>USD 2019-05-22 1.11')];
    close.billing(billingLines(close.pool, LINE));
    expect(close.findings.has('rate-too-old')).toBe(isFound);
    expect(close.found('rate-fallback')).toEqual(['2: EUR→USD of 2019-05-22 for 2019-06-01, 10 days old']);
  }
});

it('A12 a fallback of the reporting rate is listed as well', () => {
  const close = new FxClose({ currencies: { home: 'USD', reporting: 'JPY' } });
  close.rates = [rateRow('USD>JPY 2019-05-31 108.5')];
  const converted = close.billing(billingLines(close.pool, { ...LINE, currency: 'USD' }));
  expect(close.line(converted, 0)['reporting']).toBe('10850');
  expect(close.found('rate-fallback')).toEqual(['2: USD→JPY of 2019-05-31 for 2019-06-01, 1 day old']);
});
