/** Commands that decide, take back, sign and reopen. */

import type { DeskCommand } from '../contract/window-commands.ts';
import { ok, type Result, refused } from '../model/result.ts';
import type { ByteSource } from '../read/byte-source.ts';
import type { Close } from '../report/close.ts';
import { lineTexts } from '../report/lines-ndjson.ts';
import { resultTexts } from '../report/result-json.ts';
import { planReopening } from '../review/signing.ts';
import { planSignature } from '../signatures.ts';
import type { WorkspaceChange } from '../store/change.ts';
import { reviewFigures } from '../view/review-figures.ts';
import { type Deciding, decide, previewDecision, recordEntries } from './decide.ts';
import { type Handlers, withOpen } from './handlers.ts';
import { currentClose, type OpenClose, SIGNED_HERE } from './open-close.ts';
import type { Session } from './session.ts';
import { lastDecision } from './undo.ts';
import { stateOf } from './workspace-state.ts';

type Commands = Extract<DeskCommand, 'decision-preview' | 'decide' | 'undo' | 'review' | 'sign' | 'reopen'>;

/** Their handlers. Each entry is confirmed on disk before the figures show it. */
export const reviewCommands: Handlers<Commands> = {
  'decision-preview': withOpen((open, { wish }, { session, control }) =>
    previewDecision({ open, run: session.run(open, control) }, wish),
  ),
  decide: withOpen((open, { wish, by }, { session, control }) =>
    decide({ open, run: session.run(open, control) }, wish, by),
  ),
  undo: withOpen((open, { by }, { session, control }) => {
    if (open.isLocked) return refused(SIGNED_HERE);
    const last = lastDecision(open.log);
    if (!last) {
      return refused({ where: 'undo', found: 'no decision is in force', remedy: 'Nothing to take back.' });
    }
    const about = { lines: [], subject: String(last.sequence), after: '', reason: 'Undone.' };
    return decide({ open, run: session.run(open, control) }, { action: 'withdraw', ...about }, by);
  }),
  review: withOpen((open, _request, { session }) => {
    const current = currentClose(open);
    if (!current.isOk) return current;
    return ok({ ...reviewFigures(current.value.figures.view), account: session.host.account() });
  }),
  sign: withOpen(async (open, { role, by }, { session, control }) => {
    const current = currentClose(open);
    if (!current.isOk) return current;
    const { figures, close } = current.value;
    const entries = planSignature(role, { name: by, account: session.host.account() }, close);
    if (!entries.isOk) return entries;
    const signed = await recordEntries(deciding(session, open, control), {
      ...{ figures, close, entries: entries.value, by, before: figures.reconciled },
      also: (after) => frozen(after, session.engineVersion),
    });
    return signed.isOk ? ok(signed.value.state) : signed;
  }),
  reopen: withOpen(async (open, { reason, by }, { session, control }) => {
    const entries = planReopening(open.log, reason);
    if (!entries.isOk) return entries;
    const unfrozen = thawed(open);
    const current = currentClose(open);
    if (!current.isOk) return await reopenUnseen(open, entries.value, by, unfrozen);
    const { figures, close } = current.value;
    const reopened = await recordEntries(deciding(session, open, control), {
      ...{ figures, close, entries: entries.value, by, before: figures.reconciled },
      also: () => unfrozen,
    });
    return reopened.isOk ? ok(reopened.value.state) : reopened;
  }),
};

function deciding(session: Session, open: OpenClose, control: Parameters<Session['run']>[1]): Deciding {
  return { open, run: session.run(open, control) };
}

/** Once both have signed, result and lines are kept as they are, whatever a later version would compute. */
function frozen(close: Close, engineVersion: string): readonly WorkspaceChange[] {
  if (close.signOff.status !== 'SIGNED') return [];
  const result = sourceOfTexts('result.json', () => resultTexts(close));
  const lines = sourceOfTexts('lines.ndjson', () => lineTexts(close));
  return [{ kind: 'freeze', result, lines, engineVersion }];
}

function thawed({ workspace }: OpenClose): readonly WorkspaceChange[] {
  return workspace
    .storedFiles()
    .filter(({ role }) => role === 'signed')
    .map(({ role, name }) => ({ kind: 'remove-file', role, name }));
}

/** A close that does not run any more, such as one that another version computes otherwise, can still be reopened. */
async function reopenUnseen(
  open: OpenClose,
  entries: Parameters<OpenClose['logWith']>[0],
  by: string,
  changes: readonly WorkspaceChange[],
): Promise<Result<ReturnType<typeof stateOf>>> {
  const log = open.logWith(entries, by);
  if (!log.isOk) return log;
  await open.confirm(changes, log.value);
  return ok(stateOf(open));
}

function sourceOfTexts(name: string, texts: () => Iterable<string>): ByteSource {
  const encoder = new TextEncoder();
  return {
    name,
    size: 0,
    // biome-ignore lint/suspicious/useAwait: the shape of a byte source is an async iterable
    chunks: async function* () {
      for (const text of texts()) yield encoder.encode(text);
    },
  };
}
