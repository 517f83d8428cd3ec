/** When two formulas are the same: spreadsheet programs write one formula in several ways. */

import { formulaParts } from '../read/formula-parts.ts';

/** A name of a sheet that needs no quotes. */
const PLAIN = /^'[A-Za-z_][\w.]*'$/;
/** Around these a blank says nothing; elsewhere it may be the operator that intersects two ranges. */
const LOOSE = /\s?([-+*/^&=<>,;:(){}!])\s?/g;
/** Stands for a part that stays as it is while blanks around it are taken out. */
const HELD = '\u0001';

/** True when both say the same, whatever quotes, blanks and capitals they are written with. */
export function isSameFormula(one: string, other: string): boolean {
  return one === other || plainFormula(one) === plainFormula(other);
}

/** A formula in one way of writing: texts, and names that need their quotes, stay as they are. */
function plainFormula(formula: string): string {
  const held: string[] = [];
  let plain = '';
  for (const { text, isQuoted } of formulaParts(formula)) {
    if (!isQuoted) plain += text.toUpperCase().replace(/\s+/g, ' ');
    else if (PLAIN.test(text)) plain += text.slice(1, -1).toUpperCase();
    else {
      held.push(text);
      plain += HELD;
    }
  }
  return `${plain.replace(LOOSE, '$1').trim()}${held.map((text) => HELD + text).join('')}`;
}
