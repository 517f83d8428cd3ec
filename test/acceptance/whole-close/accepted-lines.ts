/** Lines of the last run of a desk, by document. */

import type { LineJson } from '../../closes/run-close.ts';
import type { Desk } from './desk.ts';

/** Every line of lines.ndjson; the close is run for it. */
export async function rowsOf(desk: Desk): Promise<readonly LineJson[]> {
  await desk.result();
  const text = desk.written.get('lines.ndjson')?.toString('utf8') ?? '';
  // The engine's own output.
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as LineJson]));
}

/** Name of the line of a document. */
export async function lineOf(
  desk: Desk,
  document: string,
  side: LineJson['side'] = 'billing',
): Promise<string> {
  const found = (await rowsOf(desk)).find((line) => line.document === document && line.side === side);
  if (!found) throw new Error(`no line of ${document}`);
  return found.line;
}
