/** Databases in memory that is known: saved without a copy, and whole wherever the library has moved them. */

import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesOf, type HeldDatabase, holdDatabase, withRoom } from '../../../core/store/held-database.ts';
import { refuseTooLarge } from '../../../core/store/size-limit.ts';
import { cellOf } from '../../../core/store/sqlite.ts';
import { noise, sourceOf } from './contents.ts';
import { created, freshPath, opened, sqlite } from './open-store.ts';

function emptyWith(most: number): HeldDatabase {
  const database = new sqlite.Database();
  database.exec('PRAGMA page_size = 4096; CREATE TABLE text (text BLOB)');
  return holdDatabase(sqlite, withRoom(database.export(), most));
}

function put(held: HeldDatabase, bytes: number): HeldDatabase {
  held.database.run('INSERT INTO text VALUES (?)', [noise(bytes, 1)]);
  return held;
}

function sizesIn(bytes: Uint8Array): string {
  const database = new sqlite.Database(bytes.slice());
  expect(cellOf(database, 'PRAGMA integrity_check')).toBe('ok');
  return String(cellOf(database, 'SELECT group_concat(length(text)) FROM text'));
}

test('a database grows and is read where it lies, and says everything', () => {
  const database = emptyWith(1 << 20);
  const first = bytesOf(put(database, 300_000));
  expect(first.buffer).toBe(database.memory.buffer);
  expect(sizesIn(first)).toBe('300000');
  const second = bytesOf(put(database, 200_000));
  expect(second.buffer).toBe(database.memory.buffer);
  expect(sizesIn(second)).toBe('300000,200000');
});

test('the memory of a database grows with it, and no sooner', () => {
  const most = 1 << 30;
  const database = emptyWith(most);
  expect(database.memory.length).toBeLessThan(1 << 20);
  const grown = bytesOf(put(database, 20_000_000));
  expect(grown.buffer).toBe(database.memory.buffer);
  expect(database.memory.length).toBeLessThan(1 << 26);
  expect(sizesIn(grown)).toBe('20000000');
});

test('a database that has outgrown its memory says everything too, ever after', () => {
  const database = emptyWith(100_000);
  const grown = bytesOf(put(database, 300_000));
  expect(grown.buffer).not.toBe(database.memory.buffer);
  expect(sizesIn(grown)).toBe('300000');
  database.database.run('DELETE FROM text');
  database.database.run('VACUUM');
  expect(sizesIn(bytesOf(put(database, 10)))).toBe('10');
});

test('what is free in a file counts for nothing against the room of a workspace', () => {
  const database = emptyWith(1 << 20);
  put(database, 300_000);
  expect(() => refuseTooLarge(database.database, 'october.tieout', 200_000)).toThrow('more than a workspace');
  database.database.run('DELETE FROM text');
  expect(() => refuseTooLarge(database.database, 'october.tieout', 200_000)).not.toThrow();
});

test('nobody finds a file before it is whole, and one that breaks off leaves nothing', async () => {
  const path = freshPath();
  const workspace = await created(path, [
    { kind: 'put-file', role: 'extract', source: sourceOf('items.csv', noise(500_000, 1)) },
  ]);
  const before = workspace.storedFiles();
  const long = sourceOf('items.csv', noise(5_000_000, 2));
  const seen: unknown[] = [];
  const source = {
    ...long,
    chunks: async function* () {
      for (let round = 0; round < 3; round += 1) {
        for await (const chunk of long.chunks()) yield chunk;
        seen.push(workspace.storedFiles());
      }
      throw new Error('the disk was taken out');
    },
  };
  await expect(workspace.change([{ kind: 'put-file', role: 'extract', source }])).rejects.toThrow(
    'taken out',
  );
  expect(seen).toEqual([before, before, before]);
  await workspace.change([
    { kind: 'put-file', role: 'extract', source: sourceOf('later.csv', noise(100, 3)) },
  ]);
  await workspace.close();
  const again = await opened(path);
  expect(again.storedFiles().map(({ name, bytes }) => [name, bytes])).toEqual([
    ['items.csv', 500_000],
    ['later.csv', 100],
  ]);
  await again.close();
});

test('the file of a workspace becomes small again when it is closed', async () => {
  const path = freshPath();
  const workspace = await created(path, [
    { kind: 'put-file', role: 'extract', source: sourceOf('items.csv', noise(2_000_000, 1)) },
  ]);
  expect(statSync(path).size).toBeGreaterThan(2_000_000);
  await workspace.change([{ kind: 'remove-file', role: 'extract', name: 'items.csv' }]);
  await workspace.fold();
  await workspace.close();
  expect(statSync(path).size).toBeLessThan(500_000);
  const again = await opened(path);
  expect(again.storedFiles()).toEqual([]);
  await again.close();
});
