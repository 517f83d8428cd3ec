import { type BookSheet, type BookTable, sheetsNamed, textAt } from '../book.ts';
import { atCell, noSheet, onSheet, rule, type Trouble } from '../breach.ts';
import { columnNamed, rowsOf } from '../columns.ts';
import { DIGITS, decimalText, exact, ONE } from '../decimals.ts';

const columns: readonly (readonly [name: string, header: RegExp])[] = [
  ['amount', /^Amount$/],
  ['currency', /^Currency$/],
  ['functional', /^Functional currency$/],
  ['rate', /^Rate$/],
  ['direction', /^(Direction|Power of the rate)$/],
  ['stored', /^Stored functional$/],
  ['recomputed', /^Recomputed functional$/],
  ['difference', /^Stored − recomputed$/],
  ['rounding', /^Rounding$/],
  ['asked', /^Rate date asked$/],
  ['used', /^Rate date used$/],
  ['source', /^Rate source$/],
  ['flag', /^(Fallback|Flags?)$/],
  ['age', /^(Age|Fallback age) in days$/],
];

/** A quotient may end only after more decimals than money keeps. */
const NANO = ONE / 1_000_000_000n;

/** The linter converts every line itself, in exact decimals. */
export const conversionsHold = rule(18, 'FX: amount and rate give the recomputed amount', function* (book) {
  const sheets = sheetsNamed(book, 'FX');
  if (sheets.length === 0) yield noSheet('FX');
  for (const sheet of sheets) {
    const [table] = sheet.tables;
    for (const [name, header] of columns) {
      if (columnNamed(table, header) < 0)
        yield onSheet(sheet, `no column for the ${name} (${header.source})`);
    }
    for (const row of table ? rowsOf(table) : []) {
      if (table) yield* lineTrouble(sheet, table, row);
    }
  }
});

type Line = Readonly<Record<string, string>>;

function lineOf(sheet: BookSheet, table: BookTable, row: number): Line {
  const read = columns.map(([name, header]) => {
    const column = columnNamed(table, header);
    return [name, column < 0 ? '' : textAt(sheet, row, column)] as const;
  });
  return Object.fromEntries(read);
}

function* lineTrouble(sheet: BookSheet, table: BookTable, row: number): Generator<Trouble> {
  const line = lineOf(sheet, table, row);
  const place = (name: string): number =>
    columnNamed(table, columns.find(([one]) => one === name)?.[1] ?? '');
  const what = conversionTrouble(line);
  if (what !== undefined) yield atCell(sheet, row, place('recomputed'), what);
  const gap = (exact(line['stored'] ?? '') ?? 0n) - (exact(line['recomputed'] ?? '') ?? 0n);
  const areBoth = line['stored'] !== '' && line['recomputed'] !== '';
  if (areBoth && gap !== (exact(line['difference'] ?? '') ?? 0n))
    yield atCell(sheet, row, place('difference'), `stored less recomputed is ${decimalText(gap)}`);
  const isForeign = line['currency'] !== line['functional'] && line['functional'] !== '';
  const isOne = exact(line['rate'] ?? '') === ONE;
  if (isForeign && isOne && place('flag') >= 0 && line['flag'] === '')
    yield atCell(sheet, row, place('rate'), 'a rate of 1 between two currencies, not flagged');
}

function conversionTrouble(line: Line): string | undefined {
  const { rate = '', recomputed = '', currency, functional } = line;
  const isForeign = currency !== functional;
  if (rate === '') return isForeign && recomputed !== '' ? 'recomputed without a rate' : undefined;
  if (recomputed === '') return undefined;
  const [amount, by, result] = [line['amount'] ?? '', rate, recomputed].map(exact);
  if (amount === undefined || by === undefined || result === undefined || by === 0n)
    return 'amount, rate or result is no number';
  const converted = result + (exact(line['rounding'] ?? '') ?? 0n);
  const isDivided = /[÷/]|^-1$/.test(line['direction'] ?? '');
  const rest = isDivided ? amount - (converted * by) / ONE : amount * by - converted * ONE;
  // In a division what is compared is amount and converted × rate: a crumb of the quotient times the rate.
  const allowed = isDivided ? (NANO * by) / ONE + NANO : 0n;
  const size = rest < 0n ? -rest : rest;
  const text = isDivided ? `amount ÷ ${rate}` : `amount × ${rate}`;
  return size > allowed ? `${text} is not ${recomputed} (${size} × 10^-${DIGITS} apart)` : undefined;
}
