import { expect, it } from 'vitest';
import { splitFunctionalDifference } from '../../core/model/difference-split.ts';
import { formatMoney, ONE, parseMoney } from '../../core/model/money.ts';
import { FxClose } from '../core/fx/fx-close.ts';
import { billingLines, revenueLines } from '../support/line-tables.ts';

it('A16 Revenue keeps 12964.3025 with all decimals, Billing 12964.30, and rounding explains −0.0025', () => {
  const close = new FxClose();
  const line = { date: '2026-10-01', currency: 'GBP', amount: '10250' };
  const billing = close.billing(
    billingLines(close.pool, { ...line, rate: '1.26481', homeAmount: '12964.30' }),
  );
  const revenue = close.revenue(
    revenueLines(close.pool, {
      ...line,
      functionalRate: '1.26481',
      functionalAmount: '12964.3025',
      globalRate: '1',
    }),
  );
  const shown = {
    functional: '12964.3025 USD',
    recomputed: '12964.3',
    rounding: '0.0025',
    reporting: '12964.3025',
  };
  expect(close.line(revenue, 0)).toMatchObject(shown);
  expect(close.line(billing, 0)).toMatchObject({ functional: '12964.3 USD', rounding: '0.0025' });
  expect(close.codes()).toEqual(['rate-direction-proven']);

  const rate = { numerator: 126_481n, denominator: 100_000n };
  const parts = splitFunctionalDifference({
    billingAmount: 10_250n * ONE,
    revenueAmount: 10_250n * ONE,
    billingRate: rate,
    revenueRate: rate,
    billingFunctional: billing.functional.amount(0),
    revenueFunctional: revenue.functional.amount(0),
  });
  expect(parts).toEqual({ amount: 0n, fx: 0n, rounding: parseMoney('-0.0025') });
  expect(formatMoney(parts.rounding)).toBe('-0.0025');
});
