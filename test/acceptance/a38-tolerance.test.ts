import { describe, expect, it } from 'vitest';
import { isTolerated, toleranceOf } from '../../core/match/tolerance.ts';
import { parseMoney } from '../../core/model/money.ts';
import { cellTexts, MatchCase, recordId, testSetup } from '../core/match/match-case.ts';

const money = (text: string): bigint => parseMoney(text) ?? 0n;

function passes(tolerance: object, billing: string, difference: string): boolean {
  return isTolerated(money(difference), money(billing), toleranceOf(testSetup({ tolerance })));
}

describe('A38 tolerance', () => {
  it('A38 lets nothing pass by default', () => {
    expect(passes({}, '100', '0.000000001')).toBe(false);
    expect(passes({}, '100', '0')).toBe(true);
  });

  it('A38 includes its bound', () => {
    expect(passes({ absolute: '0.05' }, '100', '0.05')).toBe(true);
    expect(passes({ absolute: '0.05' }, '100', '-0.05')).toBe(true);
    expect(passes({ absolute: '0.05' }, '100', '0.06')).toBe(false);
  });

  it('A38 takes a percentage of the size of the Billing amount, up to a cap', () => {
    const tolerance = { percent: '1', cap: '5' };
    expect(passes(tolerance, '-400', '4')).toBe(true);
    expect(passes(tolerance, '-400', '4.01')).toBe(false);
    expect(passes(tolerance, '-1000', '-5')).toBe(true);
    expect(passes(tolerance, '-1000', '5.01')).toBe(false);
    expect(passes({ percent: '1' }, '1000', '10')).toBe(true);
  });

  it('A38 allows a zero amount the absolute bound only', () => {
    expect(passes({ absolute: '0.02', percent: '100' }, '0', '0.02')).toBe(true);
    expect(passes({ absolute: '0.02', percent: '100' }, '0', '0.03')).toBe(false);
  });

  it('A38 keeps what passed as a line of its own', () => {
    const id = recordId('a');
    const setup = { tolerance: { absolute: '0.05' } };
    const caseOf = (amount: string): MatchCase =>
      new MatchCase([{ id, document: 'INV-1', amount: '100' }], [{ lineId: id, document: 'INV-1', amount }], {
        setup,
      });
    expect(cellTexts(caseOf('99.95').bridge())).toEqual(['US 202410 USD: 100 - 99.95 = tolerance 0.05']);
    expect(cellTexts(caseOf('99.94').bridge())).toEqual(['US 202410 USD: 100 - 99.94 = amount 0.06']);
    expect(cellTexts(caseOf('-99.95').bridge())).toEqual([
      'US 202410 USD: 100 - -99.95 = sign 200, tolerance -0.05',
    ]);
  });
});
