/** The sample month as a workspace that two people under accounts of their own have signed. */

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createDesk } from '../../../core/desk/desk.ts';
import { createDeskFiles } from '../../../electron/engine-thread/create-desk-files.ts';
import { createDeskHost } from '../../../electron/engine-thread/create-desk-host.ts';
import { readSqliteWasm } from '../../support/sqlite-wasm.ts';
import { SAMPLE } from '../harness/sample-month.ts';

type Calls = ReturnType<typeof createDesk>['call'];

/** Writes the workspace into a folder and gives its path. */
export async function signedMonth(folder: string): Promise<string> {
  const files = createDeskFiles();
  const path = join(folder, 'Marlow October.tieout');
  const [file, month] = [`file-${randomUUID()}`, `file-${randomUUID()}`];
  files.learn([
    { token: file, path, isFolder: false },
    { token: month, path: SAMPLE, isFolder: true },
  ]);
  const outside = {
    onWatched: () => undefined,
    onFault: (error: unknown): never => {
      throw error;
    },
  };
  let account = 'mlindqvist';
  const host = { ...createDeskHost(files, await readSqliteWasm(), outside), account: () => account };
  const desk = createDesk(host, 'test');
  const ask: Calls = async (command, request) => {
    const answer = await desk.call(command, request);
    if (!answer.isOk) throw new Error(`${command}: ${JSON.stringify(answer.failures)}`);
    return answer;
  };
  await ask('workspace-from-folder', { file, folder: month });
  await ask('close-run', {});
  await ask('sign', { role: 'preparer', by: 'Mara Lindqvist' });
  account = 'jweber';
  await ask('sign', { role: 'reviewer', by: 'Jonas Weber' });
  await desk.close();
  return path;
}
