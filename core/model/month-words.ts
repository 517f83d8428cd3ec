const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A calendar period YYYYMM in a sentence: `Oct 2026`; 0 as `no period`. */
export function monthWords(period: number): string {
  if (period === 0) return 'no period';
  return `${MONTHS[(period % 100) - 1] ?? ''} ${Math.floor(period / 100)}`;
}
