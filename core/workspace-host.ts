/** Gives the engine a workspace to read from: every command runs on it as on a folder. */

import { z } from 'zod';
import { DECISIONS_FILE } from './review/decision-log.ts';
import type { EngineHost } from './run.ts';
import { DECISIONS_FORMAT } from './setup/decisions-schema.ts';
import { storedText } from './store/stored-source.ts';
import { Turns } from './store/turns.ts';
import type { Workspace } from './store/workspace.ts';

/** What a workspace does not give: where outputs go, who is at work, what time it is. */
export type OutputHost = Omit<EngineHost, 'readText' | 'openExtract' | 'lockFolder' | 'replaceText'>;

const SETUP_FILE = 'close.json';
const logSchema = z.object({ entries: z.array(z.unknown()) });

/** A host whose inputs are those of the workspace; decisions that the engine records are appended to it. */
export function workspaceHost(workspace: Workspace, outputs: OutputHost): EngineHost {
  const turns = new Turns();
  const openExtract: EngineHost['openExtract'] = (name) =>
    Promise.resolve(workspace.openFile('extract', name) ?? workspace.openFile('prior', name));
  return {
    ...outputs,
    openExtract,
    readText: async (name) => {
      if (name === SETUP_FILE) return workspace.setup() === '' ? undefined : workspace.setup();
      if (name === DECISIONS_FILE) return logText(workspace.decisions());
      const source = await openExtract(name);
      return source && storedText(source);
    },
    lockFolder: () => inTurn(turns),
    replaceText: async (name, text) => {
      if (name !== DECISIONS_FILE) throw new Error(`a workspace has no ${name} to replace`);
      await appendEntries(workspace, text);
    },
  };
}

/** Waits for its turn; it lasts until the function it gives is called. */
function inTurn(turns: Turns): Promise<() => Promise<void>> {
  return new Promise((begin) => {
    void turns.take(
      () =>
        new Promise<void>((end) => {
          begin(() => Promise.resolve(end()));
        }),
    );
  });
}

/** The text of decisions.json, byte for byte as a folder would have it; undefined without entries. */
function logText(entries: readonly string[]): string | undefined {
  if (entries.length === 0) return undefined;
  const log = { format: DECISIONS_FORMAT, entries: entries.map((text): unknown => JSON.parse(text)) };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Appends what the text of decisions.json has beyond the log; throws when it is not the log with more at its end. */
async function appendEntries(workspace: Workspace, text: string): Promise<void> {
  const before = workspace.decisions();
  const entries = logSchema.parse(JSON.parse(text)).entries.map((entry) => JSON.stringify(entry));
  if (before.some((entry, at) => entry !== entries[at])) {
    throw new Error('decisions.json would take entries of the log back');
  }
  const texts = entries.slice(before.length);
  await workspace.change([{ kind: 'append-decisions', after: before.length, texts }]);
}
