import { cellText } from './column-builder.ts';
import type { ExtractKind } from './kind.ts';
import { numberSign } from './number-text.ts';

/** A column of the file with the field that it is. */
type TakenColumn = { readonly field: string; readonly cell: number };

const TOTAL_WORD = /^(?:(?:grand|sub|net|overall)[ -]?)?(?:total|sum|summe|gesamt|gesamtsumme)s?:?$/i;

/** Tells the sum that a spreadsheet or report puts below its rows from a row. */
export type TotalRowTest = (row: readonly string[]) => string | undefined;

/**
 * Makes the test of a kind: a row with an amount whose ids, numbers and dates are all blank, or hold a word for total.
 * It gives the amount as it stands, or undefined for an ordinary row. Kinds without a control amount have no totals.
 */
export function totalRowTest(kind: ExtractKind, columns: readonly TakenColumn[]): TotalRowTest {
  const amount = columns.find(({ field }) => field === kind.control?.amount);
  const keys = columns.filter(({ field }) => isKey(kind, field));
  if (!amount || keys.length < 2) return () => undefined;
  return (row) => {
    const text = cellText(row[amount.cell] ?? '');
    const isTotal =
      numberSign(text) !== 'none' &&
      keys.every(({ cell }) => {
        const key = cellText(row[cell] ?? '');
        return key === '' || TOTAL_WORD.test(key);
      });
    return isTotal ? text : undefined;
  };
}

function isKey({ fields }: ExtractKind, name: string): boolean {
  const field = fields[name];
  return field?.type === 'id' || field?.type === 'date' || field?.isIdentifier === true;
}
