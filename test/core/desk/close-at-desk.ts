/** Closes as files in folders, for the desk to take in. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scratch } from '../../cli/scratch.ts';
import type { TestClose } from '../../closes/test-close.ts';
import { filesOf } from '../../closes/write-close.ts';
import { newWorkspace, openDesk, type TestDesk } from './open-desk.ts';

/** A folder that holds a close. */
export async function folderOf(close: TestClose): Promise<string> {
  const folder = scratch();
  for (const [name, content] of await filesOf(close)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A desk with a workspace that holds a close, not run yet. */
export async function deskWith(close: TestClose, engineVersion?: string): Promise<TestDesk> {
  const desk = await openDesk(engineVersion);
  const folder = desk.token(await folderOf(close), true);
  await desk.ask('workspace-from-folder', { file: desk.token(newWorkspace()), folder });
  return desk;
}

/** Takes the extracts of another close in; those of the same name give way, whatever that changes. */
export async function takeIn(desk: TestDesk, close: TestClose, by = 'Mara Lindqvist'): Promise<void> {
  const folder = desk.token(await folderOf(close), true);
  const { preview, files } = await desk.ask('import-preview', { files: [folder] });
  const ids = files.filter(({ isKnown }) => !isKnown).map(({ id }) => id);
  await desk.ask('import-take', { preview, files: ids, meant: ids, by });
}

/** Name of the line of a document, of Billing unless said otherwise. */
export async function lineOf(
  desk: TestDesk,
  document: string,
  side: 'billing' | 'revenue' = 'billing',
): Promise<string> {
  const filters = [{ column: 'document', is: 'equals', value: document }] as const;
  const opened = await desk.ask('grid-open', { grid: `${side}-lines`, filters: [...filters] });
  const { rows } = await desk.ask('grid-page', { view: opened.view, from: 0, to: 1 });
  return rows[0]?.key ?? '';
}
