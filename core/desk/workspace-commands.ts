/** Commands that make, open and close workspaces. */

import type { DeskCommand } from '../contract/window-commands.ts';
import { ok, type Result, refused } from '../model/result.ts';
import { beginNextPeriod, type SignedClose } from '../next-period.ts';
import { appendPlanned } from '../record.ts';
import { emptyLog } from '../review/decision-log.ts';
import type { PlannedDecision } from '../review/decision-plan.ts';
import type { WorkspaceChange } from '../store/change.ts';
import { createWorkspace, type Opening, openWorkspace, type StoreTerms } from '../store/open-workspace.ts';
import { carriedAnswers } from './carried-answers.ts';
import { draftOf, draftText, firstDraft, isRecord, nextDraft } from './draft-setup.ts';
import { changesOfFolder } from './folder-of-close.ts';
import { type Handlers, withOpen } from './handlers.ts';
import { isSameFile, OpenClose } from './open-close.ts';
import type { Session } from './session.ts';
import { setupChanges } from './setup-changes.ts';
import { stateOf } from './workspace-state.ts';

type Commands = Extract<
  DeskCommand,
  | 'workspace-create'
  | 'workspace-from-folder'
  | 'workspace-open'
  | 'workspace-close'
  | 'workspace-save-as'
  | 'workspace-next'
  | 'workspace'
>;

/** Their handlers. A workspace that is open stays open until another one really is. */
export const workspaceCommands: Handlers<Commands> = {
  'workspace-create': async (session, { file, tenant, from, to, homeCurrency, by }) => {
    const draft = firstDraft({ tenant, from, to, homeCurrency });
    const entries = setupChanges(undefined, draft, 'The close was begun.');
    const logged = firstEntries(session, entries, by);
    if (!logged.isOk) return logged;
    const changes = [{ kind: 'set-setup', text: draftText(draft) } as const, ...logged.value];
    return await opened(session, file, async (terms) => createWorkspace(terms, changes));
  },
  'workspace-from-folder': async (session, { file, folder }, control) => {
    const changes = await changesOfFolder(session.host.folderToRead(folder), control);
    if (!changes.isOk) return changes;
    return await opened(session, file, async (terms) => createWorkspace(terms, changes.value));
  },
  'workspace-open': async (session, { file, isTakingOver }) => {
    const { host, open } = session;
    if (open && isSameFile(open.file, host.known(file))) return ok(stateOf(open));
    return await opened(session, file, (terms) => openWorkspace(terms, isTakingOver));
  },
  'workspace-close': async (session) => {
    await closeOpen(session);
    return ok({ isDone: true });
  },
  'workspace-save-as': withOpen(async (open, { file }, { session }) => {
    const other = session.host.workspaceFiles(file);
    await letGo(session, open, () => open.workspace.saveAs(other));
    return await opened(session, file, (terms) => openWorkspace(terms));
  }),
  'workspace-next': withOpen(async (open, { file, from, to, by }, { session }) => {
    const before = draftOf(open.workspace.setup());
    const wrong = datesFailure(before, from, to);
    if (wrong) return wrong;
    const draftFor = (signed: SignedClose): string => draftText(nextDraft(before, { from, to }, signed));
    const reason = `The period after the signed close to ${closingEnd(before)} was begun.`;
    const answers = carriedAnswers(open, closingEnd(before));
    const also = (text: string): Result<readonly WorkspaceChange[]> => {
      const entries = firstEntries(session, setupChanges(undefined, draftOf(text), reason), by);
      return entries.isOk ? ok([...entries.value, ...answers]) : entries;
    };
    return await opened(session, file, (terms) => beginNextPeriod(open.workspace, terms, draftFor, also));
  }),
  workspace: (session) => ok(session.open && stateOf(session.open)),
};

/** Closes the workspace that is open, if one is. */
export async function closeOpen(session: Session): Promise<void> {
  const { open } = session;
  if (!open) return;
  await letGo(session, open, () => open.workspace.close());
}

/** Does what lets go of the workspace; it stays open, and watched, where that is refused. */
async function letGo(session: Session, open: OpenClose, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    if (open.workspace.isReleased) {
      open.watch?.stop();
      session.open = undefined;
    }
  }
}

type OpenedState = Result<ReturnType<typeof stateOf>>;

async function opened(
  session: Session,
  token: string,
  open: (terms: StoreTerms) => Promise<Opening>,
): Promise<OpenedState> {
  const { host, engineVersion } = session;
  const terms = { files: host.workspaceFiles(token), sqlite: await session.sqlite(), engineVersion };
  const opening = await open(terms);
  if (!opening.isOk) return opening;
  const next = OpenClose.of(host, host.known(token), opening.value);
  if (!next.isOk) {
    await opening.value.abandon();
    return next;
  }
  try {
    await closeOpen(session);
  } catch (error) {
    // The one before could not be saved and stays open, so nobody may be kept out of the other one.
    await opening.value.abandon();
    throw error;
  }
  session.open = next.value;
  return ok(stateOf(next.value));
}

/** The first entries of a new workspace: who began it. */
function firstEntries(
  { host }: Session,
  entries: readonly PlannedDecision[],
  by: string,
): Result<readonly WorkspaceChange[]> {
  const log = appendPlanned(emptyLog, entries, { name: by, account: host.account() }, host.time());
  if (!log.isOk) return log;
  const texts = log.value.entries.map((entry) => JSON.stringify(entry));
  return ok([{ kind: 'append-decisions', after: 0, texts }]);
}

function closingEnd(draft: unknown): string {
  const closing = isRecord(draft) ? draft['closing'] : undefined;
  const revenue = isRecord(closing) ? closing['revenue'] : undefined;
  const to = isRecord(revenue) ? revenue['to'] : undefined;
  return typeof to === 'string' ? to : '';
}

function datesFailure(before: unknown, from: string, to: string): Result<never> | undefined {
  if (from > to) {
    const found = `${from} to ${to}`;
    return refused({ where: 'the dates', found, remedy: 'The last day must not lie before the first.' });
  }
  const end = closingEnd(before);
  if (end === '' || from > end) return undefined;
  const found = `${from}, and the signed close ends on ${end}`;
  return refused({ where: 'the first day', found, remedy: 'Begin the next period after the signed one.' });
}
