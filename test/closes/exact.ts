/** Exact decimals of the test closes, apart from the engine's own: a bigint counts 10⁻⁹. */

const UNIT = 1_000_000_000n;

/** The exact value of plain decimal text; throws for anything else. */
export function exact(text: string): bigint {
  const parts = /^(-?)(\d+)(?:\.(\d{1,9}))?$/.exec(text);
  if (!parts) throw new RangeError(`"${text}" is no plain decimal`);
  const value = BigInt(parts[2] ?? '0') * UNIT + BigInt((parts[3] ?? '').padEnd(9, '0'));
  return parts[1] === '-' ? -value : value;
}

/** Plain decimal text with at least `decimals` decimals. */
export function decimalText(value: bigint, decimals = 0): string {
  const magnitude = value < 0n ? -value : value;
  const fraction = (magnitude % UNIT).toString().padStart(9, '0').replace(/0+$/, '').padEnd(decimals, '0');
  return `${value < 0n ? '-' : ''}${magnitude / UNIT}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The product of two exact values, cut off after the ninth decimal; throws when more digits would be lost. */
export function product(a: bigint, b: bigint): bigint {
  const full = a * b;
  if (full % UNIT !== 0n) throw new RangeError('the product needs more than nine decimals');
  return full / UNIT;
}

/** Rounds half away from zero to a number of decimals. */
export function rounded(value: bigint, decimals: number): bigint {
  const step = 10n ** BigInt(9 - decimals);
  const magnitude = value < 0n ? -value : value;
  const up = ((2n * magnitude + step) / (2n * step)) * step;
  return value < 0n ? -up : up;
}

/** The same amount with the other sign. */
export function negated(text: string): string {
  return decimalText(-exact(text), (text.split('.')[1] ?? '').length);
}

/** The sum of plain decimal texts, with as many decimals as the longest of them has. */
export function sumOf(texts: readonly string[]): string {
  const decimals = Math.max(0, ...texts.map((text) => (text.split('.')[1] ?? '').length));
  return decimalText(
    texts.reduce((sum, text) => sum + exact(text), 0n),
    decimals,
  );
}
