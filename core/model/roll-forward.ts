/** The roll-forward of open items as data: what was open, what came, what went, what is open now. */

import type { ChoiceColumn, IntColumn, TextColumn } from './column-table.ts';
import type { BySide } from './decision.ts';
import type { Money } from './money.ts';
import type { MoneyColumn } from './money-column.ts';
import type { AcceptedBefore, AcceptedLine, OpenItemsDigest } from './prior-close.ts';

/** Side of a line. */
export const sides = ['billing', 'revenue'] as const;
/** One side. */
export type Side = (typeof sides)[number];

/** What became of an item: open as before, open with another amount, open for the first time, cleared, reversed. */
export const itemStates = ['open', 'changed', 'new', 'cleared', 'reversed'] as const;
/** One state. */
export type ItemState = (typeof itemStates)[number];

/**
 * Why an item is where it is. Open: `in-extracts`, `accepted-before` where an earlier close accepted it and nobody has
 * confirmed that, or `carried` where no extract has the line. Cleared: matched now; the other system shows it now;
 * accepted; closed by decision though no extract has it; cancelled; its state takes it out of the totals; it is no longer expected
 * on the other side; an extract that covers its date lacks it; its currency is another one now.
 */
export const itemReasons = [
  'in-extracts',
  'accepted-before',
  'carried',
  'matched',
  'arrived',
  'accepted',
  'closed',
  'cancelled',
  'out-of-scope',
  'not-expected',
  'gone',
  'currency-changed',
] as const;
/** One reason. */
export type ItemReason = (typeof itemReasons)[number];

/** One row per item of the opening, in order of their names, then per new item, in order of theirs. */
export type RollForwardItems = {
  readonly count: number;
  readonly side: ChoiceColumn<Side>;
  /** Row among the lines of its side, -1 when no extract has it. */
  readonly row: IntColumn;
  /** Position among the open items of the prior close, -1 for an item that was not open then. */
  readonly prior: IntColumn;
  readonly state: ChoiceColumn<ItemState>;
  readonly reason: ChoiceColumn<ItemReason>;
  /** `matched`: number of the match from 0; `arrived`: row of the line on the other side; else -1. */
  readonly clearedBy: IntColumn;
  /** Billing org of a Billing line, Revenue org of a Revenue line, as this close has it. */
  readonly org: TextColumn;
  readonly currency: TextColumn;
  readonly functionalCurrency: TextColumn;
  /** What is open now; blank for items that are not open. */
  readonly amount: MoneyColumn;
  readonly functional: MoneyColumn;
};

/** Kinds of movement, in the order in which the roll-forward prints them. */
export const movementKinds = ['new', 'cleared', 'changed', 'transferred', 'reversed', 'fx'] as const;
/** One kind of movement. */
export type MovementKind = (typeof movementKinds)[number];

/** Number of items and their amount. */
export type ItemSum = { readonly items: number; readonly amount: Money };

/** The roll-forward of one side, org and currency: opening + movements = closing, in count and amount. */
export type RollForwardTotal = {
  readonly basis: 'transaction' | 'functional';
  readonly side: Side;
  /** Billing org or `unlabeled` on the Billing side, Revenue org on the Revenue side. */
  readonly org: string;
  /** Currency of the amounts. */
  readonly currency: string;
  readonly opening: ItemSum;
  /** What each kind adds; items that only change their amount or rate add none. */
  readonly movements: Readonly<Record<MovementKind, ItemSum>>;
  /** Summed over the lines that are open, and never derived from opening and movements. */
  readonly closing: ItemSum;
};

/** The roll-forward of a close. */
export type RollForward = {
  /** Month being closed, YYYY-MM. */
  readonly month: string;
  readonly items: RollForwardItems;
  readonly totals: readonly RollForwardTotal[];
  /** Open items of this close, for the next one. */
  readonly closing: OpenItemsDigest;
  /** Owner and comments of an item, from the prior close and the decisions of this one. */
  readonly ownerOf: (item: number) => string;
  readonly commentsOf: (item: number) => readonly string[];
  /** Lines of this close that an earlier close accepted, by row. */
  readonly acceptedBefore: BySide<AcceptedBefore>;
  /**
   * Lines that this close accepts or closes by decision, and those of earlier closes that still wait to be confirmed, for
   * the next one; in order of their names.
   */
  readonly accepted: readonly AcceptedLine[];
};
