import { describe, expect, it } from 'vitest';
import { cellTexts, MatchCase, type RevenueCells, recordId } from '../core/match/match-case.ts';

const id = recordId('a');

function inRevenue(...amounts: readonly string[]): RevenueCells[] {
  return amounts.map((amount, at) => ({ lineId: recordId(`r${at}`), document: 'INV-1', amount }));
}

describe('A37 one to many', () => {
  it('A37 groups three Revenue lines that sum to one Billing line exactly', () => {
    const close = new MatchCase([{ id, document: 'INV-1', amount: '100' }], inRevenue('50', '30', '7', '20'));
    expect(close.groups()).toEqual(['many: 0 = 0,1,3']);
  });

  it('A37 groups several Revenue lines of one id', () => {
    const lines = inRevenue('50', '30', '20').map((line) => ({ ...line, lineId: id }));
    const close = new MatchCase([{ id, document: 'INV-1', amount: '100' }], lines);
    expect(close.groups()).toEqual(['K1-many: 0 = 0,1,2']);
  });

  it('A37 confirms none of two equally good groupings and shows both', () => {
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '100' }],
      inRevenue('60', '40', '70', '30'),
    );
    expect(close.groups()).toEqual([]);
    const [ambiguous] = close.matching.ambiguous;
    expect(ambiguous?.billing).toEqual([0]);
    expect(ambiguous?.candidates.map((rows) => [...rows].sort()).sort()).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(close.found('match-ambiguous')).toEqual(['INV-1: 2 groupings fit: rows 2, 3 or rows 4, 5']);
    expect(cellTexts(close.bridge())).toEqual(['US 202410 USD: 100 - 200 = unexplained -100']);
  });

  it('A37 confirms none of two Billing lines that want the same Revenue lines', () => {
    const close = new MatchCase(
      [
        { id, document: 'INV-1', amount: '100' },
        { id: recordId('b'), document: 'INV-1', amount: '100' },
      ],
      inRevenue('60', '40'),
    );
    expect(close.groups()).toEqual([]);
    expect(close.matching.ambiguous).toHaveLength(2);
  });

  it('A37 looks at lines of the same document and currency only', () => {
    const [first, second] = inRevenue('60', '40');
    const billing = [{ id, document: 'INV-1', amount: '100' }];
    expect(new MatchCase(billing, [{ ...first }, { ...second, currency: 'EUR' }]).groups()).toEqual([]);
    expect(new MatchCase(billing, [{ ...first }, { ...second, document: 'INV-2' }]).groups()).toEqual([]);
  });

  it('A37 does not search beyond sixteen candidates', () => {
    const rest = Array.from({ length: 15 }, (_, at) => `${1000 + 2 ** at}`);
    const billing = [{ id, document: 'INV-1', amount: '100' }];
    expect(new MatchCase(billing, inRevenue('60', '40', ...rest.slice(0, 14))).groups()).toHaveLength(1);
    expect(new MatchCase(billing, inRevenue('60', '40', ...rest)).groups()).toEqual([]);
  });

  it('A37 gives every Revenue line of a group its own cell', () => {
    const lines = inRevenue('50', '30', '20').map((line, at) => ({ ...line, period: 202410 + at }));
    const close = new MatchCase([{ id, document: 'INV-1', amount: '100' }], lines);
    expect(cellTexts(close.bridge())).toEqual([
      'US 202410 USD: 100 - 50 = timing 50',
      'US 202411 USD: 0 - 30 = timing -30',
      'US 202412 USD: 0 - 20 = timing -20',
    ]);
  });

  it('A37 puts what is left of a group of one id into the cell of its last line', () => {
    const lines = inRevenue('50', '30').map((line, at) => ({ ...line, lineId: id, period: 202410 + at }));
    const close = new MatchCase([{ id, document: 'INV-1', amount: '100' }], lines);
    expect(cellTexts(close.bridge())).toEqual([
      'US 202410 USD: 100 - 50 = timing 50',
      'US 202411 USD: 0 - 30 = amount 20, timing -50',
    ]);
  });

  it('A37 matches what is left of a document by its sum, flagged, as the last resort', () => {
    const close = new MatchCase(
      [
        { id, document: 'INV-1', amount: '100' },
        { id: recordId('b'), document: 'INV-1', amount: '11', to: 'EU' },
      ],
      inRevenue('55', '56'),
    );
    expect(close.groups()).toEqual(['K4: 0,1 = 0,1']);
    expect(close.found('document-level-match')).toEqual([
      'INV-1: 2 Billing lines and 2 Revenue lines, each side 111.00 USD',
    ]);
    expect(cellTexts(close.bridge())).toEqual([
      'EU 202410 USD: 11 - 0 = org-reclass 11',
      'US 202410 USD: 100 - 111 = org-reclass -11',
    ]);
  });

  it('A37 does not make up a document total with lines that Revenue should not have', () => {
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '100', isExcludedFromRevenue: 1 }],
      inRevenue('100'),
    );
    expect(close.groups()).toEqual([]);
  });
});
