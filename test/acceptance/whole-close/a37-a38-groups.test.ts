/** A37 and A38 through the whole engine: one line against many, and what a tolerance lets pass. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { idOf } from '../../closes/record-id.ts';
import type { SetupInput } from '../../closes/test-close.ts';
import { causesOf, cellOf, closed, foundOf, lineOf, placesOf } from './closed.ts';

const part = (name: string) => ({ lineId: idOf(name), charge: name, lineNumber: name });

test('A37 one Billing line against three Revenue lines that sum to it: one group', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-2', '5.00')
      .item('INV-1', '90.00')
      .bill('INV-1', '30.00', part('a'))
      .bill('INV-1', '35.00', part('b'))
      .bill('INV-1', '25.00', part('c')),
  );
  const { group, pass } = lineOf(close, 'INV-1');
  expect(group).not.toBeNull();
  expect(['many', 'K1-many']).toContain(pass);
  const parts = close.lines.filter(({ side, document }) => side === 'revenue' && document === 'INV-1');
  expect(parts.map((line) => line.group)).toEqual([group, group, group]);
  expect(causesOf(close)).toEqual({});
});

test('A37 two equally good groupings: none is confirmed, both are shown', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-2', '5.00')
      .item('INV-1', '30.00')
      .bill('INV-1', '10.00', part('a'))
      .bill('INV-1', '20.00', part('b'))
      .bill('INV-1', '20.00', part('c')),
  );
  expect(lineOf(close, 'INV-1')).toMatchObject({ group: null, cause: 'unexplained' });
  expect(placesOf(close, 'match-ambiguous')).toEqual(['invoice-item.csv:3']);
  const [shown] = foundOf(close, 'match-ambiguous');
  for (const rows of ['rows 3, 4', 'rows 3, 5']) expect(shown).toContain(`billing-report.csv ${rows}`);
  expect(cellOf(close, 'Americas')).toEqual({ billing: '35', revenue: '55', unexplained: '-20' });
  expect(close.result.isHolding).toBe(false);
});

async function within(
  tolerance: SetupInput['tolerance'],
  ...pairs: readonly (readonly [billing: string, revenue: string])[]
): Promise<Record<string, string>> {
  const builder = CloseBuilder.small().change((setup) => ({ ...setup, ...(tolerance && { tolerance }) }));
  pairs.forEach(([billing, revenue], at) => {
    builder.item(`INV-${at}`, billing).bill(`INV-${at}`, revenue);
  });
  return causesOf(await closed(builder));
}

test('A38 the default is 0 in transaction currency', async () => {
  expect(await within(undefined, ['100.00', '99.99'])).toEqual({ amount: '0.01' });
});

test('A38 bounds are inclusive: 0.05 passes at 0.05, 0.06 fails', async () => {
  expect(await within({ absolute: '0.05' }, ['100.00', '99.95'])).toEqual({ tolerance: '0.05' });
  expect(await within({ absolute: '0.05' }, ['100.00', '99.94'])).toEqual({ amount: '0.06' });
});

test('A38 1 % capped at 5 allows 4 on −400 and 5 on −1,000, and no more', async () => {
  const tolerance = { percent: '1', cap: '5' };
  expect(await within(tolerance, ['-400.00', '-404.00'], ['-1000.00', '-1005.00'])).toEqual({
    tolerance: '9',
  });
  expect(await within(tolerance, ['-400.00', '-404.01'], ['-1000.00', '-1005.01'])).toEqual({
    amount: '9.02',
  });
});

test('A38 a zero base allows only the absolute bound', async () => {
  const tolerance = { absolute: '0.02', percent: '50' };
  expect(await within(tolerance, ['0.00', '0.02'], ['0.00', '0.03'])).toEqual({
    tolerance: '-0.02',
    amount: '-0.03',
  });
});
