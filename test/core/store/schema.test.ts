/** The schema of a workspace is what is committed beside this test. `UPDATE_EXPECTED=1 npm test -- schema` rewrites it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newDatabase } from '../../../core/store/open-database.ts';
import { rowsOf, textIn } from '../../../core/store/sqlite.ts';
import { sqlite } from './open-store.ts';

const SNAPSHOT = join(import.meta.dirname, 'schema.sql');

test('the schema is the committed one', () => {
  const stamp = { at: '2026-11-02T08:00:00Z', engineVersion: '1.0.0' };
  const { database } = newDatabase({ sqlite, name: 'october.tieout', stamp });
  const sql = "SELECT sql FROM sqlite_schema WHERE sql <> '' AND name NOT LIKE 'sqlite_%' ORDER BY name";
  const schema = `${rowsOf(database, sql)
    .map(([text]) => `${textIn(text)};`)
    .join('\n')}\n`;
  database.close();
  if (process.env['UPDATE_EXPECTED']) writeFileSync(SNAPSHOT, schema);
  expect(schema).toBe(readFileSync(SNAPSHOT, 'utf8'));
});
