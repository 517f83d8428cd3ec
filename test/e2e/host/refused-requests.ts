/** What the program under test tried to send or fetch from elsewhere. All of it is refused; this is the list. */

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from './scratch-folder.ts';

/** Who asked: a page, the browser around it, or a thread of the main process. */
export type Asker = 'page' | 'browser' | 'main';

// A file, because worker threads and the main thread write to the same list.
function listPath(): string {
  return join(scratchFolder(), 'refused-requests');
}

/** Notes a request that was refused. */
export function noteRefused(by: Asker, target: string): void {
  appendFileSync(listPath(), `${by} ${target}\n`);
}

/** All requests refused since the start, as `who target`, oldest first. */
export function refusedRequests(): readonly string[] {
  if (!existsSync(listPath())) return [];
  return readFileSync(listPath(), 'utf8').split('\n').slice(0, -1);
}
