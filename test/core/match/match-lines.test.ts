import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/model/iso-date.ts';
import type { SourceFile } from '../../../core/model/source-file.ts';
import { MatchCase, type RevenueCells, recordId } from './match-case.ts';

const a = recordId('a');
const b = recordId('b');
const c = recordId('c');
const d = recordId('d');
const keys = { document: 'INV-1', charge: 'C-1', serviceStart: '2024-10-01', serviceEnd: '2024-10-31' };

describe('matchLines by record id', () => {
  it('groups equal Revenue lines of one id when they sum to the Billing line', () => {
    const half = { lineId: a, document: 'INV-1', amount: '50' };
    const close = new MatchCase([{ id: a, document: 'INV-1', amount: '100' }], [half, half]);
    expect(close.groups()).toEqual(['K1-many: 0 = 0,1']);
    expect(close.causes().revenue).toEqual(['none', 'none']);
  });

  it('pairs contradicting Billing records of one id by amount first', () => {
    const close = new MatchCase(
      [
        { id: a, document: 'INV-1', amount: '10' },
        { id: a, document: 'INV-1', amount: '20' },
      ],
      [
        { lineId: a, document: 'INV-1', amount: '20' },
        { lineId: a, document: 'INV-1', amount: '11' },
      ],
    );
    expect(close.groups()).toEqual(['K1: 0 = 1', 'K1: 1 = 0']);
  });
});

describe('matchLines by charge key', () => {
  it('never pairs two lines that both have an id', () => {
    const lines = [
      { ...keys, lineId: b, amount: '100' },
      { ...keys, charge: 'C-2', amount: '5' },
    ];
    expect(new MatchCase([{ ...keys, id: a, amount: '100' }], lines).groups()).toEqual([]);
    const twice = [
      { ...keys, lineId: b, amount: '100' },
      { ...keys, lineId: c, amount: '100' },
    ];
    const mixed = new MatchCase(
      [
        { ...keys, id: a, amount: '100' },
        { ...keys, amount: '100' },
      ],
      twice,
    );
    expect(mixed.groups()).toEqual([]);
  });

  it('does not pair lines of different segments', () => {
    const close = new MatchCase(
      [{ ...keys, segment: '1', amount: '100' }],
      [{ ...keys, segment: '2', amount: '90' }],
    );
    expect(close.groups()).toEqual([]);
  });

  it('pairs lines of one amount when any pairing gives the same bridge, and refuses otherwise', () => {
    const billing = [
      { ...keys, id: a, amount: '100' },
      { ...keys, id: b, amount: '100' },
    ];
    const line = { ...keys, amount: '100' };
    expect(new MatchCase(billing, [line, { ...line, period: 202411 }]).groups()).toHaveLength(2);
    const [first, second] = billing;
    const apart = new MatchCase([{ ...first, to: 'EU' }, { ...second }], [line, { ...line, period: 202411 }]);
    expect(apart.groups()).toEqual([]);
    expect(apart.matching.ambiguous).toHaveLength(2);
  });

  it('takes several lines of an incomplete key only when they sum to the Billing line', () => {
    const { serviceStart: _, ...without } = keys;
    const parts = (...amounts: string[]): RevenueCells[] => amounts.map((amount) => ({ ...without, amount }));
    const billing = [{ ...keys, id: a, amount: '100' }];
    expect(new MatchCase(billing, parts('70', '30')).groups()).toEqual(['many: 0 = 0,1']);
    expect(new MatchCase(billing, parts('70', '20')).matching.ambiguous).toHaveLength(1);
  });
});

