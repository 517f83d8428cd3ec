import type { RemedyPlace } from './remedy-places.ts';

/** What could not be done and what to do about it, in words for the person at the desk. */
export type Failure = {
  /** Where: a file, a path inside close.json, a setting. */
  readonly where: string;
  /** What was found there. */
  readonly found: string;
  /** What to do, and where: each surface says the place in its own words. */
  readonly remedy: string;
  readonly at?: RemedyPlace;
  /** `stopped`: nothing is wrong, the person asked for the end; left out for everything else. */
  readonly code?: 'stopped';
};

/** The outcome of something that may be refused for a reason the user can act on. All problems come at once. */
export type Result<Value> =
  | { readonly isOk: true; readonly value: Value }
  | { readonly isOk: false; readonly failures: readonly Failure[] };

/** A success. */
export function ok<Value>(value: Value): Result<Value> {
  return { isOk: true, value };
}

/** A refusal with its reasons. */
export function refused(...failures: readonly Failure[]): Result<never> {
  return { isOk: false, failures };
}
