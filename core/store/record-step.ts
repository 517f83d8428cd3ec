/** Turns changes that are asked for into a step that can be confirmed: files are read and compressed. */

import type { ByteSource } from '../read/byte-source.ts';
import type { RecordedChange, Step, WorkspaceChange } from './change.ts';
import type { FileRole } from './file-table.ts';
import { deflatePieces } from './pieces.ts';

/** Names under which a signed close is kept. */
export const SIGNED_RESULT = 'result.json';
export const SIGNED_LINES = 'lines.ndjson';

/** Who puts files in, when, and where their pieces go meanwhile. */
export type Recorder = {
  readonly engineVersion: string;
  readonly time: () => string;
  /** Hears of each compressed piece in order, with the number of its file in the step and its own in the file, from 0. */
  readonly onPiece: (piece: Uint8Array, file: number, number: number) => Promise<void>;
};

/** The step of some changes. Reads every file to its end. */
export async function recordStep(changes: readonly WorkspaceChange[], recorder: Recorder): Promise<Step> {
  const recorded: RecordedChange[] = [];
  let file = 0;
  const putIn = async (role: FileRole, name: string, source: ByteSource, version: string): Promise<void> => {
    let pieces = 0;
    const digest = await deflatePieces(source, async (piece) => {
      await recorder.onPiece(piece, file, pieces);
      pieces += 1;
    });
    const about = { role, name, ...digest, addedAt: recorder.time(), engineVersion: version };
    recorded.push({ kind: 'file', ...about, pieces });
    file += 1;
  };
  for (const change of changes) {
    if (change.kind === 'put-file') {
      await putIn(change.role, change.source.name, change.source, recorder.engineVersion);
    } else if (change.kind === 'freeze') {
      await putIn('signed', SIGNED_RESULT, change.result, change.engineVersion);
      await putIn('signed', SIGNED_LINES, change.lines, change.engineVersion);
    } else recorded.push(change);
  }
  return recorded;
}
