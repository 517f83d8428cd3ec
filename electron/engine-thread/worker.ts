/** The engine thread: the desk of the window, away from the thread that draws. */

import { parentPort, workerData } from 'node:worker_threads';
import { refused } from '../../core/model/result.ts';
import { createDeskFiles } from './create-desk-files.ts';
import type { ThreadMessage, ThreadStart } from './messages.ts';
import { serveDesk } from './serve-desk.ts';

// Only main starts this file, with exactly these values.
const start = workerData as ThreadStart;
const files = createDeskFiles();
const notBuilt = refused({ where: 'engine', found: 'it is being built', remedy: 'Wait for it.' });
const serve = serveDesk({
  desk: { call: async () => notBuilt, rest: async () => undefined, close: async () => undefined },
  files,
  stopped: start.stopped,
  now: () => performance.now(),
  tell: (message: ThreadMessage) => parentPort?.postMessage(message),
});
parentPort?.on('message', serve);
