/** Columns of words that take cells over from the table before. */

import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Words } from '../../../core/view/grid/dictionary.ts';

const ROWS = 100;

function textsOf(words: Words): readonly string[] {
  const { code, text } = words.reader();
  return Array.from({ length: 4 }, (_, row) => text(code(row)));
}

/** The next table: a row of its own, one of another table, all others from the one before. */
function nextOf(before: Words, other: Words): Words {
  const next = new Words();
  next.push('new');
  next.pushCopy(before, 1);
  next.pushCopy(other, 1);
  next.pushCopy(before, 2);
  for (let row = 4; row < ROWS; row += 1) next.pushCopy(before, row);
  return next;
}

function tableOf(...words: readonly string[]): Words {
  const table = new Words();
  for (let row = 0; row < ROWS; row += 1) table.push(words[row % words.length] ?? '');
  return table;
}

test('cells keep their words, whichever columns they come from in turn', () => {
  const next = nextOf(tableOf('a', 'b', 'c'), tableOf('x', 'a', 'b'));
  expect(textsOf(next)).toEqual(['new', 'b', 'a', 'c']);
});

test('a table does not keep those alive that its cells came from', async () => {
  setFlagsFromString('--expose-gc');
  // The flag puts it there.
  const collect = runInNewContext('gc') as () => void;
  const other = tableOf('x', 'y');
  const tables: WeakRef<Words>[] = [];
  let latest = tableOf('a', 'b', 'c');
  for (let at = 0; at < 5; at += 1) {
    tables.push(new WeakRef(latest));
    latest = nextOf(latest, other);
  }
  // What a weak reference was made of lives to the end of its turn.
  await setImmediate();
  collect();
  expect(tables.filter((table) => table.deref())).toEqual([]);
  expect(textsOf(latest)).toHaveLength(4);
});
