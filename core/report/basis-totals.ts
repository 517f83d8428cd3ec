/** Cells grouped into totals by basis and the currency they count in. */

/** What can be totalled: it counts on a basis in one currency. */
type Countable = { readonly basis: string; readonly countsIn: string };

/** Cells of one total. */
export type BasisTotal<Cell extends Countable> = {
  readonly basis: Cell['basis'];
  readonly countsIn: string;
  readonly cells: readonly Cell[];
};

/** Groups cells by basis, in the order in which the bases first occur, and by currency code. */
export function basisTotals<Cell extends Countable>(cells: readonly Cell[]): readonly BasisTotal<Cell>[] {
  const bases = new Map<Cell['basis'], Map<string, Cell[]>>();
  for (const cell of cells) {
    const currencies = bases.get(cell.basis) ?? new Map<string, Cell[]>();
    bases.set(cell.basis, currencies);
    const group = currencies.get(cell.countsIn);
    if (group) group.push(cell);
    else currencies.set(cell.countsIn, [cell]);
  }
  return [...bases].flatMap(([basis, currencies]) =>
    [...currencies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([countsIn, group]) => ({ basis, countsIn, cells: group })),
  );
}
