/** Calculates formulas again, in plain doubles and from left to right as spreadsheets do, from the stored cells they read. */

import { type BookCell, type BookSheet, cellAt } from './book.ts';
import type { Tree } from './formula-tree.ts';
import { functions } from './functions.ts';
import type { Places, Range } from './places.ts';
import { cellValue, NotCalculated, operated, type Value } from './values.ts';

/** Where a formula stands. */
export type At = { readonly sheet: BookSheet; readonly evaluator: Evaluator };

/** The formulas of one workbook. */
export class Evaluator {
  readonly places: Places;

  constructor(places: Places) {
    this.places = places;
  }

  /** The result of a formula that stands on a sheet. */
  value(tree: Tree, sheet: BookSheet): Value {
    switch (tree.kind) {
      case 'number':
      case 'boolean':
        return tree.value;
      case 'text':
        return tree.text;
      case 'reference':
      case 'name':
        return cellValue(this.single(tree, sheet));
      case 'call':
        return this.call(tree.name, tree.parts, sheet);
      case 'operation':
        return operated(
          tree.operator,
          tree.parts.map((part) => this.value(part, sheet)),
        );
      case 'missing':
        return undefined;
    }
  }

  /** The cells that a part of a formula names. */
  range(tree: Tree, sheet: BookSheet): Range {
    const range = this.places.range(tree, sheet);
    if (!range) throw new NotCalculated('it reads a place that does not exist');
    return range;
  }

  private single(tree: Tree, sheet: BookSheet): BookCell | undefined {
    const range = this.range(tree, sheet);
    if (range.firstRow !== range.lastRow || range.firstColumn !== range.lastColumn)
      throw new NotCalculated('it takes several cells for one');
    return cellAt(range.sheet, range.firstRow, range.firstColumn);
  }

  private call(name: string, parts: readonly Tree[], sheet: BookSheet): Value {
    const known = functions[name];
    if (!known) throw new NotCalculated(`this linter does not know the function ${name}`);
    return known(parts, { sheet, evaluator: this });
  }
}
