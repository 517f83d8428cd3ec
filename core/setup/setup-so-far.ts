/** A setup that is still being written, as far as it holds. */

import { type Setup, setupSchema } from './setup.ts';

const NO_DAYS = { from: '1970-01-01', to: '1970-01-01' };
/** States no more than the schema asks for; its names are those of nobody. */
const UNSTATED = setupSchema.parse({
  format: 'tieout-close/1',
  tenant: { name: '-' },
  closing: { unlabeled: NO_DAYS, revenue: NO_DAYS, orgs: {} },
  integration: { generation: 'batch' },
  settlement: { regime: 'harmonization' },
  features: { multiOrg: false },
  orgs: { billing: [], revenue: [{ name: '-' }] },
  currencies: { home: 'USD', reporting: 'USD' },
  books: { primary: '-' },
  sources: [{ file: '-' }],
});

/** Every part of a draft that fits the schema by itself, and which parts these are; nothing is to be concluded from the others. */
export function setupSoFar(draft: Readonly<Record<string, unknown>>): {
  readonly setup: Setup;
  readonly stated: ReadonlySet<string>;
} {
  const parts = Object.entries(setupSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(draft[name]);
    return name in draft && parsed.success ? [[name, parsed.data] as const] : [];
  });
  const stated = new Set(parts.map(([name]) => name));
  return { setup: { ...UNSTATED, ...Object.fromEntries(parts) }, stated };
}
