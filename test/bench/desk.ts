/**
 * What the window waits for at the desk over a large close: `node test/bench/desk.ts FOLDER` over a close that
 * `generate.ts` wrote. Its extracts are taken into a workspace, saved and opened again; then the folder is taken into
 * another one and run, each decision is looked at and made, the dashboard is asked for and the workbook written.
 * Milliseconds by the clock and of the processor, and the same of the longest slice: how long the engine answered
 * nothing else.
 */

import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WindowRequests } from '../../core/contract/window-commands.ts';
import { createDesk } from '../../core/desk/desk.ts';
import type { DeskHost, FolderToRead } from '../../core/desk/desk-host.ts';
import { createDeskFiles } from '../../electron/engine-thread/create-desk-files.ts';
import { createDeskHost } from '../../electron/engine-thread/create-desk-host.ts';
import { MeasuredDesk, measures, row } from './measured-desk.ts';

type GridName = WindowRequests['grid-open']['grid'];
type Wish = WindowRequests['decide']['wish'];

const REASON = 'Bench.';
const BY = 'Bench';
const REPEATS = 2;
const PAGE = 100;
const KILO = 1024;

async function bench(folder: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'tieout-desk-'));
  const files = createDeskFiles();
  const token = (): string => `file-${randomUUID()}`;
  const [from, taken, file, out] = [token(), token(), token(), token()];
  files.learn([
    { token: from, path: folder, isFolder: true },
    { token: taken, path: join(scratch, 'taken.tieout'), isFolder: false },
    { token: file, path: join(scratch, 'bench.tieout'), isFolder: false },
    { token: out, path: join(scratch, 'out'), isFolder: true },
  ]);
  const desk = new MeasuredDesk(createDesk(hostOver(files), 'bench'));
  try {
    console.log(row('milliseconds', measures));
    await take(desk, taken, from);
    await desk.ask('workspace-from-folder', { file, folder: from }, 'workspace from a folder');
    await desk.ask('close-run', {}, 'run the close');
    await desk.ask('overview', { basis: 'transaction' }, 'dashboard');
    await desk.rest();
    for (const grid of ['exceptions', 'billing-lines', 'revenue-lines'] as const) await firstPage(desk, grid);
    for (const [title, wishOf] of wishes) await decideAll(desk, title, wishOf);
    await desk.fold('save the decisions');
    tellMemory('before the workbook');
    await desk.ask(
      'export',
      { folder: out, standing: 'draft', books: false, tables: false },
      'write the workbook',
    );
    tellMemory('with the workbook');
  } finally {
    await desk.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function tellMemory(when: string): void {
  console.log(`most memory in use ${when}: ${Math.round(process.resourceUsage().maxRSS / KILO)} MB`);
}

/** Takes the extracts of the folder into a workspace of their own, and opens it again. */
async function take(desk: MeasuredDesk, file: string, folder: string): Promise<void> {
  const close = { tenant: 'Bench', from: '2026-10-01', to: '2026-10-31', homeCurrency: 'USD', by: BY };
  await desk.ask('workspace-create', { file, ...close });
  const { preview, files } = await desk.ask('import-preview', { files: [folder] }, 'look at the extracts');
  const ready = files.filter(({ questions }) => questions.length === 0).map(({ id }) => id);
  await desk.ask('import-take', { preview, files: ready, meant: [], by: BY }, 'take them into a workspace');
  await desk.fold('save them');
  await desk.ask('workspace-close', {}, 'close the workspace');
  await desk.ask('workspace-open', { file, isTakingOver: false }, 'open it again');
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
