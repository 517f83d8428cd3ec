/** Columns of texts that the run's pool holds. */

import type { CloseView } from '../close-view.ts';
import { textOf } from '../grid/dictionary.ts';
import type { TextReader } from '../grid/table.ts';

/** The texts of codes of the pool, each as `text` shows it. */
export function pooledTexts(
  { close, text: plain }: CloseView,
  code: (row: number) => number,
  text: (code: number) => string = plain,
): TextReader {
  return textOf(code, () => close.pool.size, text);
}
