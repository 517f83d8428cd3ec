/** The drawing of a bridge. */

import { expect, test } from 'vitest';
import type { BridgeStep, BridgeView } from '../../../core/contract/window/overview.ts';
import { scaleOf, waterfallBars, withinScale } from '../../../renderer/charts/waterfall-option.ts';
import { bridgeWords } from '../../../renderer/screens/close/bridge-words.ts';

const step = (cause: string, amount: string, urgency: string): BridgeStep => {
  return { cause, title: cause, amount, lines: 1, urgency };
};
const bridge: BridgeView = {
  basis: 'transaction',
  countsIn: 'EUR',
  billing: '100.00',
  steps: [step('amount', '10.00', 'correct'), step('timing', '-25.00', 'watch')],
  revenue: '115.00',
};

test('each step starts where the one before ended, and the last one ends at Revenue', () => {
  const bars = waterfallBars(bridge);
  expect(bars.map(({ from, to }) => [from, to])).toEqual([
    [0, 100],
    [100, 90],
    [90, 115],
    [0, 115],
  ]);
  expect(bars.map(({ kind }) => kind)).toEqual(['total', 'urgent', 'explained', 'total']);
});

test('steps that can be seen stand on a scale from zero', () => {
  expect(scaleOf(waterfallBars({ ...bridge, billing: '20', revenue: '35' }))).toEqual({ min: 0, max: 35 });
});

test('steps that would vanish beside the totals get three quarters of the scale', () => {
  const { min, max } = scaleOf(waterfallBars({ ...bridge, billing: '1000', revenue: '1015' }));
  expect(max).toBe(1015);
  expect((1015 - 990) / (max - min)).toBeCloseTo(0.75);
});

test('a total that begins beyond the scale is drawn from its end, a step stays as it is', () => {
  const scale = { min: 900, max: 1015 };
  const bars = waterfallBars({ ...bridge, billing: '1000', revenue: '1015' });
  const shown = bars.map((bar) => withinScale(bar, scale));
  expect(shown.map(({ from, to }) => [from, to])).toEqual([
    [900, 1000],
    [1000, 990],
    [990, 1015],
    [900, 1015],
  ]);
});

test('the scale of credits ends near them', () => {
  const { min, max } = scaleOf(waterfallBars({ ...bridge, billing: '-1000', revenue: '-985' }));
  expect(min).toBe(-1010);
  expect(max).toBeLessThan(0);
});

test('a bridge without steps is two bars from zero', () => {
  expect(scaleOf(waterfallBars({ ...bridge, steps: [], revenue: '100.00' }))).toEqual({ min: 0, max: 100 });
});

test('what is read is exact where the drawing cannot be', () => {
  const large = {
    ...bridge,
    billing: '9007199254740993.123456789',
    steps: [step('Amount differs', '-0.000000001', 'correct')],
    revenue: '9007199254740993.12345679',
  };
  const style = { numbers: '1,234.56', negatives: 'minus' } as const;
  expect(bridgeWords(large, style)).toEqual([
    'Billing: EUR 9,007,199,254,740,993.123456789',
    'Amount differs: EUR −0.000000001 in 1 line',
    'Revenue: EUR 9,007,199,254,740,993.12345679',
  ]);
});
