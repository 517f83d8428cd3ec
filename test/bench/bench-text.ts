/** Numbers and dates of a bench close as text; whole numbers only, so no digit is ever a float's. */

/** Minor units as plain decimal text. */
export function moneyText(minor: number, digits: number): string {
  if (digits === 0) return String(minor);
  const magnitude = String(Math.abs(minor)).padStart(digits + 1, '0');
  const cut = magnitude.length - digits;
  return `${minor < 0 ? '-' : ''}${magnitude.slice(0, cut)}.${magnitude.slice(cut)}`;
}

/** A rate in 10⁻⁶ as decimal text without trailing zeros. */
export function rateText(rate: number): string {
  return moneyText(rate, 6).replace(/0+$/, '').replace(/\.$/, '');
}

/** Minor units times a rate in 10⁻⁶, rounded half away from zero to cents of USD. */
export function usdCents(minor: number, digits: number, rate: number): number {
  const scale = digits === 0 ? 10_000n : 1_000_000n;
  const product = BigInt(Math.abs(minor)) * BigInt(rate);
  const cents = Number((2n * product + scale) / (2n * scale));
  return minor < 0 ? -cents : cents;
}

/** A date as `YYYY-MM-DD`. */
export function isoText(month: number, day: number): string {
  return `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A date as Revenue's reports write it: `01-OCT-2026`. */
export function revenueDateText(month: number, day: number): string {
  return `${String(day).padStart(2, '0')}-${month === 9 ? 'SEP' : 'OCT'}-2026`;
}

/** Number of an account. */
export function accountNumber(account: number): string {
  return `A${String(account).padStart(8, '0')}`;
}
