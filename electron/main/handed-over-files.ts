/** Workspaces that the operating system hands over: double click, drop on the icon, second start. */

import { app } from 'electron';
import { workspaceInArguments } from './workspace-names.ts';

/** Listens from before the program is ready; what comes early waits until `deliverTo` is called. */
export function receiveFiles(onSecondStart: () => void): {
  readonly deliverTo: (deliver: (path: string) => void) => void;
} {
  const waiting: string[] = [];
  let deliver = (path: string): void => {
    waiting.push(path);
  };
  const first = workspaceInArguments(process.argv, process.cwd());
  if (first !== undefined) deliver(first);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    deliver(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    const path = workspaceInArguments(argv, folder);
    if (path !== undefined) deliver(path);
    onSecondStart();
  });
  return {
    deliverTo: (next) => {
      deliver = next;
      for (const path of waiting.splice(0)) next(path);
    },
  };
}
