import { counted } from '../model/counted.ts';
import type { Findings } from '../model/finding.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import { type Day, formatDay, NO_DAY } from '../model/iso-date.ts';
import { headerOf } from '../model/source-file.ts';
import { BLANK } from '../model/text-pool.ts';
import type { FxContext, FxSide } from './fx-side.ts';
import type { RateReading } from './rate-texts.ts';

/** Numbers of lines by field and file. */
export type LackingLines = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Records each file whose lines have no rate because the file has no column for one; after all lines are converted. */
export function reportLacking(
  parts: readonly LackingLines[],
  { globalRateField }: FxSide,
  findings: Findings,
): void {
  const together = new Map<string, Map<number, number>>();
  for (const [field, byFile] of parts.flatMap((part) => [...part])) {
    const known = together.get(field) ?? new Map<number, number>();
    together.set(field, known);
    for (const [file, lines] of byFile) known.set(file, (known.get(file) ?? 0) + lines);
  }
  for (const [field, byFile] of together) {
    const which = field === globalRateField ? 'rate to the reporting currency' : 'rate';
    for (const [file, lines] of byFile) {
      const found = `no column for the ${which}, and ${counted(lines, 'line')} in need of it`;
      findings.add('rate-missing-in-extract', { file, row: 0 }, found);
    }
  }
}

/** The field that holds a rate, undefined when the system has none. */
export type RateField = string | undefined;

/**
 * Records what conversion finds on lines, with their place and transaction amount. Lines out of scope are passed
 * over, and so are lines without a currency: staging names them.
 */
export class LineFindings {
  private readonly side: FxSide;
  private readonly context: FxContext;
  /** Days as text and headers by file and field: lines are many, days and files are few. */
  private readonly days = new Map<Day, string>();
  private readonly headers = new Map<string, Map<number, string | undefined>>();
  /** Lines without a rate by field and file, where the file has no column for it. */
  readonly lacking = new Map<string, Map<number, number>>();

  constructor(side: FxSide, context: FxContext) {
    this.side = side;
    this.context = context;
  }

  /** Records one finding of a line, at the column of the field. */
  add(code: FindingCode, row: number, field: RateField, found: string): void {
    if (!this.isTold(row)) return;
    const { side, context } = this;
    const column = this.header(side.file.get(row), field);
    const place = { file: side.file.get(row), row: side.row.get(row) };
    const currency = context.pool.text(side.currency.get(row));
    const money = { currency, amount: side.amount.amount(row) };
    context.findings.add(code, column === undefined ? place : { ...place, column }, found, money);
  }

  /** Records why a rate cell between two different currencies holds no rate, or that it holds exactly 1. */
  addReading(reading: RateReading, row: number, field: RateField, rate: number): void {
    const text = this.context.pool.text(rate);
    if (reading.state === 'blank') this.addBlank(row, field);
    else if (reading.state !== 'rate') this.add('rate-not-positive', row, field, text);
    else if (reading.isOne) this.add('rate-is-one', row, field, text);
  }

  /** Records that a rate of an earlier day stands in for the day asked, and that it is older than allowed. */
  addFallback(row: number, field: RateField, pair: string, asked: Day, used: Day): void {
    if (used === NO_DAY || asked === NO_DAY || used >= asked) return;
    const age = asked - used;
    const found = `${pair} of ${this.day(used)} for ${this.day(asked)}, ${counted(age, 'day')} old`;
    this.add('rate-fallback', row, field, found);
    if (age > this.context.setup.rates.fallbackLimitDays) this.add('rate-too-old', row, field, found);
  }

  /** Records that a line could not be converted: no rate and why there is none, or a result too large to hold. */
  addMissing(row: number, field: RateField, pair: string, rate: { code: number; why: string }): void {
    if (rate.code === BLANK) this.add('no-rate', row, field, rate.why === '' ? pair : `${pair}: ${rate.why}`);
    else
      this.add('converted-amount-too-large', row, field, `${pair} at ${this.context.pool.text(rate.code)}`);
  }

  /** `EUR→USD`, from text codes. */
  pair(from: number, to: number): string {
    return `${this.context.pool.text(from)}→${this.context.pool.text(to)}`;
  }

  private isTold(row: number): boolean {
    return this.side.isInScope(row) && this.side.currency.get(row) !== BLANK;
  }

  private addBlank(row: number, field: RateField): void {
    const file = this.side.file.get(row);
    if (field === undefined || !this.isTold(row)) return;
    if (this.header(file, field) !== undefined) {
      this.add('rate-missing-in-extract', row, field, 'blank');
      return;
    }
    const byFile = this.lacking.get(field) ?? new Map<number, number>();
    this.lacking.set(field, byFile);
    byFile.set(file, (byFile.get(file) ?? 0) + 1);
  }

  private header(file: number, field: RateField): string | undefined {
    if (field === undefined) return undefined;
    const byFile = this.headers.get(field) ?? new Map<number, string | undefined>();
    this.headers.set(field, byFile);
    if (!byFile.has(file)) byFile.set(file, headerOf(this.context.files, file, field));
    return byFile.get(file);
  }

  private day(day: Day): string {
    const known = this.days.get(day);
    if (known !== undefined) return known;
    const text = formatDay(day);
    this.days.set(day, text);
    return text;
  }
}
