/** Copies the rows of one Revenue table into lines and interprets type, org, book, period and flags. */

import type { IntColumn } from '../model/column-table.ts';
import { NO_DAY } from '../model/iso-date.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import { revenueAmounts, revenueDays, revenueTexts } from './revenue-columns.ts';
import type { RevenueOrgReader } from './revenue-org.ts';
import type { PeriodReader } from './revenue-period.ts';
import { copyAmounts } from './signs.ts';
import type { StageInput } from './stage-input.ts';
import { copyInts, intColumns, moneyColumn, type StageTable } from './stage-table.ts';
import type { RevenueTemplate } from './templates/revenue-template.ts';
import { type RevenueLines, type RevenueType, revenueTypes } from './transaction-lines.ts';

/** One table of Revenue lines: its rows become the lines from position `from` on. */
export type RevenueSegment = {
  readonly template: RevenueTemplate;
  readonly table: StageTable;
  readonly from: number;
};

/** What reads orgs and periods; each distinct text is read once. */
export type RevenueReaders = { readonly periods: PeriodReader; readonly orgs: RevenueOrgReader };

const SYSTEM_PREFIX = 'REVPRO~';
const orderTypes: readonly RevenueType[] = ['SO', 'PORD', 'CST'];

/** Copies one table into the lines; records what it cannot interpret. */
export function* copyRevenueSegment(
  segment: RevenueSegment,
  lines: RevenueLines,
  readers: RevenueReaders,
  input: StageInput,
): Slices<void> {
  yield* copyColumns(segment, lines);
  yield* readCharges(segment, lines, input.pool);
  yield* readTypes(segment, lines, input);
  yield* readBooks(segment, lines, input);
  yield* readOrigins(segment, lines, input.pool);
  yield* readOrgs(segment, lines, readers.orgs, input);
  yield* readPeriods(segment, lines, readers.periods, input);
}

function* copyColumns({ template, table, from }: RevenueSegment, lines: RevenueLines): Slices<void> {
  for (const name of revenueTexts) {
    yield copyInts(lines[name], from, intColumns(table, template.columns[name] ?? []), BLANK, table.count);
  }
  for (const name of revenueDays) {
    yield copyInts(lines[name], from, intColumns(table, template.columns[name] ?? []), NO_DAY, table.count);
  }
  for (const name of revenueAmounts) {
    const source = moneyColumn(table, template.columns[name] ?? []);
    if (source) yield copyAmounts(lines[name], from, source, false, table.count);
  }
  for (let row = 0; row < table.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    lines.file.set(from + row, table.file);
    lines.row.set(from + row, table.row.get(row));
  }
}

/** A line number of Billing is `document.charge` (Revenue: contract bill columns), so it names the charge too. */
function* readCharges(
  { template, table, from }: RevenueSegment,
  lines: RevenueLines,
  pool: TextPool,
): Slices<void> {
  if (template.isOrder || intColumns(table, template.columns['charge'] ?? []).length > 0) return;
  for (let line = from; line < from + table.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    const number = pool.text(lines.lineNumber.get(line));
    const document = pool.text(lines.document.get(line));
    if (document === '' || !number.startsWith(document) || number[document.length] !== '.') continue;
    lines.charge.set(line, pool.code(number.slice(document.length + 1)));
  }
}

function* readTypes(
  { template, table, from }: RevenueSegment,
  lines: RevenueLines,
  input: StageInput,
): Slices<void> {
  const [types] = intColumns(table, template.reads.type ?? []);
  const known = new Map<number, RevenueType>();
  for (let row = 0; row < table.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const code = types?.get(row) ?? BLANK;
    const type = known.get(code) ?? typeOf(input.pool.text(code), template.isOrder);
    known.set(code, type);
    lines.type.set(from + row, type);
    if (template.isOrder || orderTypes.includes(type)) lines.state.set(from + row, 'order-line');
    if (type !== 'other') continue;
    const found = code === BLANK ? 'blank' : input.pool.text(code);
    input.findings.add('revenue-type-unknown', { file: table.file, row: table.row.get(row) }, found);
  }
}

function typeOf(text: string, isOrder: boolean): RevenueType {
  const plain = text.trim().toUpperCase();
  if (plain === '' && isOrder) return 'SO';
  return revenueTypes.find((type) => type === plain) ?? 'other';
}

