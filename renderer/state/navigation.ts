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

/** Goes to a screen, there to look at something. */
export function goTo(screen: Screen, focus: Focus = {}): void {
  useNavigation.setState({ screen, focus });
}

/** Opens the lines behind a number. */
export function openLines(focus: Focus): void {
  goTo('exceptions', focus);
}
