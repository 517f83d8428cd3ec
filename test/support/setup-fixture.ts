/** The smallest close.json that is valid, as an object that tests change. */

import { type Setup, setupSchema } from '../../core/setup/setup.ts';

const smallest = {
  format: 'tieout-close/1',
  tenant: { name: 'Example Ltd' },
  closing: {
    unlabeled: { from: '2026-10-01', to: '2026-10-31' },
    revenue: { from: '2026-10-01', to: '2026-10-31' },
    orgs: { US: { from: '2026-10-01', to: '2026-10-31' } },
  },
  integration: { generation: 'batch' },
  settlement: { regime: 'harmonization' },
  features: { multiOrg: true },
  orgs: {
    billing: [{ name: 'US' }],
    revenue: [{ name: 'AMER', number: '101' }],
    mapping: [
      { billing: 'US', enabled: true, revenue: 'AMER' },
      { billing: 'unlabeled', enabled: true },
    ],
  },
  calendar: 'monthly',
  currencies: { home: 'USD', reporting: 'USD' },
  books: { primary: 'Primary' },
  sources: [{ file: 'invoice-items.csv' }],
};

/** A copy of the smallest close.json as written, for tests that change it. */
export function setupText(
  change: (json: typeof smallest & Record<string, unknown>) => void = () => undefined,
): string {
  const json = structuredClone(smallest) as typeof smallest & Record<string, unknown>;
  change(json);
  return JSON.stringify(json, null, 2);
}

/** The smallest Setup with some parts replaced. */
export function setupWith(parts: Record<string, unknown> = {}): Setup {
  return setupSchema.parse({ ...structuredClone(smallest), ...parts });
}
