/** Decisions, their effect, sign-off and export. */

import { z } from 'zod';
import type { BridgeBasis } from '../../match/bridge-types.ts';
import type { Person } from '../../model/decision.ts';
import { wishActions } from '../../model/decision.ts';
import type { SignOffBlocker, SignOffStatus } from '../../model/sign-off.ts';
import { rowRange } from './grid.ts';
import type { KnownFile } from './values.ts';
import type { WorkspaceState } from './workspace.ts';

/** What somebody wants to decide; lines are named one by one or as rows of a view. */
export const decisionWish = z.strictObject({
  action: z.enum(wishActions),
  lines: z.array(z.string()).default([]),
  rows: z.strictObject({ view: z.string(), ranges: z.array(rowRange) }).optional(),
  /** A file whose refused rows are accepted, or the number of an entry that is withdrawn. */
  subject: z.string().default(''),
  after: z.string().default(''),
  reason: z.string().default(''),
});

/** A figure before and after; both exact decimal text or counts. */
export type FigureChange = {
  readonly name: string;
  readonly basis: BridgeBasis;
  readonly org: string;
  readonly period: string;
  readonly currency: string;
  readonly before: string;
  readonly after: string;
};

/** What a decision does; nothing is recorded while it is only looked at. */
export type DecisionEffect = {
  /** Entries that it comes to, with what was there before. */
  readonly entries: readonly {
    readonly action: string;
    readonly lines: number;
    readonly before: string;
    readonly after: string;
  }[];
  /** Totals by org and bridge figures that move. */
  readonly figures: readonly FigureChange[];
  /** Counts of statuses, findings and blockers that move. */
  readonly counts: readonly { readonly name: string; readonly before: number; readonly after: number }[];
};

/** A recorded decision. */
export type Decided = { readonly effect: DecisionEffect; readonly state: WorkspaceState };

/** One signature for the page. */
export type SignatureView = {
  readonly role: string;
  readonly by: Person;
  readonly at: string;
  readonly voidBecause: readonly string[];
};

/** Where the review stands. */
export type ReviewView = {
  readonly status: SignOffStatus;
  readonly signatures: readonly SignatureView[];
  /** `about` says whether the code names a finding, which has places, or a check. */
  readonly blockers: readonly (SignOffBlocker & { readonly about: 'finding' | 'check' })[];
  /** Account of the operating system under which the app runs. */
  readonly account: string;
  readonly digest: string;
  readonly log: { readonly head: string; readonly length: number };
  readonly rollForward: readonly {
    readonly side: string;
    readonly org: string;
    readonly currency: string;
    readonly opening: RollForwardFigure;
    readonly movements: readonly (RollForwardFigure & { readonly kind: string })[];
    readonly closing: RollForwardFigure;
  }[];
  /** Differences that an earlier close accepted and nobody confirmed yet: as they were then, and other ones now. */
  readonly acceptedBefore: { readonly same: number; readonly changed: number };
  /** Open items by age at the end of the period. */
  readonly ages: readonly { readonly title: string; readonly items: number }[];
  /** Prior close that the open items come from: who signed it and when, as the setup states it. */
  readonly prior:
    | { readonly signedBy: string; readonly signedOn: string; readonly digest: string }
    | undefined;
  /** Books that may be exported one by one. */
  readonly books: readonly { readonly book: string; readonly title: string }[];
};

/** Number of items and exact amount. */
export type RollForwardFigure = { readonly items: number; readonly amount: string };

/** Asks for an export. */
export const exportRequest = z.strictObject({
  folder: z.string(),
  /** `draft` may be written at any time; `final` needs both signatures. */
  standing: z.enum(['draft', 'final']),
  /** A workbook per org beside that of the tenant. */
  books: z.boolean().default(false),
  tables: z.boolean().default(false),
  rowsPerSheet: z.int().min(1).max(1_000_000).default(1_000_000),
});

/** What an export wrote. */
export type Exported = { readonly files: readonly KnownFile[]; readonly state: WorkspaceState };
