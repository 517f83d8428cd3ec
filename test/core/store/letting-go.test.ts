/** Letting go of a workspace in trouble: nothing that somebody confirmed is lost, and nobody is kept from it. */

import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ByteSource } from '../../../core/read/byte-source.ts';
import { HostFailure } from '../../../core/run.ts';
import { workspaceFiles } from '../../../electron/files/workspace-files.ts';
import { noise, sourceOf } from './contents.ts';
import { created, freshPath, opened, refusalOf } from './open-store.ts';

const MIB = 1 << 20;

/** A file whose second half waits for something else to happen first. */
function interrupted(name: string, between: () => Promise<void>): ByteSource {
  const content = noise(8 * MIB);
  return {
    name,
    size: content.length,
    chunks: async function* () {
      yield content.subarray(0, 4 * MIB);
      await between();
      yield content.subarray(4 * MIB);
    },
  };
}

test('a change that is under way when the workspace is taken over leaves what the other confirms', async () => {
  const path = freshPath();
  const first = await created(path);
  await first.change([{ kind: 'set-setup', text: 'first' }]);
  let second: Awaited<ReturnType<typeof opened>> | undefined;
  const source = interrupted('a.csv', async () => {
    second = await opened(path, true);
    await second.change([{ kind: 'set-setup', text: 'second' }]);
    await second.change([{ kind: 'put-profile', name: 'ours', text: '{}' }]);
  });
  await expect(first.change([{ kind: 'put-file', role: 'extract', source }])).rejects.toThrow(
    'somebody else has opened meanwhile',
  );
  await first.abandon();
  // The other one ends without saving: its journal is all that there is.
  await second?.abandon();
  const again = await opened(path);
  expect([again.setup(), again.profiles().length]).toEqual(['second', 1]);
  await again.close();
});

test('a save that is under way when the workspace is taken over does not put itself in place', async () => {
  const path = freshPath();
  const files = workspaceFiles(path);
  await (await created(path)).close();
  let second: Awaited<ReturnType<typeof opened>> | undefined;
  const first = await opened({
    ...files,
    writeNext: async (chunks) => {
      await files.writeNext(chunks);
      second ??= await opened(path, true);
      await second.change([{ kind: 'put-profile', name: 'ours', text: '{}' }]);
    },
  });
  await first.change([{ kind: 'set-setup', text: 'first' }]);
  await expect(first.fold()).rejects.toThrow('somebody else has opened meanwhile');
  await first.abandon();
  await second?.close();
  const again = await opened(path);
  expect([again.setup(), again.profiles().length]).toEqual(['first', 1]);
  await again.close();
});

test('a workspace in which nothing can be confirmed any more can be closed, and opened again with everything', async () => {
  const path = freshPath();
  const files = workspaceFiles(path);
  let isDiskGone = false;
  const workspace = await created({
    ...files,
    openJournal: async () => {
      const journal = await files.openJournal();
      const refuse = (): Promise<never> => {
        throw new HostFailure({ where: path, found: 'no space left on the disk', remedy: 'Make room.' });
      };
      return {
        ...journal,
        write: (offset, bytes) => (isDiskGone ? refuse() : journal.write(offset, bytes)),
        truncate: (size) => (isDiskGone ? refuse() : journal.truncate(size)),
      };
    },
  });
  await workspace.change([{ kind: 'set-setup', text: 'confirmed' }]);
  isDiskGone = true;
  await expect(workspace.change([{ kind: 'set-setup', text: 'lost' }])).rejects.toThrow('no space left');
  await expect(workspace.change([{ kind: 'set-setup', text: 'late' }])).rejects.toThrow('could not be saved');
  await workspace.close();
  expect(existsSync(`${path}-lock`)).toBe(false);
  const again = await opened(path);
  expect(again.setup()).toBe('confirmed');
  await again.close();
});

test('the lock is given back when the journal cannot be taken away', async () => {
  const path = freshPath();
  const files = workspaceFiles(path);
  const failure = { where: path, found: 'another program has it open', remedy: 'Close it there.' };
  const workspace = await created({
    ...files,
    removeJournal: () => Promise.reject(new HostFailure(failure)),
  });
  await workspace.change([{ kind: 'set-setup', text: 'confirmed' }]);
  await workspace.close();
  expect(await refusalOf(path)).toBe('');
});

test('a stored file that is read while its workspace is closed is refused in words', async () => {
  const workspace = await created(freshPath());
  await workspace.change([{ kind: 'put-file', role: 'extract', source: sourceOf('a.csv', noise(3 * MIB)) }]);
  const reading = workspace.openFile('extract', 'a.csv')?.chunks()[Symbol.asyncIterator]();
  await reading?.next();
  await workspace.close();
  await expect(reading?.next()).rejects.toThrow(HostFailure);
});

test('work is saved as another file when the workspace was taken over, and the other one keeps its own', async () => {
  const path = freshPath();
  const first = await created(path);
  await first.change([{ kind: 'set-setup', text: 'first' }]);
  const second = await opened(path, true);
  await second.change([{ kind: 'put-profile', name: 'ours', text: '{}' }]);
  const other = path.replace('october', 'mine');
  await first.saveAs(workspaceFiles(other));
  await second.abandon();
  const [mine, theirs] = [await opened(other), await opened(path)];
  expect([mine.setup(), mine.profiles().length]).toEqual(['first', 0]);
  expect([theirs.setup(), theirs.profiles().length]).toEqual(['first', 1]);
  await mine.close();
  await theirs.close();
});

test('work is not saved beside changes that belong to another workspace', async () => {
  const path = freshPath();
  const workspace = await created(path);
  await workspace.change([{ kind: 'set-setup', text: 'mine' }]);
  const other = path.replace('october', 'other');
  const foreign = await created(other);
  await foreign.change([{ kind: 'set-setup', text: 'theirs' }]);
  await foreign.abandon();
  await workspaceFiles(other).remove();
  await expect(workspace.saveAs(workspaceFiles(other))).rejects.toThrow('belong to another state');
  expect(workspace.setup()).toBe('mine');
  await workspace.close();
});
