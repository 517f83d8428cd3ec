/** What people decided about a close: entries of an append-only log. */

/** A person as declared; nobody proves to this program who they are. */
export type Person = { readonly name: string; readonly account: string };

/** A line that a decision is about, and what the line said when it was decided. */
export type DecidedLine = {
  /** Name of the line: `B-…` or `R-…`. */
  readonly line: string;
  /** Content of the line then; another content now makes the decision stale. */
  readonly content: string;
};

/** What may be decided line by line or file by file; `withdraw` takes an earlier entry back. */
export const decidableActions = [
  'assign-org',
  'accept-difference',
  'accept-refused-rows',
  'comment',
  'set-owner',
  'match',
  'unmatch',
  'close-item',
  'withdraw',
] as const;
/** One of them. */
export type DecidableAction = (typeof decidableActions)[number];

/** What may be asked for: `confirm-accepted` comes to entries of `accept-difference`. */
export const wishActions = [...decidableActions, 'confirm-accepted'] as const;
/** One of them. */
export type WishAction = (typeof wishActions)[number];

/**
 * Changes of what a close rests on, recorded and never folded: `change-setup` with the path inside close.json and its
 * values before and after, the others with the name of the extract and what stands for its content.
 */
export const recordedChanges = ['change-setup', 'take-extract', 'remove-extract'] as const;
/** One of them. */
export type RecordedAction = (typeof recordedChanges)[number];

/** All actions of the log; the others are about the close as a whole: `reopen` takes all signatures back. */
export const decisionActions = [
  ...decidableActions,
  ...recordedChanges,
  ...(['sign-prepared', 'sign-reviewed', 'reopen'] as const),
] as const;
/** One kind of decision. */
export type DecisionAction = (typeof decisionActions)[number];

/** One entry of the log. Hashes are SHA-256 in hex. */
export type DecisionEntry = {
  /** Counts from 1 without a gap. */
  readonly sequence: number;
  /** Moment in UTC, ISO 8601. */
  readonly at: string;
  readonly by: Person;
  readonly action: DecisionAction;
  /** The lines decided about: one, or all lines of a match. Empty for decisions about files and the close. */
  readonly lines: readonly DecidedLine[];
  /**
   * What else it is about: a file name, the number of the entry withdrawn, the digest signed, the last day for which a
   * difference is accepted; '' for none.
   */
  readonly subject: string;
  /** Value before, '' for none. */
  readonly before: string;
  /** Value after: the org, the comment, the owner. */
  readonly after: string;
  readonly reason: string;
  /** Hash of the entry before, 64 zeros for the first. */
  readonly previousHash: string;
  /** Hash of this entry without this field. */
  readonly hash: string;
};

/** An entry before it has its place in the chain. */
export type DecisionDraft = Omit<DecisionEntry, 'sequence' | 'previousHash' | 'hash'>;

/** The log: all entries in order, with the hash of the last one (64 zeros for none) and their number. */
export type DecisionLog = {
  readonly entries: readonly DecisionEntry[];
  readonly head: string;
  readonly length: number;
};

/**
 * What became of a decision in a run. `replaced`: a later one of the same action speaks of the line; `stale`: the
 * line says something else now; `orphan`: the line is gone.
 */
export const decisionStates = ['in-force', 'replaced', 'withdrawn', 'stale', 'orphan'] as const;
/** One state. */
export type DecisionState = (typeof decisionStates)[number];

/** Something for the lines of each side, by row. */
export type BySide<Value> = Readonly<Record<'billing' | 'revenue', ReadonlyMap<number, Value>>>;

/** The decisions in force about single lines, by row; an entry says who, when and why. */
export type LineDecisions = {
  /** Billing org decided for a line: `after` of the entry. */
  readonly assignedOrgs: ReadonlyMap<number, DecisionEntry>;
  /** Lines whose difference was accepted. All lines of a match are accepted together. */
  readonly accepted: BySide<DecisionEntry>;
  /** Comments on a line, oldest first. */
  readonly comments: BySide<readonly DecisionEntry[]>;
  readonly owners: BySide<DecisionEntry>;
};

/** The decisions in force about open items of the prior close that no extract has, by name of their line. */
export type ItemDecisions = {
  readonly accepted: ReadonlyMap<string, DecisionEntry>;
  readonly closed: ReadonlyMap<string, DecisionEntry>;
  /** Oldest first. */
  readonly comments: ReadonlyMap<string, readonly DecisionEntry[]>;
  readonly owners: ReadonlyMap<string, DecisionEntry>;
};

/** Lines that a person decided about as a whole, as rows of each side. */
export type DecidedGroup = {
  readonly entry: DecisionEntry;
  readonly billing: readonly number[];
  readonly revenue: readonly number[];
};

/** A decision that could not be applied, and which of its lines is why ('' when it is about a file). */
export type UnappliedDecision = {
  readonly entry: DecisionEntry;
  readonly line: string;
  /** What is there now, in words. */
  readonly found: string;
};

/** The log of a close, folded and resolved against the lines of this run. */
export type Review = {
  readonly log: DecisionLog;
  readonly lines: LineDecisions;
  readonly items: ItemDecisions;
  /** Accepted differences: each is all lines of one match, or one line that stands alone. */
  readonly acceptances: readonly DecidedGroup[];
  /** Matches made by hand and applied. */
  readonly matches: readonly DecidedGroup[];
  /** Lines that must not be matched with each other by any pass. */
  readonly unmatches: readonly DecidedGroup[];
  /** Files, by index, all of whose refused rows were accepted as they are now. */
  readonly acceptedRefusedRows: ReadonlyMap<number, DecisionEntry>;
  readonly stale: readonly UnappliedDecision[];
  readonly orphans: readonly UnappliedDecision[];
  /** State of each entry, and of each of its lines where it has several: `stateOf(sequence, line)`. */
  readonly stateOf: (sequence: number, line?: string) => DecisionState;
};
