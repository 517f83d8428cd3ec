/** The apps that a test file has started: those that run, and the last sight of those that it has closed. */

import type { RunningApp } from './start-app.ts';

/** The apps that run, in the order of their starts. */
export const runningApps = new Set<RunningApp>();

const lastSights: string[] = [];

/** Keeps what an app showed when it was closed, for a file whose tests never came to run. */
export function keepLastSight(sight: string): void {
  lastSights.push(sight);
}

/** What the apps that were closed showed at their ends. */
export function sightsAtTheEnd(): readonly string[] {
  return lastSights;
}
