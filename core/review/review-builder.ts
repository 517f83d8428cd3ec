/** Collects what the fold of the log comes to. */

import type {
  BySide,
  DecidedGroup,
  DecisionEntry,
  DecisionLog,
  DecisionState,
  Review,
  UnappliedDecision,
} from '../model/decision.ts';
import type { Side } from '../model/roll-forward.ts';
import type { FoundLine } from './decided-lines.ts';

/** Worst first: the state of a decision about several lines is the worst of theirs. */
const WORST_FIRST: readonly DecisionState[] = ['orphan', 'stale', 'in-force', 'replaced', 'withdrawn'];

type Sides<Value> = Record<Side, Map<number, Value>>;

/** A review under construction. */
export class ReviewBuilder {
  private readonly log: DecisionLog;
  private readonly states = new Map<number, Map<string, DecisionState>>();
  private readonly assignedOrgs = new Map<number, DecisionEntry>();
  private readonly comments: Sides<DecisionEntry[]> = { billing: new Map(), revenue: new Map() };
  private readonly owners: Sides<DecisionEntry> = { billing: new Map(), revenue: new Map() };
  private readonly acceptances: DecidedGroup[] = [];
  private readonly matches: DecidedGroup[] = [];
  private readonly unmatches: DecidedGroup[] = [];
  private readonly acceptedRefusedRows = new Map<number, DecisionEntry>();
  private readonly items = {
    accepted: new Map<string, DecisionEntry>(),
    closed: new Map<string, DecisionEntry>(),
    comments: new Map<string, DecisionEntry[]>(),
    owners: new Map<string, DecisionEntry>(),
  };
  private readonly stale: UnappliedDecision[] = [];
  private readonly orphans: UnappliedDecision[] = [];

  constructor(log: DecisionLog) {
    this.log = log;
  }

  /** Sets the state of one of the lines of an entry, or with '' of the entry as a whole. */
  setState({ sequence }: DecisionEntry, line: string, state: DecisionState): void {
    const states = this.states.get(sequence) ?? new Map<string, DecisionState>();
    this.states.set(sequence, states.set(line, state));
  }

  /** Records that a decision does not apply, for one of its lines ('' for none). */
  setUnapplied(state: 'stale' | 'orphan', unapplied: UnappliedDecision): void {
    this.setState(unapplied.entry, unapplied.line, state);
    (state === 'stale' ? this.stale : this.orphans).push(unapplied);
  }

  /** Gives lines that nothing is wrong with the state of the entry, which holds for all of its lines or for none. */
  holdBack(entry: DecisionEntry): void {
    const state = this.stateOf(entry.sequence);
    for (const { line } of entry.lines) {
      if (this.stateOf(entry.sequence, line) === 'in-force') this.setState(entry, line, state);
    }
  }

  /** Applies a decision to the lines that it holds for. */
  apply(entry: DecisionEntry, lines: readonly FoundLine[]): void {
    switch (entry.action) {
      case 'assign-org':
        for (const { side, row } of lines) if (side === 'billing') this.assignedOrgs.set(row, entry);
        break;
      case 'accept-difference':
        this.acceptances.push(groupOf(entry, lines));
        break;
      case 'comment':
        for (const { side, row } of lines) {
          const comments = this.comments[side].get(row);
          if (comments) comments.push(entry);
          else this.comments[side].set(row, [entry]);
        }
        break;
      case 'set-owner':
        for (const { side, row } of lines) this.owners[side].set(row, entry);
        break;
      case 'match':
        this.matches.push(groupOf(entry, lines));
        break;
      case 'unmatch':
        this.unmatches.push(groupOf(entry, lines));
        break;
      default:
    }
  }

  /** Applies a decision to open items of the prior close that no extract has, by names of their lines. */
  applyToItems(entry: DecisionEntry, names: readonly string[]): void {
    const { accepted, closed, comments, owners } = this.items;
    for (const name of names) {
      if (entry.action === 'accept-difference') accepted.set(name, entry);
      else if (entry.action === 'close-item') closed.set(name, entry);
      else if (entry.action === 'set-owner') owners.set(name, entry);
      else if (entry.action === 'comment') comments.set(name, [...(comments.get(name) ?? []), entry]);
    }
  }

  /** Records that the refused rows of a file were accepted. */
  acceptRefusedRows(file: number, entry: DecisionEntry): void {
    this.acceptedRefusedRows.set(file, entry);
  }

  /** What was collected. */
  review(): Review {
    const { log, assignedOrgs, comments, owners, acceptances } = this;
    const { items, matches, unmatches, acceptedRefusedRows, stale, orphans } = this;
    const lines = { assignedOrgs, accepted: acceptedRows(acceptances), comments, owners };
    const stateOf = (sequence: number, line?: string): DecisionState => this.stateOf(sequence, line);
    const decided = { lines, items, acceptances, matches, unmatches, acceptedRefusedRows };
    return { log, ...decided, stale, orphans, stateOf };
  }

  private stateOf(sequence: number, line?: string): DecisionState {
    const states = this.states.get(sequence);
    if (line !== undefined) return states?.get(line) ?? states?.get('') ?? 'in-force';
    const all = new Set(states?.values());
    return WORST_FIRST.find((state) => all.has(state)) ?? 'in-force';
  }
}

/** The accepted lines of each side by row. */
export function acceptedRows(acceptances: readonly DecidedGroup[]): BySide<DecisionEntry> {
  const accepted: Sides<DecisionEntry> = { billing: new Map(), revenue: new Map() };
  for (const { entry, billing, revenue } of acceptances) {
    for (const row of billing) accepted.billing.set(row, entry);
    for (const row of revenue) accepted.revenue.set(row, entry);
  }
  return accepted;
}

function groupOf(entry: DecisionEntry, lines: readonly FoundLine[]): DecidedGroup {
  const rowsOf = (side: Side): readonly number[] =>
    lines.filter((line) => line.side === side).map(({ row }) => row);
  return { entry, billing: rowsOf('billing'), revenue: rowsOf('revenue') };
}
