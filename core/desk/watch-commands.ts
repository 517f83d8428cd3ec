/** Commands about the watched folder and the files that came from it. */

import type { SeenBefore, WatchStanding } from '../contract/window/watch.ts';
import type { DeskCommand } from '../contract/window-commands.ts';
import type { HeldPreview } from '../intake/intake-types.ts';
import { previewOf } from '../intake/preview-files.ts';
import { pickedStanding } from '../intake/staged-standing.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import type { ByteSource } from '../read/byte-source.ts';
import type { RunControl } from '../run.ts';
import type { WorkspaceChange } from '../store/change.ts';
import { FolderWatch } from './folder-watch.ts';
import { type Handlers, withOpen } from './handlers.ts';
import { basisOf, intakeControl, replyOf } from './intake-basis.ts';
import { DISCARDED, knownStanding } from './known-contents.ts';
import { lookIntoFolder } from './look-into-folder.ts';
import { isSameFile, type OpenClose } from './open-close.ts';
import type { Session } from './session.ts';
import { takeFiles } from './take-files.ts';
import { stagedFiles, watchedOf, watchStateOf } from './watch-state.ts';

type Commands = Extract<DeskCommand, 'watch' | `watch-${string}`>;
type Given = { readonly session: Session; readonly control: RunControl };

/** Their handlers. What is staged is no part of the close before somebody, or the watch, collects it. */
export const watchCommands: Handlers<Commands> = {
  'watch-start': withOpen(async (open, { folder: token, since, workspace, ...order }, { session }) => {
    const { host } = session;
    const isOther = workspace !== undefined && !isSameFile(open.file, host.known(workspace));
    if (isOther || (since && open.watch?.isStopped === false)) return ok(watchStateOf(open));
    const known = host.known(token);
    if (!known.isFolder) return refused(noFolder(known.name));
    const folder = host.folderToRead(token);
    // Asked now, so that a folder that cannot be read is refused and not watched.
    if (!since) await folder.list(0);
    open.watch?.stop();
    const watch = new FolderWatch({ known, folder, ...order }, since && stillTrue(open, since));
    open.watch = watch;
    watch.start(() => host.repeat(order.minutes * 60_000, () => lookIntoFolder({ session, open, watch })));
    return ok(watchStateOf(open));
  }),
  'watch-look': withOpen((open, _request, { session }) => {
    const { watch } = open;
    if (!watch || watch.isStopped) return refused(NOT_WATCHING);
    const repeat = (work: () => Promise<void>) => session.host.repeat(LOOKS_APART, work);
    watch.lookNow(repeat, () => lookIntoFolder({ session, open, watch }));
    return ok(watchStateOf(open));
  }),
  'watch-stop': withOpen((open) => {
    open.watch?.stop();
    return ok(watchStateOf(open));
  }),
  watch: withOpen(async (open, _request, given) => {
    const unknown = stagedFiles(open).filter(({ sha256 }) => !open.staged.has(sha256));
    for (const { name } of unknown) await previewStaged(open, [name], given);
    return ok(watchStateOf(open));
  }),
  'watch-collect': withOpen(async (open, { files: names, by }, given) => {
    const staged = stagedFiles(open).filter(({ name }) => names.includes(name));
    const held = await previewStaged(open, names, given);
    if (!held.isOk) return held;
    const files = held.value.files.map(({ preview }) => preview.id);
    const { control } = given;
    const taken = await takeFiles(open, held.value, { files, meant: [], by, reason: FROM_FOLDER, control });
    if (!taken.isOk) return taken;
    for (const { name, sha256 } of staged) open.watch?.settleStaged(name, COLLECTED, sha256);
    return ok({ taken: taken.value, ...watchedOf(open) });
  }),
  'watch-discard': withOpen(async (open, { files: names }) => {
    const gone = notStagedAmong(open, names);
    if (gone.length > 0) return refused(...gone);
    const staged = stagedFiles(open).filter(({ name }) => names.includes(name));
    await open.confirm(
      staged.flatMap(({ name, sha256 }): readonly WorkspaceChange[] => [
        { kind: 'remove-file', role: 'staged', name },
        { kind: 'discard', sha256 },
      ]),
    );
    for (const { name, sha256 } of staged) open.watch?.settleStaged(name, DISCARDED, sha256);
    return ok(watchedOf(open));
  }),
  'watch-preview': withOpen(async (open, { files: names }, given) => {
    const held = await previewStaged(open, names, given);
    if (!held.isOk) return held;
    const preview = given.session.host.newId();
    open.previews.hold(preview, held.value);
    return ok(replyOf(preview, held.value));
  }),
};

/** Milliseconds between two looks that a person asked for: a file that is still being written grows meanwhile. */
const LOOKS_APART = 6_000;
const NOT_WATCHING: Failure = {
  where: 'the watched folder',
  found: 'no folder is watched',
  remedy: 'Choose the folder to watch.',
};

/** What was seen, as far as the workspace bears it out: it may be an earlier copy of the one that was watched for. */
function stillTrue(open: OpenClose, { lastLook, files }: SeenBefore): SeenBefore {
  const isTaken = (standing: WatchStanding): boolean => standing !== 'refused' && standing !== 'arriving';
  const told = files.map((file) => {
    const isGone = isTaken(file.standing) && !knownStanding(open, file.name, file.sha256);
    return isGone ? { ...file, standing: 'arriving' as const } : file;
  });
  return { lastLook, files: told };
}

const COLLECTED = { standing: 'collected', why: '' } as const;
const FROM_FOLDER = 'It came into a watched folder.';

/** Looks at staged files with the setup and the profiles as they are now, and keeps how each stands. */
async function previewStaged(
  open: OpenClose,
  names: readonly string[],
  { session, control }: Given,
): Promise<Result<HeldPreview>> {
  const staged = stagedFiles(open);
  const gone = notStagedAmong(open, names);
  if (gone.length > 0) return refused(...gone);
  const sources = names
    .map((name) => open.workspace.openFile('staged', name))
    .filter((source): source is ByteSource => source !== undefined);
  const offers = sources.map((bytes) => ({ form: 'file', bytes }) as const);
  const held = await previewOf(offers, basisOf(open), intakeControl(session.host, control));
  for (const { name, sha256 } of staged.filter((file) => names.includes(file.name))) {
    const files = held.files.filter(({ preview }) => preview.name === name);
    open.staged.set(sha256, pickedStanding({ files, ignored: held.ignored }));
  }
  return ok(held);
}

function notStagedAmong(open: OpenClose, names: readonly string[]): readonly Failure[] {
  const staged = new Set(stagedFiles(open).map(({ name }) => name));
  const found = 'no staged file of this name';
  const remedy = 'Pick one of those that are listed.';
  return names.flatMap((name) => (staged.has(name) ? [] : { where: name, found, remedy }));
}

function noFolder(name: string): Failure {
  return { where: name, found: 'a file', remedy: 'Choose the folder into which extracts come.' };
}
