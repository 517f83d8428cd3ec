/** A39 through the whole engine: matches that a person makes and takes apart. */

import { expect, test } from 'vitest';
import type { Requests } from '../../../core/contract/commands.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { idOf } from '../../closes/record-id.ts';
import { decide } from '../../closes/run-close.ts';
import type { TestClose } from '../../closes/test-close.ts';
import { causesOf, cellOf, closed, lineOf, placesOf } from './closed.ts';

type Decision = Omit<Requests['decide'], 'by' | 'lines'>;
type Named = readonly ['billing' | 'revenue', string];

/** Decides about lines named by side and document; gives the files to run with, or why it was refused. */
async function about(
  close: TestClose,
  decision: Decision,
  named: readonly Named[],
): Promise<ReadonlyMap<string, string | Uint8Array> | string> {
  const ran = await closed(close);
  const lines = named.map(([side, document]) => lineOf(ran, document, side).line);
  const files = await decide(close, [{ ...decision, lines }]);
  return files.isOk ? files.value : files.failures.map(({ found }) => found).join('\n');
}

async function ranWith(
  close: TestClose,
  decision: Decision,
  named: readonly Named[],
): ReturnType<typeof closed> {
  const files = await about(close, decision, named);
  if (typeof files === 'string') throw new Error(files);
  return closed(close, files);
}

const both: readonly Named[] = [
  ['billing', 'INV-1'],
  ['revenue', 'INV-X'],
];

test('A39 a match by hand whose amounts differ stays a difference under its causes', async () => {
  const close = CloseBuilder.small()
    .item('INV-1', '100.00')
    .bill('INV-X', '90.00', { lineId: idOf('x'), org: '201' })
    .close();
  expect(causesOf(await closed(close))).toMatchObject({ 'missing-in-revenue': '100' });
  const ran = await ranWith(close, { action: 'match' }, both);
  expect(lineOf(ran, 'INV-1')).toMatchObject({ pass: 'manual', cause: 'none' });
  expect(lineOf(ran, 'INV-X', 'revenue')).toMatchObject({ pass: 'manual', cause: 'none' });
  expect(cellOf(ran, 'Americas')).toEqual({ billing: '100', revenue: '0', 'org-reclass': '100' });
  expect(cellOf(ran, 'Europe')).toEqual({ billing: '0', revenue: '90', 'org-reclass': '-100', amount: '10' });
});

test('A39 a match by hand takes its lines out of the passes, which match what is left', async () => {
  const close = CloseBuilder.small()
    .item('INV-1', '10.00')
    .bill('INV-1', '10.00')
    .bill('INV-X', '10.00', { lineId: idOf('x') })
    .close();
  const ran = await ranWith(close, { action: 'match' }, both);
  expect(lineOf(ran, 'INV-X', 'revenue')).toMatchObject({ pass: 'manual' });
  expect(lineOf(ran, 'INV-1', 'revenue')).toMatchObject({ pass: 'none', cause: 'unexplained' });
});

test('A39 a document matched by its sum and taken apart is no longer flagged as such', async () => {
  const close = CloseBuilder.small()
    .item('INV-1', '60.00', { id: idOf('a') })
    .item('INV-1', '40.00', { id: idOf('b') })
    .bill('INV-1', '75.00', { lineId: idOf('c') })
    .bill('INV-1', '25.00', { lineId: idOf('d') })
    .close();
  const before = await closed(close);
  expect(placesOf(before, 'document-level-match')).toHaveLength(1);
  const [line] = before.lines;
  const files = await decide(close, [{ action: 'unmatch', lines: [line?.line ?? ''], reason: 'x' }]);
  const ran = await closed(close, files.isOk ? files.value : new Map());
  expect(placesOf(ran, 'document-level-match')).toEqual([]);
  expect(ran.lines.map(({ cause }) => cause).sort()).toEqual([
    'missing-in-revenue',
    'missing-in-revenue',
    'unexplained',
    'unexplained',
  ]);
});

test('A39 lines of two currencies, lines in no total and lines of one side cannot be matched', async () => {
  const close = CloseBuilder.small()
    .item('INV-1', '100.00')
    .item('INV-2', '5.00', { status: 'Draft' })
    .bill('INV-X', '90.00', {
      lineId: idOf('x'),
      currency: 'EUR',
      functionalRate: '1.1',
      functionalAmount: '99.00',
    })
    .bill('INV-Y', '5.00', { lineId: idOf('y') })
    .pair('INV-3', '1.00')
    .close();
  expect(await about(close, { action: 'match' }, both)).toBe('the lines are in EUR and USD');
  const draft: readonly Named[] = [
    ['billing', 'INV-2'],
    ['revenue', 'INV-Y'],
  ];
  expect(await about(close, { action: 'match' }, draft)).toMatch(/^B-\w+ is in no total \(draft\)$/);
  expect(await about(close, { action: 'match' }, [['billing', 'INV-1']])).toBe('no Revenue line is named');
  const pair: readonly Named[] = [
    ['billing', 'INV-3'],
    ['revenue', 'INV-3'],
  ];
  expect(await about(close, { action: 'match' }, pair)).toBe('they are matched with each other already');
  expect(await about(close, { action: 'unmatch' }, [['billing', 'INV-1']])).toBe('not matched');
});

test('A39 a line is in one match by hand at most', async () => {
  const close = CloseBuilder.small()
    .item('INV-1', '100.00')
    .bill('INV-X', '60.00', { lineId: idOf('x') })
    .bill('INV-Y', '40.00', { lineId: idOf('y') })
    .close();
  const ran = await closed(close);
  const [item, x, y] = [
    lineOf(ran, 'INV-1'),
    lineOf(ran, 'INV-X', 'revenue'),
    lineOf(ran, 'INV-Y', 'revenue'),
  ];
  const match = (...lines: readonly { line: string }[]): Requests['decide'] => {
    return { action: 'match', by: 'Ann', reason: 'x', lines: lines.map(({ line }) => line) };
  };
  const twice = await decide(close, [match(item, x), match(item, y)]);
  expect(twice.isOk ? [] : twice.failures.map(({ found }) => found)).toEqual([
    'it is matched by hand already',
  ]);
  const all = await decide(close, [match(item, x, y)]);
  const matched = await closed(close, all.isOk ? all.value : new Map());
  expect(matched.lines.map(({ pass }) => pass)).toEqual(['manual', 'manual', 'manual']);
  expect(causesOf(matched)).toEqual({});
});
