import { expect, it } from 'vitest';
import { FxClose } from '../core/fx/fx-close.ts';
import { billingLines } from '../support/line-tables.ts';

const LINE = { date: '2026-10-01', currency: 'EUR' };
const MULTIPLIED = { ...LINE, amount: '100', rate: '1.25', homeAmount: '125' };
const DIVIDED = { ...LINE, amount: '100', rate: '1.25', homeAmount: '80' };
const NO_STORED = { ...LINE, amount: '200', rate: '1.25' };

it.each([
  ['inverse', MULTIPLIED, '250 USD', '1.25'],
  ['non-inverse', DIVIDED, '160 USD', '÷1.25'],
] as const)('A18 one row proves a whole file %s, which is shown', (direction, proof, functional, rate) => {
  const close = new FxClose();
  const converted = close.billing(billingLines(close.pool, NO_STORED, proof));
  expect(close.line(converted, 0)).toMatchObject({ functional, origin: 'computed', rate });
  expect(close.line(converted, 1)).toMatchObject({ origin: 'stored', rate });
  expect(close.found('rate-direction-proven')[0]).toContain(`0: ${direction}: `);
  expect(close.codes()).toEqual(['rate-direction-proven']);
});

it('A18 a file with rows for one and rows for the other stops', () => {
  const close = new FxClose({ rates: { billingDirection: 'inverse' } });
  const converted = close.billing(billingLines(close.pool, MULTIPLIED, DIVIDED, NO_STORED));
  expect(close.found('rate-direction-mixed')).toEqual([
    '0: only amount × rate fits 1 row, only amount ÷ rate 1 row',
    '4: EUR→USD at 1.25: not converted',
  ]);
  expect(close.findings.all()[0]?.severity).toBe('blocking');
  expect(close.line(converted, 2)['origin']).toBe('no-rate');
});

it('A18 files are proven one by one', () => {
  const close = new FxClose();
  const lines = billingLines(close.pool, MULTIPLIED, { ...DIVIDED, file: 1 }, NO_STORED, {
    ...NO_STORED,
    file: 1,
  });
  const converted = close.billing(lines);
  expect(close.line(converted, 2)['functional']).toBe('250 USD');
  expect(close.line(converted, 3)['functional']).toBe('160 USD');
  expect(close.findings.has('rate-direction-mixed')).toBe(false);
});

it('A18 half an increment off still fits, more does not', () => {
  const close = new FxClose();
  const fits = { ...LINE, amount: '100.03', rate: '1.5', homeAmount: '150.04' };
  const off = { ...LINE, amount: '100.03', rate: '1.5', homeAmount: '150.03' };
  close.billing(billingLines(close.pool, MULTIPLIED, fits, off));
  expect(close.found('fx-not-recomputable')).toEqual([
    '4: 100.03 EUR × 1.5 = 150.05 USD; 150.03 USD is stored',
  ]);
  expect(close.findings.has('rate-direction-mixed')).toBe(false);
});

it('A18 a row that fits neither form is listed and stops nothing, also when nothing else proves the file', () => {
  const close = new FxClose();
  close.billing(billingLines(close.pool, { ...MULTIPLIED, homeAmount: '99' }));
  expect(close.codes()).toEqual(['rate-direction-unknown', 'fx-not-recomputable']);
  expect(close.found('fx-not-recomputable')).toEqual([
    '2: 100.00 EUR × 1.25 = 125.00 USD; 100.00 EUR ÷ 1.25 = 80.00 USD; 99.00 USD is stored',
  ]);
});

it('A18 rate 1, zero amounts and amounts that fit both forms prove nothing: the engine asks', () => {
  const close = new FxClose();
  const converted = close.billing(
    billingLines(
      close.pool,
      { ...LINE, amount: '100', rate: '1', homeAmount: '100' },
      { ...LINE, amount: '0', rate: '1.25', homeAmount: '0' },
      { ...LINE, amount: '0.01', rate: '1.25', homeAmount: '0.01' },
      NO_STORED,
    ),
  );
  expect(close.line(converted, 0)['functional']).toBe('100 USD');
  expect(close.line(converted, 2)).toMatchObject({
    functional: '0.01 USD',
    origin: 'stored',
    recomputed: '',
  });
  expect(close.line(converted, 3)['origin']).toBe('no-rate');
  expect(close.found('rate-direction-unknown')).toEqual([
    '0: 3 rows with a rate, none proves its direction',
    '5: EUR→USD at 1.25: not converted',
  ]);
  expect(close.findings.has('no-rate')).toBe(false);
});

it('A18 a file whose rates are all 1 is not asked about', () => {
  const close = new FxClose();
  const own = { date: '2026-10-01', currency: 'USD', amount: '5', rate: '1' };
  close.billing(billingLines(close.pool, { ...LINE, amount: '100', rate: '1.0', homeAmount: '100' }, own));
  expect(close.codes()).toEqual(['rate-is-one']);
});

it('A18 rows in no total decide only when no others do, and never stop a close', () => {
  const close = new FxClose();
  const paid = { type: 'payment', state: 'settlement' };
  const first = close.billing(billingLines(close.pool, { ...DIVIDED, ...paid }, NO_STORED));
  expect(close.line(first, 1)['functional']).toBe('160 USD');
  const second = close.billing(billingLines(close.pool, { ...DIVIDED, ...paid }, MULTIPLIED, NO_STORED));
  expect(close.line(second, 2)['functional']).toBe('250 USD');
  close.billing(billingLines(close.pool, { ...DIVIDED, ...paid }, { ...MULTIPLIED, ...paid }));
  expect(close.codes()).toEqual(['rate-direction-proven']);
});

it('A18 the setup answers for a file that proves nothing; a file that proves the other way is followed and listed', () => {
  const close = new FxClose({ rates: { billingDirection: 'non-inverse' } });
  const converted = close.billing(
    billingLines(close.pool, NO_STORED, { ...NO_STORED, file: 1 }, { ...MULTIPLIED, file: 1 }),
  );
  expect(close.line(converted, 0)['functional']).toBe('160 USD');
  expect(close.line(converted, 1)['functional']).toBe('250 USD');
  expect(close.codes()).toEqual(['rate-direction-contradicted', 'rate-direction-proven']);
});

it('A18 a row that Billing rounded down fits with its stored rounding', () => {
  const close = new FxClose();
  const down = { ...LINE, amount: '100.03', rate: '1.3333', homeAmount: '133.36', homeRounding: '0.009999' };
  close.billing(billingLines(close.pool, down));
  expect(close.codes()).toEqual(['rate-direction-proven']);
});

it('A18 the home currency sets how close a row must come', () => {
  const close = new FxClose({ currencies: { home: 'JPY', reporting: 'JPY' } });
  const rough = { ...LINE, amount: '10.03', rate: '150.01', homeAmount: '1505' };
  close.billing(billingLines(close.pool, rough));
  expect(close.codes()).toEqual(['rate-direction-proven']);
});
