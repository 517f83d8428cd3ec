import { expect, it } from 'vitest';
import { FxClose, rateRow } from '../core/fx/fx-close.ts';
import { billingLines, revenueLines } from '../support/line-tables.ts';

const EXPECTED = {
  functional: '1354.85 USD',
  recomputed: '1354.85',
  rounding: '-0.005',
  reporting: '122444.12',
  reportingRounding: '-0.003125',
};

it('A14 the second step uses the unrounded amount: 122444.12 and not 122444.57', () => {
  const close = new FxClose({
    currencies: { home: 'USD', reporting: 'INR' },
    rates: { billingDirection: 'inverse' },
  });
  close.rates = [rateRow('USD>INR 2026-10-01 90.375')];
  const line = { date: '2026-10-01', currency: 'EUR', amount: '903.23' };
  const billing = billingLines(
    close.pool,
    { ...line, rate: '1.5' },
    { ...line, amount: '-903.23', rate: '1.5' },
  );
  const converted = close.billing(billing);
  expect(close.line(converted, 0)).toMatchObject(EXPECTED);
  expect(close.line(converted, 1)).toMatchObject({
    functional: '-1354.85 USD',
    rounding: '0.005',
    reporting: '-122444.12',
    reportingRounding: '0.003125',
  });
  const revenue = revenueLines(close.pool, { ...line, functionalRate: '1.5', globalRate: '90.375' });
  expect(close.line(close.revenue(revenue), 0)).toMatchObject(EXPECTED);
});

it('A14 a divided rate is exact in both steps', () => {
  const close = new FxClose({
    currencies: { home: 'USD', reporting: 'EUR' },
    rates: { billingDirection: 'non-inverse' },
  });
  close.rates = [rateRow('USD>EUR 2026-10-01 3')];
  const lines = billingLines(close.pool, { date: '2026-10-01', currency: 'GBP', amount: '100', rate: '3' });
  // 100 ÷ 3 × 3 is 100 to the last digit: nothing was cut off between the steps.
  expect(close.line(close.billing(lines), 0)).toMatchObject({
    functional: '33.33 USD',
    rounding: '0.003333333',
    rate: '÷3',
    reporting: '100',
    reportingRounding: '0',
  });
});
