/** What a person loses when something changes under an open workspace: nothing. */

import { appendFileSync, existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { created, opened } from '../store/open-store.ts';
import { deskWith, folderOf, takeIn } from './close-at-desk.ts';
import { newWorkspace, openDesk, type TestDesk } from './open-desk.ts';

const by = 'Mara Lindqvist';

function october(): CloseBuilder {
  return CloseBuilder.small().pair('INV-1', '100.00').item('INV-2', '50.00').bill('INV-2', '40.00');
}

async function renameTenant(desk: TestDesk, name: string): Promise<void> {
  const { draft } = await desk.ask('setup', {});
  await desk.ask('setup-save', { draft: { ...Object(draft), tenant: { name } }, by });
}

test('a file that was written again since it was looked at is not taken in', async () => {
  const desk = await deskWith(october().close());
  const before = await desk.ask('extracts', {});
  const folder = await folderOf(october().item('INV-9', '1.00').close());
  const { preview, files } = await desk.ask('import-preview', { files: [desk.token(folder, true)] });
  const [changed] = files.filter(({ isKnown }) => !isKnown);
  appendFileSync(join(folder, changed?.name ?? ''), '\n');
  const request = { preview, files: [changed?.id ?? ''], by };
  expect(await desk.refusalOf('import-take', request)).toMatchObject([{ where: changed?.name }]);
  expect(await desk.ask('extracts', {})).toEqual(before);
});

test('work goes on in another file when the workspace was changed on disk', async () => {
  const desk = await deskWith(october().close());
  const state = await desk.ask('workspace', {});
  await renameTenant(desk, 'Other');
  const path = join(state?.folder ?? '', 'close.tieout');
  renameSync(path, `${path}.aside`);
  writeFileSync(path, 'another program was here');
  const refused = await desk.call('workspace-close', {});
  expect(refused).toMatchObject({ isOk: false, canSaveAs: true });
  expect(await desk.refusalOf('workspace-save-as', { file: desk.token(path) })).toMatchObject([
    { found: 'a file of that name' },
  ]);
  const other = newWorkspace('mine.tieout');
  const saved = await desk.ask('workspace-save-as', { file: desk.token(other) });
  expect(saved).toMatchObject({ name: 'mine', tenant: 'Other', stage: 'not-run' });
  expect(await desk.ask('close-run', {})).toMatchObject({ stage: 'current' });
  await desk.ask('workspace-close', {});
  expect([existsSync(`${path}-lock`), existsSync(`${other}-lock`)]).toEqual([false, false]);
  const again = await openDesk();
  expect(await again.ask('workspace-open', { file: again.token(other) })).toMatchObject({ tenant: 'Other' });
});

test('a folder that is stopped while it is taken in leaves no workspace', async () => {
  const desk = await openDesk();
  const folder = desk.token(await folderOf(october().close()), true);
  const path = newWorkspace();
  const request = { file: desk.token(path), folder };
  const stopped = await desk.call('workspace-from-folder', request, { isCancelled: () => true });
  expect(stopped).toMatchObject({ isOk: false, failures: [{ code: 'stopped' }] });
  expect(readdirSync(dirname(path)).filter((name) => !name.endsWith('-journal'))).toEqual([]);
  const stages: string[] = [];
  await desk.ask('workspace-from-folder', request, { onProgress: ({ stage }) => stages.push(stage) });
  expect(stages).toContainEqual(expect.stringMatching(/^take in /));
});

test('a view of another workspace is never taken for one of this', async () => {
  const desk = await deskWith(october().close());
  await desk.ask('close-run', {});
  const before = await desk.ask('grid-open', { grid: 'billing-lines' });
  const folder = desk.token(await folderOf(october().item('INV-9', '1.00').close()), true);
  await desk.ask('workspace-from-folder', { file: desk.token(newWorkspace()), folder });
  await desk.ask('close-run', {});
  await desk.ask('grid-open', { grid: 'revenue-lines' });
  const [refusal] = await desk.refusalOf('grid-page', { view: before.view, from: 0, to: 1 });
  expect(refusal?.found).toMatch(/figures changed/);
});

test('the state is read while the workspace is being closed', async () => {
  const desk = await deskWith(october().close());
  await renameTenant(desk, 'Other');
  let isClosed = false;
  const closing = desk.ask('workspace-close', {}).then(() => {
    isClosed = true;
  });
  while (!isClosed) {
    const state = await desk.ask('workspace', {});
    expect([undefined, 'Other']).toContain(state?.tenant);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await closing;
});

test('a workspace whose log is not that of this program is refused, and nobody is kept from it', async () => {
  const path = newWorkspace();
  await (await created(path, [{ kind: 'append-decisions', after: 0, texts: ['{ no JSON'] }])).close();
  const desk = await openDesk();
  expect((await desk.refusalOf('workspace-open', { file: desk.token(path) }))[0]?.where).toBe(
    'decisions.json',
  );
  await (await opened(path)).close();
});

test('a setup that was read before extracts came and went neither takes them out nor brings them back', async () => {
  const desk = await deskWith(october().close());
  const { draft } = await desk.ask('setup', {});
  const [first, ...others] = await desk.ask('extracts', {});
  await desk.ask('extract-remove', { name: first?.name ?? '', by, reason: 'Not needed.' });
  const stale = { ...Object(draft), tenant: { name: 'Stale' } };
  expect(await desk.ask('setup-save', { draft: stale, by })).toMatchObject({ state: { tenant: 'Stale' } });
  const left = await desk.ask('extracts', {});
  expect(left.map(({ name }) => name)).toEqual(others.map(({ name }) => name));
  const { draft: without } = await desk.ask('setup', {});
  await takeIn(desk, october().item('INV-9', '1.00').close());
  await desk.ask('setup-save', { draft: without, by });
  expect((await desk.ask('extracts', {})).map(({ name }) => name)).toContain(first?.name);
});
