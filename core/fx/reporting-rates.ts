import { NO_DAY } from '../model/iso-date.ts';
import { BLANK } from '../model/text-pool.ts';
import type { FxContext, FxSide } from './fx-side.ts';
import type { LineFindings } from './line-findings.ts';
import { LineRates } from './line-rates.ts';

/** Finds the functional → reporting rate of one line after the other; the fields hold that of the last line. */
export class ReportingRates extends LineRates {
  /** Text code of the reporting currency. */
  readonly currency: number;

  constructor(side: FxSide, context: FxContext, trouble: LineFindings) {
    super(side, context, trouble);
    this.currency = context.pool.code(context.setup.currencies.reporting);
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
      this.tellNotOne(row, rate, side.globalRateField);
      return;
    }
    const isNeeded = side.storedReporting?.isBlank(row) ?? false;
    if (reading.state !== 'blank' || isNeeded) trouble.addReading(reading, row, side.globalRateField, rate);
    if (this.code === BLANK && context.scalings.isCurrency(functional)) {
      this.takeFromTable(row, functional, this.currency, side.globalRateField);
    }
  }
}
