import { addressOf } from '../../model/cell-address.ts';
import { movementKinds, type RollForwardTotal } from '../../model/roll-forward.ts';
import {
  amount,
  amountFormula,
  checkFormula,
  checkWordFormula,
  column,
  count,
  smallTable,
  text,
} from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { sideWords } from '../code-words.ts';
import type { Cell, DefinedRange, Row, Sheet, SheetColumn, Table } from '../sheet.ts';
import { FIRST_ROW } from '../sheet.ts';
import type { SheetParts } from '../sheet-parts.ts';
import { titleBlock } from '../title-block.ts';
import { ITEMS } from './open-items.ts';

type Basis = RollForwardTotal['basis'];

/** Names of the columns of open items that formulas read. */
const NAMES: Readonly<Record<keyof typeof ITEMS, string>> = {
  side: 'RfSide',
  org: 'RfOrg',
  openingOrg: 'RfFrom',
  currency: 'RfCur',
  state: 'RfState',
  opening: 'RfOpen',
  movement: 'RfMove',
  functionalCurrency: 'RfFunCur',
  openingFunctional: 'RfFunOpen',
  movementFunctional: 'RfFunMove',
};

const steps = ['Opening', 'New', 'Cleared', 'Changed', 'Transferred', 'Reversed', 'FX', 'Closing'] as const;
type Step = (typeof steps)[number];
/** Position of the first step's column, behind side, org and currency. */
const FIRST_STEP = 3;
/** Rows between the last row of one table and the first of the next: empty, heading, header. */
const BETWEEN = 3;

/** The roll-forward with the names that its formulas use. */
export type RollForwardPart = { readonly sheet: Sheet; readonly names: readonly DefinedRange[] };

/** Opening of the prior close to closing of this one, summed live over the items. */
export function rollForwardSheet(context: CloseContext, items: SheetParts): RollForwardPart {
  const { totals } = context.close.rollForward;
  const ofBasis = (basis: Basis): readonly RollForwardTotal[] => totals.filter((one) => one.basis === basis);
  const main = tableOf(context, items, ofBasis('transaction'), FIRST_ROW);
  const second = FIRST_ROW + main.count + BETWEEN;
  const functional = tableOf(context, items, ofBasis('functional'), second);
  const sheet = {
    name: 'Roll-forward',
    purpose: 'Open items from the prior close to this one, by side, org and currency',
    title: titleBlock(context, headline(context), 'transaction currency; below functional currency'),
    main,
    below: [
      { ...functional, heading: 'The same in functional currency' },
      smallTable([column('Note', 'text', 10)], originRows(context), {
        heading: 'Where the opening comes from',
      }),
    ],
    keyColumns: 3,
  };
  return { sheet, names: namesOf(items) };
}

function headline({ close }: CloseContext): string {
  return close.prior
    ? 'Roll-forward of open items since the prior close'
    : 'Roll-forward of open items: no prior close is given, so every item is new';
}

function originRows({ close }: CloseContext): readonly Row[] {
  const { prior } = close;
  if (!prior) return [[text('No prior close is given: the opening is 0 and every open item is new.')]];
  const { opening, statement } = prior;
  const signers = [statement.prepared, statement.reviewed].flatMap((one) => (one ? [one.by.name] : []));
  return [
    [text(`Open items read from the prior close: ${opening.count}, SHA-256 ${opening.digest}`)],
    [text(`Stated by the prior close itself: ${statement.openItems?.digest ?? 'nothing'}`)],
    [
      text(
        `Status of the prior close: ${statement.status ?? 'not stated'}${signers.length > 0 ? `, signed by ${signers.join(' and ')}` : ''}`,
      ),
    ],
  ];
}

function tableOf(
  context: CloseContext,
  items: SheetParts,
  totals: readonly RollForwardTotal[],
  firstRow: number,
): Table {
  const width = context.amountWidth;
  const columns: readonly SheetColumn[] = [
    column('Side', 'text', 10),
    column('Org', 'text', 22),
    column('Currency', 'text', 10),
    ...steps.map((step) => column(step, 'amount', width)),
    column("Engine's closing", 'amount', width),
    { ...column('Difference', 'amount', width), isCheck: true },
    { ...column('Status', 'text', 10), isCheck: true },
    ...['Items at opening', 'Items new', 'Items cleared', 'Items at closing'].map((header) =>
      column(header, 'count', 12),
    ),
    ...steps.slice(0, -1).flatMap((step) => [
      { ...column(`Engine: ${step}`, 'amount', width), isGrouped: true },
      { ...column(`Check: ${step}`, 'amount', width), isGrouped: true, isCheck: true },
    ]),
  ];
  return smallTable(
    columns,
    totals.map((total, at) => rowOf(items, total, firstRow + at)),
  );
}

