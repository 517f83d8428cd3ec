/** What the close comes to: a sentence, what is open, and what asks for work. */

import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { CurrencySummary } from '../../../core/contract/summary.ts';
import type { Overview } from '../../../core/contract/window/overview.ts';
import type { WorkspaceState } from '../../../core/contract/window/workspace.ts';
import { Amount } from '../../components/amount/amount.tsx';
import { formatCount, isZero } from '../../format/amounts.ts';
import { goTo, openLines } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './close.module.css';
import { isGood, verdictWords } from './verdict-words.ts';

/** Urgencies that ask for work, in the words of the exceptions. */
const TO_DO = ['Blocking', 'Correct', 'Confirm'];

/** The sentence, and what there is to do: each leads to where it is done. */
export function Verdict({
  currencies,
  workspace,
  overview,
}: {
  readonly currencies: readonly CurrencySummary[];
  readonly workspace: WorkspaceState | undefined;
  readonly overview: Overview;
}) {
  const settings = useSettings();
  const open = currencies.filter(({ unexplained }) => !isZero(unexplained));
  const failed = overview.checks.filter(({ outcome }) => outcome === 'fail');
  const failing = failed.filter(({ isBlocking }) => isBlocking).length;
  const isExplained = open.length === 0;
  const { exceptionsToDo = 0, adjustmentsToDo = 0, blockers = 0 } = workspace ?? {};
  const isEmpty = overview.closing.length === 0;
  const standing = { isEmpty, isExplained, blockers };
  const Icon = isGood(standing) ? IconCircleCheck : IconAlertTriangle;
  return (
    <div className={classes['verdict']}>
      <p className={classes['verdictTitle']} data-tone={isGood(standing) ? 'good' : 'bad'}>
        <Icon size={22} stroke={1.8} aria-hidden />
        {verdictWords(standing)}
      </p>
      {isEmpty ? (
        <p className={classes['verdictText']}>
          Import the extracts of this period, or correct the closing dates in the setup.
        </p>
      ) : null}
      {isExplained ? null : (
        <p className={classes['verdictText']}>
          Open:{' '}
          {open.map(({ currency, unexplained }, at) => (
            <span key={currency}>
              {at === 0 ? '' : ', '}
              <Amount text={unexplained} currency={currency} />
            </span>
          ))}
        </p>
      )}
      <ul className={classes['todo']}>
        {blockers === 0 ? null : (
          <li>
            <Button variant="subtle" size="compact-sm" color="red" onClick={() => goTo('review')}>
              {formatCount(blockers, settings)} {blockers === 1 ? 'point stands' : 'points stand'} against
              signing
            </Button>
          </li>
        )}
        {exceptionsToDo === 0 ? null : (
          <li>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() =>
                openLines({
                  grid: 'exceptions',
                  filters: [{ column: 'urgency', is: 'one-of', values: TO_DO }],
                })
              }
            >
              {formatCount(exceptionsToDo, settings)}{' '}
              {exceptionsToDo === 1 ? 'exception asks' : 'exceptions ask'} for work
            </Button>
          </li>
        )}
        {adjustmentsToDo === 0 ? null : (
          <li>
            <Button variant="subtle" size="compact-sm" onClick={() => goTo('adjustments')}>
              {formatCount(adjustmentsToDo, settings)} unlabeled{' '}
              {adjustmentsToDo === 1 ? 'adjustment is' : 'adjustments are'} not settled
            </Button>
          </li>
        )}
        {failed.length === 0 ? null : (
          <li>
            <Button
              variant="subtle"
              size="compact-sm"
              {...(failing > 0 ? { color: 'red' } : {})}
              component="a"
              href="#checks"
            >
              {failing > 0
                ? `${failing} ${failing === 1 ? 'check fails' : 'checks fail'}`
                : `${failed.length} ${failed.length === 1 ? 'check asks' : 'checks ask'} for attention`}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}
