import { describe, expect, it } from 'vitest';
import { alignmentStatuses, isFine } from '../../core/align/alignment.ts';
import { parseIsoDate } from '../../core/model/iso-date.ts';
import { parseMoney } from '../../core/model/money.ts';
import type { PriorLine } from '../../core/model/prior-close.ts';
import { alignmentWords } from '../../core/report/alignment-words.ts';
import { amountsOf, placesOf, twoOrgSetup } from '../support/org-tables.ts';
import {
  type AlignmentRun,
  type PeriodCells,
  periodName,
  priorClose,
  runAlignment,
} from '../support/period-tables.ts';

const adjustment = {
  type: 'invoice-item-adjustment',
  document: 'IIA-1',
  account: 'U-2',
  date: '2026-10-15',
  currency: 'USD',
  amount: '-20',
};
const states = ['open', 'pending-close', 'closed', undefined] as const;
const matrix = [
  ['aligned-open', 'org-pending', 'late-adjustment', 'no-org-period-unlabeled-open'],
  ['unlabeled-pending', 'both-pending', 'late-adjustment-pending', 'no-org-period-unlabeled-pending'],
  [
    'blocked-adjustment',
    'blocked-adjustment-org-pending',
    'arrived-after-close',
    'no-org-period-unlabeled-closed',
  ],
  [
    'no-unlabeled-period-org-open',
    'no-unlabeled-period-org-pending',
    'no-unlabeled-period-org-closed',
    'no-period',
  ],
] as const;
const cells = states.flatMap((unlabeled, row) =>
  states.map((org, column) => ({ unlabeled, org, status: matrix[row]?.[column] ?? 'no-period' })),
);

function october(org: string | undefined, status: string | undefined): PeriodCells[] {
  if (status === undefined) return [];
  return [{ ...(org ? { org } : {}), start: '2026-10-01', end: '2026-10-31', status }];
}
const later: readonly PeriodCells[] = [
  { org: 'US', start: '2026-11-01', end: '2026-11-30', status: 'closed' },
  { org: 'US', start: '2026-12-01', end: '2026-12-31' },
  { org: 'UK', start: '2026-10-01', end: '2026-10-31' },
];

function signed(amount: string, currency = 'USD'): PriorLine {
  return {
    side: 'billing',
    type: 'invoice-item-adjustment',
    id: '',
    document: 'IIA-1',
    account: 'U-2',
    date: parseIsoDate('2026-10-15') ?? 0,
    org: 'US',
    revenueOrg: 'unlabeled',
    currency,
    amount: parseMoney(amount) ?? 0n,
    state: 'in-scope',
    cause: 'none',
  };
}

function statusOf(run: AlignmentRun): string {
  return run.alignment.status.get(0);
}

