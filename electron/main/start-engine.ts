import type { BrowserWindow } from 'electron';
import { Engine } from './engine.ts';
import { tellPage } from './main-window.ts';
import type { OwnFiles } from './own-files.ts';
import { withOpened } from './recent-workspaces.ts';
import type { ShellBase } from './shell-base.ts';
import { readSqliteWasm } from './sqlite-wasm.ts';

/** Starts the engine; what it says goes to the page, `onWorkspace` hears whether a workspace is open. */
export async function startEngine(
  base: ShellBase,
  own: OwnFiles,
  window: BrowserWindow,
  onWorkspace: (isOpen: boolean) => void,
): Promise<Engine> {
  const { places, version, files, log, onFault } = base;
  const program = { file: places.engineThread, wasm: await readSqliteWasm(), version };
  return new Engine(program, {
    onProgress: (command, progress) => tellPage(window, 'progress', { ...progress, command }),
    onWatched: (watched) => tellPage(window, 'watched', watched),
    onFileLost: (failure) => tellPage(window, 'file-lost', { failure }),
    onWritten: (written) => {
      for (const file of written) files.learnWritten(file);
    },
    onFault,
    onRestart: (failure) => {
      log.note({ event: 'engine-restarted' });
      tellPage(window, 'engine-restarted', { failure });
    },
    onWorkspace: (file) => {
      onWorkspace(file !== undefined);
      if (file === undefined) return;
      const openedAt = new Date().toISOString();
      void own.recent.write(withOpened(own.recent.value(), file.path, openedAt));
    },
  });
}
