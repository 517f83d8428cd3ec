/** The amounts of a row of the Lead sheet: read, worked out in the sheet, and set against the engine's own. */

import type { BridgeCell } from '../../match/bridge-types.ts';
import { addressOf } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import { amount, checkFormula, status, sumFormula } from '../cells.ts';
import type { Cell, Row } from '../sheet.ts';

const FIGURE_COLUMNS = { billing: 7, revenue: 8, unexplained: 11 } as const;
const FIRST_ENGINE = 14;

/** What stands in the amount columns of a row. */
type Figures = {
  readonly billing: Money;
  readonly revenue: Money;
  readonly unexplained: Money;
  /** Unexplained amounts that cancel out over orgs are still unexplained. */
  readonly hasUnexplained: boolean;
};

/** The figures of some cells of the bridge together. */
export function figuresOf(cells: readonly BridgeCell[]): Figures {
  const sum = (of: (cell: BridgeCell) => Money): Money => cells.reduce((so, cell) => so + of(cell), 0n);
  return {
    billing: sum((cell) => cell.billing),
    revenue: sum((cell) => cell.revenue),
    unexplained: sum(unexplainedOf),
    hasUnexplained: cells.some((cell) => unexplainedOf(cell) !== 0n),
  };
}

function unexplainedOf(cell: BridgeCell): Money {
  return cell.causes.get('unexplained')?.amount ?? 0n;
}

/** Formulas of the three figures that are read from elsewhere, in the order Billing, Revenue, unexplained. */
export type Reads = readonly [billing: string, revenue: string, unexplained: string];

/** The cells from the amounts of a row on, under the columns of the Lead sheet. */
export function amountCellsOf(figures: Figures, reads: Reads, row: number, money: string, why: Cell): Row {
  const { billing, revenue, unexplained, hasUnexplained } = figures;
  const difference = billing - revenue;
  const values = [billing, revenue, unexplained] as const;
  const live = reads.map((formula, at) => sumFormula(formula, values[at] ?? 0n, money));
  const off = Object.values(FIGURE_COLUMNS).map((at, position) =>
    checkFormula(addressOf(at, row), addressOf(FIRST_ENGINE + position, row), 0n, money),
  );
  return [
    live[0],
    live[1],
    sumFormula(`H${row}-I${row}`, difference, money),
    sumFormula(`J${row}-L${row}`, difference - unexplained, money),
    live[2],
    statusOf(difference, hasUnexplained),
    why,
    ...values.map((value) => amount(value, money)),
    ...off,
  ];
}

function statusOf(difference: Money, hasUnexplained: boolean): Cell {
  if (hasUnexplained) return status('UNEXPLAINED', 'bad');
  return difference === 0n ? status('OK', 'good') : status('EXPLAINED', 'good');
}
