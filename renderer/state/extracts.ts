/** The extracts of the open workspace with their evidence, and the saved ways to read files. */

import { create } from 'zustand';
import type { ExtractEvidence, ImportProfile } from '../../core/contract/window/import.ts';
import { announce } from './announcements.ts';
import { countWords } from './offered.ts';
import { withPerson } from './person.ts';
import { askReason } from './questions.ts';
import { ask, dismissRefusals } from './refusals.ts';
import { showWorkspace } from './workspace.ts';

/** What is in the workspace; undefined until it was asked for. */
export const useExtracts = create<{
  readonly extracts: readonly ExtractEvidence[] | undefined;
  readonly profiles: readonly ImportProfile[];
}>(() => ({ extracts: undefined, profiles: [] }));

/** Names an extract over all files and sheets. */
export function extractKey({ name, sheet }: Pick<ExtractEvidence, 'name' | 'sheet'>): string {
  return sheet === '' ? name : `${name}, ${sheet}`;
}

/** Reads the extracts anew. */
export async function readExtracts(): Promise<void> {
  const extracts = await ask('extracts', {});
  if (extracts) useExtracts.setState({ extracts });
}

/** Reads the profiles anew. */
export async function readProfiles(): Promise<void> {
  const profiles = await ask('profiles', {});
  if (profiles) useExtracts.setState({ profiles });
}

/** What is stated about one extract. */
export type Statement = {
  readonly extract: ExtractEvidence;
  readonly stated: Readonly<Record<string, unknown>>;
};

/** Records what is stated about extracts, one after the other; stops at the first that is refused. */
export async function stateExtracts(statements: readonly Statement[]): Promise<void> {
  dismissRefusals();
  await withPerson(async (by) => {
    let recorded = 0;
    for (const { extract, stated } of statements) {
      const { name, sheet } = extract;
      const state = await ask('extract-state', { name, sheet, stated, by });
      if (!state) break;
      showWorkspace(state);
      recorded += 1;
    }
    await readExtracts();
    if (recorded > 0) announce(`Recorded for ${countWords(recorded, 'extract')}`);
  });
}

/** Takes an extract out of the workspace, for a reason. */
export async function removeExtract(extract: ExtractEvidence): Promise<void> {
  const { name, sheet } = extract;
  const reason = await askReason({
    title: `Remove ${extractKey(extract)}?`,
    text: 'Its rows will be missing from the next run. The removal and its reason stay in the audit trail.',
    confirm: 'Remove the extract',
  });
  if (reason === undefined) return;
  dismissRefusals();
  const state = await withPerson((by) => ask('extract-remove', { name, sheet, by, reason }));
  if (!state) return;
  showWorkspace(state);
  await readExtracts();
  announce(`${extractKey(extract)} is removed`);
}

/** Forgets a saved way to read files. */
export async function removeProfile(name: string): Promise<void> {
  const profiles = await ask('profile-remove', { name });
  if (profiles) useExtracts.setState({ profiles });
}
