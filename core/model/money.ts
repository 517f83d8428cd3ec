/** Exact money: a scalar is a bigint counting 10⁻⁹ units, so 13 integer and 9 decimal digits survive. */

/** An exact amount in units of 10⁻⁹ of its currency. */
export type Money = bigint;

/** One unit of a currency as Money. */
export const ONE: Money = 1_000_000_000n;
const FRACTION_DIGITS = 9;
/** Whole parts at or beyond this are refused: 13 integer digits are the widest that Billing stores. */
export const WHOLE_LIMIT = 1e15;

const PLAIN = /^([+-]?)(\d+)(?:\.(\d*))?$|^([+-]?)\.(\d+)$/;

/**
 * Reads plain decimal text (`-1234.50`, dot as decimal mark, no grouping).
 * Returns undefined when the text is no such number, is too large, or has digits beyond the ninth decimal.
 */
export function parseMoney(text: string): Money | undefined {
  const parts = PLAIN.exec(text);
  if (!parts) return undefined;
  const isNegative = (parts[1] ?? parts[4]) === '-';
  const decimals = (parts[3] ?? parts[5] ?? '').replace(/0+$/, '');
  const whole = parts[2] ?? '0';
  if (decimals.length > FRACTION_DIGITS || Number(whole) >= WHOLE_LIMIT) return undefined;
  const units = BigInt(whole) * ONE + BigInt(decimals.padEnd(FRACTION_DIGITS, '0'));
  return isNegative ? -units : units;
}

/** Writes an amount with as many decimals as it needs, at least `minimumDecimals` (0 to 9): `-1354.845`. */
export function formatMoney(amount: Money, minimumDecimals = 0): string {
  const magnitude = amount < 0n ? -amount : amount;
  const digits = (magnitude % ONE).toString().padStart(FRACTION_DIGITS, '0');
  const kept = digits.replace(/0+$/, '').padEnd(minimumDecimals, '0');
  const sign = amount < 0n ? '-' : '';
  return `${sign}${magnitude / ONE}${kept === '' ? '' : `.${kept}`}`;
}

/** The magnitude of an amount. */
export function absolute(amount: Money): Money {
  return amount < 0n ? -amount : amount;
}

/** Rounds an exact fraction of 10⁻⁹ units half up, away from zero at the half, to a multiple of `increment`. */
export function roundFraction(numerator: bigint, denominator: bigint, increment: Money): Money {
  const isNegative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = (denominator < 0n ? -denominator : denominator) * increment;
  const rounded = ((2n * top + bottom) / (2n * bottom)) * increment;
  return isNegative ? -rounded : rounded;
}

/** Rounds an amount half up, away from zero at the half, to a multiple of `increment`. */
export function roundMoney(amount: Money, increment: Money): Money {
  return roundFraction(amount, 1n, increment);
}

/** The smallest amount that is written with `decimals` decimals: 0.01 for 2, 1 for 0. */
export function unitOfScale(decimals: number): Money {
  return units[decimals] ?? 10n ** BigInt(FRACTION_DIGITS - decimals);
}

const units: readonly Money[] = Array.from(
  { length: FRACTION_DIGITS + 1 },
  (_, decimals) => 10n ** BigInt(FRACTION_DIGITS - decimals),
);

/** The number of decimals that an amount needs (0 to 9). */
export function decimalsOf(amount: Money): number {
  let rest = absolute(amount) % ONE;
  if (rest === 0n) return 0;
  let decimals = FRACTION_DIGITS;
  while (rest % 10n === 0n) {
    rest /= 10n;
    decimals -= 1;
  }
  return decimals;
}

/** The number of significant digits that an amount needs when written out. */
export function significantDigits(amount: Money): number {
  return formatMoney(amount).replace(/[-.]/g, '').replace(/^0+/, '').length;
}
