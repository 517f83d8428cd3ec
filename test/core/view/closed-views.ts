/** Views of closes that the whole engine made, for tests of what the window shows. */

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type GridPage, type GridView, gridRequest } from '../../../core/contract/window/grid.ts';
import { closeOf } from '../../../core/engine.ts';
import type { Result } from '../../../core/model/result.ts';
import { Run } from '../../../core/run.ts';
import { CloseView } from '../../../core/view/close-view.ts';
import { GridViews } from '../../../core/view/grid/grid-views.ts';
import type { Clock } from '../../../core/view/grid/pace.ts';
import { folderHost } from '../../../electron/files/folder-host.ts';
import type { CloseBuilder } from '../../closes/close-builder.ts';
import { memoryHost } from '../../closes/run-close.ts';
import type { TestClose } from '../../closes/test-close.ts';
import { filesOf } from '../../closes/write-close.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', '..', 'resources', 'samples', 'month-end');

/** A clock whose every look shows a slice that is over, so that all work pauses at each of its steps. */
export const restless: Clock = {
  now: (() => {
    let time = 0;
    return () => {
      time += 1000;
      return time;
    };
  })(),
  pause: () => Promise.resolve(),
};

/** The view of a close made in memory; `more` are files beside its own, such as decisions.json. */
export async function viewOf(
  from: CloseBuilder | TestClose,
  more: ReadonlyMap<string, string | Uint8Array> = new Map(),
): Promise<CloseView> {
  const files = new Map([...(await filesOf('close' in from ? from.close() : from)), ...more]);
  return new CloseView(answerOf(await closeOf(new Run(memoryHost(files)), 'test')));
}

/** The view of the sample close. */
export async function sampleView(): Promise<CloseView> {
  const host = folderHost(SAMPLE, join(tmpdir(), 'tieout-view-tests'));
  return new CloseView(answerOf(await closeOf(new Run(host), 'test')));
}

/** The value of an answer that must not be refused. */
export function answerOf<Value>(result: Result<Value>): Value {
  if (!result.isOk) throw new Error(JSON.stringify(result.failures));
  return result.value;
}

/** What is found of a refusal. */
export function refusalOf(result: Result<unknown>): readonly string[] {
  expect(result.isOk).toBe(false);
  return result.isOk ? [] : result.failures.map(({ found }) => found);
}

type Row = Extract<GridPage['rows'][number], { readonly kind: 'row' }>;

/** A view with all its rows, each by the keys of the columns. */
export async function opened(
  grids: GridViews,
  request: Parameters<typeof gridRequest.parse>[0],
): Promise<{ readonly view: GridView; readonly rows: readonly Record<string, string>[] }> {
  const view = answerOf(await grids.open(gridRequest.parse(request)));
  const rows: Record<string, string>[] = [];
  for (let from = 0; from < view.count; from += 1000) {
    const page = answerOf(await grids.page({ view: view.view, from, to: from + 1000 }));
    for (const row of page.rows) if (row.kind === 'row') rows.push(cellsOf(view, row));
  }
  return { view, rows };
}

/** The cells of a row by the keys of their columns. */
function cellsOf({ columns }: GridView, { cells, key, tone }: Row): Record<string, string> {
  const byKey = columns.map((column, at) => [column.key, cells[at] ?? ''] as const);
  return { ...Object.fromEntries(byKey), rowKey: key, tone };
}

/** The tables of a close. */
export function gridsOf(view: CloseView, clock = restless): GridViews {
  return new GridViews(view, clock, 'test');
}
