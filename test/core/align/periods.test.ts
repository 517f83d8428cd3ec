import { describe, expect, it } from 'vitest';
import { NO_PERIOD, PeriodLookup } from '../../../core/align/period-lookup.ts';
import type { PeriodList } from '../../../core/align/period-tables.ts';
import { accountingPeriodsOf } from '../../../core/align/periods.ts';
import { Findings } from '../../../core/model/finding.ts';
import { parseIsoDate } from '../../../core/model/iso-date.ts';
import { TextPool } from '../../../core/model/text-pool.ts';
import { codesOf, placesOf, twoOrgSetup } from '../../support/org-tables.ts';
import { type PeriodCells, periodTable } from '../../support/period-tables.ts';
import { setupWith } from '../../support/setup-fixture.ts';

const october = { start: '2026-10-01', end: '2026-10-31' };

function read(
  tables: readonly (readonly PeriodCells[])[],
  setup = twoOrgSetup(),
): { list: PeriodList; findings: Findings; pool: TextPool; shown: string[] } {
  const pool = new TextPool();
  const findings = new Findings(pool);
  const list = accountingPeriodsOf({
    tables: tables.map((rows, at) => periodTable(pool, rows, { file: at })),
    setup,
    pool,
    findings,
  });
  return {
    list,
    findings,
    pool,
    shown: list.periods.map((period) => `${period.org} ${period.name} ${period.status}`),
  };
}

describe('accounting periods', () => {
  it('are ordered by org and first day, unlabeled last, in whatever order they come', () => {
    const rows = [
      { name: 'b', start: '2026-11-01' },
      { org: 'US', name: 'c', ...october },
      { name: 'a', ...october },
      { org: 'UK', name: 'd', ...october },
    ];
    const expected = ['UK d open', 'US c open', 'unlabeled a open', 'unlabeled b open'];
    expect(read([rows]).shown).toEqual(expected);
    expect(read([[...rows].reverse()]).shown).toEqual(expected);
  });

  it('seen in several extracts are one', () => {
    const { shown, findings } = read([[{ name: 'Oct', ...october }], [{ name: 'Oct', ...october }]]);
    expect(shown).toEqual(['unlabeled Oct open']);
    expect(codesOf(findings)).toEqual([]);
  });

  it('of which extracts disagree are a conflict', () => {
    const { findings, pool } = read([
      [{ name: 'Oct', ...october }],
      [{ name: 'Oct', ...october, status: 'closed' }],
    ]);
    expect(placesOf(findings, pool, 'period-conflict')).toEqual([
      'row 2: unlabeled: Oct (2026-10-01 to 2026-10-31, closed); here unlabeled: Oct (2026-10-01 to 2026-10-31, open)',
    ]);
  });

  it('of one org that share days overlap; those of two orgs do not', () => {
    const { findings, pool } = read([
      [
        { name: 'Oct', ...october },
        { name: 'mid', start: '2026-10-31', end: '2026-11-15' },
        { org: 'US', name: 'US Oct', ...october },
        { org: 'US', name: 'US Nov', start: '2026-11-01' },
      ],
    ]);
    expect(codesOf(findings)).toEqual(['period-overlap']);
    expect(placesOf(findings, pool, 'period-overlap')[0]).toContain('row 3: unlabeled: Oct');
  });

  it('labelled with several orgs become one for each', () => {
    expect(read([[{ org: 'US; UK', name: 'Oct', ...october }]]).shown).toEqual([
      'UK Oct open',
      'US Oct open',
    ]);
    expect(read([[{ org: 'US; FR', name: 'Oct', ...october }]]).list.isOrgUnknown).toBe(true);
  });

  it('keep their label when an assignment contradicts it, and say so', () => {
    const setup = twoOrgSetup({ periods: { assignments: [{ id: 'p1', org: 'UK' }] } });
    const { shown, findings } = read([[{ id: 'p1', org: 'US', name: 'Oct', ...october }]], setup);
    expect(shown).toEqual(['US Oct open']);
    expect(codesOf(findings)).toEqual(['period-org-contradicted']);
  });

  it.each([
    ['a first day', { end: '2026-10-31' }, 'no first day'],
    ['a status', { ...october, status: '' }, 'no status'],
    ['both', { end: '2026-10-31', status: '' }, 'no status, no first day'],
    [
      'days in order',
      { start: '2026-10-31', end: '2026-10-01' },
      'ends on 2026-10-01, before it starts on 2026-10-31',
    ],
  ])('without %s are left out with a finding', (_, row, found) => {
    const { shown, findings, pool } = read([[{ name: 'Oct', ...row }]]);
    expect(shown).toEqual([]);
    expect(placesOf(findings, pool, 'period-incomplete')).toEqual([`row 2: Oct: ${found}`]);
  });

  it('are all unlabeled where Multi-Org is off', () => {
    const { shown } = read(
      [[{ org: 'US', name: 'Oct', ...october }]],
      setupWith({ features: { multiOrg: false } }),
    );
    expect(shown).toEqual(['unlabeled Oct open']);
  });
});

describe('finding the period of a day', () => {
  const { list, pool } = read([
    [
      { org: 'US', name: 'Sep', start: '2026-09-01', end: '2026-09-30', status: 'closed' },
      { org: 'US', name: 'Oct', ...october, status: 'pending-close' },
      { org: 'US', name: 'Dec', start: '2026-12-01', end: '2026-12-31' },
      { org: 'US', name: 'later', start: '2027-01-01' },
    ],
  ]);
  const lookup = new PeriodLookup(list.periods, pool, true);
  const us = pool.code('US');
  const name = (position: number): string => list.periods[position]?.name ?? '-';

  it.each([
    ['2026-08-31', '-', 'Dec'],
    ['2026-09-01', 'Sep', 'Dec'],
    ['2026-09-30', 'Sep', 'Dec'],
    ['2026-10-01', 'Oct', 'Dec'],
    ['2026-11-15', '-', 'Dec'],
    ['2026-12-31', 'Dec', 'later'],
    ['2030-01-01', 'later', '-'],
  ])('%s: covered by %s, next open %s', (date, covering, next) => {
    const day = parseIsoDate(date) ?? 0;
    expect(name(lookup.covering(us, day))).toBe(covering);
    expect(name(lookup.nextOpen(us, day))).toBe(next);
    expect(lookup.covering(pool.code('UK'), day)).toBe(NO_PERIOD);
  });
});
