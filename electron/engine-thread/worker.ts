/** The engine thread: the desk of the window, away from the thread that draws. */

import { parentPort, workerData } from 'node:worker_threads';
import { createDesk } from '../../core/desk/desk.ts';
import { createDeskFiles } from './create-desk-files.ts';
import { createDeskHost } from './create-desk-host.ts';
import type { ThreadStart } from './messages.ts';
import { serveDesk } from './serve-desk.ts';

const port = parentPort;
if (port === null) throw new Error('this file runs on a thread of its own');

// Only main starts this file, with exactly these values.
const start = workerData as ThreadStart;
const files = createDeskFiles();
const serve = serveDesk({
  desk: createDesk(createDeskHost(files, start.wasm), start.version),
  files,
  stopped: start.stopped,
  now: () => performance.now(),
  tell: (message) => port.postMessage(message),
});
port.on('message', serve);
