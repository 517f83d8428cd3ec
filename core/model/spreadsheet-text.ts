/** Text that a spreadsheet would take for something else. */

/**
 * What a spreadsheet takes for the beginning of a formula, also behind quotes that a program may strip (OWASP, CSV
 * Injection); the letters of full width are taken for the plain ones.
 */
const FORMULA = /^["'\u201C\u201D\u2018\u2019]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** True for a text that a spreadsheet would take for a formula. */
export function isTakenForFormula(text: string): boolean {
  return FORMULA.test(text);
}
