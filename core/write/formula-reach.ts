/** Whether a formula reads another sheet than its own: it is drawn in another ink. */

import type { DefinedRange } from '../report/sheet.ts';

const TEXTS = /"[^"]*"/g;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu;
const WORD = /[\p{L}_][\p{L}\p{N}_.]*/gu;

/** Tells formulas of one sheet that read it alone from those that read another. */
export class FormulaReach {
  private readonly sheet: string;
  /** Lower-cased names of ranges on other sheets. */
  private readonly foreign: ReadonlySet<string>;

  constructor(sheet: string, names: readonly DefinedRange[]) {
    this.sheet = sheet;
    this.foreign = new Set(names.filter((one) => one.sheet !== sheet).map(({ name }) => name.toLowerCase()));
  }

  /** True when the formula names another sheet or a range of one. */
  leavesSheet(formula: string): boolean {
    if (this.foreign.size === 0 && !formula.includes('!')) return false;
    const code = formula.includes('"') ? formula.replace(TEXTS, '""') : formula;
    return this.namesSheet(code) || this.namesRange(code);
  }

  private namesSheet(code: string): boolean {
    if (!code.includes('!')) return false;
    for (const [, quoted, plain] of code.matchAll(SHEET)) {
      if ((quoted?.replaceAll("''", "'") ?? plain) !== this.sheet) return true;
    }
    return false;
  }

  private namesRange(code: string): boolean {
    if (this.foreign.size === 0) return false;
    for (const [word] of code.matchAll(WORD)) if (this.foreign.has(word.toLowerCase())) return true;
    return false;
  }
}
