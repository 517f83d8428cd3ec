import { expect, test } from 'vitest';
import { isSameFormula } from '../../../core/reperform/same-formula.ts';

test.each([
  ["SUM('Lead'!A1:A2)", 'SUM(Lead!A1:A2)', true],
  ['IF( A1 = 0 , "OK" , "FAIL" )', 'IF(A1=0,"OK","FAIL")', true],
  ['sum(a1:a2)', 'SUM(A1:A2)', true],
  ['A1&" - "', 'A1&"-"', false],
  ['A1&"ok"', 'A1&"OK"', false],
  ["SUM('Bridge lines'!A1)", "SUM('Bridge  lines'!A1)", false],
  ['SUM(A1:A2)', 'SUM(A1:A3)', false],
  ['SUM($A1)', 'SUM(A1)', false],
  ['A1:B2 B1:C2', 'A1:B2B1:C2', false],
  ['A1&"x', 'A1&"y', false],
])('%s and %s are the same: %s', (one, other, isSame) => {
  expect(isSameFormula(one, other)).toBe(isSame);
});

test('a formula that never ends its quotes is read in one pass', () => {
  const long = `A1&${'""'.repeat(16_000)}"`;
  expect(isSameFormula(long, `${long} `)).toBe(false);
});
