/** Exact decimals: numbers of a file as whole multiples of 10^-18. */

/** Decimals that are kept. */
export const DIGITS = 18;

/** One. */
export const ONE = 10n ** BigInt(DIGITS);

/** A number of a file as it stands; undefined when the text is none or has more decimals than are kept. */
export function exact(text: string): bigint | undefined {
  const [found, sign, whole = '', part = '', power = '0'] =
    /^(-)?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  if (found === undefined) return undefined;
  const zeros = DIGITS - part.length + Number(power);
  const digits = BigInt(whole + part);
  const size = zeros >= 0 ? digits * 10n ** BigInt(zeros) : digits / 10n ** BigInt(-zeros);
  return sign ? -size : size;
}

/** The number as plain text. */
export function decimalText(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(DIGITS + 1, '0');
  const part = digits.slice(-DIGITS).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -DIGITS)}${part === '' ? '' : `.${part}`}`;
}

/** Decimals that a number needs. */
export function decimalsNeeded(value: bigint): number {
  return (decimalText(value).split('.')[1] ?? '').length;
}

/** Significant digits of a number of a file. */
export function significantDigits(text: string): number {
  const [digits = ''] = text.replace(/^-/, '').split(/[eE]/);
  const all = digits.replace('.', '').replace(/^0+/, '');
  return digits.includes('.') ? all.length : all.replace(/0+$/, '').length;
}

/** Decimals of a currency's minor unit (ISO 4217); undefined for what is no currency code. */
export function currencyScale(code: string): number | undefined {
  if (!/^[A-Z]{3}$/.test(code)) return undefined;
  if (wholeCurrencies.has(code)) return 0;
  if (code === 'CLF' || code === 'UYW') return 4;
  return thousandths.has(code) ? 3 : 2;
}

const wholeCurrencies = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
);
const thousandths = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));
