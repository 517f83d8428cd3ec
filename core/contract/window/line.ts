/** All that is known of one line or match: for the pane beside the grid. */

import type { FindingHead } from './values.ts';

/** A named value of a line; amounts come with their currency in `unit`. */
export type LineFact = {
  readonly name: string;
  readonly value: string;
  readonly kind: 'text' | 'id' | 'amount' | 'rate' | 'date' | 'count';
  readonly unit: string;
};

/** One line with its facts, and the row of the file that it comes from. */
export type LineCard = {
  readonly line: string;
  readonly side: 'billing' | 'revenue';
  readonly title: string;
  readonly facts: readonly LineFact[];
  readonly origin: { readonly extract: string; readonly sheet: string; readonly row: number };
};

/** Why a pass did not match a line. */
export type NearMiss = {
  readonly pass: string;
  /** The rule of the pass in words. */
  readonly rule: string;
  readonly why: string;
  /** Lines that came nearest under this rule, at most 5. */
  readonly nearest: readonly string[];
};

/** A line, or the lines of its match, side by side. */
export type LineDetail = {
  readonly billing: readonly LineCard[];
  readonly revenue: readonly LineCard[];
  /** The pass that matched them, '' for none, and its rule in words. */
  readonly pass: string;
  readonly rule: string;
  readonly cause:
    | { readonly code: string; readonly title: string; readonly meaning: string; readonly remedy: string }
    | undefined;
  /** Parts that the difference splits into. */
  readonly parts: readonly {
    readonly cause: string;
    readonly title: string;
    readonly amount: string;
    readonly currency: string;
  }[];
  /** In what the sides differ, in words. */
  readonly differsIn: readonly string[];
  readonly nearMisses: readonly NearMiss[];
  readonly findings: readonly (FindingHead & { readonly found: string; readonly remedy: string })[];
  readonly decisions: readonly {
    readonly sequence: number;
    readonly at: string;
    readonly by: string;
    readonly action: string;
    readonly after: string;
    readonly reason: string;
    readonly state: string;
  }[];
  readonly owner: string;
};

/** The row of a file as it stands there, with its header. */
export type OriginalRow = {
  readonly extract: string;
  readonly sheet: string;
  readonly row: number;
  readonly headers: readonly string[];
  readonly cells: readonly string[];
  readonly sha256: string;
};
