/** A26 and A27 through the whole engine: templates, and how lines become revenue contracts. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { idOf } from '../../closes/record-id.ts';
import { amountsOf, type Closed, cellOf, closed, codesOf, fates, foundOf, lineOf } from './closed.ts';

const memo = { account: 'A-US', date: '2026-10-15', status: 'Posted', currency: 'USD', org: 'US' } as const;

test('A26 a type without an enabled template stops its rows, which stay in the bridge under no-template', async () => {
  const close = await closed(
    CloseBuilder.small()
      .change((setup) => ({ ...setup, disabledTemplates: ['credit-memo-item'] }))
      .pair('INV-1', '100.00')
      .add('credit-memo-item', { ...memo, document: 'CM-1', id: idOf('CM-1'), amount: '50.00' })
      .add('credit-memo-item', {
        ...memo,
        document: 'CM-2',
        id: idOf('CM-2'),
        amount: '9.00',
        status: 'Draft',
      }),
  );
  expect(fates(close)).toEqual({ 'INV-1': 'K1', 'CM-1': 'no-template', 'CM-2': 'draft' });
  expect(amountsOf(close, 'template-disabled')).toEqual({ USD: '-50.00' });
  expect(cellOf(close, 'Americas')).toEqual({ billing: '50', revenue: '100', 'no-template': '-50' });
  expect(close.result.files.find(({ kind }) => kind === 'credit-memo-item')?.states).toEqual([
    { state: 'draft', currency: 'USD', lines: 1, amount: '-9.00' },
    { state: 'no-template', currency: 'USD', lines: 1, amount: '-50.00' },
  ]);
  expect(close.result.isHolding).toBe(false);
});

function contractOf(close: Closed, document: string, side: 'billing' | 'revenue' = 'billing'): string {
  const { contract, revenueContract } = lineOf(close, document, side);
  return `${contract ?? 'none'} ${revenueContract}`.trim();
}

const subscribed = (contract: string, org = '101') => ({
  item: { subscription: 'S-1' },
  bill: { subscription: 'S-1', contract, org },
});

test("A27 lines of a subscription and org are one contract; Revenue's own id stands beside it", async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00', subscribed('7001'))
      .pair('INV-2', '50.00', subscribed('7001'))
      .item('INV-3', '10.00', { subscription: 'S-1', account: 'A-DE' })
      .bill('INV-3', '10.00', { subscription: 'S-1', account: 'A-DE', org: '201', contract: '7002' }),
  );
  expect(contractOf(close, 'INV-1')).toBe(contractOf(close, 'INV-2'));
  expect(contractOf(close, 'INV-1')).toBe(contractOf(close, 'INV-1', 'revenue'));
  expect(contractOf(close, 'INV-1')).toMatch(/^\d+ 7001$/);
  // One contract never mixes orgs.
  expect(contractOf(close, 'INV-3')).toMatch(/^\d+ 7002$/);
  expect(lineOf(close, 'INV-3').contract).not.toBe(lineOf(close, 'INV-1').contract);
  expect(codesOf(close)).not.toContain('contract-differs');
});

test('A27 lines without a sales order stand alone', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00', subscribed('7001'))
      .iia('IIA-1', 'Credit', '20.00', { parentDocument: 'INV-1', parentItem: idOf('item INV-1') })
      .bill('IIA-1', '-20.00', {
        type: 'CM-C',
        lineId: idOf('item INV-1'),
        subscription: 'S-1',
        contract: '7009',
      })
      .add('credit-memo-item', { ...memo, document: 'CM-1', id: idOf('CM-1'), amount: '50.00' })
      .add('credit-memo-item', { ...memo, document: 'CM-2', id: idOf('CM-2'), amount: '5.00' }),
  );
  const contracts = ['INV-1', 'IIA-1', 'CM-1', 'CM-2'].map((document) => lineOf(close, document).contract);
  expect(contracts.every((contract) => contract !== null)).toBe(true);
  expect(new Set(contracts).size).toBe(4);
  expect(lineOf(close, 'IIA-1')).toMatchObject({
    group: lineOf(close, 'IIA-1', 'revenue').group,
    revenueContract: '7009',
  });
  expect(codesOf(close)).not.toContain('contract-differs');
});

test('A27 another grouping in Revenue is listed', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00', subscribed('7001'))
      .pair('INV-2', '50.00', subscribed('7002')),
  );
  expect(foundOf(close, 'contract-differs')).toEqual(['S-1 in Americas: Revenue contracts 7001, 7002']);
});

test('A27 the grouping rule is a setting', async () => {
  const close = await closed(
    CloseBuilder.small()
      .change((setup) => ({ ...setup, collection: { groupBy: ['revenue-org'] } }))
      .pair('INV-1', '100.00', { bill: { contract: '1' } })
      .pair('INV-2', '50.00', { bill: { contract: '1' } }),
  );
  expect(lineOf(close, 'INV-1').contract).toBe(lineOf(close, 'INV-2').contract);
  expect(codesOf(close)).not.toContain('contract-differs');
});

test('A27 lines that do not count are in no contract', async () => {
  const close = await closed(
    CloseBuilder.small().pair('INV-1', '1.00').item('INV-2', '2.00', { status: 'Draft' }),
  );
  expect(lineOf(close, 'INV-2')).toMatchObject({ contract: null, revenueContract: '' });
});

test("A27 a line that Revenue does not have shows the id of Revenue's contract of its subscription", async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00', subscribed('7001'))
      .item('INV-2', '5.00', { subscription: 'S-1' })
      .item('INV-3', '6.00', { subscription: 'S-9' }),
  );
  expect(lineOf(close, 'INV-2')).toMatchObject({ group: null, revenueContract: '7001' });
  expect(lineOf(close, 'INV-2').contract).toBe(lineOf(close, 'INV-1').contract);
  expect(lineOf(close, 'INV-3').revenueContract).toBe('');
});
