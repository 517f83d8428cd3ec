import { describe, expect, it } from 'vitest';
import { allocate } from '../../core/align/allocation.ts';
import { cancelledAdjustments } from '../../core/align/cancelled.ts';
import { orgTotalsOf } from '../../core/align/org-totals.ts';
import { rollForwardLines } from '../../core/align/roll-forward.ts';
import { parseIsoDate } from '../../core/model/iso-date.ts';
import { formatMoney, parseMoney } from '../../core/model/money.ts';
import type { PriorLine } from '../../core/model/prior-close.ts';
import { finished } from '../../core/model/sliced-work.ts';
import { amountsOf, placesOf } from '../support/org-tables.ts';
import { type AlignmentRun, priorClose, runAlignment } from '../support/period-tables.ts';

const adjustment = { type: 'invoice-adjustment', account: 'U-2', date: '2026-09-15', currency: 'USD' };
const lines = [
  { ...adjustment, document: 'IA-1', amount: '-30', state: 'cancelled' },
  { ...adjustment, document: 'IA-2', amount: '-12.5', state: 'cancelled' },
  { ...adjustment, document: 'IA-3', amount: '-7' },
  { ...adjustment, document: 'IA-4', amount: '-3', currency: 'EUR', state: 'cancelled' },
];
const periods = [
  { start: '2026-09-01', end: '2026-09-30' },
  { org: 'US', start: '2026-09-01', end: '2026-09-30' },
];
const signed: PriorLine = {
  side: 'billing',
  type: 'invoice-adjustment',
  id: '',
  document: 'IA-1',
  account: 'U-2',
  date: parseIsoDate('2026-09-15') ?? 0,
  org: 'US',
  revenueOrg: 'unlabeled',
  currency: 'USD',
  amount: parseMoney('-30') ?? 0n,
  state: 'in-scope',
  cause: 'by-design',
};

function run(): AlignmentRun {
  return runAlignment({ lines, periods });
}

describe('A7 cancelled', () => {
  it('A7 cancelled adjustments are in no total and have no alignment', () => {
    const result = run();
    expect(result.alignment.count).toBe(1);
    const allocation = finished(allocate(result));
    expect(allocation.count).toBe(1);
    const totals = finished(orgTotalsOf({ ...result, allocation }));
    expect(totals.map((total) => formatMoney(total.total))).toEqual(['-7']);
  });

  it('A7 they are listed with count and amount', () => {
    const { lines: table, pool, findings } = run();
    const listed = cancelledAdjustments(table, pool, findings);
    expect(
      listed.map((entry) => `${entry.lines} ${entry.type} ${formatMoney(entry.amount)} ${entry.currency}`),
    ).toEqual(['1 invoice-adjustment -3 EUR', '2 invoice-adjustment -42.5 USD']);
    expect(amountsOf(findings, 'adjustment-cancelled')).toEqual(['-3 EUR', '-42.5 USD']);
  });

  it('A7 cancelled after a signed close: a reversal in the roll-forward, the signed month unchanged', () => {
    const result = run();
    const prior = priorClose({ adjustments: new Map([['invoice-adjustment IA-1', signed]]) });
    const entries = rollForwardLines({ ...result, relabelled: [], prior });
    expect(entries).toEqual([
      {
        kind: 'reversal',
        subject: 'adjustment',
        org: 'US',
        currency: 'USD',
        amount: parseMoney('30'),
        reference: 'IA-1',
        line: 0,
      },
    ]);
    expect(prior.adjustments.get('invoice-adjustment IA-1')?.amount).toBe(parseMoney('-30'));
    expect(placesOf(result.findings, result.pool, 'cancelled-after-close')).toEqual(['row 2: IA-1']);
  });

  it('A7 never signed, nothing to reverse', () => {
    expect(rollForwardLines({ ...run(), relabelled: [], prior: priorClose() })).toEqual([]);
    expect(rollForwardLines({ ...run(), relabelled: [], prior: undefined })).toEqual([]);
  });
});
