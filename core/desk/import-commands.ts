/** Commands that look at files, take them in as extracts and let them go. */

import type { DeskCommand } from '../contract/window-commands.ts';
import { adjustFile } from '../intake/adjust-file.ts';
import type { Offer } from '../intake/intake-types.ts';
import { previewOf } from '../intake/preview-files.ts';
import { withStated } from '../intake/stated-entry.ts';
import { type Failure, ok, refused } from '../model/result.ts';
import type { PlannedDecision } from '../review/decision-plan.ts';
import { checkSettings } from '../setup/read-setup.ts';
import type { WorkspaceChange } from '../store/change.ts';
import type { DeskHost } from './desk-host.ts';
import { type Draft, draftOf, draftText, sourcesOf, withPart } from './draft-setup.ts';
import { evidenceOf, namedSource } from './extract-evidence.ts';
import { type Handlers, withOpen } from './handlers.ts';
import { basisOf, intakeControl, replyOf } from './intake-basis.ts';
import { type OpenClose, recorded, SIGNED_HERE } from './open-close.ts';
import { setupChanges } from './setup-changes.ts';
import { contentText, takeFiles, titleOf } from './take-files.ts';
import { stateOf } from './workspace-state.ts';

type Commands = Extract<DeskCommand, 'extracts' | `import-${string}` | `extract-${string}`>;

/** Their handlers. Nothing of a preview is in the workspace before it is taken, and then all of it at once. */
export const importCommands: Handlers<Commands> = {
  extracts: withOpen((open) => ok(evidenceOf(open))),
  'import-preview': withOpen(async (open, { files }, { session, control }) => {
    const offers = await Promise.all(files.map((token) => offerOf(session.host, token)));
    const preview = session.host.newId();
    const held = await previewOf(offers, basisOf(open), intakeControl(session.host, control));
    open.previews.hold(preview, held);
    return ok(replyOf(preview, held));
  }),
  'import-adjust': withOpen(async (open, { preview, file, stated }, { session, control }) => {
    const held = open.previews.find(preview);
    if (!held.isOk) return held;
    const watched = intakeControl(session.host, control);
    const adjusted = await adjustFile(held.value, file, stated, basisOf(open), watched);
    if (!adjusted.isOk) return adjusted;
    open.previews.hold(preview, adjusted.value);
    const again = adjusted.value.files.find((one) => one.preview.id === file);
    return again ? ok(again.preview) : refused(noFile(file));
  }),
  'import-take': withOpen(async (open, { preview, files, meant, by }, { control }) => {
    if (open.isLocked) return refused(SIGNED_HERE);
    const held = open.previews.find(preview);
    if (!held.isOk) return held;
    const done = await takeFiles(open, held.value, { files, meant, by, reason: '', control });
    if (!done.isOk) return done;
    const left = held.value.files.filter((file) => !files.includes(file.preview.id));
    if (left.length > 0) open.previews.hold(preview, { ...held.value, files: left });
    else open.previews.drop(preview);
    return ok({ taken: done.value, state: stateOf(open) });
  }),
  'import-discard': withOpen((open, { preview }) => {
    open.previews.drop(preview);
    return ok({ isDone: true });
  }),
  'extract-state': withOpen(async (open, { name, sheet, stated, by }) => {
    if (open.isLocked) return refused(SIGNED_HERE);
    const draft = draftOf(open.workspace.setup());
    const sources = sourcesOf(draft);
    const at = namedSource(sources, name, sheet);
    if (at < 0) return refused(noFile(name));
    const changed = sources.map((source, position) =>
      position === at ? withStated(source, stated) : source,
    );
    const next = withPart(draft, 'sources', changed);
    const wrong = problemsOf(next, `sources.${at}`);
    if (wrong.length > 0) return refused(...wrong);
    const entries = setupChanges(draft, next, 'Stated about the extract.');
    const log = open.logWith(entries, by);
    if (!log.isOk) return log;
    if (entries.length > 0) await open.confirm([{ kind: 'set-setup', text: draftText(next) }], log.value);
    return ok(stateOf(open));
  }),
  'extract-remove': withOpen(async (open, { name, sheet, by, reason }) => {
    if (open.isLocked) return refused(SIGNED_HERE);
    const draft = draftOf(open.workspace.setup());
    const sources = sourcesOf(draft);
    const at = namedSource(sources, name, sheet);
    if (at < 0) return refused(noFile(name));
    const left = sources.filter((_, position) => position !== at);
    const log = open.logWith([removed(open, name, sheet, reason)], by);
    if (!log.isOk) return log;
    const changes: WorkspaceChange[] = [
      { kind: 'set-setup', text: draftText(withPart(draft, 'sources', left)) },
    ];
    const isUsed = left.some((source) => source['file'] === name);
    if (!isUsed && shaOf(open, name) !== '') changes.push({ kind: 'remove-file', role: 'extract', name });
    await open.confirm(changes, log.value);
    return ok(stateOf(open));
  }),
};

async function offerOf(host: DeskHost, token: string): Promise<Offer> {
  if (!host.known(token).isFolder) return { form: 'file', bytes: await host.openFile(token) };
  const folder = host.folderToRead(token);
  return { form: 'folder', list: folder.list, open: folder.openExtract };
}

function removed(open: OpenClose, name: string, sheet: string, reason: string): PlannedDecision {
  const before = contentText(shaOf(open, name), undefined);
  return recorded('remove-extract', { subject: titleOf(name, sheet), before, after: '', reason });
}

function shaOf(open: OpenClose, name: string): string {
  return (
    open.workspace.storedFiles().find((one) => one.role === 'extract' && one.name === name)?.sha256 ?? ''
  );
}

function problemsOf(draft: Draft, path: string): readonly Failure[] {
  return checkSettings(draft).problems.filter((problem) => problem.path.startsWith(`${path}.`));
}

function noFile(name: string): Failure {
  return { where: name, found: 'no such extract', remedy: 'Pick one of those that are listed.' };
}
