/** The journal of a workspace that was cut, damaged, or put beside another file. */

import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentsOf, noise, sourceOf } from './contents.ts';
import { created, freshPath, opened, refusalOf } from './open-store.ts';

const DAMAGED = 'october.tieout-journal: a damaged journal of confirmed changes';
const FOREIGN = 'october.tieout-journal: changes that belong to another state of this workspace';

/** A workspace with three confirmed steps in its journal, and where each of them ends there. */
async function threeSteps(): Promise<{ readonly path: string; readonly ends: readonly number[] }> {
  const path = freshPath();
  const workspace = await created(path, [{ kind: 'set-setup', text: 'step 0' }]);
  const ends = [readFileSync(`${path}-journal`).length];
  for (const text of ['step 1', 'step 2', 'step 3']) {
    await workspace.change([
      { kind: 'set-setup', text },
      { kind: 'put-file', role: 'extract', source: sourceOf(`${text}.csv`, noise(300)) },
    ]);
    ends.push(readFileSync(`${path}-journal`).length);
  }
  await workspace.abandon();
  return { path, ends };
}

test('a journal that was cut anywhere gives every whole step and drops the rest', async () => {
  const { path, ends } = await threeSteps();
  const whole = readFileSync(`${path}-journal`);
  const saved = readFileSync(path);
  const isNearEnd = (size: number): boolean => ends.some((end) => Math.abs(end - size) <= 16);
  for (let size = 0; size <= whole.length; size += isNearEnd(size) || isNearEnd(size + 9) ? 1 : 9) {
    writeFileSync(path, saved);
    writeFileSync(`${path}-journal`, whole.subarray(0, size));
    const workspace = await opened(path);
    const steps = Math.max(0, ends.filter((end) => end <= size).length - 1);
    expect(workspace.setup()).toBe(`step ${steps}`);
    expect((await contentsOf(workspace)).files).toHaveLength(steps);
    expect(workspace.replay).toEqual({ steps, isCut: size > (ends[0] ?? 0) && !ends.includes(size) });
    await workspace.abandon();
  }
});

test('after a cut the journal goes on where the last whole step ends', async () => {
  const { path, ends } = await threeSteps();
  truncateSync(`${path}-journal`, (ends[3] ?? 0) - 1);
  const workspace = await opened(path);
  const source = sourceOf('later.csv', noise(400, 9));
  await workspace.change([{ kind: 'put-file', role: 'extract', source }]);
  const before = await contentsOf(workspace);
  await workspace.abandon();
  const again = await opened(path);
  expect(again.setup()).toBe('step 2');
  expect(await contentsOf(again)).toEqual(before);
  await again.close();
});

test('steps of an earlier journal behind the head of a new one are not replayed', async () => {
  const { path, ends } = await threeSteps();
  const earlier = readFileSync(`${path}-journal`).subarray(ends[0]);
  const workspace = await opened(path);
  await workspace.change([{ kind: 'set-setup', text: 'saved' }]);
  await workspace.fold();
  await workspace.abandon();
  // A power cut may leave the file as long as it was.
  writeFileSync(`${path}-journal`, Buffer.concat([readFileSync(`${path}-journal`), earlier]));
  const again = await opened(path);
  expect(again.setup()).toBe('saved');
  expect(again.replay.steps).toBe(0);
  await again.close();
});

describe('a damaged byte', () => {
  test('before the last step is refused with the name of the backup, and nothing is touched', async () => {
    const { path, ends } = await threeSteps();
    const whole = readFileSync(`${path}-journal`);
    const lastStep = ends[2] ?? 0;
    for (let at = 0; at < lastStep; at += 11) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x10, at);
      writeFileSync(`${path}-journal`, damaged);
      expect(await refusalOf(path)).toBe(DAMAGED);
      expect(readFileSync(`${path}-journal`).equals(damaged)).toBe(true);
    }
  });

  test('in zeros behind the last step, as a power cut leaves them, loses nothing confirmed', async () => {
    const { path } = await threeSteps();
    writeFileSync(`${path}-journal`, Buffer.concat([readFileSync(`${path}-journal`), Buffer.alloc(5000)]));
    const workspace = await opened(path);
    expect(workspace.setup()).toBe('step 3');
    expect(workspace.replay).toEqual({ steps: 3, isCut: true });
    await workspace.close();
  });
});

test('a journal that the file contains already is not replayed again', async () => {
  const { path } = await threeSteps();
  copyFileSync(`${path}-journal`, `${path}-kept`);
  const workspace = await opened(path);
  await workspace.change([{ kind: 'append-decisions', after: 0, texts: ['{}'] }]);
  copyFileSync(`${path}-journal`, `${path}-kept`);
  await workspace.close();
  copyFileSync(`${path}-kept`, `${path}-journal`);
  const again = await opened(path);
  expect(again.replay.steps).toBe(0);
  expect(again.decisions()).toEqual(['{}']);
  await again.close();
});

test.each(['a copy that went on apart', 'the backup', 'another workspace'])(
  'a journal beside %s is refused',
  async (which) => {
    const { path } = await threeSteps();
    copyFileSync(`${path}-journal`, `${path}-kept`);
    const apart = await opened(path);
    await apart.close();
    const later = await opened(path);
    await later.change([{ kind: 'set-setup', text: 'later' }]);
    copyFileSync(`${path}-journal`, `${path}-later`);
    await later.close();
    if (which === 'a copy that went on apart') {
      const more = await opened(path);
      await more.change([{ kind: 'set-setup', text: 'more' }]);
      await more.close();
      copyFileSync(`${path}-kept`, `${path}-journal`);
    } else if (which === 'the backup') {
      const backup = readFileSync(`${path}-backup`);
      const more = await opened(path);
      await more.change([{ kind: 'set-setup', text: 'more' }]);
      await more.abandon();
      writeFileSync(path, backup);
    } else {
      const other = freshPath();
      await (await created(other)).close();
      copyFileSync(other, path);
      copyFileSync(`${path}-later`, `${path}-journal`);
    }
    expect(await refusalOf(path)).toBe(FOREIGN);
  },
);

test('a new workspace does not wipe out a journal that lies there', async () => {
  const { path } = await threeSteps();
  const journal = readFileSync(`${path}-journal`);
  rmSync(path);
  await expect(created(path)).rejects.toThrow('changes that belong to another state');
  expect(readFileSync(`${path}-journal`).equals(journal)).toBe(true);
});
