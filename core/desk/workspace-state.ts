/** The open workspace at a glance. */

import type { CloseStage, WorkspaceState } from '../contract/window/workspace.ts';
import type { Urgency } from '../report/cause-urgency.ts';
import { signOffOfLog } from '../review/sign-off.ts';
import { standingOf } from '../view/adjustment-standing.ts';
import { currencyTotals } from '../view/bridge-view.ts';
import type { CloseView } from '../view/close-view.ts';
import { checkDraft, draftOf, isRecord, sourcesOf } from './draft-setup.ts';
import type { Figures, OpenClose } from './open-close.ts';
import { decisionTitle, lastDecision } from './undo.ts';
import { inWindowWords } from './window-words.ts';

/** The state that every command which changes something answers with. */
export function stateOf(open: OpenClose): WorkspaceState {
  const draft = draftOf(open.workspace.setup());
  const { figures, currentFigures: current } = open;
  return {
    name: open.file.name.replace(/\.tieout$/, ''),
    folder: open.file.folder,
    tenant: textAt(draft, 'tenant', 'name'),
    from: textAt(draft, 'closing', 'revenue', 'from'),
    to: textAt(draft, 'closing', 'revenue', 'to'),
    stage: stageOf(open, current),
    hasFigures: figures !== undefined,
    signOff: current ? current.reconciled.close.signOff.status : signOffOfLog(open.log),
    figures: figures?.number ?? 0,
    extracts: open.workspace.storedFiles().filter(({ role }) => role === 'extract').length,
    ...(figures ? countsOf(figures.view) : NO_COUNTS),
    refusals: open.refusals.map(inWindowWords),
    undo: open.isLocked ? '' : decisionTitle(lastDecision(open.log)),
  };
}

function stageOf(open: OpenClose, current: Figures | undefined): CloseStage {
  if (current) return 'current';
  const draft = draftOf(open.workspace.setup());
  if (checkDraft(draft).problems.length > 0) return 'setup-incomplete';
  return sourcesOf(draft).length > 0 ? 'not-run' : 'no-extracts';
}

type Counts = Pick<
  WorkspaceState,
  'isEmpty' | 'refusedRows' | 'adjustmentsToDo' | 'exceptionsToDo' | 'blockers'
>;
const NO_COUNTS: Counts = {
  isEmpty: false,
  refusedRows: 0,
  adjustmentsToDo: 0,
  exceptionsToDo: 0,
  blockers: 0,
};
const counts = new WeakMap<CloseView, Counts>();

/** Counted once for each result. */
function countsOf(view: CloseView): Counts {
  const known = counts.get(view) ?? count(view);
  counts.set(view, known);
  return known;
}

function count(view: CloseView): Counts {
  const { alignment, files, signOff } = view.close;
  let adjustmentsToDo = 0;
  for (let at = 0; at < alignment.count; at += 1) {
    if (standingOf(view, at) === 'to-settle') adjustmentsToDo += 1;
  }
  return {
    isEmpty: currencyTotals(view, 'transaction', true).length === 0,
    refusedRows: files.reduce((sum, { rows }) => sum + rows.refused, 0),
    adjustmentsToDo,
    exceptionsToDo: ASKING.reduce((sum, urgency) => sum + view.exceptions.countOf(urgency), 0),
    blockers: signOff.blockers.length,
  };
}

/** Urgencies that ask for work. */
const ASKING: readonly Urgency[] = ['blocking', 'correct', 'confirm'];

function textAt(draft: unknown, ...path: readonly string[]): string {
  let value = draft;
  for (const key of path) value = isRecord(value) ? value[key] : undefined;
  return typeof value === 'string' ? value : '';
}
