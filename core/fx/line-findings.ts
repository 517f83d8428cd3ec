import type { FindingCode } from '../model/finding-catalogue.ts';
import { type Day, formatDay, NO_DAY } from '../model/iso-date.ts';
import { BLANK } from '../model/text-pool.ts';
import type { FxContext, FxSide } from './fx-side.ts';
import type { RateReading } from './rate-texts.ts';

/** Header under which the rate to the reporting currency stands in Revenue's extracts. */
export const GLOBAL_RATE = 'Global Ex Rate';

/** Records what conversion finds on lines, with their place and transaction amount; lines out of scope are passed over. */
export class LineFindings {
  private readonly side: FxSide;
  private readonly context: FxContext;
  /** Days as text: lines are many, days are few. */
  private readonly days = new Map<Day, string>();

  constructor(side: FxSide, context: FxContext) {
    this.side = side;
    this.context = context;
  }

  /** Records one finding of a line in scope. */
  add(code: FindingCode, row: number, column: string, found: string): void {
    const { side, context } = this;
    if (!side.isInScope(row)) return;
    const place = { file: side.file.get(row), row: side.row.get(row), column };
    const currency = context.pool.text(side.currency.get(row));
    context.findings.add(code, place, found, { currency, amount: side.amount.amount(row) });
  }

  /** Records why a rate cell between two different currencies holds no rate, or that it holds exactly 1. */
  addReading(reading: RateReading, row: number, column: string, rate: number): void {
    const text = this.context.pool.text(rate);
    if (reading.state === 'unreadable') this.add('rate-unreadable', row, column, text);
    else if (reading.state === 'not-positive') this.add('rate-not-positive', row, column, text);
    else if (reading.state === 'blank') this.add('rate-missing-in-extract', row, column, 'blank');
    else if (reading.isOne) this.add('rate-is-one', row, column, text);
  }

  /** Records that a rate of an earlier day stands in for the day asked, and that it is older than allowed. */
  addFallback(row: number, column: string, pair: string, asked: Day, used: Day): void {
    if (used === NO_DAY || asked === NO_DAY || used >= asked) return;
    const age = asked - used;
    const found = `${pair} of ${this.day(used)} for ${this.day(asked)}, ${age} ${age === 1 ? 'day' : 'days'} old`;
    this.add('rate-fallback', row, column, found);
    if (age > this.context.setup.rates.fallbackLimitDays) this.add('rate-too-old', row, column, found);
  }

  /** Records that a line could not be converted: no rate and why there is none, or a result too large to hold. */
  addMissing(row: number, column: string, pair: string, rate: { code: number; why: string }): void {
    if (rate.code === BLANK)
      this.add('no-rate', row, column, rate.why === '' ? pair : `${pair}: ${rate.why}`);
    else
      this.add('converted-amount-too-large', row, column, `${pair} at ${this.context.pool.text(rate.code)}`);
  }

  private day(day: Day): string {
    const known = this.days.get(day);
    if (known !== undefined) return known;
    const text = formatDay(day);
    this.days.set(day, text);
    return text;
  }

  /** `EUR→USD`, from text codes. */
  pair(from: number, to: number): string {
    return `${this.context.pool.text(from)}→${this.context.pool.text(to)}`;
  }
}
