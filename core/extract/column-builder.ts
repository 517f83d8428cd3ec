/** What all builders of typed columns have in common. */

import type { IntColumn } from '../model/column-table.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import type { FormatDecision } from './number-format.ts';
import type { NumberProof } from './number-text.ts';

/** Records what is wrong with the cell at a position of the builder's column. */
export type ReportCell = (code: FindingCode, position: number, found: string) => void;

/** How a column was read in the end. */
export type ColumnOutcome = {
  /** For the reader: `date DMY`, `number 1.234,5`, `text`. */
  readonly format: string;
  /** True when the file leaves open how the column is meant; its cells are then blank. */
  readonly isUndecided: boolean;
};

/** What a builder needs besides its cells. */
export type BuildContext = {
  readonly report: ReportCell;
  /** Row in the file of a cell's position. */
  readonly rowOf: (position: number) => number;
};

/** Turns the cells of one column into a typed column while the rows stream by. */
export type ColumnBuilder = {
  readonly column: IntColumn | MoneyColumn;
  /** Takes one cell of each row. */
  readonly take: (rows: readonly (readonly string[])[], cell: number) => void;
  /** For columns of numbers: what their cells prove about the decimal mark. */
  readonly prove?: () => NumberProof;
  /** Judges the column as a whole, once all rows are in; `decision` is for columns of numbers. */
  readonly finish: (context: BuildContext, decision: FormatDecision) => ColumnOutcome;
};

const SHOWN = 60;

/** A cell as findings show it: a long one only by its beginning. */
export function shownText(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}

/** The text of a cell without blanks around it; empty for the tokens that exporters write for "nothing". */
export function cellText(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length === 4) return trimmed === 'NULL' || trimmed === 'null' ? '' : trimmed;
  return trimmed === '\\N' ? '' : trimmed;
}
