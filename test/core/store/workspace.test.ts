/** What goes into a workspace comes out of it, at once and after it was opened again. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { bytesBetween } from '../../../core/read/byte-source.ts';
import { HostFailure } from '../../../core/run.ts';
import type { WorkspaceChange } from '../../../core/store/change.ts';
import { workspaceFiles } from '../../../electron/files/workspace-files.ts';
import { bytesOf, contentsOf, noise, sourceOf } from './contents.ts';
import { created, freshPath, opened } from './open-store.ts';

const MIB = 1 << 20;

test('a new workspace says where it comes from and needs one file when it is closed', async () => {
  const path = freshPath();
  const workspace = await created(path, [{ kind: 'set-setup', text: '{"tenant":"acme"}' }]);
  const { createdBy, id } = workspace.meta();
  expect(createdBy).toBe('1.0.0');
  await workspace.close();
  expect(readdirSync(dirname(path))).toEqual(['october.tieout']);
  const again = await opened(path);
  expect(again.meta().id).toBe(id);
  expect(again.setup()).toBe('{"tenant":"acme"}');
  await again.abandon();
});

test('every kind of change is there after the program ended without saving', async () => {
  const path = freshPath();
  const workspace = await created(path, [
    { kind: 'put-profile', name: 'gone', text: '{}' },
    { kind: 'put-file', role: 'extract', source: sourceOf('gone.csv', noise(10)) },
  ]);
  await workspace.change([
    { kind: 'set-setup', text: 'draft that is no JSON: ü €' },
    { kind: 'put-file', role: 'extract', source: sourceOf('Größe.csv', noise(5000)) },
    { kind: 'put-file', role: 'prior', source: sourceOf('prior/result.json', noise(6000)) },
    { kind: 'remove-file', role: 'extract', name: 'gone.csv' },
    { kind: 'append-decisions', after: 0, texts: ['{"a":1}', '{"b":2}'] },
    { kind: 'put-profile', name: 'ours', text: '{"x":1}' },
    { kind: 'remove-profile', name: 'gone' },
    {
      kind: 'freeze',
      result: sourceOf('any', noise(100)),
      lines: sourceOf('other', noise(200)),
      engineVersion: '0.9.0',
    },
  ]);
  const before = await contentsOf(workspace);
  expect(before).toMatchObject({
    setup: 'draft that is no JSON: ü €',
    decisions: ['{"a":1}', '{"b":2}'],
    profiles: ['ours: {"x":1}'],
  });
  const files = workspace.storedFiles();
  expect(files.map(({ role, name, bytes, engineVersion }) => [role, name, bytes, engineVersion])).toEqual([
    ['extract', 'Größe.csv', 5000, '1.0.0'],
    ['prior', 'prior/result.json', 6000, '1.0.0'],
    ['signed', 'lines.ndjson', 200, '0.9.0'],
    ['signed', 'result.json', 100, '0.9.0'],
  ]);
  await workspace.abandon();
  const again = await opened(path);
  expect(again.replay).toEqual({ steps: 1, isCut: false });
  expect(await contentsOf(again)).toEqual(before);
  await again.fold();
  expect(again.unsavedSteps()).toBe(0);
  await again.close();
  const last = await opened(path);
  expect(last.replay).toEqual({ steps: 0, isCut: false });
  expect(await contentsOf(last)).toEqual(before);
  await last.close();
});

test.each([0, 1, MIB - 1, MIB, MIB + 1, 9 * MIB + 17])('a file of %i bytes comes back', async (size) => {
  const workspace = await created(freshPath());
  const content = noise(size);
  const source = sourceOf('a.csv', content, 70_001);
  await workspace.change([{ kind: 'put-file', role: 'extract', source }]);
  const kept = workspace.openFile('extract', 'a.csv');
  if (!kept) throw new Error('no file');
  expect(kept.size).toBe(size);
  expect((await bytesOf(kept)).equals(content)).toBe(true);
  expect((await bytesOf(kept)).equals(content)).toBe(true);
  await workspace.close();
});

test.each<readonly [string, readonly WorkspaceChange[]]>([
  ['a file that is not there', [{ kind: 'remove-file', role: 'extract', name: 'b.csv' }]],
  ['a profile that is not there', [{ kind: 'remove-profile', name: 'b' }]],
  ['decisions after more than there are', [{ kind: 'append-decisions', after: 1, texts: ['{}'] }]],
  [
    'a file that cannot be read to its end',
    [{ kind: 'put-file', role: 'extract', source: breaking('b.csv') }],
  ],
])('of changes with %s none is made, and the next one is', async (_name, wrong) => {
  const path = freshPath();
  const workspace = await created(path, [{ kind: 'set-setup', text: 'before' }]);
  const source = sourceOf('a.csv', noise(2 * MIB));
  const first: WorkspaceChange = { kind: 'put-file', role: 'extract', source };
  const before = await contentsOf(workspace);
  await expect(workspace.change([{ kind: 'set-setup', text: 'half' }, first, ...wrong])).rejects.toThrow();
  expect(await contentsOf(workspace)).toEqual(before);
  const next = sourceOf('c.csv', noise(MIB, 7));
  await workspace.change([{ kind: 'put-file', role: 'extract', source: next }]);
  const after = await contentsOf(workspace);
  expect(after.files).toHaveLength(1);
  await workspace.abandon();
  const again = await opened(path);
  expect(await contentsOf(again)).toEqual(after);
  await again.close();
});

test('changes that are asked for at the same time are made in their order', async () => {
  const workspace = await created(freshPath());
  const texts = Array.from({ length: 30 }, (_, at) => `{"number":${at}}`);
  const wishes = texts.map((text, at) =>
    workspace.change([{ kind: 'append-decisions', after: at, texts: [text] }]),
  );
  await Promise.all([...wishes, workspace.fold()]);
  expect(workspace.decisions()).toEqual(texts);
  expect(workspace.unsavedSteps()).toBe(0);
  await workspace.close();
});

test('a file that is replaced while it is read is not read on', async () => {
  const workspace = await created(freshPath());
  const put = (seed: number): Promise<void> =>
    workspace.change([
      { kind: 'put-file', role: 'extract', source: sourceOf('a.csv', noise(3 * MIB, seed)) },
    ]);
  await put(1);
  const reading = workspace.openFile('extract', 'a.csv')?.chunks()[Symbol.asyncIterator]();
  await reading?.next();
  await put(2);
  await expect(reading?.next()).rejects.toThrow('a file that was replaced while it was read');
  await workspace.close();
});

test('a file that is taken out takes no room any more', async () => {
  const path = freshPath();
  const source = sourceOf('a.csv', noise(2 * MIB));
  const workspace = await created(path, [{ kind: 'put-file', role: 'extract', source }]);
  expect(statSync(path).size).toBeGreaterThan(2 * MIB);
  await workspace.change([{ kind: 'remove-file', role: 'extract', name: 'a.csv' }]);
  await workspace.close();
  expect(statSync(path).size).toBeLessThan(MIB);
});

test('saving keeps the state before as a backup that opens', async () => {
  const path = freshPath();
  const workspace = await created(path, [{ kind: 'set-setup', text: 'first' }]);
  await workspace.change([{ kind: 'set-setup', text: 'second' }]);
  await workspace.close();
  const backup = await opened(`${path}-backup`);
  expect(backup.setup()).toBe('first');
  await backup.abandon();
});

test('work is saved as another file, and the first one stays as it is', async () => {
  const path = freshPath();
  const workspace = await created(path, [{ kind: 'set-setup', text: 'first' }]);
  await workspace.change([{ kind: 'set-setup', text: 'second' }]);
  const other = path.replace('october', 'other');
  await expect(workspace.saveAs(workspaceFiles(path))).rejects.toThrow('a file of that name');
  await workspace.saveAs(workspaceFiles(other));
  expect(existsSync(`${path}-lock`)).toBe(false);
  const [one, two] = [await opened(path), await opened(other)];
  expect([one.setup(), two.setup()]).toEqual(['first', 'second']);
  await one.close();
  await two.close();
});

test('nothing is confirmed once a workspace is closed', async () => {
  const workspace = await created(freshPath());
  await workspace.close();
  await expect(workspace.change([{ kind: 'set-setup', text: 'late' }])).rejects.toThrow(HostFailure);
});

function breaking(name: string): ReturnType<typeof sourceOf> {
  const { chunks, ...source } = sourceOf(name, noise(2 * MIB));
  return {
    ...source,
    chunks: async function* () {
      for await (const chunk of chunks()) yield chunk;
      throw new Error('the disk is gone');
    },
  };
}

test('parts of a stored file are read without the pieces before them', async () => {
  const content = noise(2 * MIB + 5000);
  const path = freshPath();
  const workspace = await created(path, [
    { kind: 'put-file', role: 'extract', source: sourceOf('many.zip', content) },
  ]);
  const stored = workspace.openFile('extract', 'many.zip');
  if (!stored) throw new Error('it was not stored');
  for (const [from, to] of [
    [0, 10],
    [MIB - 5, MIB + 5],
    [MIB, 2 * MIB],
    [5, 2 * MIB + 4999],
    [2 * MIB + 4990, 3 * MIB],
    [3 * MIB, 4 * MIB],
  ] as const) {
    const part: Uint8Array[] = [];
    for await (const chunk of bytesBetween(stored, from, to)) part.push(chunk.slice());
    expect(Buffer.concat(part).equals(Buffer.from(content.subarray(from, to)))).toBe(true);
  }
  await workspace.close();
});

test('what reading an extract found goes with the extract, and stays when a staged file of its name goes', async () => {
  const found = { name: 'a.csv', sheet: '', text: '{}' };
  const source = sourceOf('a.csv', noise(10));
  const workspace = await created(freshPath(), [
    { kind: 'put-file', role: 'extract', source },
    { kind: 'put-reading', ...found },
    { kind: 'put-reading', ...found, name: 'b.csv' },
    { kind: 'put-file', role: 'staged', source },
  ]);
  await workspace.change([{ kind: 'remove-file', role: 'staged', name: 'a.csv' }]);
  expect(workspace.readings().map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
  await workspace.change([{ kind: 'remove-file', role: 'extract', name: 'a.csv' }]);
  expect(workspace.readings().map(({ name }) => name)).toEqual(['b.csv']);
  await workspace.close();
});
