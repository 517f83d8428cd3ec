/**
 * What the window waits for at the desk over a large close: `node test/bench/desk.ts FOLDER` over a close that
 * `generate.ts` wrote. The folder is taken into a workspace and run; then each decision is looked at and made, and the
 * dashboard is asked for. Milliseconds by the clock and of the processor, and the longest slice: how long the engine
 * answered nothing else.
 */

import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { DeskCommand, WindowRequests } from '../../core/contract/window-commands.ts';
import type { WindowReplies } from '../../core/contract/window-replies.ts';
import { createDesk, type Desk } from '../../core/desk/desk.ts';
import type { DeskHost, FolderToRead } from '../../core/desk/desk-host.ts';
import { createDeskFiles } from '../../electron/engine-thread/create-desk-files.ts';
import { createDeskHost } from '../../electron/engine-thread/create-desk-host.ts';

type GridName = WindowRequests['grid-open']['grid'];
type Wish = WindowRequests['decide']['wish'];

const REASON = 'Bench.';
const BY = 'Bench';
const REPEATS = 2;
const PAGE = 100;
const MICRO = 1000;
const TURN_MS = 3;

/** A desk that measures what is asked of it. */
class MeasuredDesk {
  private readonly desk: Desk;
  private readonly delay = monitorEventLoopDelay({ resolution: 1 });

  constructor(desk: Desk) {
    this.desk = desk;
    this.delay.enable();
  }

  /** The reply of a command; what it took is printed under a title, if one is given. */
  async ask<Name extends DeskCommand>(
    command: Name,
    request: WindowRequests[Name],
    title?: string,
  ): Promise<WindowReplies[Name]> {
    const answer = await this.measured(() => this.desk.call(command, request), title);
    if (!answer.isOk) throw new Error(`${command}: ${JSON.stringify(answer.failures)}`);
    return answer.value;
  }

  /** Does what the desk does while nothing is asked. */
  async rest(): Promise<void> {
    await this.measured(() => this.desk.prepare(() => false), 'while nothing is asked');
  }

  private async measured<Value>(work: () => Promise<Value>, title: string | undefined): Promise<Value> {
    if (title === undefined) return await work();
    this.delay.reset();
    // The measure begins with the first turn of its timer.
    await setTimeout(TURN_MS);
    const started = performance.now();
    const processor = process.threadCpuUsage();
    const value = await work();
    const { user, system } = process.threadCpuUsage(processor);
    const clock = performance.now() - started;
    // The last slice is known once the timer of the measure had its turn again.
    await setTimeout(TURN_MS);
    const times = [clock, (user + system) / MICRO, this.delay.max / MICRO / MICRO];
    console.log(
      row(
        title,
        times.map((time) => String(Math.round(time))),
      ),
    );
    return value;
  }

  close(): Promise<void> {
    return this.desk.close();
  }
}

function row(title: string, figures: readonly string[]): string {
  return [title.padEnd(60), ...figures.map((figure) => figure.padStart(15))].join('');
}

