/** Formulas cut into what stands in quotes and what does not. */

/** A part of a formula: a text or a name in its quotes, or what stands between two of them. */
export type FormulaPart = { readonly text: string; readonly isQuoted: boolean };

/** The parts of a formula in order; quotes that never end reach to its end. */
export function formulaParts(formula: string): readonly FormulaPart[] {
  const parts: FormulaPart[] = [];
  let from = 0;
  for (let at = 0; at < formula.length; at += 1) {
    const quote = formula[at];
    if (quote !== '"' && quote !== "'") continue;
    if (at > from) parts.push({ text: formula.slice(from, at), isQuoted: false });
    const end = endOfQuotes(formula, at, quote);
    parts.push({ text: formula.slice(at, end), isQuoted: true });
    from = end;
    at = end - 1;
  }
  if (from < formula.length) parts.push({ text: formula.slice(from), isQuoted: false });
  return parts;
}

/** Position behind the closing quote; a doubled one is a quote inside. */
function endOfQuotes(formula: string, from: number, quote: string): number {
  for (let at = from + 1; at < formula.length; at += 1) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at += 1;
  }
  return formula.length;
}
