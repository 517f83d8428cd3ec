import { expect, test } from 'vitest';
import { kinds } from '../../../core/extract/all-kinds.ts';
import { billingIdentities, revenueIdentities } from '../../../core/stage/line-identity.ts';
import { fileOf } from '../../support/extract-tables.ts';
import { stagedBilling, stagedRevenue } from '../../support/staged.ts';

const item = {
  id: 'i1',
  invoiceNumber: 'INV-1',
  invoiceDate: '2026-10-05',
  invoiceCurrency: 'USD',
  status: 'Posted',
  accountNumber: 'A-1',
  amount: '100.00',
};

/** `amount name content` of every line, sorted. */
function identitiesOf(rows: readonly Readonly<Record<string, string>>[]): readonly string[] {
  const { input, lines } = stagedBilling([fileOf(kinds.invoiceItem, rows)]);
  const { reference, content } = billingIdentities(lines, input.pool);
  const all = Array.from({ length: lines.count }, (_, row) => {
    return `${lines.amount.amount(row)} ${reference(row)} ${content(row)}`;
  });
  return all.sort();
}

const nameOf = (identity: string | undefined): string => identity?.split(' ')[1] ?? '';
const contentOf = (identity: string | undefined): string => identity?.split(' ')[2] ?? '';

test('a line is named alike in every order of rows and beside any other lines', () => {
  const rows = [item, { ...item, id: 'i2', amount: '5.00' }, { ...item, id: '', invoiceNumber: 'INV-9' }];
  expect(identitiesOf([...rows].reverse())).toEqual(identitiesOf(rows));
  expect(identitiesOf([item])[0]).toBe(identitiesOf(rows).find((one) => one.startsWith('100000000000 ')));
  expect(nameOf(identitiesOf([item])[0])).toMatch(/^B-[0-9A-HJKMNP-TV-Z]{12}$/);
});

test('lines of one key are told apart by content, never by position', () => {
  const twins = [item, { ...item, amount: '7.00' }, { ...item, amount: '-3.00' }];
  const found = identitiesOf(twins);
  expect(new Set(found.map(nameOf)).size).toBe(3);
  expect(identitiesOf([...twins].reverse())).toEqual(found);
});

test('another amount, date, account or state changes the content and not the name', () => {
  const [before] = identitiesOf([item]);
  for (const change of [
    { amount: '100.01' },
    { invoiceDate: '2026-10-06' },
    { accountNumber: 'A-2' },
    { status: 'Draft' },
  ]) {
    const [after] = identitiesOf([{ ...item, ...change }]);
    expect(nameOf(after)).toBe(nameOf(before));
    expect(contentOf(after)).not.toBe(contentOf(before));
  }
});

test('a line is found by its name', () => {
  const rows = Array.from({ length: 50 }, (_, at) => ({ ...item, id: `i${at}` }));
  const { input, lines } = stagedBilling([fileOf(kinds.invoiceItem, rows)]);
  const identities = billingIdentities(lines, input.pool);
  const wanted = [identities.reference(3), identities.reference(49), 'B-000000000000'];
  expect([...identities.rowsOf(wanted)]).toEqual([
    [wanted[0], 3],
    [wanted[1], 49],
  ]);
});

test('a Revenue line keeps its name under another type and has other content', () => {
  const row = { lineId: 'r1', document: 'INV-1', amount: '1.00', currency: 'USD' };
  const identitiesWith = (type: string): readonly string[] => {
    const { input, lines } = stagedRevenue([fileOf(kinds.contractBills, [{ ...row, type }])]);
    expect(lines.count).toBe(1);
    const { reference, content } = revenueIdentities(lines, input.pool);
    return [reference(0), content(0)];
  };
  const [name, content] = identitiesWith('INV');
  expect(identitiesWith('CM')[0]).toBe(name);
  expect(identitiesWith('CM')[1]).not.toBe(content);
});
