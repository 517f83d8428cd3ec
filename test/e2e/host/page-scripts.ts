/** The scripts that run in a page before its own: the page's end of the bridge, and the world of the preload. */

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { PreloadWorld } from './page/preload-world.ts';

// Loaded in an order in which everything is there before it is used.
const FILES = ['clone-codec.ts', 'page/bridge.ts', 'page/ipc-renderer.ts', 'page/preload-world.ts'];

/** The two scripts; the first is for the page's world. */
export type PageScripts = { readonly page: string; readonly preload: string };

/** The names by which the preload's world and the main process find each other. */
export const BINDING = 'standInPost';
/** See BINDING. */
export const INBOX = 'standInReceive';

// The files only import each other; in one function they need neither import nor export.
function asOneScope(names: readonly string[]): string {
  return names
    .map((name) => stripTypeScriptTypes(readFileSync(join(import.meta.dirname, name), 'utf8')))
    .map((text) => text.replaceAll(/^import [^;]*;$/gm, '').replaceAll(/^export /gm, ''))
    .join('\n');
}

// Neither preload nor bridge run in frames inside the page, nor in the empty document that a new page begins with.
function inMainFrame(body: string): string {
  return `(() => { if (window !== window.top || location.href === 'about:blank') return;\n${body}\n})();`;
}

/** Writes the scripts for a window whose preload lies at `preload` ('' when it has none). */
export function writePageScripts(preload: string, additionalArguments: readonly string[]): PageScripts {
  const mark = JSON.stringify(`stand-in-${randomUUID()}`);
  const page = inMainFrame(`${asOneScope(FILES.slice(1, 2))}\nopenBridge(${mark}, 'page');`);
  if (preload === '') return { page, preload: '' };
  if (!existsSync(preload)) throw new Error(`Unable to load preload script: ${preload}`);
  const world: PreloadWorld = {
    binding: BINDING,
    inbox: INBOX,
    platform: process.platform,
    versions: Object.fromEntries(Object.entries(process.versions).map(([name, text]) => [name, text ?? ''])),
    argv: additionalArguments,
  };
  // Part of the script and not evaluated by it, which the policy of a page may forbid.
  const run = `(require, module, exports, process, global) => {\n${readFileSync(preload, 'utf8')}\n}`;
  const start = `runPreload(${JSON.stringify(world)}, openBridge(${mark}, 'preload'), ${run});`;
  return { page, preload: inMainFrame(`${asOneScope(FILES)}\n${start}`) };
}