function rowOf(items: SheetParts, total: RollForwardTotal, row: number): Row {
  const { side, org, currency, opening, movements, closing } = total;
  const cell = (step: Step): string => addressOf(FIRST_STEP + steps.indexOf(step), row);
  const figures = steps.map((step) => figureOf(total, step));
  const engineAt = FIRST_STEP + steps.length;
  const difference = addressOf(engineAt + 1, row);
  const grouped = engineAt + 3 + 4;
  const live = steps.map((step, at): Cell => {
    if (step === 'Closing') {
      const sum = `ROUND(SUM(${cell('Opening')}:${cell('FX')}),9)`;
      return amountFormula(
        sum,
        figures.slice(0, -1).reduce((so, one) => so + one, 0n),
        currency,
      );
    }
    return amountFormula(liveFormula(items, total, step, row), figures[at] ?? 0n, currency);
  });
  const engine = steps
    .slice(0, -1)
    .flatMap((step, at): Cell[] => [
      amount(figures[at] ?? 0n, currency),
      checkFormula(cell(step), addressOf(grouped + 2 * at, row), 0n, currency),
    ]);
  const open = figures.slice(0, -1).reduce((so, one) => so + one, 0n) - closing.amount;
  return [
    ...[text(sideWords(side)), text(org), text(currency), ...live, amount(closing.amount, currency)],
    checkFormula(cell('Closing'), addressOf(engineAt, row), open, currency),
    checkWordFormula(`IF(${difference}=0,"OK","FAIL")`, open === 0n),
    ...[opening.items, movements.new.items, movements.cleared.items, closing.items].map(count),
    ...engine,
  ];
}

function figureOf({ opening, movements, closing }: RollForwardTotal, step: Step): bigint {
  if (step === 'Opening') return opening.amount;
  if (step === 'Closing') return closing.amount;
  return movements[movementKinds.find((kind) => kind === step.toLowerCase()) ?? 'new'].amount;
}

function liveFormula(items: SheetParts, { basis }: RollForwardTotal, step: Step, row: number): string {
  const isFunctional = basis === 'functional';
  const sums = items.parts.map((_, part) => {
    const name = (key: keyof typeof ITEMS): string => partName(NAMES[key], part);
    const currency = `${name(isFunctional ? 'functionalCurrency' : 'currency')},$C${row}`;
    const opening = name(isFunctional ? 'openingFunctional' : 'opening');
    const side = `${name('side')},$A${row}`;
    if (step === 'Opening') return `SUMIFS(${opening},${side},${name('openingOrg')},$B${row},${currency})`;
    if (step === 'Transferred') return `SUMIFS(${opening},${side},${name('org')},$B${row},${currency})`;
    const moved = name(isFunctional ? 'movementFunctional' : 'movement');
    const state = step === 'FX' ? 'Open' : step;
    return `SUMIFS(${moved},${side},${name('org')},$B${row},${currency},${name('state')},"${state}")`;
  });
  const opening = step === 'Transferred' ? `-${addressOf(FIRST_STEP, row)}` : '';
  return `ROUND(${sums.join('+')}${opening},9)`;
}

function namesOf(items: SheetParts): readonly DefinedRange[] {
  return items.parts.flatMap(({ name: sheet, rows }, part) =>
    // Object.keys gives the keys of the list as plain text.
    (Object.keys(ITEMS) as (keyof typeof ITEMS)[]).map((key) => ({
      name: partName(NAMES[key], part),
      sheet,
      ranges: [rangeOf(items.columnOf(ITEMS[key]), rows)],
    })),
  );
}

// A sheet without items still has a range: one empty row.
function rangeOf(column: number, rows: number): string {
  return `${addressOf(column, FIRST_ROW)}:${addressOf(column, FIRST_ROW + Math.max(rows, 1) - 1)}`;
}

function partName(name: string, part: number): string {
  return part === 0 ? name : `${name}_${part + 1}`;
}
