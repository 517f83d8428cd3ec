/** What a search for rates holds and does, whichever currency it leads to. */

import { type Day, formatDay, NO_DAY } from '../model/iso-date.ts';
import { BLANK } from '../model/text-pool.ts';
import type { FxContext, FxSide } from './fx-side.ts';
import type { LineFindings, RateField } from './line-findings.ts';
import { RateFinders } from './rate-finders.ts';

/** Finds the rate of one line after the other; the fields hold that of the last line asked for. */
export class LineRates {
  /** Text code of the rate, BLANK when there is none. */
  code = BLANK;
  used: Day = NO_DAY;
  /** Why there is no rate, in words. */
  why = '';
  protected readonly side: FxSide;
  protected readonly context: FxContext;
  protected readonly trouble: LineFindings;
  /** Text code of the rate of a currency to itself. */
  protected readonly one: number;
  private readonly finders: RateFinders;

  constructor(side: FxSide, context: FxContext, trouble: LineFindings) {
    this.side = side;
    this.context = context;
    this.trouble = trouble;
    this.one = context.pool.code('1');
    this.finders = new RateFinders(side.system, context.rateTable);
  }

  /** Records a stored rate other than 1 on a line that needs none: it is in that currency already. */
  protected tellNotOne(row: number, rate: number, field: RateField): void {
    const reading = this.context.rateTexts.reading(rate);
    if (reading.state === 'blank' || reading.isOne) return;
    this.trouble.add('rate-not-one', row, field, this.context.pool.text(rate));
  }

  /** Takes the last rate of the rate table on or before the day asked for, or says why there is none. */
  protected takeFromTable(row: number, from: number, to: number, field: RateField): void {
    const asked = this.side.asked.get(row);
    const { code, used, isConflict } = this.finders.find(from, to, asked);
    this.code = code;
    this.used = used;
    if (code === BLANK) this.why = whyNot(asked, isConflict);
    else if (this.context.rateTexts.reading(code).isOne) {
      this.trouble.add('rate-is-one', row, field, 'rate table');
    }
  }
}

/** Why a look-up for a day found no rate. */
function whyNot(asked: Day, isConflict: boolean): string {
  if (asked === NO_DAY) return 'the invoice whose date sets the rate is in no extract';
  const day = formatDay(asked);
  return isConflict ? `the rate table contradicts itself on ${day}` : `no rate on or before ${day}`;
}
