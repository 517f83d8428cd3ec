import { type ExactRate, parseRate, type RateProblem } from '../model/exact-rate.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';

/** What a rate cell holds. `blank` and the problems carry no rate. */
export type RateReading = {
  readonly state: 'rate' | 'blank' | RateProblem;
  readonly rate: ExactRate | undefined;
  readonly isOne: boolean;
};

const NOTHING: RateReading = { state: 'blank', rate: undefined, isOne: false };

/** Reads rate cells by their text codes, each different text once. */
export class RateTexts {
  private readonly readings = new Map<number, RateReading>();
  private readonly pool: TextPool;

  constructor(pool: TextPool) {
    this.pool = pool;
  }

  /** What the text of a code says. */
  reading(code: number): RateReading {
    if (code === BLANK) return NOTHING;
    const known = this.readings.get(code);
    if (known) return known;
    const reading = readRate(this.pool.text(code));
    this.readings.set(code, reading);
    return reading;
  }
}

function readRate(text: string): RateReading {
  const rate = parseRate(text);
  if (typeof rate === 'string') return { state: rate, rate: undefined, isOne: false };
  return { state: 'rate', rate, isOne: rate.numerator === rate.denominator };
}
