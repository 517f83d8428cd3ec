import { describe, expect, it } from 'vitest';
import { cellTexts, MatchCase, recordId } from '../core/match/match-case.ts';

const id = recordId('a');

describe('A32 system credits', () => {
  it('A32 leaves a system credit alone and keeps it out of the match with the real credit', () => {
    const close = new MatchCase(
      [{ type: 'credit-memo-item', id, document: 'CM-1', amount: '-50' }],
      [
        { lineId: 'REVPRO~x.1~1', document: 'CM-1', amount: '-50', origin: 'system', type: 'CM-C' },
        { lineId: id, document: 'CM-1', amount: '-50', type: 'CM-RO' },
      ],
    );
    expect(close.groups()).toEqual(['K1: 0 = 1']);
    expect(cellTexts(close.bridge())).toEqual(['US 202410 USD: -50 - -100 = system-credit 50']);
  });

  it('A32 does not match a system credit that carries a Billing id', () => {
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '-50' }],
      [{ lineId: id, document: 'INV-1', amount: '-50', origin: 'system' }],
    );
    expect(close.groups()).toEqual([]);
    expect(close.causes()).toEqual({ billing: ['missing-in-revenue'], revenue: ['system-credit'] });
  });
});

describe('A33 other exclusions', () => {
  it('A33 gives reduction orders, voided lines and excluded items a line each', () => {
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '70', isExcludedFromRevenue: 1 }],
      [
        { origin: 'reduction-order', type: 'RORD', amount: '-5' },
        { origin: 'voided', amount: '3' },
      ],
    );
    expect(cellTexts(close.bridge())).toEqual([
      'US 202410 USD: 70 - -2 = excluded-from-revenue 70, reduction-order 5, voided -3',
    ]);
  });

  it('A33 keeps drafts, tax and other books out of totals and matches', () => {
    const close = new MatchCase(
      [
        { id, document: 'INV-1', amount: '70', state: 'draft' },
        { id: recordId('t'), document: 'INV-2', amount: '7', state: 'tax' },
      ],
      [{ lineId: recordId('b'), document: 'INV-2', amount: '7', state: 'non-primary-book' }],
    );
    expect(close.groups()).toEqual([]);
    const bridge = close.bridge();
    expect(bridge.cells).toEqual([]);
    expect(bridge.memo.map((line) => `${line.reason} ${line.lines}`)).toEqual([
      'draft 1',
      'tax 1',
      'non-primary-book 1',
    ]);
  });

  it('A33 says so when an excluded line or a draft is in Revenue nevertheless', () => {
    const close = new MatchCase(
      [
        { id, document: 'INV-1', amount: '70', isExcludedFromRevenue: 1 },
        { id: recordId('d'), document: 'INV-2', amount: '7', state: 'draft' },
      ],
      [
        { lineId: id, document: 'INV-1', amount: '70' },
        { lineId: recordId('d'), document: 'INV-2', amount: '7' },
      ],
    );
    expect(close.groups()).toEqual(['K1: 0 = 0']);
    expect(close.causes().revenue).toEqual(['none', 'deleted-upstream']);
    expect(close.found('excluded-in-revenue')).toEqual(['invoice-item INV-1']);
    expect(close.found('draft-in-revenue')).toHaveLength(1);
  });

  it('A33 takes invoice item adjustments as by design when the setup does not expect them', () => {
    const line = { type: 'invoice-item-adjustment', document: 'IIA-1', amount: '-20', to: 'unlabeled' };
    const integration = { generation: 'batch', expectsInvoiceItemAdjustments: false };
    expect(new MatchCase([line], []).causes().billing).toEqual(['missing-in-revenue']);
    expect(new MatchCase([line], [], { setup: { integration } }).causes().billing).toEqual(['by-design']);
    expect(new MatchCase([{ ...line, sourceType: 'Tax' }], []).causes().billing).toEqual(['by-design']);
  });

  it('A22 names lines of a switched-off org, and says so when they are in Revenue', () => {
    const line = { id, document: 'INV-1', amount: '10', to: 'org-off' };
    expect(new MatchCase([line], []).causes().billing).toEqual(['org-off']);
    const arrived = new MatchCase([line], [{ lineId: id, document: 'INV-1', amount: '10' }]);
    expect(arrived.found('org-off-in-revenue')).toEqual(['invoice-item INV-1']);
    expect(cellTexts(arrived.bridge())).toEqual([
      'US 202410 USD: 0 - 10 = org-reclass -10',
      'org-off 202410 USD: 10 - 0 = org-reclass 10',
    ]);
  });

  it('A7 names a cancelled document that is still in Revenue, with or without ids', () => {
    const cancelled = { id, document: 'INV-1', amount: '10', state: 'cancelled' };
    const byId = new MatchCase([cancelled], [{ lineId: id, document: 'INV-9', amount: '10' }]);
    const byNumber = new MatchCase([cancelled], [{ document: 'INV-1', amount: '10' }]);
    for (const close of [byId, byNumber]) {
      expect(close.causes().revenue).toEqual(['cancelled-still-in-revenue']);
      expect(close.found('cancelled-still-in-revenue')).toHaveLength(1);
    }
    expect(cellTexts(byId.bridge())).toEqual(['US 202410 USD: 0 - 10 = cancelled-still-in-revenue -10']);
  });

  it('A33 reports an adjustment that should not be in Revenue and matches it all the same', () => {
    const close = new MatchCase(
      [{ type: 'invoice-adjustment', document: 'IA-1', amount: '-30', to: 'unlabeled' }],
      [{ lineId: 'manual', document: 'IA-1', amount: '-30' }],
    );
    expect(close.groups()).toEqual(['K3: 0 = 0']);
    expect(close.found('by-design-in-revenue')).toEqual(['invoice-adjustment IA-1']);
  });
});
