/** What every command of the window answers with. */

import type { Result } from '../model/result.ts';
import type { AdjustmentDetail, AdjustmentsSummary } from './window/adjustments.ts';
import type { Explanation } from './window/explanation.ts';
import type { GridPage, GridValues, GridView } from './window/grid.ts';
import type { ExtractEvidence, FilePreview, ImportPreview, ImportProfile } from './window/import.ts';
import type { LineDetail, OriginalRow } from './window/line.ts';
import type { BridgeView, Overview } from './window/overview.ts';
import type { Decided, DecisionEffect, Exported, ReviewView } from './window/review.ts';
import type { SetupReply } from './window/setup.ts';
import type { About, AppSettings, RecentWorkspace } from './window/shell.ts';
import type { KnownFile } from './window/values.ts';
import type { Collected, Watched, WatchState } from './window/watch.ts';
import type { WorkspaceState } from './window/workspace.ts';
import type { WindowCommand } from './window-commands.ts';

/** What each command answers with when it is not refused. */
export type WindowReplies = {
  readonly 'workspace-create': WorkspaceState;
  readonly 'workspace-from-folder': WorkspaceState;
  readonly 'workspace-open': WorkspaceState;
  readonly 'workspace-close': Done;
  readonly 'workspace-save-as': WorkspaceState;
  readonly 'workspace-next': WorkspaceState;
  readonly workspace: WorkspaceState | undefined;
  readonly setup: SetupReply;
  readonly 'setup-check': Pick<SetupReply, 'problems'>;
  readonly 'setup-save': { readonly setup: SetupReply; readonly state: WorkspaceState };
  readonly extracts: readonly ExtractEvidence[];
  readonly 'import-preview': ImportPreview;
  readonly 'import-adjust': FilePreview;
  readonly 'import-take': { readonly taken: readonly string[]; readonly state: WorkspaceState };
  readonly 'import-discard': Done;
  readonly 'extract-state': WorkspaceState;
  readonly 'extract-remove': WorkspaceState;
  readonly profiles: readonly ImportProfile[];
  readonly 'profile-save': readonly ImportProfile[];
  readonly 'profile-remove': readonly ImportProfile[];
  readonly 'watch-start': WatchState;
  readonly 'watch-stop': WatchState;
  readonly 'watch-look': WatchState;
  readonly watch: WatchState;
  readonly 'watch-collect': Collected;
  readonly 'watch-discard': Watched;
  readonly 'watch-preview': ImportPreview;
  readonly 'close-run': WorkspaceState;
  readonly overview: Overview;
  readonly bridge: BridgeView;
  readonly 'grid-open': GridView;
  readonly 'grid-page': GridPage;
  readonly 'grid-toggle': GridView;
  readonly 'grid-values': GridValues;
  /** The rows as text and, unless there is too much, as a table for spreadsheets. */
  readonly 'grid-text': { readonly text: string; readonly html: string; readonly rows: number };
  /** In the order of the keys; -1 for a row that the view does not show. */
  readonly 'grid-find': { readonly positions: readonly number[] };
  readonly 'grid-close': Done;
  readonly line: LineDetail;
  readonly 'original-row': OriginalRow;
  readonly adjustments: AdjustmentsSummary;
  readonly adjustment: AdjustmentDetail;
  readonly 'decision-preview': DecisionEffect;
  readonly decide: Decided;
  readonly undo: Decided;
  readonly review: ReviewView;
  readonly sign: WorkspaceState;
  readonly reopen: WorkspaceState;
  readonly export: Exported;
  readonly explain: Explanation;
  readonly explanations: readonly Explanation[];
  readonly 'pick-extracts': readonly KnownFile[];
  readonly 'pick-folder': KnownFile | undefined;
  readonly 'pick-workspace': KnownFile | undefined;
  readonly 'pick-new-workspace': KnownFile | undefined;
  readonly 'sample-close': { readonly folder: KnownFile; readonly file: KnownFile; readonly exists: boolean };
  readonly 'recent-workspaces': readonly RecentWorkspace[];
  readonly 'forget-workspace': readonly RecentWorkspace[];
  readonly 'open-written': Done;
  readonly 'show-written': Done;
  readonly 'copy-text': Done;
  readonly settings: AppSettings;
  readonly 'change-settings': AppSettings;
  readonly about: About;
  readonly 'tell-unsaved': Done;
  readonly cancel: Done;
};

/** The answer of a command that has nothing to say. */
export type Done = { readonly isDone: true };

/**
 * What crosses back for every command: the reply, or why it was refused. A bug rejects the promise instead. `heldBy`
 * names who has a workspace open that could be opened anyway; `canSaveAs` says that the open one can be saved as another
 * file only.
 */
export type WindowAnswer<Name extends WindowCommand> = Result<WindowReplies[Name]> & {
  readonly heldBy?: string;
  readonly canSaveAs?: boolean;
};
