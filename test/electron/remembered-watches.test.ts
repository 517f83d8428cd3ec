/** Which folder is watched for which workspace, kept on this machine. */

import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SeenBefore } from '../../core/contract/window/watch.ts';
import { createKnownFiles } from '../../electron/main/known-files.ts';
import { openLog } from '../../electron/main/log.ts';
import { type OwnFiles, openOwnFiles } from '../../electron/main/own-files.ts';
import { RememberedWatches } from '../../electron/main/remembered-watches.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-watches-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const workspace = { token: `file-${randomUUID()}`, path: '/closes/October.tieout', isFolder: false };
const other = { ...workspace, path: '/closes/November.tieout' };
const exports = { token: `file-${randomUUID()}`, path: '/exports', isFolder: true };
const order = { minutes: 5, isCollecting: true, by: 'Mara Lindqvist' };
const seen: SeenBefore = {
  lastLook: '2026-11-02T08:00:00Z',
  files: [{ name: 'a.csv', size: 3, modified: 1.5, standing: 'refused', why: 'No extract.', sha256: '' }],
};

async function start(): Promise<{ readonly watches: RememberedWatches; readonly own: OwnFiles }> {
  const own = await openOwnFiles(
    folder,
    openLog(join(folder, 'tieout.log'), () => '2026-11-01T00:00:00Z'),
  );
  return { own, watches: new RememberedWatches(own.watches, createKnownFiles(randomUUID)) };
}

test('a watch goes on at the next start with its order and what it had seen, for its workspace alone', async () => {
  const first = await start();
  expect(first.watches.enter(workspace)).toBeUndefined();
  first.watches.follow('watch-start', { folder: exports.token, ...order }, [exports]);
  first.watches.saw(seen);
  await first.own.watches.write(first.own.watches.value());

  const { watches } = await start();
  expect(watches.enter(other)).toBeUndefined();
  const going = watches.enter(workspace);
  expect(going).toEqual({
    request: { folder: going?.files[0]?.token, ...order, since: seen, workspace: workspace.token },
    files: [{ token: expect.stringMatching(/^file-/), path: '/exports', isFolder: true }, workspace],
  });
});

test('a watch that was stopped is forgotten, and a look that ends later does not bring it back', async () => {
  const { watches, own } = await start();
  watches.enter(workspace);
  watches.follow('watch-start', { folder: exports.token, ...order }, [exports]);
  watches.follow('watch-stop', {}, []);
  watches.saw(seen);
  await own.watches.write(own.watches.value());
  expect(watches.enter(workspace)).toBeUndefined();
  expect(JSON.parse(readFileSync(join(folder, 'watches.json'), 'utf8'))).toEqual([]);
});

test('another workspace keeps its own', async () => {
  const { watches } = await start();
  watches.enter(workspace);
  watches.follow('watch-start', { folder: exports.token, ...order }, [exports]);
  watches.enter(other);
  watches.saw(seen);
  watches.follow('watch-stop', {}, []);
  expect(watches.enter(workspace)?.request).toMatchObject({ since: { lastLook: '', files: [] } });
});

test('a workspace that is saved under another name brings its watch, and the file before keeps it too', async () => {
  const { watches } = await start();
  watches.enter(workspace);
  watches.follow('watch-start', { folder: exports.token, ...order }, [exports]);
  watches.saw(seen);
  expect(watches.enter(other, true)?.request).toMatchObject({
    ...order,
    since: seen,
    workspace: other.token,
  });
  watches.follow('watch-stop', {}, []);
  expect(watches.enter(workspace)?.request).toMatchObject({ ...order, since: seen });
  expect(watches.enter(other)).toBeUndefined();
});
