import { expect, test } from 'vitest';
import { kinds } from '../../core/extract/all-kinds.ts';
import { finished } from '../../core/model/sliced-work.ts';
import { countStaged } from '../../core/stage/staged-counts.ts';
import { fileOf } from '../support/extract-tables.ts';
import { stagedBilling } from '../support/staged.ts';

const memo = { status: 'Posted', memoDate: '2026-10-07', memoCurrency: 'USD' };
const files = [
  fileOf(
    kinds.creditMemoItem,
    [
      { ...memo, id: 'c1', memoNumber: 'CM-1', amount: '50' },
      { ...memo, id: 'c2', memoNumber: 'CM-2', amount: '9', status: 'Draft' },
    ],
    'memos.csv',
  ),
  fileOf(kinds.debitMemoItem, [{ ...memo, id: 'd1', memoNumber: 'DM-1', amount: '8' }]),
];

test('A26 a type without an enabled template stops its rows with a finding, the others go on', () => {
  const { shown, found, input } = stagedBilling(files, { disabledTemplates: ['credit-memo-item'] });
  expect(shown).toEqual(['CM-1 no-template -50.00', 'CM-2 draft -9.00', 'DM-1 in-scope 8.00']);
  expect(found('template-disabled')).toEqual(['memos.csv:2 credit-memo-item CM-1 -50.00 USD']);
  expect(input.findings.all()[0]?.amounts.get('USD')?.total()).toBe(-50_000_000_000n);
});

test('A26 nothing is dropped: every row is counted with its amount', () => {
  const { lines, input } = stagedBilling(files, { disabledTemplates: ['credit-memo-item'] });
  const counts = finished(countStaged(lines, input.pool)).map(
    (one) => `${one.file} ${one.state} ${one.lines} ${one.amount}`,
  );
  expect(counts).toEqual([
    '0 draft 1 -9000000000',
    '0 no-template 1 -50000000000',
    '1 in-scope 1 8000000000',
  ]);
});

test('A26 a disabled type that does not exist is found', () => {
  const { found } = stagedBilling(files, { disabledTemplates: ['credit-memo'] });
  expect(found('template-unknown')).toEqual(['close.json:0 credit-memo']);
});
