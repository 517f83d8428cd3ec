/** Changes that lie beside a workspace that is not there. */

import { HostFailure } from '../run.ts';
import { Journal, JournalDamaged } from './journal.ts';
import { damagedJournal, foreignJournal } from './workspace-failures.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** Throws a HostFailure when changes lie beside a file that is not there: they would be taken for those of the file to be made. */
export async function refuseForeignJournal(files: WorkspaceFiles): Promise<void> {
  const journal = new Journal(await files.openJournal());
  try {
    if (await journal.readHead()) throw new HostFailure(foreignJournal(files.name));
  } catch (error) {
    if (error instanceof JournalDamaged) throw new HostFailure(damagedJournal(files.name), { cause: error });
    throw error;
  } finally {
    await journal.close();
  }
  await files.removeJournal();
}
