/** Formulas cut into tokens. */

/** A token; `reference` is one to cells of this sheet or, with `sheet`, of another; `name` a defined name. */
export type Token =
  | { readonly kind: 'number' | 'text' | 'function' | 'operator' | 'name' | 'error'; readonly text: string }
  | { readonly kind: 'reference'; readonly text: string; readonly sheet: string | undefined };

const SHEET = /(?:'((?:[^']|'')+)'|([A-Za-z_\u00C0-\uFFFF[][\w.\]\u00C0-\uFFFF]*))!/y;
const CELLS =
  /(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\w.(])/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+/y;
const ERROR = /#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!)/y;
const FUNCTION = /([A-Za-z_][\w.]*)\(/y;
const NAME = /[A-Za-z_\\\u00C0-\uFFFF][\w.\u00C0-\uFFFF]*/y;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>(),:%{};|@]/y;
const BLANK = /\s+/y;

/** The tokens of a formula; what no pattern takes becomes an `error` token. */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) at += found[0].length;
    return found;
  };
  while (at < formula.length) {
    if (take(BLANK)) continue;
    tokens.push(next(take) ?? { kind: 'error', text: formula.slice(at, at + 1) });
    if (tokens.at(-1)?.kind === 'error') at += 1;
  }
  return tokens;
}

function next(take: (pattern: RegExp) => RegExpExecArray | null): Token | undefined {
  const sheet = take(SHEET);
  const sheetName = sheet ? (sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? '') : undefined;
  const cells = take(CELLS);
  if (cells) return { kind: 'reference', text: cells[0], sheet: sheetName };
  const error = take(ERROR);
  if (error) return { kind: 'error', text: error[0] };
  const text = take(TEXT);
  if (text) return { kind: 'text', text: (text[1] ?? '').replaceAll('""', '"') };
  const number = take(NUMBER);
  if (number) return { kind: 'number', text: number[0] };
  const call = take(FUNCTION);
  if (call) return { kind: 'function', text: (call[1] ?? '').toUpperCase() };
  const name = take(NAME);
  if (name) return { kind: 'name', text: name[0] };
  const operator = take(OPERATOR);
  return operator ? { kind: 'operator', text: operator[0] } : undefined;
}
