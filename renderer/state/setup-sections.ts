/** The parts of the setup as the window shows them, and the problems of each. */

import type { SetupProblem } from '../../core/contract/window/setup.ts';
import { entriesAt, textAt, valueAt } from './json-path.ts';

/** Name of a part. */
export type SetupSection =
  | 'tenant'
  | 'closing'
  | 'orgs'
  | 'currencies'
  | 'rates'
  | 'fields'
  | 'templates'
  | 'limits'
  | 'control-figures'
  | 'prior-close';

type Part = {
  readonly section: SetupSection;
  readonly title: string;
  /** Parts of close.json that are edited there. */
  readonly holds: readonly string[];
};

/** The parts in the order in which a new setup is filled in. */
export const setupSections: readonly Part[] = [
  {
    section: 'tenant',
    title: 'Tenant and features',
    holds: ['tenant', 'integration', 'settlement', 'features', 'books', 'collection'],
  },
  { section: 'closing', title: 'Closing dates', holds: ['closing', 'calendar', 'periods'] },
  { section: 'orgs', title: 'Orgs and mapping', holds: ['orgs'] },
  { section: 'currencies', title: 'Currencies', holds: ['currencies'] },
  { section: 'rates', title: 'Rates', holds: ['rates'] },
  { section: 'fields', title: 'Field mapping', holds: ['sources'] },
  { section: 'templates', title: 'Transaction templates', holds: ['disabledTemplates'] },
  { section: 'limits', title: 'Tolerance and limits', holds: ['tolerance', 'limits', 'materiality'] },
  { section: 'control-figures', title: 'Control figures', holds: ['controlFigures'] },
  { section: 'prior-close', title: 'Prior close', holds: ['priorClose', 'decisions'] },
];

/** The part in which a problem is solved; what belongs to none is shown with the first. */
export function sectionOfProblem({ path }: Pick<SetupProblem, 'path'>): SetupSection {
  const [top = ''] = path.split('.');
  return setupSections.find(({ holds }) => holds.includes(top))?.section ?? 'tenant';
}

/** The problems of a part. */
export function problemsOfSection(
  problems: readonly SetupProblem[],
  section: SetupSection,
): readonly SetupProblem[] {
  return problems.filter((problem) => sectionOfProblem(problem) === section);
}

/** `homeCurrency` as `home currency`; a name that somebody chose stays as it is. */
function inWords(step: string): string {
  return /^[a-z]+([A-Z][a-z]+)+$/.test(step)
    ? step.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    : step;
}

/** Places whose field or table has a name of its own in the window. */
const NAMED_PLACES: readonly (readonly [path: string, words: string])[] = [
  ['books.primary', 'Primary book in Revenue'],
  ['closing.orgs', 'Closing dates'],
  ['closing.unlabeled', 'Closing dates, rows without an org'],
  ['closing', 'Closing dates'],
  ['controlFigures', 'Control figures'],
  ['currencies.increments', 'Rounding increments'],
  ['currencies.names', 'Names of currencies'],
  ['currencies', 'Currencies'],
  ['decisions', 'Decisions as they were last seen'],
  ['orgs.billing', 'Billing orgs'],
  ['orgs.revenue', 'Revenue organizations'],
  ['orgs.mappingRevision', 'Version of the mapping'],
  ['orgs.mapping', 'Mapping'],
  ['orgs.everyOrgTo', 'Orgs that are not mapped'],
  ['periods.assignments', 'Accounting periods without an org label'],
  ['priorClose', 'Prior close'],
  ['settlement.switchedOn', 'Invoice Settlement switched on'],
  ['settlement.memoIntakeOn', 'Earlier memos taken into Revenue'],
  ['sources', 'Extract'],
];

/** Groups whose names are orgs, currencies or words of the extracts. */
const FREE_NAMES: ReadonlySet<string> = new Set([
  'closing.orgs',
  'currencies.increments',
  'currencies.names',
]);

/** `orgs.mapping.2.revenue` in words: `Mapping, Germany, revenue`; an entry of a list by its name, else by its number. */
export function placeWords(path: string, draft: unknown): string {
  const named = NAMED_PLACES.find(([place]) => path === place || path.startsWith(`${place}.`));
  const [place, words] = named ?? ['', ''];
  const rest = place === '' ? path : path.slice(place.length + 1);
  const value = valueAt(draft, place === '' ? [] : place.split('.'));
  return [words, ...stepWords(rest, value, FREE_NAMES.has(place))].filter((word) => word !== '').join(', ');
}

function stepWords(rest: string, value: unknown, hasFreeNames = false): readonly string[] {
  if (rest === '') return [];
  const [first = ''] = rest.split('.');
  if (/^\d+$/.test(first)) {
    const entry = valueAt(value, [Number(first)]);
    return [
      entryWords(entry) ?? `entry ${Number(first) + 1}`,
      ...stepWords(rest.slice(first.length + 1), entry),
    ];
  }
  // A name that a person has chosen may hold dots, and need not be stated yet.
  const keys = entriesAt(value, []).map(([key]) => key);
  const unstated = hasFreeNames ? rest : first;
  const key = keys.find((one) => rest === one || rest.startsWith(`${one}.`)) ?? unstated;
  return [inWords(key), ...stepWords(rest.slice(key.length + 1), valueAt(value, [key]))];
}

/** How an entry of a list is called; undefined while it has no name. */
function entryWords(entry: unknown): string | undefined {
  const names = ['name', 'billing', 'file', 'id'].map((key) => textAt(entry, [key]));
  return names.find((name) => name !== '');
}
