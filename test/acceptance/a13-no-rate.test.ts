import { expect, it } from 'vitest';
import { formatMoney } from '../../core/model/money.ts';
import { FxClose, rateRow } from '../core/fx/fx-close.ts';
import { billingLines, revenueLines } from '../support/line-tables.ts';

const LINE = { date: '2016-01-15', currency: 'AUD', amount: '92914.02' };

it('A13 a blank rate cell takes the rate of the table and is listed', () => {
  const close = new FxClose();
  close.rates = [rateRow('AUD>USD 2016-01-15 0.69')];
  const converted = close.billing(billingLines(close.pool, LINE));
  expect(close.line(converted, 0)).toMatchObject({
    functional: '64110.67 USD',
    origin: 'computed',
    rate: '0.69',
  });
  expect(close.codes()).toEqual(['rate-missing-in-extract']);
});

it('A13 a line without any rate stays blank and is listed with its amount; it is never taken at 1', () => {
  const close = new FxClose();
  close.rates = [rateRow('AUD>USD 2016-01-16 0.69'), rateRow('USD>AUD 2016-01-01 1.45')];
  const converted = close.billing(billingLines(close.pool, LINE));
  expect(close.line(converted, 0)).toMatchObject({
    functional: 'USD',
    origin: 'no-rate',
    recomputed: '',
    rounding: '',
    reporting: '',
    reportingOrigin: 'no-rate',
    rate: '',
    source: '',
  });
  const finding = close.findings.all().find((candidate) => candidate.code === 'no-rate');
  expect(finding?.severity).toBe('blocking');
  expect(formatMoney(finding?.amounts.get('AUD')?.total() ?? 0n)).toBe('92914.02');
  expect(close.found('no-rate')).toEqual(['2: AUD→USD: no rate on or before 2016-01-15']);
});

it('A13 no rate to the reporting currency leaves the reporting amount blank and is listed', () => {
  const close = new FxClose({ currencies: { home: 'USD', reporting: 'EUR' } });
  const converted = close.billing(billingLines(close.pool, { ...LINE, currency: 'USD' }));
  expect(close.line(converted, 0)).toMatchObject({
    functional: '92914.02 USD',
    reporting: '',
    reportingOrigin: 'no-rate',
  });
  expect(close.found('no-rate')).toEqual(['2: USD→EUR: no rate on or before 2016-01-15']);
});

it('A13 a stored amount stands without a rate, and the second step starts from it and its rounding', () => {
  const close = new FxClose({ currencies: { home: 'USD', reporting: 'INR' } });
  close.rates = [rateRow('USD>INR 2016-01-15 90.375')];
  const stored = { homeAmount: '1354.85', homeRounding: '-0.005' };
  const converted = close.billing(billingLines(close.pool, { ...LINE, ...stored }));
  expect(close.line(converted, 0)).toMatchObject({
    functional: '1354.85 USD',
    origin: 'stored',
    recomputed: '',
    rounding: '-0.005',
    reporting: '122444.12',
  });
  expect(close.codes()).toEqual(['rate-missing-in-extract']);
});

it('A13 a foreign line at exactly 1 is flagged on both sides and in both steps', () => {
  const close = new FxClose({ currencies: { home: 'USD', reporting: 'EUR' } });
  close.rates = [rateRow('USD>EUR 2016-01-15 1.0')];
  close.billing(billingLines(close.pool, { ...LINE, rate: '1.000' }));
  close.revenue(revenueLines(close.pool, { ...LINE, functionalRate: '1', globalRate: '1' }));
  expect(close.found('rate-is-one')).toEqual(['2: 1.000', '2: rate table', '2: 1', '2: 1']);
});

it('A13 a line in its own currency must have rate 1', () => {
  const close = new FxClose();
  const own = { date: '2016-01-15', currency: 'USD', amount: '10' };
  close.billing(billingLines(close.pool, { ...own, rate: '1.0' }, { ...own, rate: '1.01' }, own));
  const line = { ...own, functionalRate: '1', globalRate: '1.2' };
  const converted = close.revenue(revenueLines(close.pool, line));
  expect(close.found('rate-not-one')).toEqual(['3: 1.01', '2: 1.2']);
  expect(close.line(converted, 0)).toMatchObject({
    functional: '10 USD',
    reporting: '10',
    reportingOrigin: 'same-currency',
  });
});

