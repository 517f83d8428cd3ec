import { MoneyColumn } from '../model/money-column.ts';
import { moneyWords } from '../model/money-words.ts';
import type { FxContext, FxSide } from './fx-side.ts';

/** Puts a conversion and a stored amount into words, for findings. Both currencies of the line must be known. */
export class AmountWords {
  private readonly side: Pick<FxSide, 'amount' | 'currency' | 'functionalCurrency' | 'stored'>;
  private readonly context: Pick<FxContext, 'pool' | 'scalings'>;
  private readonly result = MoneyColumn.blank(1);
  private readonly rounding = MoneyColumn.blank(1);

  constructor(side: AmountWords['side'], context: AmountWords['context']) {
    this.side = side;
    this.context = context;
  }

  /** `200.00 EUR × 1.0825 = 216.50 USD`. */
  computed(row: number, rate: number, isDivided: boolean): string {
    const { side, context, result, rounding } = this;
    const to = side.functionalCurrency.get(row);
    result.setScaled(0, side.amount, row, context.scalings.oneStep(rate, isDivided, to), rounding);
    const amount = words(side.amount, row, context.pool.text(side.currency.get(row)));
    const expected = words(result, 0, context.pool.text(to));
    return `${amount} ${isDivided ? '÷' : '×'} ${context.pool.text(rate)} = ${expected}`;
  }

  /** `219.00 USD is stored`. */
  stored(row: number): string {
    const { side, context } = this;
    return `${words(side.stored, row, context.pool.text(side.functionalCurrency.get(row)))} is stored`;
  }
}

function words(column: MoneyColumn, row: number, currency: string): string {
  const amount = column.get(row);
  return amount === undefined ? 'too many digits' : moneyWords(amount, currency);
}
