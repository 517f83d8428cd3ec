import { describe, expect, it } from 'vitest';
import { alignmentStatuses } from '../../../core/align/alignment.ts';
import { verdictOf } from '../../../core/align/proposal-verdicts.ts';
import { type Proposals, proposeEntries } from '../../../core/align/proposals.ts';
import { ChoiceColumn } from '../../../core/model/column-table.ts';
import { formatMoney } from '../../../core/model/money.ts';
import { twoOrgSetup } from '../../support/org-tables.ts';
import { type AlignmentRun, type LineCells, periodName, runAlignment } from '../../support/period-tables.ts';

const periods = [
  { start: '2026-09-01', end: '2026-09-30', status: 'closed' },
  { start: '2026-10-01', end: '2026-10-31' },
  { org: 'US', start: '2026-09-01', end: '2026-09-30' },
  { org: 'US', start: '2026-10-01', end: '2026-10-31' },
  { org: 'UK', start: '2026-10-01', end: '2026-10-31', status: 'closed' },
];
const adjustment: LineCells = {
  type: 'credit-balance-adjustment',
  document: 'CBA-1',
  account: 'U-2',
  date: '2026-10-20',
  currency: 'EUR',
  amount: '-40',
  accountingCode: 'Customer Cash On Account',
};

function proposed(run: AlignmentRun): Proposals {
  return proposeEntries({ ...run, periods: run.periods.periods });
}

function run(...lines: readonly LineCells[]): AlignmentRun {
  return runAlignment({ lines, periods });
}

function words(from: AlignmentRun): readonly string[] {
  const { entries, verdict } = proposed(from);
  return Array.from({ length: entries.count }, (_, row) => {
    const kind = entries.kind.get(row);
    if (kind === 'none') return verdict.get(entries.adjustment.get(row));
    const org = from.pool.text(entries.org.get(row));
    const period = periodName(from, entries.period.get(row));
    return `${kind} ${org} ${formatMoney(entries.amount.amount(row))} in ${period}`;
  });
}

describe('proposed entries', () => {
  it('take the adjustment out of its unlabeled period and book it in the period of its org', () => {
    expect(words(run(adjustment))).toEqual([
      'reversal unlabeled 40 in <unlabelled-ap-2026-10-01',
      'booking US -40 in US-2026-10-01',
    ]);
  });

  it.each([
    ['nothing gives an org', { account: '' }, 'org-undecided'],
    ['the unlabeled period is closed', { date: '2026-09-20' }, 'unlabeled-closed'],
    ['no period of either covers the date', { date: '2026-12-20' }, 'no-unlabeled-period'],
    ['no open period of the org follows', { account: 'K-1' }, 'no-open-org-period'],
    ['the direction leaves it without an amount', { amount: '' }, 'no-amount'],
  ] as const)('are withheld where %s', (_, cells, verdict) => {
    const from = run({ ...adjustment, ...cells });
    expect(words(from)).toEqual([verdict]);
    expect(proposed(from).totals).toEqual([]);
    expect(proposed(from).withheld).toMatchObject([{ reason: verdict, currency: 'EUR', adjustments: 1 }]);
  });

  it('are withheld in a tenant without orgs, where the journal run takes adjustments, code or none', () => {
    const setup = twoOrgSetup();
    const single = { ...setup, features: { ...setup.features, multiOrg: false } };
    const from = runAlignment({ lines: [{ ...adjustment, accountingCode: '' }], periods, setup: single });
    expect(words(from)).toEqual(['no-multi-org']);
    expect(from.findings.count('adjustment-without-accounting-code')).toBe(0);
  });

  it('come to zero in every currency, with sums by org that a total of both would hide', () => {
    const { totals } = proposed(
      run(adjustment, { ...adjustment, currency: 'USD', amount: '7.5' }, adjustment),
    );
    expect(
      totals.map((total) => [total.org, total.currency, total.entries, formatMoney(total.amount)]),
    ).toEqual([
      ['US', 'EUR', 2, '-80'],
      ['US', 'USD', 1, '7.5'],
      ['unlabeled', 'EUR', 2, '80'],
      ['unlabeled', 'USD', 1, '-7.5'],
    ]);
  });

  it('are proposed without a code too, and the missing code is a finding', () => {
    const from = run({ ...adjustment, accountingCode: '' });
    expect(words(from)).toHaveLength(2);
    expect(from.findings.count('adjustment-without-accounting-code')).toBe(1);
  });

  describe('of an adjustment that counters one of a closed unlabeled period', () => {
    const item = { ...adjustment, type: 'invoice-item-adjustment', parentItem: 'item1' } as const;
    const first = { ...item, document: 'IIA-1', date: '2026-09-20' };
    const second = { ...item, document: 'IIA-2', amount: '40' };

    it('are withheld, since the other one can be moved no more', () => {
      expect(words(run(first, second))).toEqual(['unlabeled-closed', 'countered']);
    });

    it('are proposed where the two belong to different orgs', () => {
      const from = run(first, second);
      const org = from.orgs.org.copied();
      org.set(1, from.pool.code('UK'));
      const { verdict } = proposed({ ...from, orgs: { ...from.orgs, org } });
      expect(verdict.get(1)).toBe('proposed');
    });

    it('are proposed where the other one was in the signed close of its month', () => {
      const from = run(first, second);
      const status = ChoiceColumn.filled(alignmentStatuses, 2, 'aligned-open');
      status.set(0, 'aligned-closed');
      const { verdict } = proposed({ ...from, alignment: { ...from.alignment, status } });
      expect([verdict.get(0), verdict.get(1)]).toEqual(['signed-already', 'proposed']);
    });
  });

  it('answer every alignment status', () => {
    const from = run(adjustment);
    const verdicts = alignmentStatuses.map((status) => {
      const alignment = { ...from.alignment, status: ChoiceColumn.filled(alignmentStatuses, 1, status) };
      return verdictOf(0, { ...from, alignment });
    });
    expect(verdicts.filter((verdict) => verdict === 'proposed')).toHaveLength(6);
    expect(verdicts).not.toContain(undefined);
  });
});
