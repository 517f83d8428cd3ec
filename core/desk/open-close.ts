/** The workspace that is open, and what is known of its close. */

import type { KnownFile } from '../contract/window/values.ts';
import type { PickedStanding } from '../intake/staged-standing.ts';
import type { DecisionLog, RecordedAction } from '../model/decision.ts';
import { type Failure, ok, type Result } from '../model/result.ts';
import type { StagedClose } from '../pipeline/staged-close.ts';
import type { Reconciled } from '../reconcile.ts';
import { appendPlanned, SIGNED } from '../record.ts';
import type { Close } from '../report/close.ts';
import { emptyLog, readDecisionLog } from '../review/decision-log.ts';
import type { PlannedDecision } from '../review/decision-plan.ts';
import { isLocked } from '../review/sign-off.ts';
import type { Run } from '../run.ts';
import { DECISIONS_FORMAT } from '../setup/decisions-schema.ts';
import type { WorkspaceChange } from '../store/change.ts';
import type { Workspace } from '../store/workspace.ts';
import { CloseView } from '../view/close-view.ts';
import { GridViews } from '../view/grid/grid-views.ts';
import type { DeskHost } from './desk-host.ts';
import type { FolderWatch } from './folder-watch.ts';
import { HeldPreviews } from './held-previews.ts';
import { ReadExtracts } from './known-extracts.ts';

/** A close as it was last computed, and what screens hold of it. */
export type Figures = {
  /** Counts up with every new result. */
  readonly number: number;
  readonly staged: StagedClose;
  readonly reconciled: Reconciled;
  readonly view: CloseView;
  readonly grids: GridViews;
};

/** What a decision would come to, kept until the next one is looked at. */
export type Trial = { readonly key: string; readonly number: number; readonly reconciled: Reconciled };

/** An open workspace. Everything that changes it waits for its turn outside. */
export class OpenClose {
  readonly file: KnownFile;
  readonly workspace: Workspace;
  readonly extracts = new ReadExtracts();
  readonly previews = new HeldPreviews();
  /** The watch that was started last, running or stopped. */
  watch: FolderWatch | undefined;
  /** How staged files stand, by their SHA-256, as far as they were looked at. */
  readonly staged = new Map<string, PickedStanding>();
  /** Why the last run was refused. */
  refusals: readonly Failure[] = [];
  trial: Trial | undefined;
  private readonly host: DeskHost;
  private known: { readonly figures: Figures; readonly basis: string } | undefined;
  private kept: DecisionLog;

  private constructor(host: DeskHost, file: KnownFile, workspace: Workspace, log: DecisionLog) {
    this.host = host;
    this.file = file;
    this.workspace = workspace;
    this.kept = log;
  }

  /** Takes a workspace in; refused when the chain of its log does not hold. */
  static of(host: DeskHost, file: KnownFile, workspace: Workspace): Result<OpenClose> {
    const log = logOf(workspace);
    return log.isOk ? ok(new OpenClose(host, file, workspace, log.value)) : log;
  }

  /** The log of decisions as it is confirmed. */
  get log(): DecisionLog {
    return this.kept;
  }

  /** The last figures, whether or not something changed since. */
  get figures(): Figures | undefined {
    return this.known?.figures;
  }

  /** The last figures while they are those of setup, extracts and decisions as they are. */
  get currentFigures(): Figures | undefined {
    return this.known?.basis === this.basis() ? this.known.figures : undefined;
  }

  /** True while both signatures hold as far as the log says. */
  get isLocked(): boolean {
    return isLocked(this.kept);
  }

  /** How the window looks at a result that is to be shown; its counts are worked out already, in slices of the run. */
  async viewOf({ close }: Reconciled, { step }: Run): Promise<CloseView> {
    const view = new CloseView(close, this.figures?.view);
    await view.prepareCounts(step);
    return view;
  }

  /** Swaps the figures: screens that hold rows of the earlier ones are told so when they ask again. */
  show(staged: StagedClose, reconciled: Reconciled, view: CloseView): void {
    const before = this.known?.figures;
    before?.grids.closeAll();
    const number = (before?.number ?? 0) + 1;
    const clock = { now: this.host.now, pause: this.host.pause };
    // Never used again, not for another workspace either, nor after the engine was started anew.
    const grids = new GridViews(view, clock, this.host.newId());
    this.known = { figures: { number, staged, reconciled, view, grids }, basis: this.basis() };
    this.trial = undefined;
    this.refusals = [];
  }

  /** The log with entries of a person at its end, not yet confirmed. */
  logWith(entries: readonly PlannedDecision[], by: string): Result<DecisionLog> {
    const person = { name: by, account: this.host.account() };
    return appendPlanned(this.kept, entries, person, this.host.time());
  }

  /** Confirms changes together with the entries that a log has beyond the confirmed one. */
  async confirm(changes: readonly WorkspaceChange[], log: DecisionLog = this.kept): Promise<void> {
    const after = this.kept.length;
    const texts = log.entries.slice(after).map((entry) => JSON.stringify(entry));
    const entries: readonly WorkspaceChange[] =
      texts.length > 0 ? [{ kind: 'append-decisions', after, texts }] : [];
    await this.workspace.change([...changes, ...entries]);
    this.kept = log;
  }

  /** What setup, extracts and decisions are, in a text that changes with each of them. */
  private basis(): string {
    const files = this.workspace.storedFiles().filter(({ role }) => role === 'extract' || role === 'prior');
    const contents = files.map(({ role, name, sha256 }) => [role, name, sha256]);
    return JSON.stringify([this.workspace.setup(), contents, this.kept.head]);
  }
}

/** True for two tokens of one workspace. */
export function isSameFile(one: KnownFile, other: KnownFile): boolean {
  return one.folder === other.folder && one.name === other.name;
}

function logOf(workspace: Workspace): Result<DecisionLog> {
  const entries = workspace.decisions();
  if (entries.length === 0) return ok(emptyLog);
  return readDecisionLog(`{"format":${JSON.stringify(DECISIONS_FORMAT)},"entries":[${entries.join(',')}]}`);
}

/** An entry about what the close rests on. */
export function recorded(
  action: RecordedAction,
  words: Pick<PlannedDecision, 'subject' | 'before' | 'after' | 'reason'>,
): PlannedDecision {
  return { action, lines: [], ...words };
}

/** Refusal of a change to a close that both have signed, as the window says it. */
export const SIGNED_HERE: Failure = {
  ...SIGNED,
  remedy: 'Reopen it in Review first, with a reason; this takes both signatures back.',
};

/** Refusal of what needs figures where there are none that hold. */
export function noFigures(open: OpenClose): Failure {
  const found = open.figures ? 'something changed since it was last run' : 'it was not run yet';
  return { where: 'the close', found, remedy: 'Run the close first.' };
}

/** The close of the figures that hold, or why there is none. */
export function currentClose(open: OpenClose): Result<{ readonly figures: Figures; readonly close: Close }> {
  const figures = open.currentFigures;
  return figures
    ? ok({ figures, close: figures.reconciled.close })
    : { isOk: false, failures: [noFigures(open)] };
}
