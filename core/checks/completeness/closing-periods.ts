import { UNLABELED } from '../../model/accounting-period.ts';
import { type Day, parseIsoDate } from '../../model/iso-date.ts';
import { type Check, type CheckInput, fail, pass } from '../check.ts';

/** What is being closed must be whole periods of the org or system that is closed. */
export const closingPeriods: Check = {
  name: 'closing-ranges-are-periods',
  group: 'completeness',
  title: 'Each closing range begins and ends with a period of its org, and of the Revenue calendar',
  isBlocking: true,
  remedy: 'Correct the closing range, or export the calendar or the accounting periods that cover it.',
  at: 'closing',
  test: (input) => {
    const { setup, calendar } = input;
    const open = [
      ...(isWhole(setup.closing.revenue, calendar) ? [] : [`Revenue ${words(setup.closing.revenue)}`]),
      ...[[UNLABELED, setup.closing.unlabeled] as const, ...Object.entries(setup.closing.orgs)].flatMap(
        ([org, range]) => (isWholeForOrg(input, org, range) ? [] : [`${org} ${words(range)}`]),
      ),
    ];
    if (open.length > 0) return fail(`no period begins or ends there: ${open.join(', ')}`);
    return pass(`Revenue, ${UNLABELED} and ${Object.keys(setup.closing.orgs).length} orgs`);
  },
};

type Range = { readonly from: string; readonly to: string };
type Period = { readonly start: Day; readonly end: Day | undefined };

function isWhole({ from, to }: Range, periods: readonly Period[]): boolean {
  const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
  return periods.some(({ start }) => start === first) && periods.some(({ end }) => end === last);
}

/** Accounting periods serve the alignment of adjustments; a close without their extract has nothing to hold against. */
function isWholeForOrg({ periods, setup }: CheckInput, org: string, range: Range): boolean {
  if (periods.length === 0) return true;
  const own = periods.filter((period) => period.org === (setup.features.multiOrg ? org : UNLABELED));
  return own.length === 0 || isWhole(range, own);
}

function words({ from, to }: Range): string {
  return `${from} to ${to}`;
}
