import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causes } from '../../core/match/matching.ts';
import { formatMoney } from '../../core/model/money.ts';
import {
  type BillingCells,
  cellTexts,
  MatchCase,
  type RevenueCells,
  recordId,
} from '../core/match/match-case.ts';

const ids = fc.constantFrom('', ...['a', 'b', 'c', 'd'].map(recordId));
const documents = fc.constantFrom('INV-1', 'INV-2', 'IIA-1');
const amounts = fc.constantFrom('100', '60', '40', '-20', '20', '0', '33.33');
const shared = {
  document: documents,
  charge: fc.constantFrom('', 'C-1'),
  serviceEnd: fc.constantFrom('2024-10-31', '2024-11-01'),
  currency: fc.constantFrom('USD', 'USD', 'EUR'),
  amount: amounts,
};
const billingLine: fc.Arbitrary<BillingCells> = fc
  .record({
    ...shared,
    id: ids,
    state: fc.constantFrom('in-scope', 'in-scope', 'in-scope', 'cancelled', 'no-template'),
    date: fc.constantFrom('2024-10-15', '2024-11-02'),
    to: fc.constantFrom('US', 'EU'),
  })
  .map((line) =>
    line.document === 'IIA-1' ? { ...line, type: 'invoice-item-adjustment', to: 'unlabeled' } : line,
  );
const revenueLine: fc.Arbitrary<RevenueCells> = fc.record({
  ...shared,
  lineId: ids,
  period: fc.constantFrom(202410, 202411),
  org: fc.constantFrom('US', 'EU'),
  origin: fc.constantFrom('billing', 'billing', 'billing', 'system'),
});
const lines = fc.record({
  billing: fc.array(billingLine, { maxLength: 7 }),
  revenue: fc.array(revenueLine, { maxLength: 7 }),
});
const shuffled = lines.chain(({ billing, revenue }) =>
  fc.record({
    billing: fc.constant(billing),
    revenue: fc.constant(revenue),
    billingAgain: fc.shuffledSubarray(billing, { minLength: billing.length }),
    revenueAgain: fc.shuffledSubarray(revenue, { minLength: revenue.length }),
  }),
);
const RUNS = { numRuns: 400 };

/** Groups, lone lines and refused groupings by what the lines say, in an order of their own. */
function contentOf(
  close: MatchCase,
  billing: readonly BillingCells[],
  revenue: readonly RevenueCells[],
): unknown {
  const say = (rows: readonly number[], cells: readonly object[]): string[] =>
    rows.map((row) => JSON.stringify(cells[row], Object.keys(cells[row] ?? {}).sort())).sort();
  const { matching } = close;
  const groups = Array.from({ length: matching.groups }, (_, group) => {
    const rowsOf = (column: { length: number; get(row: number): number }): number[] =>
      Array.from({ length: column.length }, (_, row) => row).filter((row) => column.get(row) === group);
    return JSON.stringify([
      matching.pass.get(group),
      say(rowsOf(matching.billingGroup), billing),
      say(rowsOf(matching.revenueGroup), revenue),
    ]);
  }).sort();
  const { billing: billingCauses, revenue: revenueCauses } = close.causes();
  const lone = [
    ...billing.map((cells, row) => `${billingCauses[row]} ${say([0], [cells])}`),
    ...revenue.map((cells, row) => `${revenueCauses[row]} ${say([0], [cells])}`),
  ].sort();
  const ambiguous = matching.ambiguous
    .map(({ billing: rows, candidates }) =>
      JSON.stringify([say(rows, billing), candidates.map((list) => say(list, revenue)).sort()]),
    )
    .sort();
  return { groups, lone, ambiguous };
}

describe('A39 properties of matching', () => {
  it('A39 gives the same result whatever the order of rows', () => {
    fc.assert(
      fc.property(shuffled, ({ billing, revenue, billingAgain, revenueAgain }) => {
        const one = new MatchCase(billing, revenue);
        const other = new MatchCase(billingAgain, revenueAgain);
        expect(contentOf(other, billingAgain, revenueAgain)).toEqual(contentOf(one, billing, revenue));
        expect(cellTexts(other.bridge())).toEqual(cellTexts(one.bridge()));
      }),
      RUNS,
    );
  });

  it('A39 ends every counted line in one group or in one cause', () => {
    fc.assert(
      fc.property(lines, ({ billing, revenue }) => {
        const { matching, input } = new MatchCase(billing, revenue);
        for (let row = 0; row < billing.length; row += 1) {
          const isCounted = input.billing.state.get(row) !== 'cancelled';
          const isMatched = matching.billingGroup.get(row) >= 0;
          const isNamed = matching.billingCause.get(row) !== 'none';
          expect([isMatched, isNamed].filter(Boolean)).toHaveLength(isCounted ? 1 : 0);
        }
        for (let row = 0; row < revenue.length; row += 1) {
          const isMatched = matching.revenueGroup.get(row) >= 0;
          expect(isMatched).toBe(matching.revenueCause.get(row) === 'none');
        }
      }),
      RUNS,
    );
  });

  it('A39 changes nothing in a second run on the same input', () => {
    fc.assert(
      fc.property(lines, ({ billing, revenue }) => {
        const one = new MatchCase(billing, revenue);
        const other = new MatchCase(billing, revenue, { pool: one.pool });
        expect(other.groups()).toEqual(one.groups());
        expect(other.causes()).toEqual(one.causes());
      }),
      { numRuns: 100 },
    );
  });

  it('A39 A40 closes the bridge on every input, with reclasses that sum to zero over orgs', () => {
    fc.assert(
      fc.property(lines, ({ billing, revenue }) => {
        for (const basis of ['transaction', 'functional', 'reporting'] as const) {
          const cells = new MatchCase(billing, revenue).bridge().cells.filter((cell) => cell.basis === basis);
          const moved = new Map<string, bigint>();
          for (const cell of cells) {
            const explained = [...cell.causes.values()].reduce((sum, { amount }) => sum + amount, 0n);
            expect(formatMoney(cell.billing - cell.revenue)).toBe(formatMoney(explained));
            const reclass = cell.causes.get('org-reclass')?.amount ?? 0n;
            moved.set(cell.countsIn, (moved.get(cell.countsIn) ?? 0n) + reclass);
            expect([...cell.causes.keys()].every((cause) => causes.includes(cause))).toBe(true);
          }
          expect([...moved.values()].every((sum) => sum === 0n)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
