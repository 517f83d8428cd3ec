import type { BridgeCell } from '../match/bridge-types.ts';
import { basisTitles, bridgeOrgTitles } from '../model/code-titles.ts';
import { counted } from '../model/counted.ts';
import { absolute, type Money } from '../model/money.ts';
import { moneyWords } from '../model/money-words.ts';
import { monthWords } from '../model/month-words.ts';

const SHOWN = 3;

/** A cell of the bridge with an amount in the currency that it counts in. */
export type CellAmount = { readonly cell: BridgeCell; readonly amount: Money };

/** How many cells, and those of the largest amounts by name: the sheet and the screen of the bridge have them all. */
export function cellsInWords(cells: readonly CellAmount[]): string {
  const largestFirst = cells.toSorted((a, b) => compare(absolute(b.amount), absolute(a.amount)));
  const named = largestFirst.slice(0, SHOWN).map(cellInWords).join('; ');
  if (cells.length <= SHOWN) return named;
  return `${counted(cells.length, 'cell')} of the bridge, the largest: ${named}; and ${counted(cells.length - SHOWN, 'more', 'more')}`;
}

function compare(a: Money, b: Money): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function cellInWords({ cell, amount }: CellAmount): string {
  const basis = basisTitles[cell.basis] ?? cell.basis;
  const org = bridgeOrgTitles[cell.org] ?? cell.org;
  const documents = cell.currency === cell.countsIn ? '' : `, documents in ${cell.currency}`;
  return `${basis}, ${org}, ${monthWords(cell.period)}${documents}: ${moneyWords(amount, cell.countsIn)}`;
}
