/** The tables of the screen, and the ways to look at the exceptions. */

import type { GridName } from '../../../core/contract/window/grid.ts';
import type { GridStart } from '../../components/grid/use-grid.ts';

/** Tables that the screen shows. */
export const tables = [
  { grid: 'exceptions', title: 'Exceptions' },
  { grid: 'billing-lines', title: 'Lines of Billing' },
  { grid: 'revenue-lines', title: 'Lines of Revenue' },
  { grid: 'bridge-lines', title: 'Lines behind the bridge' },
  { grid: 'finding-places', title: 'Places of findings' },
  { grid: 'refused-rows', title: 'Refused rows' },
] as const satisfies readonly { readonly grid: GridName; readonly title: string }[];
/** One of them. */
export type ShownTable = (typeof tables)[number]['grid'];

/** The table for a name; the exceptions for one that another screen shows. */
export function shownTable(name: string | null | undefined): ShownTable {
  return tables.find(({ grid }) => grid === name)?.grid ?? 'exceptions';
}

/** What is said of a table that has no rows. */
export function emptyWords(table: ShownTable): string {
  return table === 'refused-rows' ? 'Every row of the extracts could be read.' : 'No row stands behind this.';
}

/** Ways to look at the exceptions. */
export const presets = ['to-do', 'all', 'by-cause', 'by-org', 'by-account'] as const;
/** One of them. */
export type Preset = (typeof presets)[number];

/** Their names. */
export const presetTitles: Readonly<Record<Preset, string>> = {
  'to-do': 'To do',
  all: 'All',
  'by-cause': 'By cause',
  'by-org': 'By org',
  'by-account': 'By account',
};

/** What asks for work, in the words of the column. */
const TO_DO: GridStart = {
  filters: [{ column: 'urgency', is: 'one-of', values: ['Blocking', 'Correct', 'Confirm'] }],
};

/** What the table of exceptions starts with under a preset. */
export function presetStart(preset: Preset): GridStart {
  switch (preset) {
    case 'to-do':
      return TO_DO;
    case 'all':
      return {};
    case 'by-cause':
      return { groupBy: ['cause'] };
    case 'by-org':
      return { groupBy: ['revenueOrg', 'cause'] };
    case 'by-account':
      return { groupBy: ['account'] };
  }
}
