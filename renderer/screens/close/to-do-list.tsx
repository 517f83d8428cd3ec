/** What of the close asks for work; each point leads to where it is done. */

import { Button } from '@mantine/core';
import type { Overview } from '../../../core/contract/window/overview.ts';
import type { WorkspaceState } from '../../../core/contract/window/workspace.ts';
import { formatCount } from '../../format/amounts.ts';
import { goTo, openLines } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './verdict.module.css';

/** Urgencies that ask for work, in the words of the exceptions. */
const TO_DO = ['Blocking', 'Correct', 'Confirm'];

function openExceptionsToDo(): void {
  openLines({ grid: 'exceptions', filters: [{ column: 'urgency', is: 'one-of', values: TO_DO }] });
}

/** A number of things to do, in words for one and for several; nothing where there are none. */
function Point({
  count,
  one,
  several,
  isBad = false,
  onFollow,
}: {
  readonly count: number;
  readonly one: string;
  readonly several: string;
  readonly isBad?: boolean;
  readonly onFollow: () => void;
}) {
  const settings = useSettings();
  if (count === 0) return null;
  return (
    <li>
      <Button variant="subtle" size="compact-sm" {...(isBad ? { color: 'red' } : {})} onClick={onFollow}>
        {formatCount(count, settings)} {count === 1 ? one : several}
      </Button>
    </li>
  );
}

/** The checks that do not hold: failures where there are any, else those that ask for attention. */
function ChecksPoint({ checks }: Pick<Overview, 'checks'>) {
  const failed = checks.filter(({ outcome }) => outcome === 'fail');
  const failing = failed.filter(({ isBlocking }) => isBlocking).length;
  if (failed.length === 0) return null;
  const color = failing > 0 ? { color: 'red' } : {};
  return (
    <li>
      <Button variant="subtle" size="compact-sm" {...color} component="a" href="#checks">
        {failing > 0
          ? `${failing} ${failing === 1 ? 'check fails' : 'checks fail'}`
          : `${failed.length} ${failed.length === 1 ? 'check asks' : 'checks ask'} for attention`}
      </Button>
    </li>
  );
}

/** The list; points of which there are none are left out. */
export function ToDoList({
  workspace,
  overview,
}: {
  readonly workspace: WorkspaceState | undefined;
  readonly overview: Overview;
}) {
  const { exceptionsToDo = 0, adjustmentsToDo = 0, blockers = 0 } = workspace ?? {};
  return (
    <ul className={classes['todo']}>
      <Point
        count={blockers}
        one="point stands against signing"
        several="points stand against signing"
        isBad
        onFollow={() => goTo('review')}
      />
      <Point
        count={exceptionsToDo}
        one="exception asks for work"
        several="exceptions ask for work"
        onFollow={openExceptionsToDo}
      />
      <Point
        count={adjustmentsToDo}
        one="unlabeled adjustment is not settled"
        several="unlabeled adjustments are not settled"
        onFollow={() => goTo('adjustments')}
      />
      <ChecksPoint checks={overview.checks} />
    </ul>
  );
}
