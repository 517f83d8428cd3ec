/** The harness must see what it is there to see. */

import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAxe } from './harness/axe.ts';
import { assertNoRequests, foreignRequests } from './harness/requests.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';
import { decodeValue, encodeValue } from './host/clone-codec.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);

afterAll(() => app.close());

test('a breach of the accessibility rules is reported with its element', async () => {
  await app.page.evaluate(() => {
    document.querySelector('main, #root')?.insertAdjacentHTML('beforeend', '<button id="planted"></button>');
  });
  expect((await runAxe(app.page)).join('\n')).toMatch(/^button-name: .*\n.*id="planted"/m);
  await app.page.locator('#planted').evaluate((planted) => planted.remove());
});

test('an error in the page and a violation of its policy are heard', async () => {
  await app.page.evaluate(() => {
    setTimeout(() => {
      throw new Error('planted');
    });
    document.body.append(Object.assign(document.createElement('style'), { textContent: 'x {}' }));
  });
  await expect.poll(() => app.troubles.join('\n')).toMatch(/planted/);
  await expect.poll(() => app.troubles.join('\n')).toMatch(/Content Security Policy/);
});

test('values cross between page and main process as structured clone keeps them', () => {
  const shared = { text: 'ä€' };
  const value = {
    nothing: [undefined, null, Number.NaN, -0, Number.NEGATIVE_INFINITY],
    big: 2n ** 70n,
    date: new Date(5),
    map: new Map([[{ key: 1 }, new Set(['x'])]]),
    bytes: [new Uint8Array([1, 2, 255]), new Float64Array([0.1]), new ArrayBuffer(2)],
    error: new RangeError('too far'),
    pattern: /x+/giu,
    twice: [shared, shared],
  };
  const copy = decodeValue(encodeValue(Object.assign(value, { self: value })));
  expect(copy).toEqual(value);
  expect(Object(copy).twice[0]).toBe(Object(copy).twice[1]);
  expect(Object(copy).self).toBe(copy);
  for (const refused of [() => 1, Symbol('x'), { promise: Promise.resolve() }]) {
    expect(() => encodeValue(refused)).toThrow('An object could not be cloned.');
  }
});

/** Where the stand-in keeps what it needs for this run; undefined on Electron. */
function scratchOf({ electronApp }: RunningApp): Promise<string | undefined> {
  return electronApp.evaluate(() => process.env['STAND_IN_SCRATCH']);
}

test('what main process and worker threads ask for is refused and seen', async () => {
  if ((await scratchOf(app)) === undefined) return;
  await assertNoRequests(app);
  const outcome = await app.electronApp.evaluate(async () => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const attempt = "fetch('http://192.0.2.7/worker').catch(() => undefined)";
    const worker = new Worker(attempt, { eval: true });
    await new Promise((resolve) => worker.once('exit', resolve));
    return await fetch('http://192.0.2.7/main').then(
      () => 'answered',
      () => 'refused',
    );
  });
  expect(outcome).toBe('refused');
  const seen = await foreignRequests(app);
  expect(seen.filter((one) => one.startsWith('main tcp') && one.includes('192.0.2.7'))).toHaveLength(2);
  await expect(assertNoRequests(app)).rejects.toThrow('192.0.2.7');
});

/** Processes that still run and name a folder on their command line. */
function processesOf(folder: string): readonly string[] {
  return readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/cmdline`, 'latin1').includes(folder);
    } catch {
      return false;
    }
  });
}

test('a program that is told to end leaves no process behind', async () => {
  const other = await startApp();
  const folder = await scratchOf(other);
  const running = other.electronApp.process();
  if (folder !== undefined) expect(processesOf(folder)).not.toEqual([]);
  const ended = once(running, 'exit');
  running.kill('SIGTERM');
  await ended;
  if (folder !== undefined) await expect.poll(() => processesOf(folder)).toEqual([]);
  await other.close();
});
