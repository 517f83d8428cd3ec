/** The steps of a close as the rail lists them, and where each of them stands. */

import type { WorkspaceState } from '../../core/contract/window/workspace.ts';
import type { Screen } from './navigation.ts';

/** A screen that is a step of the work. */
export type Step = Exclude<Screen, 'start'>;

/** The steps in order with their names. */
export const steps: readonly { readonly step: Step; readonly title: string }[] = [
  { step: 'setup', title: 'Setup' },
  { step: 'import', title: 'Import' },
  { step: 'close', title: 'Close' },
  { step: 'exceptions', title: 'Exceptions' },
  { step: 'adjustments', title: 'Unlabeled adjustments' },
  { step: 'rates', title: 'Rates' },
  { step: 'review', title: 'Review and export' },
];

/** Where a step stands: `count` things to do, all done, work that waits, or nothing to say. */
export type Standing = {
  readonly mark: 'done' | 'to-do' | 'count' | 'none';
  /** What there is to do; 0 when the mark is no count. */
  readonly count: number;
  /** The same in words, without the number; '' where there is nothing to say. */
  readonly words: string;
};

const NOTHING: Standing = { mark: 'none', count: 0, words: '' };

function done(words: string): Standing {
  return { mark: 'done', count: 0, words };
}

function toDo(words: string): Standing {
  return { mark: 'to-do', count: 0, words };
}

function counted(count: number, one: string, many: string): Standing {
  return { mark: 'count', count, words: count === 1 ? one : many };
}

/** Where a step of the close stands. */
export function standingOf(step: Step, workspace: WorkspaceState): Standing {
  const { stage, hasFigures } = workspace;
  switch (step) {
    case 'setup':
      return stage === 'setup-incomplete' ? toDo('Not complete') : done('Complete');
    case 'import':
      return importStanding(workspace);
    case 'close':
      return closeStanding(workspace);
    case 'exceptions':
      return hasFigures ? remaining(workspace.exceptionsToDo) : NOTHING;
    case 'adjustments':
      return hasFigures ? remaining(workspace.adjustmentsToDo) : NOTHING;
    case 'rates':
      return NOTHING;
    case 'review':
      return reviewStanding(workspace);
  }
}

function importStanding({ extracts, refusedRows }: WorkspaceState): Standing {
  if (extracts === 0) return toDo('No extracts');
  if (refusedRows > 0) return counted(refusedRows, 'refused row', 'refused rows');
  return done(`${extracts} ${extracts === 1 ? 'extract' : 'extracts'}`);
}

function closeStanding({ stage, hasFigures, isEmpty, blockers }: WorkspaceState): Standing {
  if (stage === 'not-run') return toDo(hasFigures ? 'Out of date' : 'Not run');
  if (stage !== 'current') return NOTHING;
  if (blockers > 0) return counted(blockers, 'blocker', 'blockers');
  return isEmpty ? toDo('No line in the period') : done('Nothing blocks');
}

function remaining(count: number): Standing {
  return count === 0 ? done('Nothing to do') : { mark: 'count', count, words: 'to do' };
}

function reviewStanding({ signOff }: WorkspaceState): Standing {
  if (signOff === 'SIGNED') return done('Signed off');
  return signOff === 'PARTIAL' ? toDo('Waits for the reviewer') : NOTHING;
}