function* readBooks(
  { template, table, from }: RevenueSegment,
  lines: RevenueLines,
  input: StageInput,
): Slices<void> {
  const books = intColumns(table, template.reads.book ?? []);
  if (books.length === 0) return;
  const primary = input.pool.code(input.setup.books.primary);
  let isFound = false;
  for (let row = 0; row < table.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const isOther =
      books.every((book) => book.get(row) !== primary) && books.some((book) => book.get(row) !== BLANK);
    if (!isOther) isFound = true;
    else lines.state.set(from + row, 'non-primary-book');
  }
  if (isFound || table.count === 0) return;
  const found = input.pool.text(lines.book.get(from));
  input.findings.add(
    'book-not-found',
    { file: table.file, row: 0 },
    `${found} instead of ${input.setup.books.primary}`,
  );
}

function* readOrigins(
  { template, table, from }: RevenueSegment,
  lines: RevenueLines,
  pool: TextPool,
): Slices<void> {
  const [system] = intColumns(table, template.reads.systemCredit ?? []);
  const [voided] = intColumns(table, template.reads.isVoided ?? []);
  const reduction = lines.type.codeOf('RORD');
  for (let row = 0; row < table.count; row += 1) {
    const line = from + row;
    if (line % SLICE_ROWS === 0) yield;
    if (system?.get(row) === 1 || isSystemId(lines.lineId.get(line), pool)) lines.origin.set(line, 'system');
    else if (voided?.get(row) === 1) lines.origin.set(line, 'voided');
    else if (lines.type.code(line) === reduction) lines.origin.set(line, 'reduction-order');
  }
}

function isSystemId(code: number, pool: TextPool): boolean {
  return code !== BLANK && pool.text(code).startsWith(SYSTEM_PREFIX);
}

function* readOrgs(
  { template, table, from }: RevenueSegment,
  lines: RevenueLines,
  orgs: RevenueOrgReader,
  { findings, pool }: StageInput,
): Slices<void> {
  const sources = intColumns(table, template.reads.org ?? []);
  const isOpen = sources.length === 0 && orgs.nameOfBlank() === BLANK && table.count > 0;
  if (isOpen)
    findings.add('revenue-org-missing', { file: table.file, row: 0 }, 'the file has no such column');
  for (let row = 0; row < table.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const known = knownOrg(sources, row, orgs);
    const text = known === BLANK ? firstText(sources, row) : known;
    lines.org.set(from + row, text === BLANK ? orgs.nameOfBlank() : text);
    if (isOpen || known !== BLANK || (text === BLANK && orgs.nameOfBlank() !== BLANK)) continue;
    const place = { file: table.file, row: table.row.get(row) };
    if (text === BLANK) findings.add('revenue-org-missing', place, pool.text(lines.document.get(from + row)));
    else findings.add('revenue-org-unknown', place, pool.text(text));
  }
}

function knownOrg(sources: readonly IntColumn[], row: number, orgs: RevenueOrgReader): number {
  for (const source of sources) {
    const name = orgs.nameOf(source.get(row));
    if (name !== BLANK) return name;
  }
  return BLANK;
}

function firstText(sources: readonly IntColumn[], row: number): number {
  for (const source of sources) {
    if (source.get(row) !== BLANK) return source.get(row);
  }
  return BLANK;
}

function* readPeriods(
  { template, table, from }: RevenueSegment,
  lines: RevenueLines,
  periods: PeriodReader,
  { findings, pool }: StageInput,
): Slices<void> {
  const [source] = intColumns(table, template.reads.period ?? []);
  if (!source && !template.isOrder && table.count > 0) {
    findings.add('revenue-period-missing', { file: table.file, row: 0 }, 'the file has no such column');
  }
  if (!source) return;
  for (let row = 0; row < table.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const id = periods.idOf(source.get(row));
    if (id > 0) lines.period.set(from + row, id);
    if (id > 0 || template.isOrder) continue;
    const place = { file: table.file, row: table.row.get(row) };
    if (id < 0) findings.add('revenue-period-unreadable', place, pool.text(source.get(row)));
    else findings.add('revenue-period-missing', place, pool.text(lines.document.get(from + row)));
  }
}
