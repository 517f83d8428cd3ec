import type { ExtractKind, Extracts, ExtractTable, Field } from './kind.ts';

/** The imported tables of a run by kind, in the order given. */
export function extractsOf(tables: readonly ExtractTable[]): Extracts {
  return {
    of<Fields extends Readonly<Record<string, Field>>>(kind: ExtractKind<Fields>) {
      // A table of the kind of this name has been built from this kind's fields.
      return tables.filter(
        (table) => table.kind.name === kind.name,
      ) as unknown as readonly ExtractTable<Fields>[];
    },
  };
}