async function bench(folder: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'tieout-desk-'));
  const files = createDeskFiles();
  const [from, file] = [`file-${randomUUID()}`, `file-${randomUUID()}`];
  files.learn([
    { token: from, path: folder, isFolder: true },
    { token: file, path: join(scratch, 'bench.tieout'), isFolder: false },
  ]);
  const desk = new MeasuredDesk(createDesk(hostOver(files), 'bench'));
  try {
    console.log(row('milliseconds', ['by the clock', 'of processor', 'longest slice']));
    await desk.ask('workspace-from-folder', { file, folder: from }, 'workspace from a folder');
    await desk.ask('close-run', {}, 'run the close');
    await desk.ask('overview', { basis: 'transaction' }, 'dashboard');
    await desk.rest();
    for (const grid of ['exceptions', 'billing-lines', 'revenue-lines'] as const) await firstPage(desk, grid);
    for (const [title, wishOf] of wishes) await decideAll(desk, title, wishOf);
  } finally {
    await desk.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The host of the engine thread, with another home currency for the last org. */
function hostOver(files: ReturnType<typeof createDeskFiles>): DeskHost {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
  const host = createDeskHost(files, wasm, { onWatched: () => undefined, onFault: thrown });
  return { ...host, folderToRead: (token) => withOtherCurrency(host.folderToRead(token)) };
}

function thrown(error: unknown): never {
  throw error;
}

/** The last org keeps its books in another currency, so that deciding for it changes amounts. */
function withOtherCurrency(folder: FolderToRead): FolderToRead {
  const readText = async (name: string): Promise<string | undefined> => {
    const text = await folder.readText(name);
    if (name !== 'close.json' || text === undefined) return text;
    // The bench wrote the file itself, with these parts.
    const setup = JSON.parse(text) as { readonly orgs: { readonly billing: readonly object[] } };
    const billing = setup.orgs.billing.map((org, at, all) =>
      at === all.length - 1 ? { ...org, homeCurrency: 'EUR' } : org,
    );
    return JSON.stringify({ ...setup, orgs: { ...setup.orgs, billing } });
  };
  return { ...folder, readText };
}

async function decideAll(desk: MeasuredDesk, title: string, wishOf: WishOf): Promise<void> {
  for (let at = 0; at < REPEATS; at += 1) {
    const wish = await wishOf(desk, at);
    await desk.ask('decision-preview', { wish: { ...wish, reason: '' } }, `${title}: look`);
    await desk.ask('decide', { wish, by: BY }, `${title}: decide`);
    await desk.ask('overview', { basis: 'transaction' }, `${title}: dashboard after it`);
    await firstPage(desk, 'exceptions');
    await desk.rest();
  }
}

async function firstPage(desk: MeasuredDesk, grid: GridName): Promise<void> {
  const { view } = await desk.ask('grid-open', { grid }, `${grid}: open`);
  await desk.ask('grid-page', { view, from: 0, to: PAGE }, `${grid}: first page`);
  await desk.ask('grid-close', { view });
}

type WishOf = (desk: MeasuredDesk, at: number) => Promise<Wish>;

const wishes: readonly (readonly [string, WishOf])[] = [
  ['comment', async (desk, at) => wish('comment', await someLine(desk, at, {}), `Comment ${at}.`)],
  [
    'accept-difference',
    async (desk, at) => wish('accept-difference', await someLine(desk, at, { cause: 'Not synced' })),
  ],
  ['assign-org, same currency', async (desk, at) => assign(desk, at, 'North', 'Isles')],
  ['assign-org, other currency', async (desk, at) => assign(desk, at, 'South', 'Coast')],
  ['unmatch', async (desk, at) => wish('unmatch', await someLine(desk, at, { match: 'Record id (K1)' }))],
];

function wish(action: Wish['action'], line: string, after = ''): Wish {
  return { action, lines: [line], after, reason: REASON };
}

/** Name of a Billing line, the one at a position among those that have some values. */
async function someLine(desk: MeasuredDesk, at: number, values: Record<string, string>): Promise<string> {
  const filters = Object.entries(values).map(([column, value]) => {
    return { column, is: 'one-of' as const, values: [value] };
  });
  const { view } = await desk.ask('grid-open', { grid: 'billing-lines', filters });
  const { rows } = await desk.ask('grid-page', { view, from: at * 3, to: at * 3 + 1 });
  await desk.ask('grid-close', { view });
  const [found] = rows;
  if (!found) throw new Error(`no line has ${JSON.stringify(values)}`);
  return found.key;
}

/** Assigns an adjustment of one org to another. */
async function assign(desk: MeasuredDesk, at: number, from: string, to: string): Promise<Wish> {
  const line = await someLine(desk, at, { org: from, type: 'Invoice item adjustment' });
  return wish('assign-org', line, to);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/bench/desk.ts FOLDER');
  process.exitCode = 2;
} else await bench(folder);
