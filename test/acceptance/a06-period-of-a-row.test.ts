import { describe, expect, it } from 'vitest';
import { codesOf, placesOf, twoOrgSetup } from '../support/org-tables.ts';
import { periodName, runAlignment } from '../support/period-tables.ts';

const adjustment = { type: 'invoice-adjustment', document: 'IA-1', account: 'U-2', date: '2026-10-15' };
const dates = { start: '2026-10-01', end: '2026-10-31' };
const US_ID = '1f2e3d4c-0000-4000-8000-00000000a001';

describe('A6 period of a row', () => {
  it('A6 the org of a period is its label, by name or by id; a blank label is unlabeled', () => {
    const byName = runAlignment({ lines: [adjustment], periods: [{ ...dates }, { org: 'US', ...dates }] });
    expect(byName.alignment.status.get(0)).toBe('aligned-open');
    const byId = runAlignment({
      lines: [adjustment],
      periods: [{ ...dates }, { orgId: US_ID, id: 'p2', ...dates }],
    });
    expect(byId.alignment.status.get(0)).toBe('aligned-open');
  });

  it('A6 close.json assigns periods of an extract without labels', () => {
    const assignments = [
      { id: 'p1', org: 'unlabeled' },
      { id: 'p2', org: 'US' },
    ];
    const run = runAlignment({
      lines: [adjustment],
      periods: [
        { id: 'p1', name: 'US October', ...dates },
        { id: 'p2', name: '<unlabelled-ap-October>', ...dates },
      ],
      hasOrgLabels: false,
      setup: twoOrgSetup({ periods: { assignments } }),
    });
    expect(run.alignment.status.get(0)).toBe('aligned-open');
    expect(periodName(run, run.alignment.bookedPeriod.get(0))).toBe('US October');
    expect(codesOf(run.findings)).toEqual([]);
  });

  it('A6 a period without label and assignment stops the alignment and asks', () => {
    const run = runAlignment({
      lines: [adjustment, { ...adjustment, document: 'IA-2' }],
      periods: [
        { id: 'p1', name: '<unlabelled-ap-October>', ...dates },
        { id: 'p2', name: 'US October', ...dates },
      ],
      hasOrgLabels: false,
      setup: twoOrgSetup({ periods: { assignments: [{ id: 'p2', org: 'US' }] } }),
    });
    expect([0, 1].map((at) => run.alignment.status.get(at))).toEqual(Array(2).fill('period-org-unknown'));
    expect(run.alignment.bookedPeriod.get(0)).toBe(-1);
    expect(placesOf(run.findings, run.pool, 'period-org-unknown')).toEqual([
      'row 2: <unlabelled-ap-October> (p1) has no org label',
    ]);
    expect(run.findings.all()[0]?.severity).toBe('blocking');
  });

  it('A6 a label that is no org of the setup asks as well', () => {
    const run = runAlignment({
      lines: [adjustment],
      periods: [{ org: 'FR', id: 'p1', name: 'Oct', ...dates }],
    });
    expect(run.alignment.status.get(0)).toBe('period-org-unknown');
    expect(placesOf(run.findings, run.pool, 'period-org-unknown')).toEqual([
      'row 2: Oct (p1): no Billing org "FR"',
    ]);
  });

  it('A6 an adjustment dated before its invoice', () => {
    const run = runAlignment({
      lines: [
        { document: 'INV-1', account: 'U-2', ownOrg: 'US', date: '2026-10-16' },
        { ...adjustment, parentDocument: 'INV-1' },
        { ...adjustment, document: 'IA-2', parentDocument: 'INV-1', date: '2026-10-16' },
        { ...adjustment, document: 'IA-3', parentDocument: 'INV-9', parentDate: '2026-11-01' },
        { ...adjustment, type: 'credit-balance-adjustment', document: 'CBA-1', parentDocument: 'INV-1' },
      ],
      periods: [{ ...dates }, { org: 'US', ...dates }],
    });
    expect(placesOf(run.findings, run.pool, 'adjustment-before-invoice')).toEqual([
      'row 3: dated 2026-10-15, invoice INV-1 2026-10-16',
      'row 5: dated 2026-10-15, invoice INV-9 2026-11-01',
    ]);
  });

  it('A6 an exported period is looked up for its dates only', () => {
    const run = runAlignment({
      lines: [
        { ...adjustment, periodName: 'US Oct' },
        { ...adjustment, document: 'IA-2', periodName: 'Nov' },
        { ...adjustment, document: 'IA-3', periodName: 'Jan 1999' },
      ],
      periods: [
        { name: 'Oct', ...dates },
        { name: 'Nov', start: '2026-11-01', end: '2026-11-30' },
        { org: 'US', name: 'US Oct', ...dates },
      ],
    });
    expect(placesOf(run.findings, run.pool, 'exported-period-differs')).toEqual([
      'row 3: Nov: 2026-11-01 to 2026-11-30; the date falls in 2026-10-01 to 2026-10-31',
      'row 4: Jan 1999: a period that no extract has; the date falls in 2026-10-01 to 2026-10-31',
    ]);
  });

  it.each([
    [
      'unlabeled',
      [
        { name: 'Open-Ended', start: '2026-10-01' },
        { org: 'US', ...dates },
      ],
    ],
    ['org', [{ ...dates }, { org: 'US', name: 'Open-Ended', start: '2026-10-01' }]],
  ])('A6 a date in an open-ended %s period', (_, periods) => {
    const run = runAlignment({ lines: [adjustment], periods });
    expect(run.alignment.status.get(0)).toBe('aligned-open');
    expect(placesOf(run.findings, run.pool, 'open-ended-period')).toHaveLength(1);
  });
});
