/** The engine as main holds it: the real thread with the real desk. */

import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { Progress } from '../../core/contract/commands.ts';
import type { DeskCommand } from '../../core/contract/window-commands.ts';
import type { WindowReplies } from '../../core/contract/window-replies.ts';
import type { Failure, Result } from '../../core/model/result.ts';
import type { FaultReport } from '../../electron/engine-thread/messages.ts';
import type { NamedFile } from '../../electron/engine-thread/named-file.ts';
import { Engine } from '../../electron/main/engine.ts';
import { SAMPLE, scratch } from '../cli/scratch.ts';
import { readSqliteWasm } from '../support/sqlite-wasm.ts';

const WORKER = new URL('../../electron/engine-thread/worker.ts', import.meta.url);

/** What was heard of an engine. */
type Heard = {
  readonly progress: { readonly command: DeskCommand; readonly at: number; readonly progress: Progress }[];
  readonly written: NamedFile[];
  readonly faults: FaultReport[];
  readonly restarts: Failure[];
  readonly lost: Failure[];
  readonly workspaces: (string | undefined)[];
  /** Those among them that are the workspace before under another name. */
  readonly savedAs: (string | undefined)[];
};

const running: Engine[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((engine) => engine.end()));
});

async function start(program: { file?: URL; oldSpaceMb?: number } = {}): Promise<{
  readonly engine: Engine;
  readonly heard: Heard;
  readonly call: <Name extends DeskCommand>(
    command: Name,
    request?: object,
    files?: readonly NamedFile[],
  ) => Promise<Result<WindowReplies[Name]>>;
}> {
  const heard: Heard = {
    progress: [],
    written: [],
    faults: [],
    restarts: [],
    lost: [],
    workspaces: [],
    savedAs: [],
  };
  const wasm = await readSqliteWasm();
  const engine = new Engine(
    { file: WORKER, wasm, version: '0.0.0-test', ...program },
    {
      onProgress: (command, progress) => heard.progress.push({ command, at: performance.now(), progress }),
      onWatched: () => undefined,
      onFileLost: (failure) => heard.lost.push(failure),
      onWritten: (files) => heard.written.push(...files),
      onFault: (fault) => heard.faults.push(fault),
      onRestart: (failure) => heard.restarts.push(failure),
      onWorkspace: (file, isSavedAs) => {
        heard.workspaces.push(file?.path);
        if (isSavedAs) heard.savedAs.push(file?.path);
      },
    },
  );
  running.push(engine);
  const call = <Name extends DeskCommand>(
    command: Name,
    request: object = {},
    files: readonly NamedFile[] = [],
  ): Promise<Result<WindowReplies[Name]>> =>
    // The reply type goes by the name of the command, as the contract says.
    engine.call(command, request, files) as Promise<Result<WindowReplies[Name]>>;
  return { engine, heard, call };
}

function named(path: string, isFolder = false): NamedFile {
  return { token: `file-${randomUUID()}`, path, isFolder };
}

async function opened(program: { file?: URL; oldSpaceMb?: number } = {}) {
  const { engine, heard, call } = await start(program);
  const [file, folder] = [named(join(scratch(), 'October.tieout')), named(SAMPLE, true)];
  const answer = await call('workspace-from-folder', { file: file.token, folder: folder.token }, [
    file,
    folder,
  ]);
  expect(answer).toMatchObject({ isOk: true });
  return { engine, heard, call, file };
}

test('the sample becomes a workspace, is run, exported and closed', async () => {
  const { engine, heard, call, file } = await opened();
  expect(heard.workspaces).toEqual([file.path]);
  const run = await call('close-run');
  expect(run).toMatchObject({ isOk: true, value: { stage: 'current', hasFigures: true } });
  const folder = named(join(scratch(), 'out'), true);
  const exported = await call('export', { folder: folder.token, standing: 'draft' }, [folder]);
  if (!exported.isOk) throw new Error(JSON.stringify(exported.failures));
  const book = heard.written.find(({ path }) => path.endsWith('.xlsx'));
  expect(exported.value.files.map(({ token }) => token)).toContain(book?.token);
  expect(book && existsSync(book.path)).toBe(true);
  expect(await engine.closeWorkspace(10_000)).toMatchObject({ isOk: true });
  expect(readdirSync(join(file.path, '..'))).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/-journal$|-lock$/)]),
  );
});

test('a workspace that is saved under another name is said to be the one before', async () => {
  const { heard, call, file } = await opened();
  const other = named(join(scratch(), 'November.tieout'));
  const saved = await call('workspace-save-as', { file: other.token }, [other]);
  expect(saved).toMatchObject({ isOk: true, value: { name: 'November' } });
  expect(heard.workspaces).toEqual([file.path, other.path]);
  expect(heard.savedAs).toEqual([other.path]);
});

test('a workspace that cannot be saved is not closed, and says why', async () => {
  const { engine, heard, call, file } = await opened();
  writeFileSync(file.path, 'another program wrote here');
  const request = { name: 'payments.csv', by: 'Mara Lindqvist', reason: 'Not needed' };
  expect(await call('extract-remove', request)).toMatchObject({ isOk: true });
  const closed = await engine.closeWorkspace(10_000);
  const failure = { found: expect.stringContaining('changed') };
  expect(closed).toMatchObject({ isOk: false, failures: [failure] });
  expect(heard.workspaces).toEqual([file.path]);
  // At rest it is told without being asked.
  await expect.poll(() => heard.lost, { timeout: 15_000 }).toMatchObject([failure]);
});

