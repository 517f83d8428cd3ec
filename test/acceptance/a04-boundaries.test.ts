import { describe, expect, it } from 'vitest';
import { placesOf, twoOrgSetup } from '../support/org-tables.ts';
import { type AlignmentRun, periodName, runAlignment } from '../support/period-tables.ts';

/** Calendar months for unlabeled rows, a 4-4-5 calendar for US. */
const periods = [
  { name: 'October', start: '2026-10-01', end: '2026-10-31' },
  { name: 'November', start: '2026-11-01', end: '2026-11-30' },
  { org: 'US', name: '<unlabelled-ap-October>', start: '2026-09-28', end: '2026-10-25' },
  { org: 'US', name: 'October', start: '2026-10-26', end: '2026-11-22' },
];
const setup = twoOrgSetup({
  closing: {
    unlabeled: { from: '2026-10-01', to: '2026-10-31' },
    revenue: { from: '2026-10-01', to: '2026-10-31' },
    orgs: { US: { from: '2026-09-28', to: '2026-10-25' }, UK: { from: '2026-10-01', to: '2026-10-31' } },
  },
});

function on(date: string): AlignmentRun {
  return runAlignment({
    lines: [{ type: 'invoice-adjustment', document: 'IA-1', account: 'U-2', date }],
    periods,
    setup,
  });
}

describe('A4 boundaries', () => {
  it('A4 both ranges being closed hold the date: boundaries differ, the status stays', () => {
    const run = on('2026-10-15');
    expect(run.alignment.boundaries.get(0)).toBe(1);
    expect(run.alignment.status.get(0)).toBe('aligned-open');
    expect(placesOf(run.findings, run.pool, 'boundaries-differ')).toEqual([
      'row 2: 2026-10-15: unlabeled October (2026-10-01 to 2026-10-31, open); ' +
        'US <unlabelled-ap-October> (2026-09-28 to 2026-10-25, open)',
    ]);
  });

  it('A4 severe when one side closes the date and the other does not', () => {
    for (const date of ['2026-10-26', '2026-10-31']) {
      const run = on(date);
      expect(run.alignment.boundaries.get(0)).toBe(2);
      expect(placesOf(run.findings, run.pool, 'boundaries-differ-severe')).toHaveLength(1);
      expect(placesOf(run.findings, run.pool, 'boundaries-differ')).toHaveLength(0);
    }
  });

  it('A4 severe also when only the org closes the date', () => {
    const earlier = { name: 'September', start: '2026-09-01', end: '2026-09-30' };
    const run = runAlignment({
      lines: [{ type: 'invoice-adjustment', document: 'IA-1', account: 'U-2', date: '2026-09-29' }],
      periods: [...periods, earlier],
      setup,
    });
    expect(run.alignment.boundaries.get(0)).toBe(2);
  });

  it('A4 the same first day and another last day differ', () => {
    const run = runAlignment({
      lines: [{ type: 'invoice-adjustment', document: 'IA-1', account: 'U-2', date: '2026-10-15' }],
      periods: [
        { start: '2026-10-01', end: '2026-10-31' },
        { org: 'US', start: '2026-10-01', end: '2026-10-30' },
      ],
      setup,
    });
    expect(run.alignment.boundaries.get(0)).toBe(1);
  });

  it('A4 outside both ranges being closed is not severe', () => {
    expect(on('2026-11-10').alignment.boundaries.get(0)).toBe(1);
  });

  it('A4 identical dates never differ, whatever the names and closing ranges', () => {
    const same = [
      { name: '2026/10', start: '2026-10-01', end: '2026-10-31' },
      { org: 'US', name: 'FY27-P4', start: '2026-10-01', end: '2026-10-31' },
    ];
    const run = runAlignment({
      lines: [{ type: 'invoice-adjustment', document: 'IA-1', account: 'U-2', date: '2026-10-31' }],
      periods: same,
      setup,
    });
    expect(run.alignment.boundaries.get(0)).toBe(0);
    expect(run.findings.all()).toEqual([]);
  });

  it('A4 periods are found by org and dates, never by name', () => {
    const run = on('2026-10-15');
    expect(periodName(run, run.alignment.bookedPeriod.get(0))).toBe('October');
    expect(periodName(run, run.alignment.coveringPeriod.get(0))).toBe('<unlabelled-ap-October>');
  });
});
