/** The functions of spreadsheets that totals and checks need. */

import { type Condition, conditionOf } from './criteria.ts';
import type { At } from './evaluate.ts';
import type { Tree } from './formula-tree.ts';
import type { Range } from './places.ts';
import { cellsOf, matchingPositions, nth } from './range-cells.ts';
import { cellValue, NotCalculated, numberOf, operated, rounded, type Value } from './values.ts';

/** A function: its arguments as trees, and where it stands. */
type Call = (parts: readonly Tree[], at: At) => Value;

/** The pairs of range and condition in the arguments of SUMIFS or COUNTIFS. */
export function conditionPairs(
  parts: readonly Tree[],
  { evaluator, sheet }: At,
): readonly (readonly [Range, Condition])[] {
  const pairs: (readonly [Range, Condition])[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [range, criterion] = parts.slice(at, at + 2);
    if (range && criterion)
      pairs.push([evaluator.range(range, sheet), conditionOf(evaluator.value(criterion, sheet))]);
  }
  return pairs;
}

// Arguments of SUM and its kin: single values count, cells of ranges only where they are numbers.
function numbersOf(parts: readonly Tree[], { sheet, evaluator }: At): readonly number[] {
  return parts.flatMap((part) => {
    const range = evaluator.places.range(part, sheet);
    if (!range) return [numberOf(evaluator.value(part, sheet))];
    return [...cellsOf(range)].flatMap((cell) => {
      if (cell?.kind === 'error' || cell?.kind === 'empty') throw new NotCalculated('it sums an error');
      return cell?.kind === 'number' ? [Number(cell.text)] : [];
    });
  });
}

function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

function valuesOf(parts: readonly Tree[], at: At): readonly Value[] {
  return parts.flatMap((part) => {
    const range = at.evaluator.places.range(part, at.sheet);
    return range ? [...cellsOf(range)].map(cellValue) : [at.evaluator.value(part, at.sheet)];
  });
}

function oneValue(parts: readonly Tree[], at: At, position = 0): Value {
  const part = parts[position];
  return part && at.evaluator.value(part, at.sheet);
}

function sumifs(parts: readonly Tree[], at: At): number {
  const [summed, ...rest] = parts;
  if (!summed) throw new NotCalculated('SUMIFS without a range');
  const range = at.evaluator.range(summed, at.sheet);
  const width = range.lastColumn - range.firstColumn + 1;
  const found = matchingPositions(conditionPairs(rest, at));
  return sumOf(
    found.map((position) => {
      const cell = nth(range, position, width);
      return cell?.kind === 'number' ? Number(cell.text) : 0;
    }),
  );
}

function sumif([range, criterion, summed = range]: readonly Tree[], at: At): number {
  if (!range || !criterion || !summed) throw new NotCalculated('SUMIF without a range');
  return sumifs([summed, range, criterion], at);
}

function countifs(parts: readonly Tree[], at: At): number {
  const pairs = conditionPairs(parts, at);
  return matchingPositions(pairs).length;
}

// Factors may be ranges, or calculations with ranges that are made cell by cell.
function sumproduct(parts: readonly Tree[], at: At): number {
  const ranges = parts.flatMap((part) => at.evaluator.places.rangesOf(part, at.sheet));
  const [first] = ranges;
  if (!first) throw new NotCalculated('SUMPRODUCT without a range');
  const count = [...cellsOf(first)].length;
  return sumOf(
    Array.from({ length: count }, (_, position) =>
      parts.reduce((so, part) => {
        const value = valueAt(part, position, at);
        return so * (typeof value === 'string' ? 0 : numberOf(value));
      }, 1),
    ),
  );
}

/** The value of a part of a formula for one position of the ranges in it. */
function valueAt(tree: Tree, position: number, at: At): Value {
  const range = at.evaluator.places.range(tree, at.sheet);
  if (range) return cellValue(nth(range, position, range.lastColumn - range.firstColumn + 1));
  if (tree.kind === 'operation')
    return operated(
      tree.operator,
      tree.parts.map((part) => valueAt(part, position, at)),
    );
  if (tree.kind !== 'call') return at.evaluator.value(tree, at.sheet);
  if (tree.name !== 'ISNUMBER') throw new NotCalculated(`${tree.name} cell by cell`);
  return tree.parts.every((part) => typeof valueAt(part, position, at) === 'number');
}

function chosen(parts: readonly Tree[], at: At): Value {
  const isMet = oneValue(parts, at);
  if (typeof isMet === 'string') throw new NotCalculated('a text as a condition');
  return oneValue(parts, at, isMet ? 1 : 2) ?? (parts.length < 3 && !isMet ? false : 0);
}

function furthest(numbers: readonly number[], pick: (a: number, b: number) => number): number {
  return numbers.length === 0 ? 0 : numbers.reduce((so, one) => pick(so, one));
}

/** The functions that totals and checks need; any other is not calculated. */
export const functions: Readonly<Record<string, Call>> = {
  SUM: (parts, at) => sumOf(numbersOf(parts, at)),
  SUMIF: sumif,
  SUMIFS: sumifs,
  SUMPRODUCT: sumproduct,
  COUNTIF: countifs,
  COUNTIFS: countifs,
  COUNT: (parts, at) => valuesOf(parts, at).filter((value) => typeof value === 'number').length,
  COUNTA: (parts, at) => valuesOf(parts, at).filter((value) => value !== undefined).length,
  ROUND: (parts, at) => rounded(numberOf(oneValue(parts, at)), numberOf(oneValue(parts, at, 1))),
  ABS: (parts, at) => Math.abs(numberOf(oneValue(parts, at))),
  MAX: (parts, at) => furthest(numbersOf(parts, at), Math.max),
  MIN: (parts, at) => furthest(numbersOf(parts, at), Math.min),
  AND: (parts, at) => valuesOf(parts, at).every((value) => value !== false && value !== 0),
  OR: (parts, at) => valuesOf(parts, at).some((value) => value === true || (value !== 0 && value !== false)),
  NOT: (parts, at) => !oneValue(parts, at),
  IF: chosen,
  ISNUMBER: (parts, at) => typeof oneValue(parts, at) === 'number',
  CHOOSE: (parts, at) => oneValue(parts, at, numberOf(oneValue(parts, at))),
};
