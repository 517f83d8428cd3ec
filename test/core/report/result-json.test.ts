import { describe, expect, it } from 'vitest';
import { Findings } from '../../../core/model/finding.ts';
import { TextPool } from '../../../core/model/text-pool.ts';
import { resultOf, resultTexts } from '../../../core/report/result-json.ts';
import { resultSchema } from '../../../core/setup/result-schema.ts';
import { closeFixture, money } from '../../support/close-fixture.ts';

describe('result.json', () => {
  it('is what its schema says, in pieces as in one', () => {
    const close = closeFixture();
    const result = resultOf(close);
    expect(resultSchema.parse(result)).toEqual(result);
    expect(JSON.parse([...resultTexts(close)].join(''))).toEqual(result);
  });

  it('says totals, causes, states and statuses with exact amounts as text', () => {
    const result = resultOf(closeFixture());
    expect(result.totals.at(-1)).toEqual({
      basis: 'functional',
      countsIn: 'USD',
      billing: '-66.80',
      revenue: '-7.9975',
      difference: '-58.8025',
      unexplained: '0.00',
    });
    expect(result.bridge[2]?.causes['org-reclass']).toEqual({ amount: '-20.00', lines: 1 });
    expect(result.states).toContainEqual({
      side: 'billing',
      state: 'cancelled',
      currency: 'USD',
      lines: 1,
      amount: '-7.00',
    });
    expect(result.alignment.statuses).toContainEqual({
      status: 'late-adjustment',
      currency: 'USD',
      count: 1,
      amount: '-30.00',
    });
    expect(result.alignment.totals[1]).toMatchObject({
      labeled: '-100.00',
      unlabeled: '-90.00',
      total: '-190.00',
    });
    expect(result.isHolding).toBe(false);
    expect(result.files[0]?.states).toEqual([
      { state: 'cancelled', currency: 'USD', lines: 1, amount: '-7.00' },
      { state: 'in-scope', currency: 'EUR', lines: 1, amount: '110.00' },
      { state: 'in-scope', currency: 'USD', lines: 4, amount: '-190.00' },
    ]);
    expect(result.alignment.allocation).toEqual([
      { kind: 'adjustment', org: 'unlabeled', period: 'p1', currency: 'USD', rows: 3, amount: '-90.00' },
      { kind: 'document', org: 'US', period: 'p2', currency: 'EUR', rows: 1, amount: '110.00' },
      { kind: 'document', org: 'US', period: 'p2', currency: 'USD', rows: 1, amount: '-100.00' },
      {
        kind: 'revenue-schedule',
        org: 'unlabeled',
        period: 'p1',
        currency: 'USD',
        rows: 1,
        amount: '-20.00',
      },
    ]);
    expect(result.rollForward.movements).toEqual([
      {
        kind: 'reversal',
        subject: 'adjustment',
        org: 'US',
        currency: 'USD',
        amount: '7.00',
        reference: 'IIA-0',
      },
    ]);
  });

  it('counts all places of a finding and lists a thousand', () => {
    const pool = new TextPool();
    const findings = new Findings(pool);
    for (let row = 2; row < 1502; row += 1) {
      findings.add('date-unreadable', { file: 0, row, column: 'Date' }, 'x', {
        currency: 'USD',
        amount: money('0.1'),
      });
    }
    const [finding] = resultOf(closeFixture({ pool, findings: findings.all() })).findings;
    expect([finding?.count, finding?.places.length]).toEqual([1500, 1000]);
    expect(finding?.places[999]).toEqual({ file: 'billing.csv', row: 1001, column: 'Date', found: 'x' });
    expect(finding?.amounts).toEqual({ USD: '150.00' });
  });

  it('comes in pieces no longer than one item of a list', () => {
    const pieces = [...resultTexts(closeFixture())];
    expect(pieces.length).toBeGreaterThan(40);
  });
});
