import { expect, test } from 'vitest';
import { movedFormula, SharedFormulas } from '../../../core/read/shared-formulas.ts';

test.each([
  ['A1+$A$1+A$1+$A1', 2, 1, 'B3+$A$1+B$1+$A3'],
  ['SUM(Lead!R13:R19,"A1")', 1, 0, 'SUM(Lead!R14:R20,"A1")'],
  ["'Sheet A1'!B2*Z9", 0, 1, "'Sheet A1'!C2*AA9"],
  ['LOG10(A1)+RfOpen', 1, 1, 'LOG10(B2)+RfOpen'],
  ['SUM(A:B)+SUM($A:B)', 5, 1, 'SUM(B:C)+SUM($A:C)'],
  ['IF(A1="it""s A1",B1,1E5)', 1, 0, 'IF(A2="it""s A1",B2,1E5)'],
])('%s moves %i down and %i to the right: %s', (formula, rows, columns, moved) => {
  expect(movedFormula(formula, rows, columns)).toBe(moved);
});

test('cells share the formula of the first cell that has it, each sheet by its own numbers', () => {
  const shared = new SharedFormulas();
  expect(shared.formulaOf('0', 'A1*2', 1, 1)).toBe('A1*2');
  expect(shared.formulaOf('0', '', 4, 1)).toBe('A4*2');
  expect(() => shared.formulaOf('1', '', 5, 1)).toThrow('no cell before it has');
});
