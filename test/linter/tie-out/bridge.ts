import { type Book, type BookSheet, type BookTable, sheetsNamed, textAt } from '../book.ts';
import { atCell, noSheet, onSheet, rule, type Trouble } from '../breach.ts';
import { allRowsOf, columnNamed } from '../columns.ts';
import { decimalText, exact } from '../decimals.ts';

const NO_CAUSE = /engine|check|live|difference|detail/i;

/** Billing less Revenue is the sum of the causes; what is unexplained has its own column. */
export const bridgeCloses = rule(
  15,
  'Billing − Revenue = Σ causes, unexplained always shown',
  function* (book) {
    const sheets = sheetsNamed(book, 'Bridge');
    if (sheets.length === 0) yield noSheet('Bridge');
    for (const sheet of sheets) {
      const [table] = sheet.tables;
      if (!table) continue;
      const missing = ['Billing', 'Revenue', 'Difference', 'Unexplained'].filter(
        (header) => columnNamed(table, header) < 0,
      );
      for (const header of missing) yield onSheet(sheet, `no column ${header}`);
      if (missing.length === 0) yield* rowTrouble(sheet, table);
    }
  },
);

function causeColumns(table: BookTable): readonly number[] {
  const first = columnNamed(table, 'Difference') + 1;
  const last = columnNamed(table, 'Unexplained');
  const between = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return between.filter((column) => !NO_CAUSE.test(table.headers[column] ?? ''));
}

function* rowTrouble(sheet: BookSheet, table: BookTable): Generator<Trouble> {
  const causes = causeColumns(table);
  const unexplained = columnNamed(table, 'Unexplained');
  for (const row of allRowsOf(table)) {
    const of = (column: number): bigint => exact(textAt(sheet, row, column)) ?? 0n;
    const difference = of(columnNamed(table, 'Billing')) - of(columnNamed(table, 'Revenue'));
    const rest = causes.reduce((so, column) => so - of(column), difference);
    if (rest !== 0n)
      yield atCell(sheet, row, columnNamed(table, 'Difference'), `${decimalText(rest)} has no cause`);
    if (textAt(sheet, row, unexplained) === '') yield atCell(sheet, row, unexplained, 'unexplained is blank');
  }
}

/** What a balance sheet of open items rolls from and to. */
const steps: readonly RegExp[] = [/^opening/i, /^new/i, /^cleared/i, /fx|exchange/i, /^closing/i];

/** Further columns of what happened since; each adds with its own sign. */
const furtherSteps: readonly RegExp[] = [/^changed/i, /^transferred/i, /^reversed/i];

/** Opening and what happened since give closing. */
export const rollsForward = rule(16, 'Opening + new − cleared ± FX = closing', function* (book) {
  const [sheet] = sheetsNamed(book, 'Roll-forward');
  if (!sheet) {
    yield noSheet('Roll-forward');
    return;
  }
  const table = sheet.tables.find((one) => steps.every((step) => columnNamed(one, step) >= 0));
  if (!table) yield onSheet(sheet, 'no table with columns Opening, New, Cleared, FX and Closing');
  else yield* rollTrouble(sheet, table);
  if (!saysWhence(sheet))
    yield onSheet(sheet, 'does not say where the opening comes from (hash of the prior close, or none)');
});

// Cleared amounts may be written with their own sign or as what goes off; one table keeps to one way.
function* rollTrouble(sheet: BookSheet, table: BookTable): Generator<Trouble> {
  const columns = steps.map((step) => columnNamed(table, step));
  const further = furtherSteps.map((step) => columnNamed(table, step)).filter((column) => column >= 0);
  const rests = [...allRowsOf(table)].map((row) => {
    const [opening = 0n, fresh = 0n, cleared = 0n, exchange = 0n, closing = 0n] = columns.map(
      (column) => exact(textAt(sheet, row, column)) ?? 0n,
    );
    const moved = further.reduce((so, column) => so + (exact(textAt(sheet, row, column)) ?? 0n), 0n);
    const before = opening + fresh + moved + exchange - closing;
    return { row, minus: before - cleared, plus: before + cleared };
  });
  const isSigned = rests.every(({ plus }) => plus === 0n);
  for (const { row, minus } of rests) {
    if (!isSigned && minus !== 0n)
      yield atCell(sheet, row, columns[4] ?? 0, `${decimalText(minus)} is left between opening and closing`);
  }
}

function saysWhence(sheet: BookSheet): boolean {
  const pattern = /\b[0-9a-f]{64}\b|no (signed )?prior close/i;
  return sheet.rows.some((row) => row?.cells.some((cell) => pattern.test(cell?.text ?? '')));
}

/** What must be known of every unlabeled adjustment. */
const alignmentFacts: readonly (readonly [name: string, header: RegExp])[] = [
  ['type', /^Type$/],
  ['number', /^Document$/],
  ['parent document', /^Parent document$/],
  ['derived org', /^(Derived org|Org)$/],
  ['basis of derivation', /found by|basis/i],
  ['period as booked', /booked/i],
  ['period as aligned', /belongs|aligned/i],
  ['transaction amount', /^Amount$/],
  ['functional amount', /^Functional$/],
  ['reporting amount', /^Reporting$/],
];

/** Labeled and unlabeled give the tenant's total, and every unlabeled item says what it is and where it belongs. */
export const labeledAndUnlabeled = rule(17, 'Labeled + unlabeled = total', function* (book: Book) {
  const totals = book.sheets;
  const found = totals.flatMap((sheet) =>
    sheet.tables
      .filter((table) => ['Labeled', 'Unlabeled', 'Total'].every((header) => columnNamed(table, header) >= 0))
      .map((table) => ({ sheet, table })),
  );
  if (found.length === 0) yield noSheet('Org totals with columns Labeled, Unlabeled, Total');
  for (const { sheet, table } of found) yield* totalTrouble(sheet, table);
  const [alignment] = sheetsNamed(book, 'Org alignment');
  if (!alignment) yield noSheet('Org alignment');
  for (const [name, header] of alignment ? alignmentFacts : []) {
    if (alignment && columnNamed(alignment.tables[0], header) < 0)
      yield onSheet(alignment, `no column for the ${name}`);
  }
});

function* totalTrouble(sheet: BookSheet, table: BookTable): Generator<Trouble> {
  const [labeled = 0, unlabeled = 0, total = 0] = ['Labeled', 'Unlabeled', 'Total'].map((header) =>
    columnNamed(table, header),
  );
  for (const row of allRowsOf(table)) {
    const of = (column: number): bigint => exact(textAt(sheet, row, column)) ?? 0n;
    const rest = of(total) - of(labeled) - of(unlabeled);
    if (rest !== 0n)
      yield atCell(sheet, row, total, `differs from labeled + unlabeled by ${decimalText(rest)}`);
  }
}
