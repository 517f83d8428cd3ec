/** A5 through the whole engine: on which basis a line has its org, and what happens when nothing gives one. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { idOf } from '../../closes/record-id.ts';
import { amountsOf, type Closed, cellOf, closed, codesOf, foundOf, lineOf, placesOf } from './closed.ts';

function basisOf(close: Closed, document: string): string {
  const { org, orgBasis } = lineOf(close, document);
  return `${org || 'none'} by ${orgBasis}`;
}

const settled = (document: string, amount: string, org: string) => ({
  account: 'A-US',
  id: idOf(document),
  document,
  date: '2026-10-20',
  status: 'Processed',
  currency: 'USD',
  amount,
  org,
});

test('A5 documents take their own label, else their account; adjustments the document they adjust, else the account', async () => {
  const close = await closed(
    CloseBuilder.small()
      .item('INV-1', '100.00', { org: 'US' })
      .item('INV-2', '50.00')
      .add('payment', settled('P-1', '9.00', 'US'), settled('P-2', '9.00', ''))
      .add('refund', settled('R-1', '3.00', 'US'))
      .iia('IIA-1', 'Credit', '20.00', { parentDocument: 'INV-1' })
      .iia('IIA-2', 'Credit', '21.00', { parentDocument: 'INV-9' })
      .ia('IA-1', 'Credit', '30.00', { parentDocument: 'INV-1' })
      .cba('CBA-1', 'Decrease', '40.00', { parentDocument: 'INV-1' })
      .cba('CBA-2', 'Decrease', '41.00', { sourceType: 'Payment', parentDocument: 'P-1' })
      .cba('CBA-3', 'Increase', '42.00', { sourceType: 'Refund', parentDocument: 'R-1' })
      .cba('CBA-4', 'Increase', '43.00', { parentDocument: '' }),
  );
  const documents = ['INV-1', 'INV-2', 'P-1', 'P-2', 'R-1', 'IIA-1', 'IIA-2', 'IA-1'];
  expect(documents.map((document) => basisOf(close, document))).toEqual([
    'US by own-label',
    'US by account',
    'US by own-label',
    'US by account',
    'US by own-label',
    'US by parent-document',
    'US by account',
    'US by parent-document',
  ]);
  expect(['CBA-1', 'CBA-2', 'CBA-3', 'CBA-4'].map((document) => basisOf(close, document))).toEqual([
    'US by source-transaction',
    'US by source-transaction',
    'US by source-transaction',
    'US by account',
  ]);
  expect(codesOf(close)).not.toContain('org-bases-disagree');
});

test('A5 an adjusted invoice that only the invoice extract has gives its label', async () => {
  const close = await closed(
    CloseBuilder.small()
      .account('A-NONE', '')
      .pair('INV-1', '1.00')
      .add('invoice', {
        id: idOf('invoice INV-8'),
        account: 'A-NONE',
        document: 'INV-8',
        date: '2026-09-02',
        posted: '2026-09-02',
        status: 'Posted',
        currency: 'USD',
        amount: '70.00',
        taxAmount: '0.00',
        org: 'DE',
      })
      .ia('IA-1', 'Credit', '30.00', { account: 'A-NONE', parentDocument: 'INV-8' }),
  );
  expect(basisOf(close, 'IA-1')).toBe('DE by parent-document');
});

test('A5 bases that disagree are a finding; the strongest counts', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00', { item: { org: 'DE' }, bill: { org: '201' } })
      .ia('IA-1', 'Credit', '30.00', { parentDocument: 'INV-1' }),
  );
  expect([basisOf(close, 'INV-1'), basisOf(close, 'IA-1')]).toEqual([
    'DE by own-label',
    'DE by parent-document',
  ]);
  expect(placesOf(close, 'org-bases-disagree')).toEqual(['invoice-item.csv:2', 'invoice-adjustment.csv:2']);
  expect(foundOf(close, 'org-bases-disagree')).toEqual([
    'own label: DE; account: US',
    'adjusted invoice: DE; account: US',
  ]);
});

test('A5 no basis, account without org, account missing: three findings, and the amount stays unlabeled', async () => {
  const build = (): CloseBuilder =>
    CloseBuilder.small()
      .account('A-NONE', '')
      .pair('INV-1', '100.00')
      .cba('CBA-1', 'Decrease', '1.00', { account: 'A-NONE' })
      .cba('CBA-2', 'Decrease', '2.00', { account: 'A-LOST', currency: 'USD' })
      .cba('CBA-3', 'Decrease', '4.00', { account: '', currency: 'USD' })
      .item('INV-4', '8.00', { account: 'A-NONE' });
  const close = await closed(build());
  const file = 'credit-balance-adjustment.csv';
  expect(placesOf(close, 'account-without-org').toSorted()).toEqual([`${file}:2`, 'invoice-item.csv:3']);
  expect(placesOf(close, 'account-missing')).toEqual([`${file}:3`]);
  expect(placesOf(close, 'org-not-derivable')).toEqual([`${file}:4`]);
  expect(amountsOf(close, 'org-undecided')).toEqual({ USD: '-7.00' });
  for (const document of ['CBA-1', 'CBA-2', 'CBA-3']) {
    expect(lineOf(close, document)).toMatchObject({
      org: '',
      orgBasis: 'none',
      revenueOrg: 'unlabeled',
      alignment: 'org-undecided',
    });
  }
  expect(cellOf(close, 'unlabeled')).toMatchObject({
    billing: '1',
    'by-design': '-7',
    'missing-in-revenue': '8',
  });
  const undecided = close.result.alignment.totals.find(({ org }) => org === 'unlabeled');
  expect(undecided).toMatchObject({ labeled: '0.00', unlabeled: '1.00', total: '1.00' });
  expect(close.result.isHolding).toBe(false);
});

test('A5 without any account extract nothing can be derived from an account', async () => {
  const close = await closed(
    CloseBuilder.small()
      .without('account')
      .pair('INV-1', '1.00', { item: { org: 'US' } })
      .cba('CBA-1', 'Decrease', '1.00'),
  );
  expect(placesOf(close, 'org-not-derivable')).toEqual(['credit-balance-adjustment.csv:2']);
  expect(codesOf(close)).not.toContain('account-missing');
});
