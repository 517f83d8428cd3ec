import { type Day, NO_DAY } from '../model/iso-date.ts';
import { BLANK } from '../model/text-pool.ts';
import { LineRates } from './line-rates.ts';

/** Where the functional rate of a line comes from. */
export type RateSource = '' | 'extract' | 'invoice' | 'rate table' | 'same currency';

/** Finds the functional rate of one line after the other; the fields hold that of the last line asked for. */
export class FunctionalRates extends LineRates {
  isDivided = false;
  source: RateSource = '';
  /** Text code of a rate that cannot be used because its file does not show what to do with it, else BLANK. */
  openCode = BLANK;
  /** What is recorded of a line with such a rate. */
  openFinding: 'rate-direction-mixed' | 'rate-direction-unknown' = 'rate-direction-unknown';

  /** Finds the rate of a line: 1 in its own currency, the extract's, its invoice's, the rate table's, or none. */
  resolve(row: number): void {
    const { side, context, trouble } = this;
    const rate = side.rate.get(row);
    const reading = context.rateTexts.reading(rate);
    this.take(BLANK, false, NO_DAY, '');
    this.why = '';
    this.openCode = BLANK;
    if (side.currency.get(row) === side.functionalCurrency.get(row)) {
      this.take(this.one, false, side.asked.get(row), 'same currency');
      this.tellNotOne(row, rate, side.rateField);
      return;
    }
    if (reading.state !== 'rate' || reading.isOne) trouble.addReading(reading, row, side.rateField, rate);
    if (!this.areCurrencies(row)) this.why = 'a currency is not known';
    else if (reading.rate) this.takeStored(row, rate, 'extract', side.rateDate.get(row));
    else if (side.invoiceLine.get(row) >= 0) this.takeInvoice(row);
    else this.takeTable(row);
  }

  private take(code: number, isDivided: boolean, used: Day, source: RateSource): void {
    this.code = code;
    this.isDivided = isDivided;
    this.used = used;
    this.source = source;
  }

  private areCurrencies(row: number): boolean {
    const { side, context } = this;
    const from = side.currency.get(row);
    return context.scalings.isCurrency(from) && context.scalings.isCurrency(side.functionalCurrency.get(row));
  }

  /** Takes a rate that stands in the line `holder`, whose file says whether it divides. */
  private takeStored(holder: number, rate: number, source: RateSource, used: Day): void {
    const isOne = this.context.rateTexts.reading(rate).isOne;
    const direction = isOne ? 'inverse' : this.side.direction(this.side.file.get(holder));
    if (direction === 'inverse' || direction === 'non-inverse') {
      this.take(rate, direction === 'non-inverse', used, source);
      return;
    }
    this.openCode = rate;
    this.openFinding = direction === 'mixed' ? 'rate-direction-mixed' : 'rate-direction-unknown';
  }

  private takeInvoice(row: number): void {
    const { side, context } = this;
    const line = side.invoiceLine.get(row);
    const rate = side.rate.get(line);
    const isSamePair = side.functionalCurrency.get(line) === side.functionalCurrency.get(row);
    if (!isSamePair || !context.rateTexts.reading(rate).rate) this.takeTable(row);
    else this.takeStored(line, rate, 'invoice', side.asked.get(line));
  }

  private takeTable(row: number): void {
    const { side } = this;
    this.takeFromTable(row, side.currency.get(row), side.functionalCurrency.get(row), side.rateField);
    if (this.code === BLANK) this.used = NO_DAY;
    else this.source = 'rate table';
  }
}
