/** Conditions of SUMIFS and COUNTIFS as spreadsheets read them. */

import type { BookCell } from './book.ts';
import type { Value } from './values.ts';

/** True for a cell that meets the condition. */
export type Condition = (cell: BookCell | undefined) => boolean;

/** A condition from its value: a number, a text, or an operator before either; case does not count. */
export function conditionOf(criterion: Value): Condition {
  if (criterion === undefined) return (cell) => Number(cell?.text ?? Number.NaN) === 0;
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(String(criterion)) ?? [];
  const number = operand.trim() === '' ? Number.NaN : Number(operand);
  if (Number.isNaN(number)) return textCondition(operator, operand);
  return (cell) => {
    // Programs compare a text that looks like a number with a number, as numbers; a blank cell is no number.
    const value = cell === undefined || cell.text === '' ? Number.NaN : Number(cell.text);
    return compared(operator, value - number, Number.isNaN(value));
  };
}

function textCondition(operator: string, operand: string): Condition {
  if (operator === '<>' && operand === '') return (cell) => (cell?.text ?? '') !== '';
  if (operator === '=' && operand === '') return (cell) => cell === undefined;
  const wanted = operand.toLowerCase();
  const pattern = /[*?~]/.test(wanted) ? wildcard(wanted) : undefined;
  const isEqual = (text: string): boolean => pattern?.test(text) ?? text === wanted;
  return (cell) => {
    const text = (cell?.text ?? '').toLowerCase();
    if (operator === '' || operator === '=') return isEqual(text);
    if (operator === '<>') return !isEqual(text);
    return compared(operator, text < wanted ? -1 : Number(text > wanted), cell === undefined);
  };
}

function compared(operator: string, difference: number, isUnknown: boolean): boolean {
  if (operator === '<>') return isUnknown || difference !== 0;
  if (isUnknown) return false;
  switch (operator) {
    case '<':
      return difference < 0;
    case '>':
      return difference > 0;
    case '<=':
      return difference <= 0;
    case '>=':
      return difference >= 0;
    default:
      return difference === 0;
  }
}

function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|([\\^$.|+()[\]{}])/g, (_all, literal, mark, special) => {
    if (mark) return mark === '*' ? '.*' : '.';
    return `\\${literal ?? special}`;
  });
  return new RegExp(`^${source}$`, 's');
}
