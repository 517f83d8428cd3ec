/** Steps of the schema, over a made-up list that goes on from the real one. */

import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Migration, migrate, schemaNumber } from '../../../core/store/migrate.ts';
import { migrations } from '../../../core/store/migrations.ts';
import { createWorkspace, openWorkspace } from '../../../core/store/open-workspace.ts';
import { cellOf, rowsOf } from '../../../core/store/sqlite.ts';
import { contentsOf, noise, sourceOf } from './contents.ts';
import { freshPath, opened, refusalOf, sqlite, termsOf } from './open-store.ts';

const NEWEST = migrations.length;
const LATER: readonly Migration[] = [
  ...migrations,
  { number: NEWEST + 1, name: 'notes', sql: 'CREATE TABLE note (text TEXT NOT NULL) STRICT;' },
  { number: NEWEST + 2, name: 'a first note', sql: "INSERT INTO note VALUES ('kept');" },
];
const STAMP = { at: '2026-11-02T08:00:00Z', engineVersion: '1.0.0' };

test('applies the steps that are missing, once, each with its record', () => {
  const database = new sqlite.Database();
  migrate(database, migrations, STAMP);
  migrate(database, LATER, { at: '2027-01-04T08:00:00Z', engineVersion: '2.0.0' });
  migrate(database, LATER, { at: '2028-01-04T08:00:00Z', engineVersion: '3.0.0' });
  expect(rowsOf(database, 'SELECT * FROM migration')).toEqual([
    [1, 'first tables', '2026-11-02T08:00:00Z', '1.0.0'],
    [2, 'staged files', '2026-11-02T08:00:00Z', '1.0.0'],
    [3, 'what reading found, discarded files', '2026-11-02T08:00:00Z', '1.0.0'],
    [4, 'notes', '2027-01-04T08:00:00Z', '2.0.0'],
    [5, 'a first note', '2027-01-04T08:00:00Z', '2.0.0'],
  ]);
  expect(rowsOf(database, 'SELECT text FROM note')).toEqual([['kept']]);
});

test('a step that fails leaves nothing of itself, not even its record', () => {
  const database = new sqlite.Database();
  const broken = { number: NEWEST + 1, name: 'broken', sql: 'CREATE TABLE half (a) STRICT; CREATE TABLE ((' };
  expect(() => migrate(database, [...migrations, broken], STAMP)).toThrow();
  expect(schemaNumber(database)).toBe(NEWEST);
  expect(cellOf(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'")).toBe(0);
});

test('an older workspace is brought forward with what its journal holds; the old file is kept', async () => {
  const path = freshPath();
  const first = await createWorkspace(termsOf(path), [{ kind: 'set-setup', text: 'first' }]);
  if (!first.isOk) throw new Error('refused');
  await first.value.change([{ kind: 'set-setup', text: 'second' }]);
  await first.value.abandon();
  const second = await openWorkspace(termsOf(path, { migrations: LATER, engineVersion: '2.0.0' }));
  if (!second.isOk) throw new Error('refused');
  expect(second.value.setup()).toBe('second');
  expect(second.value.unsavedSteps()).toBe(0);
  await second.value.close();
  expect(existsSync(`${path}-format-3`)).toBe(true);
  expect(await refusalOf(path)).toBe(
    'october.tieout: a workspace of a newer version of Tieout (format 5, this version knows 3)',
  );
  const old = await opened(`${path}-format-3`);
  expect(old.setup()).toBe('first');
  await old.abandon();
});

test('a file of the first format takes a staged file in once it is brought forward, and keeps its extracts', async () => {
  const path = freshPath();
  const source = sourceOf('a.csv', noise(3000));
  const first = await createWorkspace(termsOf(path, { migrations: migrations.slice(0, 1) }), [
    { kind: 'put-file', role: 'extract', source },
  ]);
  if (!first.isOk) throw new Error('refused');
  await first.value.close();
  const second = await opened(path);
  await second.change([{ kind: 'put-file', role: 'staged', source }]);
  await second.close();
  const third = await opened(path);
  const { files } = await contentsOf(third);
  expect(files.map((line) => line.split(' ').slice(0, 3))).toEqual([
    ['extract', 'a.csv', '3000'],
    ['staged', 'a.csv', '3000'],
  ]);
  await third.close();
});
