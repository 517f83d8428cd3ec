/** A folder that holds a close as the command line reads it. */

import { ok, type Result, refused } from '../model/result.ts';
import type { ByteSource } from '../read/byte-source.ts';
import { DECISIONS_FILE, emptyLog, readDecisionLog } from '../review/decision-log.ts';
import type { RunControl } from '../run.ts';
import { statedSettings } from '../setup/read-setup.ts';
import type { WorkspaceChange } from '../store/change.ts';
import type { FolderToRead } from './desk-host.ts';
import { draftOf, isRecord, sourcesOf } from './draft-setup.ts';
import { followed } from './take-files.ts';

/** Setup, decisions, extracts and prior close of a folder as it is; refused when one of them is not there. */
export async function changesOfFolder(
  folder: FolderToRead,
  control: RunControl,
): Promise<Result<readonly WorkspaceChange[]>> {
  const text = await folder.readText('close.json');
  if (text === undefined || statedSettings(text) === undefined) {
    const found = text === undefined ? 'no such file in the folder' : 'no valid JSON';
    const remedy = 'Pick the folder that holds close.json and the extracts.';
    return refused({ where: 'close.json', found, remedy });
  }
  const log = await folder.readText(DECISIONS_FILE);
  const decisions = log === undefined ? ok(emptyLog) : readDecisionLog(log);
  if (!decisions.isOk) return decisions;
  const files = await filesOf(folder, text, control);
  if (!files.isOk) return files;
  const texts = decisions.value.entries.map((entry) => JSON.stringify(entry));
  return ok([
    { kind: 'set-setup', text },
    ...files.value,
    ...(texts.length > 0 ? [{ kind: 'append-decisions', after: 0, texts } as const] : []),
  ]);
}

async function filesOf(
  folder: FolderToRead,
  text: string,
  control: RunControl,
): Promise<Result<readonly WorkspaceChange[]>> {
  const draft = draftOf(text);
  const named = sourcesOf(draft).flatMap(({ file }) => (typeof file === 'string' ? file : []));
  const prior = isRecord(draft['priorClose']) ? draft['priorClose']['folder'] : undefined;
  const ofPrior = typeof prior === 'string' ? [`${prior}/result.json`, `${prior}/lines.ndjson`] : [];
  const changes: WorkspaceChange[] = [];
  const missing: string[] = [];
  for (const [role, names] of [
    ['extract', new Set(named)],
    ['prior', new Set(ofPrior)],
  ] as const) {
    for (const name of names) {
      const source: ByteSource | undefined = await folder.openExtract(name);
      if (source) changes.push({ kind: 'put-file', role, source: followed({ ...source, name }, control) });
      else missing.push(name);
    }
  }
  if (missing.length === 0) return ok(changes);
  const remedy = 'Put the file into the folder, or take it out of close.json.';
  return refused(...missing.map((name) => ({ where: name, found: 'no such file in the folder', remedy })));
}
