/** Orgs that cannot be derived, or are derived in two ways. */

import type { CloseBuilder } from '../close-builder.ts';
import type { SetupInput } from '../test-close.ts';
import { type PlantedClose, plant } from './planted-close.ts';

const items = 'invoice-item.csv';
const cbas = 'credit-balance-adjustment.csv';

const accountRow = (account: string, org: string) => ({
  account,
  name: `Customer ${account}`,
  currency: 'USD',
  status: 'Active',
  org,
});

/** A second account extract of another month. */
function withEarlierAccounts(
  asOf: string,
  ...accounts: readonly string[]
): (close: CloseBuilder) => CloseBuilder {
  const rows = accounts.map((account) => accountRow(account, 'US'));
  return (close) =>
    close.pair('INV-1', '1.00').extract({ kind: 'account', file: 'earlier.csv', rows, source: { asOf } });
}

const withOtherHome = (setup: SetupInput): SetupInput => ({
  ...setup,
  orgs: {
    ...setup.orgs,
    revenue: setup.orgs.revenue.map((org) =>
      org.name === 'Europe' ? { ...org, functionalCurrency: 'EUR' } : org,
    ),
  },
});

/** Findings of org derivation and mapping. */
export const orgCloses: readonly PlantedClose[] = [
  plant(
    'an account in two orgs',
    (close) =>
      close
        .account('A-TWO', 'US')
        .account('A-TWO', 'DE')
        .pair('INV-1', '1.00', { item: { account: 'A-TWO' } }),
    {
      findings: [
        ['account-in-two-orgs', 'account.csv', 5],
        ['account-in-two-orgs', 'account.csv', 6],
      ],
      alongside: ['org-not-derivable'],
      lines: [],
    },
  ),
  plant('an account extract without its time', withEarlierAccounts('', 'A-US'), {
    findings: [['account-extract-undated', 'earlier.csv', 0]],
  }),
  plant(
    'an account that only an earlier extract has',
    withEarlierAccounts('2026-10-01T06:00:00Z', 'A-US', 'A-GONE'),
    {
      findings: [['account-only-in-earlier-extract', 'earlier.csv', 3]],
    },
  ),
  plant(
    'a document labelled with two orgs',
    (close) =>
      close
        .pair('INV-1', '1.00', { item: { org: 'US' } })
        .item('INV-1', '2.00', { org: 'DE', id: 'f'.repeat(32), charge: 'C-2' })
        .bill('INV-1', '2.00', { org: '201', lineId: 'f'.repeat(32), charge: 'C-2', contract: '77' }),
    {
      findings: [
        ['document-in-two-orgs', items, 2],
        ['document-in-two-orgs', items, 3],
      ],
      alongside: ['org-bases-disagree'],
    },
  ),
  plant(
    'a label and an account that disagree',
    (close) => close.pair('INV-1', '1.00', { item: { org: 'DE' }, bill: { org: '201' } }),
    {
      findings: [['org-bases-disagree', items, 2]],
    },
  ),
  plant(
    'no account extract and no label',
    (close) => close.without('account').pair('INV-1', '1.00').cba('CBA-1', 'Decrease', '1.00'),
    {
      lines: [['billing', 'CBA-1', 'by-design']],
      statuses: [['CBA-1', 'org-undecided']],
      findings: [
        ['org-not-derivable', items, 2],
        ['org-not-derivable', cbas, 2],
      ],
    },
  ),
  plant(
    'an account without an org',
    (close) => close.account('A-NONE', '').pair('INV-1', '1.00', { item: { account: 'A-NONE' } }),
    {
      findings: [['account-without-org', items, 2]],
    },
  ),
  plant(
    'an account that the extract does not have',
    (close) => close.pair('INV-1', '1.00', { item: { account: 'A-GONE' } }),
    {
      findings: [['account-missing', items, 2]],
    },
  ),
  plant('a label that names no org', (close) => close.pair('INV-1', '1.00', { item: { org: 'Mars' } }), {
    findings: [['org-unknown', items, 2]],
    alongside: ['org-bases-disagree', 'org-unmapped'],
    lines: [],
  }),
  plant(
    'an org and its Revenue organization in two currencies',
    (close) =>
      close
        .change(withOtherHome)
        .pair('INV-1', '1.00')
        .pair('INV-2', '2.00', {
          item: { account: 'A-DE' },
          bill: {
            org: '201',
            functionalCurrency: 'EUR',
            functionalRate: '0.9',
            functionalAmount: '1.80',
            account: 'A-DE',
            globalRate: '1.1',
          },
        }),
    { findings: [['functional-currency-differs', '', 0]] },
  ),
];
