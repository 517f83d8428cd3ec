import { expect, test } from 'vitest';
import { cellsInWords } from '../../../core/checks/cells-in-words.ts';
import type { BridgeCell } from '../../../core/match/bridge-types.ts';
import { money } from '../../support/close-fixture.ts';

function cell(org: string, amount: string, documents = 'USD') {
  const place = { basis: 'functional', org, period: 202_610, currency: documents, countsIn: 'USD' } as const;
  const cell: BridgeCell = { ...place, billing: 0n, revenue: 0n, causes: new Map() };
  return { cell, amount: money(amount) };
}

test('a few cells are all named, the largest amount first whatever its sign', () => {
  expect(cellsInWords([cell('Americas', '1'), cell('unmapped', '-1200', 'JPY')])).toBe(
    'Functional, no Revenue org: not mapped, Oct 2026, documents in JPY: -1,200.00 USD; ' +
      'Functional, Americas, Oct 2026: 1.00 USD',
  );
});

test('of many cells it says how many, and names three', () => {
  const cells = Array.from({ length: 50 }, (_, at) => cell(`Org ${at}`, String(at + 1)));
  const words = cellsInWords(cells);
  expect(words).toMatch(/^50 cells of the bridge, the largest: Functional, Org 49, .*; and 47 more$/);
  expect(words.match(/Functional/g)).toHaveLength(3);
});
