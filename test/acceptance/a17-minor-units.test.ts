import { expect, it } from 'vitest';
import { FxClose, rateRow } from '../core/fx/fx-close.ts';
import { billingLines } from '../support/line-tables.ts';

// USD at 0.5 gives the amounts of the case before they are rounded.
const cases = [
  { currency: 'JPY', amount: '2501', rounded: '1251' },
  { currency: 'KWD', amount: '2.469', rounded: '1.235' },
  { currency: 'CHF', amount: '20.05', rounded: '10.05' },
  { currency: 'GBP', amount: '20.01', rounded: '10.01' },
] as const;

it.each(cases)(
  'A17 $currency ± rounds half away from zero to its own unit: $rounded',
  ({ currency, amount, rounded }) => {
    const close = new FxClose({
      currencies: { home: currency, reporting: 'EUR', increments: { CHF: '0.05' } },
    });
    close.rates = [rateRow(`USD>${currency} 2026-10-01 0.5`), rateRow(`${currency}>EUR 2026-10-01 2`)];
    const line = { date: '2026-10-01', currency: 'USD' };
    const converted = close.billing(
      billingLines(close.pool, { ...line, amount }, { ...line, amount: `-${amount}` }),
    );
    expect(close.line(converted, 0)['functional']).toBe(`${rounded} ${currency}`);
    expect(close.line(converted, 1)['functional']).toBe(`-${rounded} ${currency}`);
  },
);

it('A17 the reporting amount is rounded to the reporting currency', () => {
  const close = new FxClose({ currencies: { home: 'USD', reporting: 'JPY' } });
  close.rates = [rateRow('USD>JPY 2026-10-01 100')];
  const lines = billingLines(close.pool, { date: '2026-10-01', currency: 'USD', amount: '12.505' });
  const converted = close.billing(lines);
  expect(close.line(converted, 0)).toMatchObject({ reporting: '1251', reportingRounding: '-0.5' });
});

it('A17 an amount in its own currency is shown as it is and not rounded', () => {
  const close = new FxClose();
  const lines = billingLines(close.pool, { date: '2026-10-01', currency: 'USD', amount: '1.2345' });
  expect(close.line(close.billing(lines), 0)).toMatchObject({
    functional: '1.2345 USD',
    origin: 'same-currency',
    rounding: '0',
    reporting: '1.2345',
    reportingOrigin: 'same-currency',
  });
});
