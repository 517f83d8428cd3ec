/** The engine thread: the desk of the window, away from the thread that draws. */

import { parentPort, workerData } from 'node:worker_threads';
import { createDesk } from '../../core/desk/desk.ts';
import { createDeskFiles } from './create-desk-files.ts';
import { createDeskHost } from './create-desk-host.ts';
import { faultReport, type ThreadMessage, type ThreadStart } from './messages.ts';
import { serveDesk } from './serve-desk.ts';

const port = parentPort;
if (port === null) throw new Error('this file runs on a thread of its own');

// Only main starts this file, with exactly these values.
const start = workerData as ThreadStart;
const files = createDeskFiles();
const tell = (message: ThreadMessage): void => port.postMessage(message);
const host = createDeskHost(files, start.wasm, {
  onWatched: (watched, seen) => tell({ kind: 'watched', watched, seen }),
  onFault: (error) => tell({ kind: 'fault', id: 0, fault: faultReport(error) }),
});
const serve = serveDesk({
  desk: createDesk(host, start.version),
  files,
  stopped: start.stopped,
  now: () => performance.now(),
  tell,
});
port.on('message', serve);
