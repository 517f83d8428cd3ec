import { type Day, NO_DAY } from '../model/iso-date.ts';
import { BLANK } from '../model/text-pool.ts';
import { whyNot } from './functional-rates.ts';
import type { FxContext, FxSide } from './fx-side.ts';
import type { LineFindings } from './line-findings.ts';
import { RateFinders } from './rate-finders.ts';

/** Finds the functional → reporting rate of one line after the other; the fields hold that of the last line. */
export class ReportingRates {
  /** Text code of the rate, BLANK when there is none. */
  code = BLANK;
  used: Day = NO_DAY;
  /** Why there is no rate, in words. */
  why = '';
  /** Text code of the reporting currency. */
  readonly currency: number;
  private readonly side: FxSide;
  private readonly context: FxContext;
  private readonly trouble: LineFindings;
  private readonly finders: RateFinders;
  private readonly one: number;

  constructor(side: FxSide, context: FxContext, trouble: LineFindings) {
    this.currency = context.pool.code(context.setup.currencies.reporting);
    this.side = side;
    this.context = context;
    this.trouble = trouble;
    this.finders = new RateFinders(side.system, context.rateTable);
    this.one = context.pool.code('1');
  }

  /** Finds the rate of a line: 1 where both currencies are the same, the extract's global rate, the rate table's, or none. */
  resolve(row: number): void {
    const { side, context, trouble } = this;
    const functional = side.functionalCurrency.get(row);
    const rate = side.globalRate?.get(row) ?? BLANK;
    const reading = context.rateTexts.reading(rate);
    this.why = '';
    this.used = NO_DAY;
    this.code = reading.rate ? rate : BLANK;
    if (functional === this.currency) {
      this.code = this.one;
      if (reading.state === 'blank' || reading.isOne) return;
      trouble.add('rate-not-one', row, side.globalRateField, context.pool.text(rate));
      return;
    }
    const isNeeded = side.storedReporting?.isBlank(row) ?? false;
    if (reading.state !== 'blank' || isNeeded) trouble.addReading(reading, row, side.globalRateField, rate);
    if (this.code === BLANK && context.scalings.isCurrency(functional)) this.takeTable(row, functional);
  }

  private takeTable(row: number, functional: number): void {
    const asked = this.side.asked.get(row);
    const found = this.finders.find(functional, this.currency, asked);
    this.code = found.code;
    this.used = found.used;
    if (this.code === BLANK) this.why = whyNot(asked, found.isConflict);
    else if (this.context.rateTexts.reading(this.code).isOne) {
      this.trouble.add('rate-is-one', row, this.side.globalRateField, 'rate table');
    }
  }
}
