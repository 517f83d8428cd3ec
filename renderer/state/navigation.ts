/** Which screen is shown, and what it is to look at when another screen leads there. */

import { create } from 'zustand';
import type { GridFilter, GridName, GridScope } from '../../core/contract/window/grid.ts';

/** The screens in the order of the work. */
export const screens = [
  'start',
  'setup',
  'import',
  'close',
  'exceptions',
  'adjustments',
  'rates',
  'review',
] as const;
/** One screen. */
export type Screen = (typeof screens)[number];

/** What a screen is to look at: parts left out are not restricted. */
export type Focus = {
  /** Table of the exceptions screen. */
  readonly grid?: GridName;
  readonly scope?: GridScope;
  readonly filters?: readonly GridFilter[];
  /** How the restriction reads, for its chip: `Marlow Europe · OCT-26 · EUR · Timing`. */
  readonly title?: string;
  /** Name of a line to open. */
  readonly line?: string;
  /** Dialog that the screen is to open at once, as the menu asked for it. */
  readonly dialog?: 'import-files' | 'export' | 'next-period';
};

/** Where the person is. */
export const useNavigation = create<{ readonly screen: Screen; readonly focus: Focus }>(() => ({
  screen: 'start',
  focus: {},
}));

/** Asks whether the screen that is shown may be left. */
type LeaveCheck = () => Promise<boolean>;

let leaveCheck: LeaveCheck | undefined;

/** Has `check` asked before the screen is left, until the returned function is called. */
export function askBeforeLeaving(check: LeaveCheck): () => void {
  leaveCheck = check;
  return () => {
    if (leaveCheck === check) leaveCheck = undefined;
  };
}

/** True when the screen may be left: nothing is unsaved, or the person gives it up. */
export function mayLeaveScreen(): Promise<boolean> {
  return leaveCheck ? leaveCheck() : Promise.resolve(true);
}

/** Goes to a screen, there to look at something; stays when the person does not want to leave this one. */
export function goTo(screen: Screen, focus: Focus = {}): void {
  if (!leaveCheck || useNavigation.getState().screen === screen) useNavigation.setState({ screen, focus });
  else void leaveCheck().then((mayLeave) => mayLeave && useNavigation.setState({ screen, focus }));
}

/** Opens the lines behind a number. */
export function openLines(focus: Focus): void {
  goTo('exceptions', focus);
}
