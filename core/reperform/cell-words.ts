/** A cell in words, for the person who has to find out why it differs. */

import type { FileCell } from '../read/cell-rows.ts';
import { dayNumberToText } from '../read/xlsx-cell.ts';

/** Characters of a long text that are shown, and how many of them stand before the first that differs. */
const SHOWN = 120;
const BEFORE = 40;

/** What a cell holds, with the part of a long text in which it differs from another one. */
export function cellWords(cell: FileCell | undefined, other: FileCell | undefined): string {
  if (!cell) return 'nothing';
  const value = valueWords(cell, other?.value ?? '');
  if (cell.formula === undefined) return value;
  const formula = `formula =${partOf(cell.formula, other?.formula ?? '')}`;
  return cell.value === '' ? `${formula} without a result` : `${formula} with the result ${value}`;
}

/** A row in a few words: how many cells it has and its first texts. */
export function rowWords(cells: readonly FileCell[]): string {
  const first = cells.slice(0, 3).map((cell) => valueWords(cell, ''));
  const rest = cells.length > first.length ? ', …' : '';
  return `a row of ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}: ${first.join(', ')}${rest}`;
}

function valueWords({ type, value }: FileCell, other: string): string {
  switch (type) {
    case 'text':
      return `text "${partOf(value, other)}"`;
    case 'number':
      return `number ${value}`;
    case 'date':
      return `date ${dayNumberToText(value, false)}`;
    case 'truth':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'error':
      return `error ${value}`;
  }
}

function partOf(text: string, other: string): string {
  if (text.length <= SHOWN) return text;
  let same = 0;
  while (same < text.length && text[same] === other[same]) same += 1;
  const from = Math.max(0, Math.min(same - BEFORE, text.length - SHOWN));
  const part = text.slice(from, from + SHOWN);
  return `${from > 0 ? '…' : ''}${part}${from + SHOWN < text.length ? '…' : ''}`;
}
