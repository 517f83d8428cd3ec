/** What a workspace refuses, in words, and that nothing was touched then. */

import {
  chmodSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { newDatabase } from '../../../core/store/open-database.ts';
import { openWorkspace } from '../../../core/store/open-workspace.ts';
import { writeSetup } from '../../../core/store/setting-table.ts';
import { limitSize, withinLimit } from '../../../core/store/size-limit.ts';
import { rehearse } from '../../../core/store/sqlite.ts';
import { workspaceFiles } from '../../../electron/files/workspace-files.ts';
import { noise, sourceOf } from './contents.ts';
import { created, freshPath, opened, refusalOf, sqlite, termsOf } from './open-store.ts';

async function savedPath(): Promise<string> {
  const path = freshPath();
  const source = sourceOf('a.csv', noise(200_000));
  await (await created(path, [{ kind: 'put-file', role: 'extract', source }])).close();
  return path;
}

/** Some bytes of the compressed file, wherever they lie in the workspace. */
function insidePiece(): Uint8Array {
  return deflateSync(noise(200_000), { level: 4 }).subarray(90_000, 90_032);
}

describe('opening refuses', () => {
  test('a file that is not there', async () => {
    expect(await refusalOf(freshPath())).toBe('october.tieout: no such file');
  });

  test('a file larger than any workspace', async () => {
    const path = freshPath();
    writeFileSync(path, '');
    truncateSync(path, 3 * 2 ** 30);
    expect(await refusalOf(path)).toBe(`${path}: a file that is too large`);
    rmSync(path);
  });

  test.each<readonly [string, (path: string) => void]>([
    ['an empty file', (path) => writeFileSync(path, '')],
    ['a text', (path) => writeFileSync(path, 'Invoice,Amount\n'.repeat(1000))],
    ['noise', (path) => writeFileSync(path, noise(50_000))],
    ['a database of another program', (path) => writeFileSync(path, foreignDatabase())],
  ])('%s', async (_name, make) => {
    const path = freshPath();
    make(path);
    const before = readFileSync(path);
    expect(await refusalOf(path)).toBe('october.tieout: not a workspace');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(`${path}-lock`)).toBe(false);
  });

  test.each<readonly [string, (bytes: Buffer) => Buffer]>([
    ['cut in half', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['with a page of zeros', (bytes) => Buffer.from(bytes).fill(0, 16_384, 32_768)],
    ['with only its first page', (bytes) => bytes.subarray(0, 16_384)],
  ])('a workspace %s', async (_name, damage) => {
    const path = await savedPath();
    writeFileSync(path, damage(readFileSync(path)));
    const opening = await openWorkspace(termsOf(path));
    expect(opening).toMatchObject({ isOk: false, failures: [{ found: 'a damaged workspace' }] });
    expect(opening.isOk ? '' : opening.failures[0]?.remedy).toContain('"october.tieout-backup"');
  });
});

test.each([
  'CREATE TRIGGER forge AFTER INSERT ON decision BEGIN DELETE FROM decision; END',
  'CREATE VIEW other AS SELECT * FROM meta',
  'ALTER TABLE migration RENAME TO hidden; CREATE VIEW migration AS SELECT * FROM hidden',
])('a workspace in which another program put %s is not opened', async (sql) => {
  const path = await savedPath();
  const database = new sqlite.Database(readFileSync(path));
  database.exec(sql);
  writeFileSync(path, database.export());
  database.close();
  expect(await refusalOf(path)).toBe(
    'october.tieout: a workspace into which another program has put commands',
  );
});

test.each<readonly [string, (bytes: Buffer) => Uint8Array]>([
  ['with a damaged byte', (bytes) => withDamagedByte(bytes, bytes.indexOf(insidePiece()))],
  ['without its last piece', withoutPiece],
])('a stored file %s is not read as if it were whole', async (_name, damage) => {
  const path = await savedPath();
  writeFileSync(path, damage(readFileSync(path)));
  const workspace = await opened(path);
  const read = async (): Promise<void> => {
    for await (const _ of workspace.openFile('extract', 'a.csv')?.chunks() ?? []);
  };
  await expect(read()).rejects.toThrow('october.tieout, a.csv: a damaged stored file');
  await workspace.abandon();
});

test('making a workspace refuses a name that is taken', async () => {
  const path = await savedPath();
  const before = readFileSync(path);
  await expect(created(path)).rejects.toThrow('a file of that name');
  expect(readFileSync(path).equals(before)).toBe(true);
});

describe('the lock', () => {
  test('of a program at work is respected, and taken away only when that is asked for', async () => {
    const path = await savedPath();
    const first = await opened(path);
    const refused = await openWorkspace(termsOf(path));
    expect(refused.heldBy).toContain(`process ${process.pid} on ${hostname()}`);
    const second = await opened(path, true);
    await expect(first.change([{ kind: 'set-setup', text: 'late' }])).rejects.toThrow(
      'somebody else has opened meanwhile',
    );
    await second.change([{ kind: 'set-setup', text: 'second' }]);
    await first.abandon();
    expect(existsSync(`${path}-lock`)).toBe(true);
    await second.close();
    const again = await opened(path);
    expect(again.setup()).toBe('second');
    await again.close();
  });

  test('of another machine names user, machine and process', async () => {
    const path = await savedPath();
    writeFileSync(`${path}-lock`, JSON.stringify({ user: 'mara', machine: 'fin-7', process: 12 }));
    expect(await refusalOf(path)).toBe('october.tieout: open elsewhere (mara, process 12 on fin-7)');
    await (await opened(path, true)).close();
  });

  test.each([
    [
      'of a program that died on this machine',
      JSON.stringify({ user: 'mara', machine: hostname(), process: 999_999_999 }),
    ],
    [
      'of a part of this program that died',
      JSON.stringify({ user: 'mara', machine: hostname(), process: process.pid, token: 'gone' }),
    ],
    ['that a program did not come to write', ''],
  ])('%s is taken over', async (_name, content) => {
    const path = await savedPath();
    writeFileSync(`${path}-lock`, content);
    expect(await refusalOf(path)).toBe('');
  });
});

test('saving refuses a file that another program changed; the work goes into another file', async () => {
  const path = await savedPath();
  const workspace = await opened(path);
  await workspace.change([{ kind: 'set-setup', text: 'mine' }]);
  utimesSync(path, new Date(0), new Date(0));
  const before = readFileSync(path);
  await expect(workspace.fold()).rejects.toThrow('a file that another program changed since it was opened');
  await expect(workspace.close()).rejects.toThrow('another program changed');
  expect(readFileSync(path).equals(before)).toBe(true);
  // What is confirmed meanwhile is safe in the journal.
  await workspace.change([{ kind: 'put-profile', name: 'ours', text: '{}' }]);
  const other = path.replace('october', 'mine');
  await workspace.saveAs(workspaceFiles(other));
  const mine = await opened(other);
  expect([mine.setup(), mine.profiles().length]).toEqual(['mine', 1]);
  await mine.close();
  expect(await refusalOf(path)).toBe('');
});

describe('without permission', () => {
  afterEach(() => process.seteuid?.(process.getuid?.() ?? 0));

  /** Root may write everywhere, so the test goes on as somebody else. */
  const asAnybody = (): void => {
    if (process.getuid?.() === 0) process.seteuid?.(65_534);
  };

  test('a folder that cannot be written is refused in words', async () => {
    const path = await savedPath();
    chmodSync(dirname(path), 0o555);
    asAnybody();
    const refusal = await refusalOf(path);
    process.seteuid?.(process.getuid?.() ?? 0);
    expect(refusal).toBe(`${dirname(path)}: a folder that cannot be written`);
    chmodSync(dirname(path), 0o755);
  });

  test('a file that cannot be written is refused in words', async () => {
    const path = await savedPath();
    chmodSync(dirname(path), 0o777);
    chmodSync(path, 0o444);
    asAnybody();
    const refusal = await refusalOf(path);
    process.seteuid?.(process.getuid?.() ?? 0);
    expect(refusal).toBe(`${path}: no permission`);
    expect(statSync(path).mode & 0o777).toBe(0o444);
    rmSync(path, { force: true });
  });
});

test('a change beyond the room of a workspace is refused in words, and less still fits', () => {
  const stamp = { at: '2026-11-02T08:00:00Z', engineVersion: '1.0.0' };
  const { database } = newDatabase({ sqlite, name: 'october.tieout', stamp });
  limitSize(database, 600_000);
  const text = 'x'.repeat(900_000);
  expect(() =>
    withinLimit('october.tieout', () => rehearse(database, () => writeSetup(database, text))),
  ).toThrow('october.tieout: more than a workspace can hold (1.5 GB compressed)');
  rehearse(database, () => writeSetup(database, 'x'.repeat(30_000)));
});

function withDamagedByte(bytes: Buffer, at: number): Uint8Array {
  return Buffer.from(bytes).fill(bytes.readUInt8(at) ^ 1, at, at + 1);
}

function withoutPiece(bytes: Buffer): Uint8Array {
  const database = new sqlite.Database(bytes);
  database.run('DELETE FROM file_piece');
  return database.export();
}

function foreignDatabase(): Uint8Array {
  const database = new sqlite.Database();
  database.run('CREATE TABLE migration (number INTEGER)');
  return database.export();
}
