/** The isolated world in which the preload runs: a `require` that knows `electron` and nothing else. */

import type { Bridge } from './bridge.ts';
import { makeIpcRenderer } from './ipc-renderer.ts';

/** What the stand-in tells the world about itself and the preload. */
export type PreloadWorld = {
  /** Name of the function that carries text to the main process; this world alone has it. */
  readonly binding: string;
  /** Name under which this world takes messages. */
  readonly inbox: string;
  readonly platform: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
};

/** The preload as a function of what a CommonJS module gets. */
export type PreloadFunction = (
  require: (name: string) => unknown,
  module: { readonly exports: object },
  exports: object,
  process: object,
  global: object,
) => void;

/** Asks the main process for the path of a file: it finds the world halted here, looks the file up and sets `path`. */
function pathOfFile(file: File): string {
  // biome-ignore lint/style/useConst: the stand-in assigns it while the world is halted.
  let path = '';
  // biome-ignore lint/suspicious/noDebugger: halting is the only way to an answer without waiting.
  debugger;
  return file instanceof File ? path : '';
}

/** Sets the world up and runs the preload in it. */
export function runPreload(world: PreloadWorld, bridge: Bridge, run: PreloadFunction): void {
  const globals: Record<string, unknown> = Object(globalThis);
  const post = globals[world.binding];
  if (typeof post !== 'function') throw new Error('The binding of the stand-in is missing.');
  const ipc = makeIpcRenderer((text) => post(text));
  globals[world.inbox] = ipc.receive;
  const electron = {
    ipcRenderer: ipc.api,
    contextBridge: { exposeInMainWorld: bridge.expose },
    webUtils: { getPathForFile: pathOfFile },
  };
  const load = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  run(load, module, module.exports, processOf(world), globalThis);
}

// What a sandboxed preload sees of its process.
function processOf({ platform, versions, argv }: PreloadWorld): object {
  return { type: 'renderer', sandboxed: true, contextIsolated: true, platform, versions, argv, env: {} };
}
