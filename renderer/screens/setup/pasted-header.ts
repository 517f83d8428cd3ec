/** The header line of a list that is pasted with the words that name its columns. */

/** Words that head the column of a field, in lower case. */
const HEADINGS: Readonly<Record<string, RegExp>> = {
  name: /^((billing|revenue) )?(name|(org|orgs|organi[sz]ations?|entity)( unit)?( name)?)$/,
  id: /^((billing|revenue) )?((org|organi[sz]ation|entity)( unit)? )?(id|uuid)$/,
  number:
    /^((billing|revenue) )?((org|organi[sz]ation|entity)( unit)? )?(number|num|no|nr|code)\.?$|^sec atr val$/,
  homeCurrency: /^((home|functional|base|local) )?(currency|ccy|curr)( code)?$/,
  functionalCurrency: /^((home|functional|base|local) )?(currency|ccy|curr)( code)?$/,
};

/** Pasted lines below their header. */
export type PastedList = {
  /** The header as it was pasted; undefined where the first line is a row like the others. */
  readonly header: readonly string[] | undefined;
  /** The lines with their cells in the order of the fields. */
  readonly lines: readonly (readonly string[])[];
};

/**
 * Takes the header off: a first line all of whose cells name a field each, the name among them. Then the cells below
 * stand in the order that it says. A single cell is a header only where it says "name": an org may be called "Entity".
 */
export function withoutHeader(keys: readonly string[], lines: readonly (readonly string[])[]): PastedList {
  const [first = [], ...others] = lines;
  const named = first.map((cell) => keyOf(cell, keys));
  const [name = ''] = keys;
  const isAlone = first.length === 1 && !/name$/i.test(first[0] ?? '');
  const isHeader = named.includes(name) && new Set(named).size === named.length && !named.includes(undefined);
  if (!isHeader || isAlone || others.length === 0) return { header: undefined, lines };
  const inOrder = (cells: readonly string[]): readonly string[] =>
    keys.map((key) => cells[named.indexOf(key)] ?? '');
  return { header: first, lines: others.map(inOrder) };
}

/** The field that a cell names; undefined for none. */
function keyOf(cell: string, keys: readonly string[]): string | undefined {
  const plain = cell
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
  return keys.find((key) => HEADINGS[key]?.test(plain) === true);
}
