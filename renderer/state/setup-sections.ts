/** The parts of the setup as the window shows them, and the problems of each. */

import type { SetupProblem } from '../../core/contract/window/setup.ts';

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
  ['orgs.billing', 'Billing orgs'],
  ['orgs.revenue', 'Revenue organizations'],
  ['orgs.mapping', 'Mapping'],
  ['closing.orgs', 'Closing dates'],
];

/** `orgs.mapping.2.revenue` in words: `Mapping, entry 3, revenue`. */
export function placeWords(path: string): string {
  const named = NAMED_PLACES.find(([place]) => path === place || path.startsWith(`${place}.`));
  const [place, words] = named ?? ['', ''];
  const steps = path.slice(place.length).split('.');
  return [words, ...stepWords(steps)].filter((word) => word !== '').join(', ');
}

function stepWords(steps: readonly string[]): readonly string[] {
  return steps
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? `entry ${Number(step) + 1}` : inWords(step)));
}
