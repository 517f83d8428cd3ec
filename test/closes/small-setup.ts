/** close.json of the small tenant that planted closes share. */

import type { SetupInput } from './test-close.ts';

/** October 2026 as the range being closed. */
export const octoberRange = { from: '2026-10-01', to: '2026-10-31' };

/** The same range for every calendar of the small tenant. */
export function closingOn(range: typeof octoberRange): SetupInput['closing'] {
  return { unlabeled: range, revenue: range, orgs: { US: range, DE: range } };
}

/** Orgs US and DE mapped one to one, Lab switched off; home, functional and reporting currency USD. */
export function smallSetup(): SetupInput {
  return {
    format: 'tieout-close/1',
    tenant: { name: 'Quarry & Finch' },
    closing: closingOn(octoberRange),
    integration: { generation: 'batch', lastCollected: '2026-11-02T04:00:00Z' },
    settlement: { regime: 'harmonization' },
    features: { multiOrg: true },
    orgs: {
      billing: [
        { name: 'US', homeCurrency: 'USD' },
        { name: 'DE', homeCurrency: 'USD' },
        { name: 'Lab', homeCurrency: 'USD' },
      ],
      revenue: [
        { name: 'Americas', number: '101', functionalCurrency: 'USD' },
        { name: 'Europe', number: '201', functionalCurrency: 'USD' },
      ],
      mapping: [
        { billing: 'US', enabled: true, revenue: 'Americas' },
        { billing: 'DE', enabled: true, revenue: 'Europe' },
        { billing: 'Lab', enabled: false },
        { billing: 'unlabeled', enabled: true },
      ],
    },
    calendar: 'monthly',
    currencies: { home: 'USD', reporting: 'USD' },
    books: { primary: 'ASC 606' },
  };
}
