import { expect, it } from 'vitest';
import { FxClose } from '../core/fx/fx-close.ts';
import { revenueLines } from '../support/line-tables.ts';

it('A11 an order line of 100 EUR at 1.12 and global rate 1 is 112.00 USD twice, on the date asked for', () => {
  const close = new FxClose();
  const lines = revenueLines(close.pool, {
    type: 'SO',
    state: 'order-line',
    date: '2019-06-01',
    currency: 'EUR',
    amount: '100',
    functionalCurrency: 'USD',
    functionalRate: '1.12',
    functionalRateDate: '2019-06-01',
    globalRate: '1',
  });
  expect(close.line(close.revenue(lines), 0)).toEqual({
    functional: '112 USD',
    origin: 'computed',
    recomputed: '112',
    rounding: '0',
    reporting: '112',
    reportingOrigin: 'computed',
    reportingRounding: '0',
    rate: '1.12',
    reportingRate: '1',
    asked: '2019-06-01',
    used: '2019-06-01',
    source: 'extract',
  });
  expect(close.codes()).toEqual([]);
});
