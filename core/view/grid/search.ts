/** Rows with a text in any of their texts. */

import { codeTest, type RowTest } from './filters.ts';
import type { ColumnReader, GridTable, TextReader } from './table.ts';
import { containing, type TextTest, testOfText } from './text-tests.ts';

/** A name of a line, or the beginning of one; names are made row by row, so nothing else is looked for in them. */
const NAME = /^[brm]-[0-9a-z]+$/i;

/** Words of a list that are looked through beforehand. */
const FEW = 1000;

/** The test of a search; columns of one dictionary share what is known of its texts. Undefined for an empty one. */
export function searchTest({ columns }: GridTable, search: string): RowTest | undefined {
  const wanted = search.trim();
  if (wanted === '') return undefined;
  const contains = containing(wanted);
  const verdicts = new Map<(code: number) => string, Uint8Array>();
  const tests = columns.flatMap(({ reader }): readonly RowTest[] => {
    if (reader.holds === 'text') {
      if (isNowhere(reader, contains)) return [];
      const known = verdicts.get(reader.text) ?? new Uint8Array(reader.codes());
      verdicts.set(reader.text, known);
      return [codeTest(reader, contains, known)];
    }
    return nameTests(reader, wanted);
  });
  return (row) => {
    for (const test of tests) if (test(row)) return true;
    return false;
  };
}

/** True for a short list of words none of which has the text, so that no row needs to be looked at. */
function isNowhere(reader: TextReader, test: TextTest): boolean {
  if (reader.codes() > FEW) return false;
  for (let code = 0; code < reader.codes(); code += 1) if (test(reader.text(code))) return false;
  return true;
}

function nameTests(reader: ColumnReader, wanted: string): readonly RowTest[] {
  if (reader.holds !== 'name' || !NAME.test(wanted)) return [];
  const test = testOfText({ is: 'starts-with', value: wanted });
  return [(row) => test(reader.text(row))];
}
