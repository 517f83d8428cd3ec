const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Zlib',
  'Unlicense',
  'BlueOak-1.0.0',
]);

/**
 * Whether a licence in SPDX notation is among the permissive ones: of an OR one part is enough, of an AND every part
 * must be. Anything that cannot be read, such as "SEE LICENSE IN x" or an exception after WITH, is not allowed.
 */
export function isAllowedLicence(expression: string): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  const rest = [...tokens];
  const isAllowed = readOr(rest);
  return isAllowed && rest.length === 0;
}

// Both operands are read before they are judged, else the tokens of the second would be left over.
function readOr(tokens: string[]): boolean {
  let isAllowed = readAnd(tokens);
  while (tokens[0] === 'OR') {
    tokens.shift();
    const other = readAnd(tokens);
    isAllowed = isAllowed || other;
  }
  return isAllowed;
}

function readAnd(tokens: string[]): boolean {
  let isAllowed = readOne(tokens);
  while (tokens[0] === 'AND') {
    tokens.shift();
    const other = readOne(tokens);
    isAllowed = isAllowed && other;
  }
  return isAllowed;
}

function readOne(tokens: string[]): boolean {
  const token = tokens.shift();
  if (token !== '(') return token !== undefined && ALLOWED.has(token);
  const isAllowed = readOr(tokens);
  return tokens.shift() === ')' && isAllowed;
}