it('A13 a rate of zero, a negative one and an unreadable one are findings and count as blank', () => {
  const close = new FxClose();
  const rates = ['0', '-1.2', '1,2', '0.00', '1.2.3'];
  const lines = billingLines(close.pool, ...rates.map((rate) => ({ ...LINE, rate })));
  const converted = close.billing(lines);
  expect(close.found('rate-not-positive')).toEqual(['2: 0', '3: -1.2', '4: 1,2', '5: 0.00', '6: 1.2.3']);
  expect(close.findings.count('no-rate')).toBe(5);
  expect(close.findings.has('rate-missing-in-extract')).toBe(false);
  expect(close.line(converted, 4)['origin']).toBe('no-rate');
});

it('A13 a converted amount that no column could hold to the last digit stays blank and is listed', () => {
  const close = new FxClose({
    currencies: { home: 'VND', reporting: 'VND' },
    rates: { billingDirection: 'inverse' },
  });
  const converted = close.billing(
    billingLines(close.pool, { ...LINE, amount: '9999999999999', rate: '25000' }),
  );
  expect(close.line(converted, 0)).toMatchObject({ functional: 'VND', origin: 'no-rate', reporting: '' });
  expect(close.found('converted-amount-too-large')).toEqual(['2: AUD→VND at 25000']);
});

it('A13 a file without a column for the rate is listed once, not line by line', () => {
  const close = new FxClose({ currencies: { home: 'USD', reporting: 'EUR' } });
  close.rates = [rateRow('AUD>USD 2016-01-15 0.69'), rateRow('USD>EUR 2016-01-15 0.9')];
  close.billing(billingLines(close.pool, LINE, { ...LINE, file: 3 }, { ...LINE, file: 3 }));
  close.revenue(revenueLines(close.pool, { ...LINE, file: 3 }, { ...LINE, file: 1, functionalRate: '0.69' }));
  expect(close.found('rate-missing-in-extract')).toEqual([
    '2: blank',
    '0: no column for the rate, and 2 lines in need of it',
    '3: blank',
    '0: no column for the rate, and 1 line in need of it',
    '0: no column for the rate to the reporting currency, and 1 line in need of it',
  ]);
});

it('A13 findings name the header of the file, and none where the system has no such column', () => {
  const close = new FxClose({ currencies: { home: 'USD', reporting: 'EUR' } });
  close.billing(billingLines(close.pool, { ...LINE, rate: '-1' }, { ...LINE, currency: 'USD' }));
  expect([close.columns('rate-not-positive'), close.columns('no-rate')]).toEqual([
    ['Exchange Rate'],
    ['Exchange Rate', ''],
  ]);
  expect(close.found('no-rate')[1]).toBe('3: USD→EUR: no rate on or before 2016-01-15');
  close.revenue(revenueLines(close.pool, { ...LINE, currency: 'USD' }));
  expect(close.columns('no-rate')[2]).toBe('G Ex Rate');
});

it('A13 a line without a currency raises no findings here: staging names it', () => {
  const close = new FxClose({ currencies: { home: 'USD', reporting: 'EUR' } });
  const bare = { ...LINE, currency: '' };
  const home = { homeCurrency: 'GBP', homeAmount: '100' };
  close.billing(billingLines(close.pool, bare, { ...bare, ...home, rate: '1.2' }, { ...bare, file: 3 }));
  const converted = close.revenue(revenueLines(close.pool, bare));
  expect(close.codes()).toEqual([]);
  expect(close.line(converted, 0)['origin']).toBe('no-rate');
});

it('A13 lines out of scope raise no findings', () => {
  const close = new FxClose();
  close.billing(
    billingLines(close.pool, { ...LINE, state: 'draft' }, { ...LINE, state: 'settlement', type: 'payment' }),
  );
  close.revenue(revenueLines(close.pool, { ...LINE, state: 'non-primary-book' }));
  expect(close.codes()).toEqual([]);
});