describe('matchLines by document', () => {
  const line = (
    id: string,
    amount: string,
  ): { id: string; lineId: string; document: string; amount: string } => ({
    id,
    lineId: id,
    document: 'INV-1',
    amount,
  });

  it('prefers the sum of a document to any part of it', () => {
    const close = new MatchCase(
      [line(a, '100'), line(b, '60'), line(c, '40')],
      [line(recordId('x'), '100'), line(recordId('y'), '60'), line(recordId('z'), '40')],
    );
    expect(close.groups()).toEqual(['K4: 0,1,2 = 0,1,2']);
  });

  it('does not take one line of the same amount and another id for a group', () => {
    const close = new MatchCase([line(a, '100')], [line(b, '100'), line(c, '5')]);
    expect(close.groups()).toEqual([]);
  });

  it('does not match lines that cancel out on each side', () => {
    expect(new MatchCase([line(a, '5'), line(b, '-5')], [line(c, '7'), line(d, '-7')]).groups()).toEqual([]);
  });

  it('does not compare types of lines that only a document total matched', () => {
    const close = new MatchCase(
      [{ ...line(a, '10'), type: 'credit-memo-item' }],
      [{ ...line(b, '10'), type: 'INV' }],
    );
    expect(close.groups()).toEqual(['K4: 0 = 0']);
    expect(close.found('type-differs')).toEqual([]);
  });
});

describe('matchLines on lone lines', () => {
  const adjustment = {
    type: 'invoice-item-adjustment',
    document: 'IIA-1',
    amount: '-1',
    parentItem: a,
    state: 'cancelled',
  };

  it('judges the line of an adjustment by its number and not by the item that it adjusts', () => {
    const close = new MatchCase(
      [{ id: a, document: 'INV-1', amount: '10', state: 'draft' }, adjustment],
      [{ lineId: a, document: 'IIA-1', amount: '-1' }],
    );
    expect(close.causes().revenue).toEqual(['cancelled-still-in-revenue']);
    expect(close.found('draft-in-revenue')).toEqual([]);
  });

  it('names lines whose org has no row in the mapping', () => {
    const close = new MatchCase([{ id: a, document: 'INV-1', amount: '1', to: 'unmapped' }], []);
    expect(close.causes().billing).toEqual(['unmapped']);
  });

  it('does not take the staging error of a missing item for that of its adjustment', () => {
    const { pool, matching } = new MatchCase([], []);
    const stagingErrors = { lineId: matching.stagingError, text: matching.stagingError };
    stagingErrors.lineId.push(pool.code(a));
    const close = new MatchCase(
      [
        { id: a, document: 'INV-1', amount: '10' },
        { ...adjustment, state: 'in-scope' },
      ],
      [],
      { pool, stagingErrors },
    );
    expect(close.causes().billing).toEqual(['unprocessed', 'not-synced']);
  });

  it('leaves refused Revenue lines unexplained even where their document is no reason', () => {
    const lines = ['60', '40', '70', '30'].map((amount) => ({ lineId: 'x', document: 'INV-1', amount }));
    const close = new MatchCase([{ id: a, document: 'INV-1', amount: '100' }], lines);
    expect(new Set(close.causes().revenue)).toEqual(new Set(['unexplained']));
  });

  it('asks every kind of Billing extract that goes to Revenue for its range', () => {
    const october = { from: parseIsoDate('2024-10-01') ?? 0, to: parseIsoDate('2024-10-31') ?? 0 };
    const september = { from: parseIsoDate('2024-09-01') ?? 0, to: parseIsoDate('2024-09-30') ?? 0 };
    const causeWith = (
      ranges: readonly SourceFile['range'][],
      types: readonly string[],
    ): string | undefined => {
      const files = ranges.map((range, index) => ({ index, range, kind: types[index] }) as SourceFile);
      const billing = types.map((type, file) => ({ type, file, document: `D-${file}`, amount: '1' }));
      return new MatchCase(billing, [{ lineId: a, document: 'INV-9', amount: '1' }], { files }).causes()
        .revenue[0];
    };
    expect(causeWith([october, september], ['invoice-item', 'credit-memo-item'])).toBe(
      'outside-extract-range',
    );
    expect(causeWith([october, september], ['invoice-item', 'payment'])).toBe('deleted-upstream');
    expect(causeWith([october, september], ['invoice-item', 'invoice-item'])).toBe('deleted-upstream');
    expect(causeWith([september, undefined], ['invoice-item', 'credit-memo-item'])).toBe(
      'outside-extract-range',
    );
    expect(causeWith([october, undefined], ['invoice-item', 'credit-memo-item'])).toBe(
      'outside-extract-range',
    );
  });
});
