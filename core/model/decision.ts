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

/** What was decided. `withdraw` takes an earlier entry back; `reopen` takes all signatures back. */
export const decisionActions = [
  'assign-org',
  'accept-difference',
  'accept-refused-rows',
  'comment',
  'set-owner',
  'match',
  'unmatch',
  'withdraw',
  'sign-prepared',
  'sign-reviewed',
  'reopen',
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
  /** What else it is about: a file name, the number of the entry withdrawn, the digest signed; '' for none. */
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

/** The current decisions about the lines of a close: the log folded, each line by its row. */
export type LineDecisions = {
  readonly assignedOrgs: ReadonlyMap<number, string>;
  /** Billing and Revenue rows whose difference was accepted, with the reason. */
  readonly accepted: Readonly<Record<'billing' | 'revenue', ReadonlyMap<number, string>>>;
  readonly comments: Readonly<Record<'billing' | 'revenue', ReadonlyMap<number, readonly string[]>>>;
  readonly owners: Readonly<Record<'billing' | 'revenue', ReadonlyMap<number, string>>>;
};
