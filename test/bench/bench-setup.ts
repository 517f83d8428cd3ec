/** close.json of a bench close. */

import { benchOrgs } from './bench-line.ts';

const closing = { from: '2026-10-01', to: '2026-10-31' };
const range = { from: '2026-09-01', to: '2026-10-31' };

/** The setup: five Billing orgs on three Revenue organizations, home and reporting currency USD. */
export function benchSetup(): Record<string, unknown> {
  const revenue = [...new Map(benchOrgs.map((org) => [org.revenue, org.number]))];
  return {
    format: 'tieout-close/1',
    tenant: { name: 'Harbour Works' },
    closing: {
      unlabeled: closing,
      revenue: closing,
      orgs: Object.fromEntries(benchOrgs.map((org) => [org.billing, closing])),
    },
    integration: { generation: 'batch' },
    settlement: { regime: 'harmonization' },
    features: { multiOrg: true },
    orgs: {
      billing: benchOrgs.map((org) => ({ name: org.billing, homeCurrency: 'USD' })),
      revenue: revenue.map(([name, number]) => ({ name, number, functionalCurrency: 'USD' })),
      mapping: [
        ...benchOrgs.map((org) => ({ billing: org.billing, enabled: true, revenue: org.revenue })),
        { billing: 'unlabeled', enabled: true },
      ],
    },
    calendar: 'monthly',
    currencies: { home: 'USD', reporting: 'USD' },
    books: { primary: 'ASC 606' },
    sources: [
      source('invoice-items.csv', 'invoice-item'),
      source('invoice-item-adjustments.csv', 'invoice-item-adjustment'),
      source('invoice-adjustments.csv', 'invoice-adjustment'),
      source('credit-balance-adjustments.csv', 'credit-balance-adjustment'),
      source('accounts.csv', 'account'),
      source('accounting-periods.csv', 'accounting-period'),
      source('exchange-rates.csv', 'custom-exchange-rate'),
      source('billing-report.csv', 'billing-report'),
      source('staging-errors.csv', 'staging-error'),
    ],
  };
}

function source(file: string, kind: string): Record<string, unknown> {
  return { file, kind, asOf: '2026-11-02T06:00:00Z', range };
}
