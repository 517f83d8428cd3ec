import { describe, expect, it } from 'vitest';
import { cellTexts, MatchCase, recordId } from '../core/match/match-case.ts';

const id = recordId('a');
const keys = {
  document: 'INV-1',
  charge: 'C-1',
  segment: '1',
  serviceStart: '2024-10-01',
  serviceEnd: '2024-10-31',
  amount: '100',
};

describe('A30 key', () => {
  it('A30 matches the Billing record id with the Revenue line id and nothing else', () => {
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '100' }],
      [
        { lineId: recordId('b'), document: 'INV-2', amount: '100' },
        { lineId: id, document: 'INV-1', amount: '100' },
      ],
    );
    expect(close.groups()).toEqual(['K1: 0 = 1']);
  });

  it('A30 does not use the charge key while both lines have ids', () => {
    const close = new MatchCase([{ ...keys, id }], [{ ...keys, lineId: recordId('b'), amount: '90' }]);
    expect(close.groups()).toEqual([]);
  });

  it('A30 uses the charge key where ids are missing on one side', () => {
    expect(new MatchCase([{ ...keys, id }], [{ ...keys, amount: '90' }]).groups()).toEqual(['K2: 0 = 0']);
    expect(new MatchCase([keys], [{ ...keys, lineId: id }]).groups()).toEqual(['K2: 0 = 0']);
  });

  it('A30 tells lines of one charge apart by segment and service dates', () => {
    const later = { ...keys, serviceStart: '2024-11-01', serviceEnd: '2024-11-30' };
    const close = new MatchCase(
      [keys, later, { ...keys, segment: '2' }],
      [
        { ...keys, segment: '2', amount: '3' },
        { ...later, amount: '2' },
        { ...keys, amount: '1' },
      ],
    );
    expect(close.groups()).toEqual(['K2: 0 = 2', 'K2: 1 = 1', 'K2: 2 = 0']);
  });

  it('A30 passes over a part that one side does not have and an end date one day apart', () => {
    const { segment: _, ...withoutSegment } = keys;
    expect(new MatchCase([keys], [withoutSegment]).groups()).toEqual(['K2: 0 = 0']);
    expect(new MatchCase([keys], [{ ...keys, serviceEnd: '2024-11-01' }]).groups()).toEqual(['K2: 0 = 0']);
    expect(new MatchCase([keys], [{ ...keys, serviceEnd: '2024-11-02', amount: '90' }]).groups()).toEqual([]);
  });

  it('A30 refuses a charge key that fits two ways', () => {
    const close = new MatchCase(
      [keys, { ...keys, amount: '50' }],
      [
        { ...keys, amount: '70' },
        { ...keys, amount: '30' },
      ],
    );
    expect(close.groups()).toEqual([]);
    expect(close.matching.ambiguous).toHaveLength(2);
    expect(close.causes()).toEqual({
      billing: ['unexplained', 'unexplained'],
      revenue: ['unexplained', 'unexplained'],
    });
    expect(cellTexts(close.bridge())).toEqual(['US 202410 USD: 150 - 100 = unexplained 50']);
  });

  it('A30 counts a line once that Revenue collected twice', () => {
    const lines = [
      { lineId: id, document: 'INV-1', amount: '100', period: 202411 },
      { lineId: id, document: 'INV-1', amount: '100', period: 202410 },
    ];
    const close = new MatchCase([{ id, document: 'INV-1', amount: '100' }], lines);
    expect(close.groups()).toEqual(['K1: 0 = 1']);
    expect(close.causes().revenue).toEqual(['duplicate-in-revenue', 'none']);
    expect(cellTexts(close.bridge())).toEqual([
      'US 202410 USD: 100 - 100 =',
      'US 202411 USD: 0 - 100 = duplicate-in-revenue -100',
    ]);
  });
});
