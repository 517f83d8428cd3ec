/** A look into the watched folder: what is whole and new is staged, and collected where that is wanted. */

import { ImportCancelled } from '../extract/import-extract.ts';
import type { HeldPreview } from '../intake/intake-types.ts';
import { previewOf } from '../intake/preview-files.ts';
import { folderOfOne, type PickedStanding, pickedStanding } from '../intake/staged-standing.ts';
import { HostFailure, Interrupted, type RunControl } from '../run.ts';
import type { FolderWatch } from './folder-watch.ts';
import { basisOf, intakeControl } from './intake-basis.ts';
import { knownStanding } from './known-contents.ts';
import type { OpenClose } from './open-close.ts';
import type { Session } from './session.ts';
import { followed, takeFiles } from './take-files.ts';
import { verified } from './verified-source.ts';
import { watchedOf } from './watch-state.ts';

/** A look of one watch over one workspace. */
export type FolderLook = {
  readonly session: Session;
  readonly open: OpenClose;
  readonly watch: FolderWatch;
};

/** Looks once, after looks that are under way, and tells the host what came of it. Takes nothing in once the watch is stopped. */
export function lookIntoFolder(look: FolderLook): Promise<void> {
  return look.watch.looks.take(() => lookOnce(look));
}

async function lookOnce(look: FolderLook): Promise<void> {
  const { session, open, watch } = look;
  const { folder } = watch.order;
  try {
    const listed = await folder.list(0);
    for (const { name } of isOver(look) ? [] : watch.see(listed, session.host.time())) {
      await pickUp(look, name);
    }
  } catch (error) {
    if (isEnd(error)) return;
    if (!(error instanceof HostFailure)) throw error;
    watch.fail(error.failure, session.host.time());
  }
  if (!isOver(look)) session.host.onWatched(watchedOf(open), watch.seen);
}

/** Reads a file beside the commands of the person and then, in turn with them, takes it in. */
async function pickUp(look: FolderLook, name: string): Promise<void> {
  const { session, open, watch } = look;
  try {
    const bytes = await watch.order.folder.openExtract(name);
    // A workspace that was closed meanwhile cannot be asked any more.
    if (!bytes || isOver(look)) return;
    const control = intakeControl(session.host, controlOf(look));
    const held = await previewOf([folderOfOne(bytes)], basisOf(open), control);
    await session.turns.take(() => bringIn(look, name, held));
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    watch.settle(name, { standing: 'arriving', why: `${error.failure.found}. It is tried again.` });
  }
}

async function bringIn(look: FolderLook, name: string, held: HeldPreview): Promise<void> {
  const { open, watch } = look;
  if (isOver(look)) return;
  const picked = pickedStanding(held);
  const [first] = held.files;
  if (!first || picked.standing === 'refused') return watch.settle(name, picked);
  const { sha256 } = first.preview;
  const known = knownStanding(open, name, sha256);
  if (known) return watch.settle(name, known, sha256);
  const standing = await collected(look, held, picked);
  if (standing === 'collected') return watch.settle(name, { standing, why: '' }, sha256);
  const source = verified({ ...first.bytes, name }, sha256);
  await open.confirm([{ kind: 'put-file', role: 'staged', source: followed(source, controlOf(look)) }]);
  open.staged.set(sha256, standing);
  watch.settle(name, standing, sha256);
}

/** Collects a file where the watch does so and nothing stands against it; else how it is staged. */
async function collected(
  look: FolderLook,
  held: HeldPreview,
  picked: PickedStanding,
): Promise<'collected' | PickedStanding> {
  const { isCollecting, by, known } = look.watch.order;
  if (!isCollecting || picked.standing === 'asks') return picked;
  const taken = await takeFiles(look.open, held, {
    files: held.files.map(({ preview }) => preview.id),
    meant: [],
    by,
    reason: `It came into the watched folder ${known.name}.`,
    control: controlOf(look),
  });
  if (taken.isOk) return 'collected';
  const why = taken.failures.map(({ found, remedy }) => `${found}. ${remedy}`).join(' ');
  return { standing: 'staged, not collected', why };
}

function controlOf(look: FolderLook): RunControl {
  return { isCancelled: () => isOver(look) };
}

function isOver({ session, open, watch }: FolderLook): boolean {
  return watch.isStopped || session.open !== open;
}

function isEnd(error: unknown): boolean {
  return error instanceof ImportCancelled || error instanceof Interrupted;
}
