import type { ChoiceColumn, IntColumn } from '../../model/column-table.ts';
import { counted, countWords } from '../../model/counted.ts';
import { SLICE_ROWS, type Slices } from '../../model/sliced-work.ts';
import { type Check, fail, pass } from '../check.ts';

/** What counts = matched + unmatched with a cause; everything else has a reason for being left out. */
export const linesInOneState: Check = {
  name: 'lines-in-one-state',
  group: 'conservation',
  title: 'Every line is matched, or unmatched with a cause, or left out with a reason',
  isBlocking: true,
  remedy: 'This is a fault of the program: keep the files and report it.',
  test: function* ({ billing, revenue, matching }) {
    const left = yield* tally(billing.count, billing.state, matching.billingGroup, matching.billingCause);
    const right = yield* tally(revenue.count, revenue.state, matching.revenueGroup, matching.revenueCause);
    const faults = left.faults + right.faults;
    if (faults > 0) return fail(`${counted(faults, 'line')} in no state or in two`);
    return pass(
      `Billing ${countWords(billing.count)} = ${tallyWords(left)}; Revenue ${countWords(revenue.count)} = ${tallyWords(right)}`,
    );
  },
};

type Tally = {
  readonly matched: number;
  readonly unmatched: number;
  readonly out: number;
  readonly faults: number;
};

function tallyWords({ matched, unmatched, out }: Tally): string {
  return `${countWords(matched)} matched + ${countWords(unmatched)} unmatched + ${countWords(out)} left out`;
}

function* tally(
  count: number,
  state: ChoiceColumn<string>,
  group: IntColumn,
  cause: ChoiceColumn<string>,
): Slices<Tally> {
  const counts = state.choices.map((choice) => choice === 'in-scope' || choice === 'no-template');
  const none = cause.codeOf('none');
  const found = { matched: 0, unmatched: 0, out: 0, faults: 0 };
  for (let row = 0; row < count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const isMatched = group.get(row) >= 0;
    const hasCause = cause.code(row) !== none;
    if (!counts[state.code(row)]) found[isMatched || hasCause ? 'faults' : 'out'] += 1;
    else if (isMatched === hasCause) found.faults += 1;
    else found[isMatched ? 'matched' : 'unmatched'] += 1;
  }
  return found;
}
