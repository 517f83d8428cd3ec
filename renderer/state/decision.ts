/** The decision that is being made: what is wished, what it would do, why it may be refused. */

import { create } from 'zustand';
import type { Decided, DecisionEffect } from '../../core/contract/window/review.ts';
import type { WindowRequests } from '../../core/contract/window-commands.ts';
import type { WishAction } from '../../core/model/decision.ts';
import type { Failure } from '../../core/model/result.ts';
import { call } from '../api.ts';
import { announce } from './announcements.ts';
import { withProgress } from './progress.ts';
import { showRefusals } from './refusals.ts';
import { showWorkspace } from './workspace.ts';

type Wish = WindowRequests['decide']['wish'];

/** A decision that a screen wants to have made. */
export type DecisionAsked = {
  readonly wish: Wish;
  /** What it is about, for the head of the dialog: `IIA-00000311` or `12 adjustments`. */
  readonly about: string;
  /** Orgs that may be assigned; only for that action. */
  readonly orgs?: readonly string[];
};

type State = {
  readonly asked: DecisionAsked | undefined;
  /** What it would do; undefined while it is not complete, being worked out, or refused. */
  readonly effect: DecisionEffect | undefined;
  readonly failures: readonly Failure[];
  readonly isWorking: boolean;
};

const NOTHING: State = { asked: undefined, effect: undefined, failures: [], isWorking: false };

/** The decision on show. */
export const useDecision = create<State>(() => NOTHING);

let answer: (decided: Decided | undefined) => void = () => undefined;
/** Counts up with every preview, so that an answer that was overtaken is dropped. */
let asking = 0;

/** Opens the dialog of a decision; gives what was recorded, or undefined when the person cancels. */
export function askDecision(asked: DecisionAsked): Promise<Decided | undefined> {
  closeDecision();
  useDecision.setState({ ...NOTHING, asked });
  const decided = new Promise<Decided | undefined>((resolve) => {
    answer = resolve;
  });
  void previewDecision(asked.wish);
  return decided;
}

/** Closes the dialog without recording anything. */
export function closeDecision(): void {
  endDecision(undefined);
}

function endDecision(decided: Decided | undefined): void {
  asking += 1;
  useDecision.setState(NOTHING);
  answer(decided);
  answer = () => undefined;
}

/** Actions that need a value before anything can be said of their effect. */
const NEEDS_VALUE: readonly WishAction[] = ['assign-org', 'comment', 'set-owner'];

/** True when a wish says all that its effect depends on. */
export function isComplete(wish: Wish): boolean {
  return !NEEDS_VALUE.includes(wish.action) || (wish.after ?? '').trim() !== '';
}

/** Works out what a wish would do, as it stands in the dialog. */
export async function previewDecision(wish: Wish): Promise<void> {
  asking += 1;
  const mine = asking;
  if (!isComplete(wish)) {
    useDecision.setState({ effect: undefined, failures: [], isWorking: false });
    return;
  }
  useDecision.setState({ isWorking: true });
  try {
    const reply = await call('decision-preview', { wish });
    if (mine !== asking) return;
    const [effect, failures] = reply.isOk ? [reply.value, []] : [undefined, reply.failures];
    useDecision.setState({ effect, failures, isWorking: false });
  } catch {
    // The shell has told of the fault.
    if (mine === asking) closeDecision();
  }
}

/** Records the decision under a name; the dialog stays open with the reasons when it is refused. */
export async function confirmDecision(wish: Wish, by: string): Promise<void> {
  asking += 1;
  const { asked } = useDecision.getState();
  // The dialog may have been closed meanwhile, and another one opened.
  const isShown = (): boolean => useDecision.getState().asked === asked;
  useDecision.setState({ isWorking: true, failures: [] });
  try {
    const reply = await withProgress('decide', () => call('decide', { wish, by }));
    if (reply.isOk) {
      showWorkspace(reply.value.state);
      announce('The decision is recorded.');
      if (isShown()) endDecision(reply.value);
    } else if (isShown()) useDecision.setState({ isWorking: false, failures: reply.failures });
    else showRefusals(reply.failures);
  } catch {
    // The shell has told of the fault.
    if (isShown()) closeDecision();
  }
}