describe('A3 alignment matrix', () => {
  it.each(cells)('A3 unlabeled $unlabeled / org $org: $status', ({ unlabeled, org, status }) => {
    const periods = [...october(undefined, unlabeled), ...october('US', org), ...later];
    const run = runAlignment({ lines: [adjustment], periods });
    expect(statusOf(run)).toBe(status);
    expect(periodName(run, run.alignment.bookedPeriod.get(0))).toBe(
      unlabeled ? '<unlabelled-ap-2026-10-01' : '-',
    );
    expect(periodName(run, run.alignment.coveringPeriod.get(0))).toBe(org ? 'US-2026-10-01' : '-');
    const belongsToOctober = org === 'open' || org === 'pending-close';
    expect(periodName(run, run.alignment.alignedPeriod.get(0))).toBe(
      belongsToOctober ? 'US-2026-10-01' : 'US-2026-12-01',
    );
    const isFine = status === 'aligned-open';
    expect(run.findings.all().map((finding) => finding.code)).toEqual(isFine ? [] : [status]);
    if (!isFine) expect(amountsOf(run.findings, status)).toEqual(['-20 USD']);
  });

  const closed = [...october(undefined, 'closed'), ...october('US', 'closed')];
  const priorWith = (line: PriorLine) =>
    priorClose({ adjustments: new Map([['invoice-item-adjustment IIA-1', line]]) });

  it('A3 two closed periods are fine when the signed close has the adjustment', () => {
    const run = runAlignment({ lines: [adjustment], periods: closed, prior: priorWith(signed('-20')) });
    expect(statusOf(run)).toBe('aligned-closed');
    expect(run.findings.all()).toEqual([]);
  });

  it.each([
    ['another amount', signed('-19')],
    ['another currency', signed('-20', 'EUR')],
  ])('A3 the signed close having it with %s is an arrival after the close', (_, line) => {
    const run = runAlignment({ lines: [adjustment], periods: closed, prior: priorWith(line) });
    expect(statusOf(run)).toBe('arrived-after-close');
  });

  it('A3 an arrival after the close says what is known of the signed close', () => {
    const words = (
      parts: Pick<Parameters<typeof runAlignment>[0], 'prior' | 'setup'>,
    ): string | undefined => {
      const run = runAlignment({ lines: [adjustment], periods: closed, ...parts });
      return placesOf(run.findings, run.pool, 'arrived-after-close')[0]?.split('; ').at(-1);
    };
    const setup = twoOrgSetup({
      priorClose: { folder: 'p', signedBy: 'Controller', signedOn: '2026-11-06' },
    });
    expect(words({})).toBe('no signed prior close is given');
    expect(words({ prior: priorClose() })).toBe('not in the signed prior close');
    expect(words({ prior: priorClose(), setup })).toBe('not in the close signed on 2026-11-06');
    expect(words({ prior: priorWith(signed('-19')), setup })).toBe(
      'the close signed on 2026-11-06 has it with -19.00 USD',
    );
  });

  it('A3 no next open org period: none is named', () => {
    const run = runAlignment({ lines: [adjustment], periods: closed });
    expect(run.alignment.alignedPeriod.get(0)).toBe(-1);
  });

  it('A3 the finding says where it is booked, where it belongs, why, and what comes next', () => {
    const run = runAlignment({
      lines: [adjustment],
      periods: [...october(undefined, 'open'), ...october('US', 'closed'), ...later],
    });
    expect(placesOf(run.findings, run.pool, 'late-adjustment')).toEqual([
      'row 2: dated 2026-10-15, booked unlabeled in <unlabelled-ap-2026-10-01 (2026-10-01 to 2026-10-31, open); ' +
        'belongs to US by its account, there in US-2026-10-01 (2026-10-01 to 2026-10-31, closed); ' +
        'next open period of US: US-2026-12-01 (2026-12-01 to 2026-12-31, open)',
    ]);
  });

  it('A3 an adjustment without a derivable org is undecided and stays unlabeled', () => {
    const run = runAlignment({
      lines: [{ ...adjustment, account: 'Z-9' }],
      periods: [...october(undefined, 'open'), ...october('US', 'open')],
    });
    expect(statusOf(run)).toBe('org-undecided');
    expect(periodName(run, run.alignment.bookedPeriod.get(0))).toBe('<unlabelled-ap-2026-10-01');
    expect(run.alignment.alignedPeriod.get(0)).toBe(-1);
    expect(amountsOf(run.findings, 'org-undecided')).toEqual(['-20 USD']);
  });

  it('A3 each status has a remedy in words', () => {
    const remedies = alignmentStatuses.map((status) => ({ status, ...alignmentWords(status) }));
    const toDo = remedies.filter(({ status }) => !isFine(status)).map(({ remedy }) => remedy);
    expect(remedies.filter(({ status }) => isFine(status)).map(({ remedy }) => remedy)).toEqual([
      'Nothing to do.',
      'Nothing to do.',
    ]);
    expect(toDo.filter((remedy) => remedy.length <= 20)).toEqual([]);
    expect(new Set(toDo).size).toBe(toDo.length);
  });
});
