import { expect, it } from 'vitest';
import { type DifferenceParts, splitFunctionalDifference } from '../../core/model/difference-split.ts';
import { type ExactRate, parseRate } from '../../core/model/exact-rate.ts';
import { formatMoney, parseMoney } from '../../core/model/money.ts';
import { FxClose } from '../core/fx/fx-close.ts';
import { billingLines, revenueLines } from '../support/line-tables.ts';

function rate(text: string): ExactRate {
  const parsed = parseRate(text);
  if (typeof parsed === 'string') throw new Error(text);
  return parsed;
}

function amount(text: string): bigint {
  const parsed = parseMoney(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

function words(parts: DifferenceParts): Record<string, string> {
  return {
    amount: formatMoney(parts.amount),
    fx: formatMoney(parts.fx),
    rounding: formatMoney(parts.rounding),
  };
}

it('A15 the same 100 EUR at 0.77 and at 0.75 keep their stored 77.00 and 75.00, each with its own date', () => {
  const close = new FxClose();
  const line = { date: '2019-01-01', currency: 'EUR', amount: '100' };
  const billing = close.billing(
    billingLines(close.pool, { ...line, rate: '0.77', rateDate: '2018-12-31', homeAmount: '77.00' }),
  );
  const revenue = close.revenue(
    revenueLines(close.pool, {
      ...line,
      functionalRate: '0.75',
      functionalRateDate: '2019-01-01',
      functionalAmount: '75',
      globalRate: '1',
    }),
  );
  expect(close.line(billing, 0)).toMatchObject({
    functional: '77 USD',
    origin: 'stored',
    used: '2018-12-31',
  });
  expect(close.line(revenue, 0)).toMatchObject({
    functional: '75 USD',
    origin: 'stored',
    used: '2019-01-01',
  });
});

it('A15 the difference is rate 2.00 and rounding 0.00 when the amounts agree', () => {
  const parts = splitFunctionalDifference({
    billingAmount: amount('100'),
    revenueAmount: amount('100'),
    billingRate: rate('0.77'),
    revenueRate: rate('0.75'),
    billingFunctional: amount('77'),
    revenueFunctional: amount('75'),
  });
  expect(words(parts)).toEqual({ amount: '0', fx: '2', rounding: '0' });
});

it('A15 100 at 0.77 against 90 at 0.75 is 9.50 = amount 7.70 + rate 1.80', () => {
  const parts = splitFunctionalDifference({
    billingAmount: amount('100'),
    revenueAmount: amount('90'),
    billingRate: rate('0.77'),
    revenueRate: rate('0.75'),
    billingFunctional: amount('77'),
    revenueFunctional: amount('67.50'),
  });
  expect(words(parts)).toEqual({ amount: '7.7', fx: '1.8', rounding: '0' });
});

it('A15 a stored amount wins over the computed one, which is marked where the cell is blank', () => {
  const close = new FxClose({ rates: { billingDirection: 'inverse' } });
  const line = { date: '2019-01-01', currency: 'EUR', amount: '100', rate: '0.77' };
  const converted = close.billing(billingLines(close.pool, { ...line, homeAmount: '77.004' }, line));
  expect(close.line(converted, 0)).toMatchObject({
    functional: '77.004 USD',
    origin: 'stored',
    recomputed: '77',
  });
  expect(close.line(converted, 1)).toMatchObject({ functional: '77 USD', origin: 'computed' });
});
