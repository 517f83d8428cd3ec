import { describe, expect, it } from 'vitest';
import { MatchCase, recordId } from '../core/match/match-case.ts';

const item = recordId('item');
const invoiceItem = { id: item, document: 'INV-1', amount: '100' };
const adjustment = {
  type: 'invoice-item-adjustment',
  id: recordId('own'),
  parentItem: item,
  document: 'IIA-1',
  amount: '-20',
  to: 'unlabeled',
};
const itemInRevenue = { lineId: item, document: 'INV-1', amount: '100' };
const adjustmentInRevenue = { lineId: item, document: 'IIA-1', amount: '-20', type: 'CM-C' };

describe('A31 adjustment and item with one id', () => {
  it('A31 matches the adjustment by its number and the item by its id', () => {
    const close = new MatchCase([invoiceItem, adjustment], [adjustmentInRevenue, itemInRevenue]);
    expect(close.groups()).toEqual(['K1: 0 = 1', 'K3: 1 = 0']);
  });

  it('A31 never gives the adjustment to the item when the item is not in Revenue', () => {
    const close = new MatchCase([invoiceItem, adjustment], [adjustmentInRevenue]);
    expect(close.groups()).toEqual(['K3: 1 = 0']);
    expect(close.causes().billing).toEqual(['missing-in-revenue', 'none']);
  });

  it('A31 never gives the item to the adjustment, even if their record ids are equal', () => {
    const close = new MatchCase([{ ...adjustment, id: item }], [itemInRevenue]);
    expect(close.groups()).toEqual([]);
  });

  it('A31 keeps a cancelled adjustment away from the item', () => {
    const close = new MatchCase([invoiceItem, { ...adjustment, state: 'cancelled' }], [adjustmentInRevenue]);
    expect(close.groups()).toEqual([]);
    expect(close.causes().revenue).toEqual(['cancelled-still-in-revenue']);
  });

  it('A31 prefers the line of the own document when the adjustment is not in the extracts', () => {
    const close = new MatchCase([invoiceItem], [adjustmentInRevenue, itemInRevenue]);
    expect(close.groups()).toEqual(['K1: 0 = 1']);
  });
});
