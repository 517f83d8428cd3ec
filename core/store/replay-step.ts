/** Makes a step again that a journal has confirmed. */

import { applyStep, type Step } from './change.ts';
import { nextFileId, writePiece } from './file-table.ts';
import type { Database } from './sqlite.ts';

/** Makes the changes of a step with its pieces in order; `pause` is waited for between them. The caller holds the transaction. */
export async function replayStep(
  database: Database,
  step: Step,
  pieces: readonly Uint8Array[],
  pause: () => Promise<void>,
): Promise<void> {
  const firstId = nextFileId(database);
  const places = placesOf(step);
  for (const [at, piece] of pieces.entries()) {
    const place = places[at];
    if (!place) throw new Error(`a step with more than its ${places.length} pieces`);
    writePiece(database, firstId + place.file, place.number, piece);
    await pause();
  }
  applyStep(database, step, firstId);
}

/** Which piece of which file of a step each of its pieces is, in the order of the journal. */
function placesOf(step: Step): readonly { readonly file: number; readonly number: number }[] {
  const files = step.filter((change) => change.kind === 'file');
  return files.flatMap(({ pieces }, file) =>
    Array.from({ length: pieces }, (_, number) => ({ file, number })),
  );
}
