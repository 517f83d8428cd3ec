/** What the window is told of a close speaks of no file of the setup, no key of it and no command. */

import { expect, test } from 'vitest';
import { gridNames } from '../../../core/contract/window/grid.ts';
import { isRecord } from '../../../core/desk/draft-setup.ts';
import { SAMPLE } from '../../cli/scratch.ts';
import { plantedCloses } from '../../closes/planted/all-planted.ts';
import { wordOfCommandLine } from '../../support/setup-words.ts';
import { deskWith } from './close-at-desk.ts';
import { newWorkspace, openDesk, type TestDesk } from './open-desk.ts';

const by = 'Mara Lindqvist';
const SHOWN_LINES = 20;

/** Columns of names and recorded values, which are shown as they are. */
const AS_RECORDED = new Set(['before', 'after', 'code', 'cause-code']);

function* textsIn(reply: unknown): Generator<string> {
  if (typeof reply === 'string') yield reply;
  if (typeof reply === 'object' && reply !== null)
    for (const part of Object.values(reply)) yield* textsIn(part);
}

/** All texts of the rows of a table, and the names of the lines of the first rows. */
async function tableOf(desk: TestDesk, grid: (typeof gridNames)[number]) {
  const { view, count, columns } = await desk.ask('grid-open', { grid });
  const { rows } = await desk.ask('grid-page', { view, from: 0, to: Math.min(count, 500) });
  const cells = rows.flatMap((row) => (row.kind === 'row' ? [row.cells] : []));
  const shown = columns.map(({ key }) => !AS_RECORDED.has(key));
  const line = columns.findIndex(({ key }) => key === 'line');
  const names = cells.map((row) => row[line] ?? '').filter((name) => name !== '');
  const heads = columns.flatMap(({ header, meaning }) => [header, meaning]);
  const texts = cells.flatMap((row) => row.filter((_, at) => shown[at]));
  return { texts: [...heads, ...texts], lines: names.slice(0, SHOWN_LINES) };
}

/** Everything that is told of a close which has run. */
async function toldOf(desk: TestDesk): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  const hear = (reply: unknown): void => {
    for (const text of textsIn(reply)) told.add(text);
  };
  for (const basis of ['transaction', 'functional', 'reporting'] as const)
    hear(await desk.ask('overview', { basis }));
  hear(await desk.ask('review', {}));
  hear(await desk.ask('explanations', {}));
  for (const grid of gridNames) {
    const { texts, lines } = await tableOf(desk, grid);
    hear(texts);
    for (const line of grid === 'exceptions' ? lines : []) hear(await desk.ask('line', { line }));
    for (const line of grid === 'adjustments' ? lines : []) hear(await desk.ask('adjustment', { line }));
  }
  return told;
}

function wordsIn(texts: Iterable<string>): readonly string[] {
  return [...texts].flatMap((text) => {
    const word = wordOfCommandLine(text);
    return word === undefined ? [] : [`${word} in: ${text}`];
  });
}

const ofSetup = plantedCloses.filter(
  ({ answers, priorLines }) =>
    !answers.isRefused && priorLines.length === 0 && answers.findings.some(([, file]) => file === ''),
);

test.each(ofSetup)('of a close with findings about its setup: $name', async ({ close }) => {
  const desk = await deskWith(close);
  await desk.ask('close-run', {});
  const told = await toldOf(desk);
  expect([...told].some((text) => text.startsWith('Setup'))).toBe(true);
  expect(wordsIn(told)).toEqual([]);
});

test('of the sample month, with a change of its setup in the audit trail', async () => {
  const desk = await openDesk();
  await desk.ask('workspace-from-folder', {
    file: desk.token(newWorkspace()),
    folder: desk.token(SAMPLE, true),
  });
  const { draft } = await desk.ask('setup', {});
  const changed = { ...(isRecord(draft) ? draft : {}), limits: { asOfHoursApart: 7 } };
  await desk.ask('setup-save', { draft: changed, by, reason: 'As the controller said.' });
  await desk.ask('close-run', {});
  const told = await toldOf(desk);
  expect(told.size).toBeGreaterThan(1000);
  expect([...told].some((text) => text.startsWith('Setup, Tolerance and limits'))).toBe(true);
  expect(wordsIn(told)).toEqual([]);
});

test('of refusals', async () => {
  const desk = await openDesk();
  const file = desk.token(newWorkspace());
  const begun = {
    file,
    tenant: 'Quarry & Finch',
    from: '2026-10-01',
    to: '2026-10-31',
    homeCurrency: 'USD',
    by,
  };
  await desk.ask('workspace-create', begun);
  const refusals = await desk.refusalOf('close-run', {});
  expect(refusals.length).toBeGreaterThan(2);
  expect(wordsIn(textsIn(refusals))).toEqual([]);
});
