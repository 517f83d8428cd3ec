/** Problems of the setup in the words of the window: the check speaks of close.json, the person sees fields. */

import type { SetupProblem } from '../../core/contract/window/setup.ts';

/** Groups that are missing as a whole, and the field that fills them. */
const FIELD_OF_GROUP: Readonly<Record<string, string>> = { books: 'books.primary' };

/** Remedies of places that hold nothing yet. */
const EMPTY_PLACES: Readonly<Record<string, string>> = {
  sources: 'Import the extracts of Billing and Revenue.',
  'orgs.revenue': 'Add at least one Revenue organization.',
};

/** What the check says of a value, and what the window says of the field that holds it. */
const REMEDIES: readonly (readonly [says: RegExp, remedy: string])[] = [
  [/^Add it|^Must not be empty/, 'Fill it in.'],
  [/^Write the amount as text/, 'Enter an amount.'],
  [/ISO 4217/, 'Choose a currency.'],
  [/YYYY-MM-DD/, 'Enter an existing day.'],
  [/first day lies after/, 'Enter the earlier day first.'],
  [/^Write one of/, 'Choose one of the list.'],
];

/** A range as the check shows it. */
const RANGE = /^\{"from":"([^"]*)","to":"([^"]*)"\}$/;

/** A problem as it stands beside its field. */
export function problemInWords({ path, found, remedy }: SetupProblem): SetupProblem {
  const isNothing = ['nothing', '""', '[]'].includes(found);
  const said = REMEDIES.find(([says]) => says.test(remedy))?.[1] ?? remedy;
  return {
    path: FIELD_OF_GROUP[path] ?? path,
    found: isNothing ? 'nothing yet' : found.replace(RANGE, '$1 to $2'),
    remedy: (isNothing ? EMPTY_PLACES[path] : undefined) ?? said,
  };
}
