import { describe, expect, it } from 'vitest';
import { cellTexts, MatchCase, recordId } from '../core/match/match-case.ts';

function unitTwo(): MatchCase {
  return new MatchCase(
    [
      { id: recordId('item'), document: 'INV-1', amount: '-100' },
      {
        type: 'invoice-item-adjustment',
        id: recordId('iia'),
        document: 'IIA-1',
        amount: '-20',
        to: 'unlabeled',
      },
      { type: 'invoice-adjustment', id: recordId('ia'), document: 'IA-1', amount: '-30', to: 'unlabeled' },
      { type: 'credit-balance-adjustment', document: 'CBA-1', amount: '-40', to: 'unlabeled' },
    ],
    [
      { lineId: recordId('item'), document: 'INV-1', amount: '-100' },
      { lineId: recordId('item'), document: 'IIA-1', amount: '-20' },
    ],
  );
}

describe('A40 bridge', () => {
  it('A40 explains the U-2 example in every cell', () => {
    const expected = [
      'US 202410 USD: -100 - -120 = org-reclass 20',
      'unlabeled 202410 USD: -90 - 0 = by-design -70, org-reclass -20',
    ];
    for (const basis of ['transaction', 'functional', 'reporting'] as const) {
      expect(cellTexts(unitTwo().bridge(), basis)).toEqual(expected);
    }
  });

  it('A40 counts lines by cause and always has a line for the unexplained', () => {
    const [us, unlabeled] = unitTwo().bridge().cells;
    expect(us?.causes.get('unexplained')).toEqual({ amount: 0n, lines: 0 });
    expect(unlabeled?.causes.get('by-design')?.lines).toBe(2);
    expect(us?.countsIn).toBe('USD');
  });

  it('A40 splits one pair over org, period and amount in that order', () => {
    const id = recordId('a');
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '100', date: '2024-10-31' }],
      [{ lineId: id, document: 'INV-1', amount: '90', org: 'EU', period: 202411 }],
    );
    expect(cellTexts(close.bridge())).toEqual([
      'EU 202410 USD: 0 - 0 = org-reclass -100, timing 100',
      'EU 202411 USD: 0 - 90 = amount 10, timing -100',
      'US 202410 USD: 100 - 0 = org-reclass 100',
    ]);
  });

  it('A40 keeps amounts of two currencies apart', () => {
    const id = recordId('a');
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '100', currency: 'EUR', functional: '110', fxRate: '1.1' }],
      [{ lineId: id, document: 'INV-1', amount: '110' }],
    );
    const bridge = close.bridge();
    expect(cellTexts(bridge)).toEqual([
      'US 202410 EUR: 100 - 0 = currency 100',
      'US 202410 USD: 0 - 110 = currency -110',
    ]);
    expect(cellTexts(bridge, 'functional')).toEqual([
      'US 202410 EUR: 110 - 0 = currency 110',
      'US 202410 USD: 0 - 110 = currency -110',
    ]);
  });

  it('A40 lists what is in neither total beside the bridge', () => {
    const close = new MatchCase(
      [
        { state: 'draft', amount: '5' },
        { state: 'tax', amount: '1' },
        { state: 'tax', amount: '2' },
        { state: 'no-template', amount: '8', to: 'US' },
      ],
      [{ state: 'non-primary-book', amount: '7' }],
    );
    const bridge = close.bridge();
    const money = 1_000_000_000n;
    expect(bridge.memo).toEqual([
      { side: 'billing', reason: 'draft', currency: 'USD', lines: 1, amount: 5n * money },
      { side: 'billing', reason: 'tax', currency: 'USD', lines: 2, amount: 3n * money },
      { side: 'revenue', reason: 'non-primary-book', currency: 'USD', lines: 1, amount: 7n * money },
    ]);
    expect(cellTexts(bridge)).toEqual(['US 202410 USD: 8 - 0 = no-template 8']);
  });

  it('A40 leaves an org without a functional bridge out of it and counts its lines', () => {
    const id = recordId('a');
    const lines = { amount: '100', currency: 'EUR', functionalIn: 'EUR', reporting: '110' };
    const close = new MatchCase(
      [{ id, document: 'INV-1', to: 'EU', ...lines }],
      [
        {
          lineId: id,
          document: 'INV-1',
          org: 'EU',
          ...lines,
          functionalIn: 'USD',
          functional: '110',
          fxRate: '1.1',
        },
      ],
      { withoutFunctionalBridge: new Set(['EU']) },
    );
    const bridge = close.bridge();
    expect(cellTexts(bridge, 'functional')).toEqual([]);
    expect(cellTexts(bridge, 'reporting')).toEqual(['EU 202410 EUR: 110 - 110 =']);
    expect(bridge.memo.map(({ side, reason, lines: count }) => [side, reason, count])).toEqual([
      ['billing', 'no-functional-bridge', 1],
      ['revenue', 'no-functional-bridge', 1],
    ]);
  });
});
