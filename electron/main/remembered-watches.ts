/** Watches of folders that go on when their workspace is opened again, by the path of the workspace, latest first. */

import { z } from 'zod';
import { seenBefore, watchOrder } from '../../core/contract/window/watch.ts';
import type { DeskCommand, WindowRequests } from '../../core/contract/window-commands.ts';
import type { NamedFile } from '../engine-thread/named-file.ts';
import type { JsonFile } from './json-file.ts';
import type { KnownFiles } from './known-files.ts';

/** How many are remembered. */
const LIMIT = 20;

/** The list as it is kept on disk. */
export const watchList = z.array(
  z.strictObject({
    workspace: z.string().min(1),
    folder: z.string().min(1),
    ...watchOrder,
    since: seenBefore,
  }),
);
/** The same as a value. */
export type WatchList = z.infer<typeof watchList>;

/** The command that has a watch go on, with the folder and the workspace that its tokens name. */
export type GoingOn = {
  readonly request: WindowRequests['watch-start'];
  readonly files: readonly NamedFile[];
};

/** Follows which workspace is open and what is watched for it. */
export class RememberedWatches {
  private readonly kept: JsonFile<WatchList>;
  private readonly files: KnownFiles;
  private workspace = '';

  constructor(kept: JsonFile<WatchList>, files: KnownFiles) {
    this.kept = kept;
    this.files = files;
  }

  /**
   * Takes notice of the workspace that is open now; gives what has its watch go on. One that was saved under this name
   * brings the watch that it had under the name before, with what that has seen.
   */
  enter(workspace: NamedFile | undefined, isSavedAs = false): GoingOn | undefined {
    const brought = isSavedAs ? this.ofOpen() : undefined;
    this.workspace = workspace?.path ?? '';
    if (brought) this.keep([{ ...brought, workspace: this.workspace }]);
    const known = this.ofOpen();
    if (!known || !workspace) return undefined;
    const { folder: path, minutes, isCollecting, by, since } = known;
    const { token } = this.files.learn(path, true);
    const request = { folder: token, minutes, isCollecting, by, since, workspace: workspace.token };
    return { request, files: [{ token, path, isFolder: true }, workspace] };
  }

  /** Remembers a watch that the page has started, and forgets one that it has stopped. */
  follow(command: DeskCommand, request: object, files: readonly NamedFile[]): void {
    if (command === 'watch-stop') this.keep([]);
    const [folder] = files;
    if (command !== 'watch-start' || !folder) return;
    const order = z.object(watchOrder).parse(request);
    const { workspace } = this;
    this.keep([{ workspace, folder: folder.path, ...order, since: { lastLook: '', files: [] } }]);
  }

  /** Keeps what the watch of the open workspace has seen. */
  saw(since: WatchList[number]['since']): void {
    const known = this.ofOpen();
    if (known) this.keep([{ ...known, since }]);
  }

  private ofOpen(): WatchList[number] | undefined {
    return this.kept.value().find(({ workspace }) => workspace === this.workspace);
  }

  private keep(own: WatchList): void {
    if (this.workspace === '') return;
    const others = this.kept.value().filter(({ workspace }) => workspace !== this.workspace);
    void this.kept.write([...own, ...others].slice(0, LIMIT));
  }
}