/** The real thread, in which closing a workspace ends in a fault of ours. */
function faultyProgram(): URL {
  const file = join(scratch(), 'faulty.ts');
  const workspace = new URL('../../core/store/workspace.ts', import.meta.url);
  writeFileSync(
    file,
    `import { Workspace } from '${workspace.href}';
Workspace.prototype.close = () => Promise.reject(new TypeError('a fault of ours'));
await import('${WORKER.href}');
`,
  );
  return pathToFileURL(file);
}

test('a fault while the workspace is closed is told, and does not keep the person in the program', async () => {
  const { engine, heard } = await opened({ file: faultyProgram() });
  expect(await engine.closeWorkspace(10_000)).toMatchObject({ isOk: false, failures: [{ where: 'engine' }] });
  expect(heard.faults).toMatchObject([{ name: 'TypeError', message: 'a fault of ours' }]);
});

test('progress comes at least 50 ms apart', async () => {
  const { heard, call } = await opened();
  const started = performance.now();
  await call('close-run');
  const told = heard.progress.filter(({ command }) => command === 'close-run').length;
  expect(told).toBeGreaterThan(2);
  // Messages may wait for their turn in this process and then come together, so their number says it.
  expect(told).toBeLessThanOrEqual((performance.now() - started) / 50 + 2);
});

test('a long command stops when it is asked to, and the next one is not stopped', async () => {
  const { engine, call } = await opened();
  const running = call('close-run');
  expect(engine.longCommand()).toBe('close-run');
  engine.cancel();
  expect(await running).toMatchObject({ isOk: false });
  expect(engine.longCommand()).toBeUndefined();
  expect(await call('close-run')).toMatchObject({ isOk: true });
});

test('a file that nobody named is refused in words', async () => {
  const { call } = await start();
  const answer = await call('workspace-open', { file: named('/x').token, isTakingOver: false });
  expect(answer).toMatchObject({ isOk: false, failures: [{ remedy: 'Pick it again.' }] });
});

/** The real thread, which once eats all its memory as soon as a file is there. */
function hungryProgram(flag: string): URL {
  const file = join(scratch(), 'hungry.ts');
  writeFileSync(
    file,
    `import { existsSync, rmSync } from 'node:fs';
import ${JSON.stringify(WORKER.href)};
setInterval(() => {
  if (!existsSync(${JSON.stringify(flag)})) return;
  rmSync(${JSON.stringify(flag)});
  const hoard = [];
  for (;;) hoard.push(new Array(100_000).fill(hoard.length));
}, 10);
`,
  );
  return pathToFileURL(file);
}

test('a thread that dies of memory is started again with the workspace that was open', async () => {
  const flag = join(scratch(), 'eat');
  const { heard, call, file } = await opened({ file: hungryProgram(flag), oldSpaceMb: 150 });
  const running = call('close-run');
  writeFileSync(flag, '');
  expect(await running).toMatchObject({ isOk: false, failures: [{ where: 'memory' }] });
  await expect.poll(() => heard.restarts, { timeout: 20_000 }).toMatchObject([{ where: 'memory' }]);
  expect(heard.workspaces).toEqual([file.path, undefined, file.path]);
  expect(heard.faults).toEqual([]);
  expect(await call('close-run')).toMatchObject({ isOk: true, value: { name: 'October', stage: 'current' } });
});

test('a workspace that somebody else opened anyway is theirs, whatever becomes of the thread', async () => {
  const flag = join(scratch(), 'eat');
  const { heard, call, file } = await opened({ file: hungryProgram(flag), oldSpaceMb: 150 });
  const theirs = JSON.stringify({ user: 'joan', machine: 'fin-7', process: 12, token: 'x' });
  writeFileSync(`${file.path}-lock`, theirs);
  const running = call('close-run');
  writeFileSync(flag, '');
  expect(await running).toMatchObject({ isOk: false });
  await expect.poll(() => heard.restarts, { timeout: 20_000 }).toHaveLength(1);
  expect(heard.workspaces).toEqual([file.path, undefined]);
  expect(readFileSync(`${file.path}-lock`, 'utf8')).toBe(theirs);
});

test('a thread that cannot start is given up, with the fault told', async () => {
  const file = join(scratch(), 'broken.mjs');
  writeFileSync(file, "throw new Error('broken');\n");
  const { heard, call } = await start({ file: pathToFileURL(file) });
  await expect.poll(() => heard.restarts.length).toBe(3);
  expect(heard.restarts.at(-1)).toMatchObject({ found: 'it stops each time that it is started' });
  expect(heard.faults[0]).toMatchObject({ name: 'Error', message: 'broken' });
  expect(await call('workspace')).toMatchObject({ isOk: false });
});

test('a fault of ours rejects the call and leaves the thread alive', async () => {
  const { call } = await start();
  // Main never lets such a command through.
  await expect(call('no-such-command' as DeskCommand)).rejects.toThrow();
  expect((await call('explanations')).isOk).toBe(true);
});
