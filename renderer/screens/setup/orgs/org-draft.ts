/** The orgs of a draft: who is switched on, where they go, and what hangs on their names. */

import { listAt, textAt, valueAt, withEntry, withName, withValue } from '../../../state/json-path.ts';

/** Word of the mapping for rows without an org. */
export const UNLABELED = 'unlabeled';

const BILLING = ['orgs', 'billing'] as const;
const REVENUE = ['orgs', 'revenue'] as const;
const MAPPING = ['orgs', 'mapping'] as const;

/** A Billing org as the mapping shows it. */
export type MappedOrg = {
  readonly name: string;
  readonly homeCurrency: string;
  /** Rows of the mapping that name it, by position: none, one, or several by mistake. */
  readonly rows: readonly number[];
  readonly isEnabled: boolean;
  /** Revenue organizations of these rows in the same order, '' for none. */
  readonly revenue: readonly string[];
};

/** An organization of Revenue as the mapping shows it. */
export type RevenueOrg = { readonly name: string; readonly number: string; readonly currency: string };

function namesAt(draft: unknown, path: readonly string[]): readonly string[] {
  return listAt(draft, path).map((org) => textAt(org, ['name']));
}

/** Billing orgs in their order, then `unlabeled`, then names that only the mapping knows. */
export function mappedOrgs(draft: unknown): readonly MappedOrg[] {
  const mapping = listAt(draft, MAPPING);
  const names = namesAt(draft, BILLING).filter((name) => name !== '');
  const known = [...names, UNLABELED];
  const others = mapping.map((row) => textAt(row, ['billing'])).filter((name) => !known.includes(name));
  return [...new Set([...known, ...others])].map((name) => {
    const rows = mapping.flatMap((row, at) => (textAt(row, ['billing']) === name ? [at] : []));
    const org = listAt(draft, BILLING).find((one) => textAt(one, ['name']) === name);
    return {
      name,
      homeCurrency: textAt(org, ['homeCurrency']),
      rows,
      // Only a row of the mapping switches an org off; one without a row is still to be mapped.
      isEnabled: rows.length === 0 || rows.some((at) => valueAt(mapping[at], ['enabled']) === true),
      revenue: rows.map((at) => textAt(mapping[at], ['revenue'])),
    };
  });
}

/** The organizations of Revenue in their order. */
export function revenueOrgs(draft: unknown): readonly RevenueOrg[] {
  return listAt(draft, REVENUE).map((org) => ({
    name: textAt(org, ['name']),
    number: textAt(org, ['number']),
    currency: textAt(org, ['functionalCurrency']),
  }));
}

/** Billing orgs that the mapping does not switch off: each needs closing dates. */
export function enabledOrgs(draft: unknown): readonly string[] {
  const off = listAt(draft, MAPPING)
    .filter((row) => valueAt(row, ['enabled']) === false)
    .map((row) => textAt(row, ['billing']));
  return namesAt(draft, BILLING).filter((name) => name !== '' && !off.includes(name));
}

/** Sends a Billing org to one Revenue organization, '' for none; other rows that name it go. */
export function withMapping(draft: unknown, billing: string, revenue: string): unknown {
  const rows = listAt(draft, MAPPING);
  const first = rows.findIndex((row) => textAt(row, ['billing']) === billing);
  const target = revenue === '' ? {} : { revenue };
  if (first < 0) return withEntry(draft, MAPPING, { billing, enabled: true, ...target });
  const kept = rows.flatMap((row, at) => {
    if (textAt(row, ['billing']) !== billing) return [row];
    if (at !== first) return [];
    return [withValue(row, ['revenue'], revenue === '' ? undefined : revenue)];
  });
  return withValue(draft, MAPPING, kept);
}

/** Switches a Billing org on or off; one without a row gets one. */
export function withSwitch(draft: unknown, billing: string, enabled: boolean): unknown {
  const rows = listAt(draft, MAPPING);
  if (!rows.some((row) => textAt(row, ['billing']) === billing)) {
    return withEntry(draft, MAPPING, { billing, enabled });
  }
  const changed = rows.map((row) =>
    textAt(row, ['billing']) === billing ? withValue(row, ['enabled'], enabled) : row,
  );
  return withValue(draft, MAPPING, changed);
}

function replaced(draft: unknown, list: readonly string[], key: string, from: string, to: string): unknown {
  const entries = listAt(draft, list);
  if (!entries.some((entry) => textAt(entry, [key]) === from)) return draft;
  const changed = entries.map((entry) =>
    textAt(entry, [key]) === from ? withValue(entry, [key], to) : entry,
  );
  return withValue(draft, list, changed);
}

/** Gives a Billing org another name everywhere: in the mapping, its closing dates, its accounting periods. */
export function withBillingName(draft: unknown, at: number, to: string): unknown {
  const from = textAt(draft, [...BILLING, at, 'name']);
  const named = withValue(draft, [...BILLING, at, 'name'], to);
  // A name that two orgs bear belongs to both: what hangs on it stays.
  if (from === '' || namesAt(named, BILLING).includes(from)) return named;
  const mapped = replaced(named, MAPPING, 'billing', from, to);
  const assigned = replaced(mapped, ['periods', 'assignments'], 'org', from, to);
  return withName(assigned, ['closing', 'orgs'], from, to);
}

/** Gives a Revenue organization another name everywhere: in the mapping, the default, the control figures. */
export function withRevenueName(draft: unknown, at: number, to: string): unknown {
  const from = textAt(draft, [...REVENUE, at, 'name']);
  const named = withValue(draft, [...REVENUE, at, 'name'], to);
  if (from === '' || namesAt(named, REVENUE).includes(from)) return named;
  const mapped = replaced(named, MAPPING, 'revenue', from, to);
  const figures = replaced(mapped, ['controlFigures'], 'org', from, to);
  return textAt(figures, ['orgs', 'everyOrgTo']) === from
    ? withValue(figures, ['orgs', 'everyOrgTo'], to)
    : figures;
}

/** Takes a Billing org away with its row of the mapping and its closing dates. */
export function withoutBilling(draft: unknown, at: number): unknown {
  const name = textAt(draft, [...BILLING, at, 'name']);
  const left = withValue(draft, [...BILLING, at], undefined);
  if (name === '' || namesAt(left, BILLING).includes(name)) return left;
  const rows = listAt(left, MAPPING).filter((row) => textAt(row, ['billing']) !== name);
  return withValue(withValue(left, MAPPING, rows), ['closing', 'orgs', name], undefined);
}
