/** Billing org labels: a label is the name or the id of a Billing org of the setup. */

import { UNLABELED } from './accounting-period.ts';

/** An org as a label may name it; `id` is blank when the setup states none. */
export type NamedOrg = { readonly name: string; readonly id: string };

/**
 * Finds the name of the Billing org that a label means: its name, or its id with or without dashes.
 * '' for a blank label or the word `unlabeled`; undefined when no org of the list has that name or id.
 */
export function orgNamedBy(label: string, orgs: readonly NamedOrg[]): string | undefined {
  const text = label.trim();
  if (text === '' || text.toLowerCase() === UNLABELED) return '';
  const byName = orgs.find((org) => org.name === text);
  if (byName) return byName.name;
  const id = plainId(text);
  return orgs.find((org) => org.id !== '' && plainId(org.id) === id)?.name;
}

function plainId(id: string): string {
  return id.replaceAll('-', '').toLowerCase();
}
