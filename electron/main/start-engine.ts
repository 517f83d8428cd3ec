import type { BrowserWindow } from 'electron';
import { faultReport } from '../engine-thread/messages.ts';
import type { NamedFile } from '../engine-thread/named-file.ts';
import { Engine } from './engine.ts';
import { tellPage } from './main-window.ts';
import type { OwnFiles } from './own-files.ts';
import { withOpened } from './recent-workspaces.ts';
import type { RememberedWatches } from './remembered-watches.ts';
import type { ShellBase } from './shell-base.ts';
import { readSqliteWasm } from './sqlite-wasm.ts';

/** What the engine is joined with. */
export type EngineParts = {
  readonly base: ShellBase;
  readonly own: OwnFiles;
  readonly watches: RememberedWatches;
  readonly window: BrowserWindow;
  /** Hears whether a workspace is open. */
  readonly onWorkspace: (isOpen: boolean) => void;
};

/** Starts the engine; what it says goes to the page. */
export async function startEngine(parts: EngineParts): Promise<Engine> {
  const { base, watches, window } = parts;
  const { places, version, files, log, onFault } = base;
  const program = { file: places.engineThread, wasm: await readSqliteWasm(), version };
  const engine = new Engine(program, {
    onProgress: (command, progress) => tellPage(window, 'progress', { ...progress, command }),
    onWatched: (watched, seen) => {
      watches.saw(seen);
      tellPage(window, 'watched', watched);
    },
    onFileLost: (failure) => tellPage(window, 'file-lost', { failure }),
    onWritten: (written) => {
      for (const file of written) files.learnWritten(file);
    },
    onFault,
    onRestart: (failure) => {
      log.note({ event: 'engine-restarted' });
      tellPage(window, 'engine-restarted', { failure });
    },
    onWorkspace: (file, isSavedAs) => enterWorkspace(parts, engine, file, isSavedAs),
  });
  return engine;
}

/** Takes notice of the workspace that is open now, and has its watch go on. */
function enterWorkspace(
  { base, own, watches, onWorkspace }: EngineParts,
  engine: Engine,
  file: NamedFile | undefined,
  isSavedAs: boolean,
): void {
  onWorkspace(file !== undefined);
  const watch = watches.enter(file, isSavedAs);
  if (watch) {
    engine
      .call('watch-start', watch.request, watch.files)
      .catch((error: unknown) => base.onFault(faultReport(error)));
  }
  if (file === undefined) return;
  const openedAt = new Date().toISOString();
  void own.recent.write(withOpened(own.recent.value(), file.path, openedAt));
}
