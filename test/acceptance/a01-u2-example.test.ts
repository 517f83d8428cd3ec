import { describe, expect, it } from 'vitest';
import { allocate } from '../../core/align/allocation.ts';
import { orgTotalsOf } from '../../core/align/org-totals.ts';
import { formatMoney } from '../../core/model/money.ts';
import { finished } from '../../core/model/sliced-work.ts';
import { codesOf } from '../support/org-tables.ts';
import {
  type AlignmentRun,
  bookedByPeriod,
  type LineCells,
  periodName,
  runAlignment,
} from '../support/period-tables.ts';

const common = { account: 'U-2', date: '2026-10-15', currency: 'USD' };
const lines: readonly LineCells[] = [
  { ...common, document: 'INV-1', ownOrg: 'US', amount: '-100' },
  { ...common, type: 'invoice-item-adjustment', document: 'IIA-1', parentDocument: 'INV-1', amount: '-20' },
  { ...common, type: 'invoice-adjustment', document: 'IA-1', parentDocument: 'INV-1', amount: '-30' },
  {
    ...common,
    type: 'credit-balance-adjustment',
    document: 'CBA-1',
    parentDocument: 'INV-1',
    sourceType: 'Invoice',
    amount: '-40',
  },
];
const periods = [
  { org: 'US', name: 'US Oct', start: '2026-10-01', end: '2026-10-31' },
  { name: 'Oct', start: '2026-10-01', end: '2026-10-31' },
];

function allocated(run: AlignmentRun): string[] {
  const allocation = finished(allocate(run));
  const rows: string[] = [];
  for (let row = 0; row < allocation.count; row += 1) {
    const document = run.pool.text(run.lines.document.get(allocation.line.get(row)));
    const org = run.pool.text(allocation.org.get(row));
    const amount = formatMoney(allocation.amount.amount(row));
    rows.push(
      `${allocation.kind.get(row)} ${document} ${amount} → ${org}, ${periodName(run, allocation.period.get(row))}`,
    );
  }
  return rows;
}

describe('A1 the U-2 example', () => {
  it('A1 five rows are allocated to the two periods', () => {
    expect(allocated(runAlignment({ lines, periods }))).toEqual([
      'document INV-1 -100 → US, US Oct',
      'adjustment IIA-1 -20 → unlabeled, Oct',
      'adjustment IA-1 -30 → unlabeled, Oct',
      'adjustment CBA-1 -40 → unlabeled, Oct',
      'revenue-schedule IIA-1 -20 → unlabeled, Oct',
    ]);
  });

  it('A1 three adjustments are flagged with org, basis, booked and aligned period', () => {
    const run = runAlignment({ lines, periods });
    const { alignment, orgs, pool } = run;
    const flagged = [0, 1, 2].map((at) => {
      const line = alignment.line.get(at);
      const where = [alignment.bookedPeriod.get(at), alignment.alignedPeriod.get(at)].map((position) =>
        periodName(run, position),
      );
      return [
        pool.text(run.lines.document.get(line)),
        pool.text(orgs.org.get(line)),
        orgs.basis.get(line),
        ...where,
        alignment.status.get(at),
      ];
    });
    expect(alignment.count).toBe(3);
    expect(flagged).toEqual([
      ['IIA-1', 'US', 'parent-document', 'Oct', 'US Oct', 'aligned-open'],
      ['IA-1', 'US', 'parent-document', 'Oct', 'US Oct', 'aligned-open'],
      ['CBA-1', 'US', 'source-transaction', 'Oct', 'US Oct', 'aligned-open'],
    ]);
    expect(codesOf(run.findings)).toEqual([]);
  });

  it('A1 labeled −100 + unlabeled −90 = tenant total −190; the schedule is in no total', () => {
    const run = runAlignment({ lines, periods });
    const totals = finished(orgTotalsOf({ ...run, allocation: finished(allocate(run)) }));
    expect(totals).toHaveLength(1);
    expect(totals[0]).toMatchObject({ org: 'US', month: 202610, currency: 'USD', countsIn: 'USD' });
    expect(
      [totals[0]?.labeled, totals[0]?.unlabeled, totals[0]?.total].map((sum) => formatMoney(sum ?? 0n)),
    ).toEqual(['-100', '-90', '-190']);
  });

  it('A1 result.json sums what is booked in each period, the schedule for itself', () => {
    expect(bookedByPeriod(runAlignment({ lines, periods }))).toEqual([
      'adjustment Oct: 3 rows, -90.00 USD',
      'document US Oct: 1 row, -100.00 USD',
      'revenue-schedule Oct: 1 row, -20.00 USD',
    ]);
  });

  it('A1 the labeled total is with tax; payments are shown and not added', () => {
    const more: readonly LineCells[] = [
      ...lines,
      { ...common, document: 'INV-2', ownOrg: 'US', amount: '200', tax: '20' },
      { ...common, type: 'credit-memo-item', document: 'CM-1', ownOrg: 'US', amount: '-50', tax: '-5' },
      { ...common, type: 'payment', state: 'settlement', document: 'P-1', ownOrg: 'US', amount: '-77' },
      { ...common, state: 'draft', document: 'INV-3', ownOrg: 'US', amount: '1000' },
    ];
    const run = runAlignment({ lines: more, periods });
    const [total] = finished(orgTotalsOf({ ...run, allocation: finished(allocate(run)) }));
    expect([total?.labeled, total?.total, total?.settlement].map((sum) => formatMoney(sum ?? 0n))).toEqual([
      '65',
      '-25',
      '-77',
    ]);
  });
});
