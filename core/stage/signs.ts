/** Signs of adjustments: exported unsigned with a direction, or signed already. Proven file by file. */

import type { IntColumn } from '../model/column-table.ts';
import { counted } from '../model/counted.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import { readableMoney } from '../model/money-words.ts';
import { headerOf } from '../model/source-file.ts';
import { BLANK } from '../model/text-pool.ts';
import type { StageInput } from './stage-input.ts';
import { intColumns, moneyColumn, type StageTable } from './stage-table.ts';
import type { Template } from './templates/template.ts';

/** What a preparer may state about the signs of a file. */
type Stated = 'prove' | 'unsigned-with-type' | 'already-signed';

/** Says of a row that its amounts have no sign: its direction is blank or a word that is not known. */
const NO_SIGN = 2;

/**
 * Says for every row of a table whether its amounts are turned round: 1 or 0 per row, or one answer for all rows.
 * Invoice item adjustments and invoice adjustments: Credit −, Charge +. Credit balance adjustments: Increase +,
 * Decrease − (Billing: object reference). An unsigned amount
 * under another word, or under none, has no sign (2) and becomes blank. Records `sign-already`, `sign-mixed` and `direction-missing`.
 */
export function negationsOf(template: Template, table: StageTable, input: StageInput): Uint8Array | boolean {
  const stated = statedSigns(table.file, input);
  if (template.sign === 'as-is') return false;
  if (template.sign === 'negated') return stated !== 'already-signed';
  const negative = input.pool.code(template.sign.negative);
  const positive = input.pool.code(template.sign.positive);
  const [directions] = intColumns(table, template.columns['direction'] ?? []);
  const amounts = moneyColumn(table, template.columns['amount'] ?? []);
  if (!directions || !amounts) return false;
  const negations = new Uint8Array(table.count);
  const seen = survey(table, { directions, amounts, negative, positive }, negations, input);
  if (stated === 'unsigned-with-type' || (stated === 'prove' && seen.negatives === 0)) return negations;
  if (stated === 'already-signed' || seen.contradictions === 0) {
    const why =
      stated === 'prove' ? `proven by ${counted(seen.negatives, 'negative amount')}` : 'stated in the setup';
    input.findings.add('sign-already', { file: table.file, row: 0 }, why);
    return false;
  }
  const isSigned = seen.negatives >= seen.contradictions;
  tellMixed(input, table, { directions, amounts, negative, positive, isSigned });
  return negations;
}

/** Fills the negations row by row; counts negative amounts, and rows that speak against a signed file. */
function survey(
  table: StageTable,
  { directions, amounts, negative, positive }: Directed,
  negations: Uint8Array,
  { findings, files }: StageInput,
): { readonly negatives: number; readonly contradictions: number } {
  const column = headerOf(files, table.file, 'type');
  let negatives = 0;
  let contradictions = 0;
  for (let row = 0; row < table.count; row += 1) {
    const direction = directions.get(row);
    const sign = amounts.sign(row);
    if (direction === negative) negations[row] = 1;
    else if (direction === BLANK) {
      const place = { file: table.file, row: table.row.get(row), ...(column && { column }) };
      findings.add('direction-missing', place, readableMoney(amounts.amount(row), 2));
      negations[row] = NO_SIGN;
    } else if (direction !== positive) negations[row] = NO_SIGN;
    if (negations[row] === NO_SIGN || sign === 0) continue;
    if (sign < 0) negatives += 1;
    if (sign < 0 !== (direction === negative)) contradictions += 1;
  }
  return { negatives, contradictions };
}

/** Directions and amounts of a table, with the codes of the two words for a direction. */
type Directed = {
  readonly directions: IntColumn;
  readonly amounts: MoneyColumn;
  readonly negative: number;
  readonly positive: number;
};

/** A table whose rows contradict each other; `isSigned` when no more rows speak against signs than for them. */
type Mixed = Directed & { readonly isSigned: boolean };

/** Names the rows of the smaller party, each with the first row of the other one. */
function tellMixed({ findings, pool }: StageInput, table: StageTable, mixed: Mixed): void {
  const { directions, amounts, negative, positive, isSigned } = mixed;
  const words = (row: number): string =>
    `${pool.text(directions.get(row))} ${readableMoney(amounts.amount(row), 2)}`;
  const odd: number[] = [];
  let other = '';
  for (let row = 0; row < table.count; row += 1) {
    const direction = directions.get(row);
    if (amounts.sign(row) === 0 || (direction !== negative && direction !== positive)) continue;
    const isNegative = amounts.sign(row) < 0;
    if (isSigned ? isNegative !== (direction === negative) : isNegative) odd.push(row);
    else if (other === '' && direction === negative) other = `; row ${table.row.get(row)} has ${words(row)}`;
  }
  for (const row of odd) {
    findings.add('sign-mixed', { file: table.file, row: table.row.get(row) }, words(row) + other);
  }
}

function statedSigns(file: number, { files, setup }: StageInput): Stated {
  const source = files.find((one) => one.index === file);
  const stated = setup.sources.find(
    ({ file: name, sheet }) => name === source?.name && (sheet === undefined || sheet === source.sheet),
  );
  return stated?.signs ?? 'prove';
}

/**
 * Copies an amount column into the lines from position `from` on, turned round where the negations say so; where they
 * say that there is no sign, the line keeps its blank cell.
 */
export function copyAmounts(
  target: MoneyColumn,
  from: number,
  source: MoneyColumn,
  negations: Uint8Array | boolean,
  count: number,
): void {
  for (let row = 0; row < count; row += 1) {
    if (typeof negations !== 'boolean' && negations[row] === NO_SIGN) continue;
    const isNegated = typeof negations === 'boolean' ? negations : negations[row] === 1;
    target.copy(from + row, source, row, isNegated);
  }
}
