/** What the setup may be filled with: currencies, templates, and what the extracts hold. */

import currencies from '../../resources/currencies.json' with { type: 'json' };
import type { SetupReply } from '../contract/window/setup.ts';
import { orgNamedBy } from '../model/org.ts';
import type { TextPool } from '../model/text-pool.ts';
import { checkSettings } from '../setup/read-setup.ts';
import type { Setup } from '../setup/setup.ts';
import { setupDefaults } from '../setup/setup-defaults.ts';
import { draftOf } from './draft-setup.ts';
import { extractColumns } from './extract-columns.ts';
import type { OpenClose } from './open-close.ts';
import { templateChoices } from './template-choices.ts';

type Choices = SetupReply['choices'];

const currencyChoices: Choices['currencies'] = Object.entries(currencies).map(([code, { name, digits }]) => ({
  code,
  name,
  decimals: digits,
}));

const defaults = setupDefaults();

/** The choices; the orgs that extracts name are of the last run, none before the first. */
export function setupChoices(open: OpenClose): Choices {
  const { setup } = checkSettings(draftOf(open.workspace.setup()));
  const close = open.figures?.reconciled.close;
  const columns = extractColumns(open);
  const shared = { currencies: currencyChoices, templates: templateChoices, defaults, ...columns };
  if (!close) return { ...shared, unknownBillingOrgs: [], unknownRevenueOrgs: [] };
  const { pool, billing, revenue } = close;
  const orgs = (setup ?? close.setup).orgs;
  return {
    ...shared,
    unknownBillingOrgs: textsOf(billing.ownOrg, pool).filter(
      (label) => orgNamedBy(label, orgs.billing) === undefined,
    ),
    unknownRevenueOrgs: textsOf(revenue.org, pool).filter((label) => !isRevenueOrg(label, orgs)),
  };
}

function isRevenueOrg(label: string, { revenue }: Setup['orgs']): boolean {
  return revenue.some(({ name, number }) => label === name || label === number);
}

type Texts = { readonly length: number; get(row: number): number };

/** The different texts of a column in order; blanks are none. */
function textsOf(column: Texts, pool: TextPool): readonly string[] {
  const codes = new Set<number>();
  for (let row = 0; row < column.length; row += 1) codes.add(column.get(row));
  return [...codes]
    .map((code) => pool.text(code))
    .filter((text) => text !== '')
    .sort();
}
