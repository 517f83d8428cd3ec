/**
 * How long the tables of the window take over a large close: `node test/bench/grid.ts FOLDER` over a close that
 * `generate.ts` wrote. A view is opened, its first page asked for, then one in its middle, for which all rows have to
 * be in order, then the next one. The longest slice is how long the engine answered nothing else.
 */

import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { gridRequest } from '../../core/contract/window/grid.ts';
import { closeOf } from '../../core/engine.ts';
import type { Result } from '../../core/model/result.ts';
import { Run } from '../../core/run.ts';
import { CloseView } from '../../core/view/close-view.ts';
import { GridViews } from '../../core/view/grid/grid-views.ts';
import { folderHost } from '../../electron/files/folder-host.ts';

const PAGE = 100;

type Asked = { readonly title: string; readonly request: Parameters<typeof gridRequest.parse>[0] };

const lines = 'billing-lines';
const asked: readonly Asked[] = [
  { title: 'all lines', request: { grid: lines } },
  { title: 'by amount', request: { grid: lines, sort: [{ column: 'amount', isDescending: true }] } },
  { title: 'by document', request: { grid: lines, sort: [{ column: 'document' }] } },
  { title: 'by record id', request: { grid: lines, sort: [{ column: 'id' }] } },
  { title: 'by name of the line', request: { grid: lines, sort: [{ column: 'line' }] } },
  {
    title: 'by account and amount',
    request: { grid: lines, sort: [{ column: 'account' }, { column: 'amount' }] },
  },
  {
    title: 'amount between',
    request: { grid: lines, filters: [{ column: 'amount', is: 'between', from: '100', to: '200' }] },
  },
  {
    title: 'document contains, by date',
    request: {
      ...{ grid: lines, sort: [{ column: 'date' }] },
      filters: [{ column: 'document', is: 'contains', value: '99' }],
    },
  },
  { title: 'search of digits', request: { grid: lines, search: '00000042' } },
  { title: 'search of letters', request: { grid: lines, search: 'abc' } },
  { title: 'grouped by org and currency', request: { grid: lines, groupBy: ['org', 'currency'] } },
  { title: 'exceptions', request: { grid: 'exceptions', sort: [{ column: 'difference' }] } },
  { title: 'lines of the bridge', request: { grid: 'bridge-lines' } },
  { title: 'rates', request: { grid: 'rates' } },
  { title: 'rate differences', request: { grid: 'rate-differences' } },
];

/** Milliseconds without a pause. */
class Slices {
  private longest = 0;
  private since = performance.now();

  readonly pause = async (): Promise<void> => {
    this.end();
    await setImmediate();
    this.since = performance.now();
  };

  /** Begins anew and gives the longest slice before. */
  restart(): number {
    this.end();
    const { longest } = this;
    this.longest = 0;
    this.since = performance.now();
    return longest;
  }

  private end(): void {
    this.longest = Math.max(this.longest, performance.now() - this.since);
  }
}

async function bench(folder: string): Promise<void> {
  const closed = answerOf(await closeOf(new Run(folderHost(folder, folder)), 'bench'));
  const slices = new Slices();
  const view = new CloseView(closed);
  const started = performance.now();
  await view.prepare(slices.pause);
  const prepared = performance.now() - started;
  console.log(`Tables over ${closed.billing.count} Billing and ${closed.revenue.count} Revenue lines`);
  console.log(`${Math.round(prepared)} ms to prepare; then, in milliseconds:`);
  console.log(row(['', 'rows', 'first page', 'all in order', 'next page', 'longest slice']));
  const grids = new GridViews(view, { now: () => performance.now(), pause: slices.pause }, 'bench');
  for (const one of asked) console.log(row([one.title, ...(await timesOf(grids, one, slices))]));
}

async function timesOf(grids: GridViews, { request }: Asked, slices: Slices): Promise<readonly string[]> {
  slices.restart();
  const started = performance.now();
  const { view, count } = answerOf(await grids.open(gridRequest.parse(request)));
  const pageAt = async (from: number): Promise<number> => {
    const asked = performance.now();
    answerOf(await grids.page({ view, from, to: from + PAGE }));
    return performance.now() - asked;
  };
  await pageAt(0);
  const first = performance.now() - started;
  await pageAt(Math.floor(count / 2));
  const ordered = performance.now() - started;
  const next = await pageAt(Math.floor(count / 2) + PAGE);
  grids.close(view);
  return [count, first, ordered, next, slices.restart()].map((figure) => String(Math.round(figure)));
}

function row([title = '', ...figures]: readonly string[]): string {
  return [title.padEnd(30), ...figures.map((figure) => figure.padStart(13))].join('');
}

function answerOf<Value>(result: Result<Value>): Value {
  if (!result.isOk) throw new Error(JSON.stringify(result.failures));
  return result.value;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/bench/grid.ts FOLDER');
  process.exitCode = 2;
} else await bench(folder);
