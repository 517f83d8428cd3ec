/** How commands go together: what waits, what is served meanwhile, what a stopped one leaves. */

import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SAMPLE, scratch } from '../../cli/scratch.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { closeOf } from '../../closes/random-close.ts';
import { opened } from '../store/open-store.ts';
import { deskWith, folderOf, lineOf, takeIn } from './close-at-desk.ts';
import { newWorkspace, openDesk, type TestDesk, type Wish } from './open-desk.ts';

const by = 'Mara Lindqvist';

function october(): CloseBuilder {
  return CloseBuilder.small().pair('INV-1', '100.00').item('INV-2', '50.00').bill('INV-2', '40.00');
}

/** The stages that a run names. */
async function stagesOf(desk: TestDesk): Promise<readonly string[]> {
  const stages = new Set<string>();
  await desk.ask('close-run', {}, { onProgress: ({ stage }) => stages.add(stage) });
  return [...stages];
}

test('a request that does not hold is refused before anything is done', async () => {
  const desk = await openDesk();
  expect(await desk.refusalOf('overview', { basis: 'transaction' })).toEqual([
    expect.objectContaining({ found: 'none is open' }),
  ]);
  // A page that another program wrote may send anything.
  const wrong = { file: '/etc/passwd', isTakingOver: false };
  expect((await desk.refusalOf('workspace-open', wrong))[0]?.where).toBe('file');
  expect(await desk.ask('workspace', {})).toBeUndefined();
});

test('figures are read while a long command runs, and are those before it', async () => {
  const desk = await deskWith(october().close());
  await desk.ask('close-run', {});
  await takeIn(desk, october().item('INV-3', '7.00').close());
  expect(await desk.ask('workspace', {})).toMatchObject({ stage: 'not-run', hasFigures: true });
  const during: number[] = [];
  const run = desk.ask(
    'close-run',
    {},
    {
      onProgress: () => {
        void desk.ask('overview', { basis: 'transaction' }).then((overview) => {
          during.push(overview.billingLines);
        });
      },
    },
  );
  await run;
  expect(during.length).toBeGreaterThan(5);
  expect(new Set(during)).toEqual(new Set([2]));
  expect((await desk.ask('overview', { basis: 'transaction' })).billingLines).toBe(3);
});

test('a view of earlier figures is refused once they changed', async () => {
  const desk = await deskWith(october().close());
  await desk.ask('close-run', {});
  const { view } = await desk.ask('grid-open', { grid: 'exceptions' });
  expect(await desk.ask('grid-page', { view, from: 0, to: 10 })).toMatchObject({ from: 0 });
  const wish: Wish = { action: 'comment', lines: [await lineOf(desk, 'INV-1')], after: 'Seen.' };
  await desk.ask('decide', { wish, by });
  expect((await desk.refusalOf('grid-page', { view, from: 0, to: 10 }))[0]?.found).toMatch(/figures changed/);
});

test('a run that is stopped leaves the figures, the log and the workspace as they were', async () => {
  const desk = await openDesk();
  const folder = desk.token(SAMPLE, true);
  await desk.ask('workspace-from-folder', { file: desk.token(newWorkspace()), folder });
  let steps = 0;
  const isCancelled = (): boolean => {
    steps += 1;
    return steps > 40;
  };
  const stopped = await desk.call('close-run', {}, { isCancelled });
  expect(stopped).toMatchObject({ isOk: false, failures: [{ code: 'stopped' }] });
  expect(await desk.ask('workspace', {})).toMatchObject({ stage: 'not-run', hasFigures: false, figures: 0 });
  expect(await desk.ask('close-run', {})).toMatchObject({ stage: 'current', figures: 1 });

  const { view } = await desk.ask('grid-open', { grid: 'billing-lines' });
  const { rows } = await desk.ask('grid-page', { view, from: 0, to: 1 });
  const wish: Wish = { action: 'comment', lines: [rows[0]?.key ?? ''], after: 'x' };
  const decided = await desk.call('decide', { wish, by }, { isCancelled: () => true });
  expect(decided.isOk).toBe(false);
  expect(await desk.ask('workspace', {})).toMatchObject({ figures: 1, undo: '' });
});

test('a stopped import takes nothing in', async () => {
  const desk = await deskWith(october().close());
  const before = await desk.ask('extracts', {});
  const folder = desk.token(await folderOf(october().item('INV-9', '1.00').close()), true);
  const { preview, files } = await desk.ask('import-preview', { files: [folder] });
  const ids = files.filter(({ isKnown }) => !isKnown).map(({ id }) => id);
  const request = { preview, files: ids, by };
  expect((await desk.call('import-take', request, { isCancelled: () => true })).isOk).toBe(false);
  expect(await desk.ask('extracts', {})).toEqual(before);
  await desk.ask('import-take', request);
  expect(await desk.ask('extracts', {})).not.toEqual(before);
});

test('extracts are read again only when their content or the way to read them changed', async () => {
  const desk = await deskWith(october().close());
  expect((await stagesOf(desk)).filter((stage) => stage.startsWith('read '))).not.toEqual([]);
  const [first] = await desk.ask('extracts', {});
  const stated = { asOf: '2026-11-02T06:00:00Z', parameters: 'all of it' };
  await desk.ask('extract-state', { name: first?.name ?? '', stated, by });
  expect((await stagesOf(desk)).filter((stage) => stage.startsWith('read '))).toEqual([]);
  const again = await desk.ask('extracts', {});
  expect(again[0]).toMatchObject({ asOf: stated.asOf, parameters: stated.parameters });

  const items = again.find(({ kind }) => kind === 'invoice-item')?.name ?? '';
  await takeIn(desk, october().item('INV-3', '7.00').close());
  expect((await stagesOf(desk)).filter((stage) => stage.startsWith('read '))).toEqual([`read ${items}`]);
  expect((await desk.ask('overview', { basis: 'transaction' })).billingLines).toBe(3);
});

test('a run from what was read before comes to what a first run comes to', async () => {
  const adjustment = {
    kind: 'ia',
    amount: '5.00',
    isCredit: true,
    day: '03',
    account: 'A-US',
    isCancelled: false,
  };
  const item = {
    amount: '10.00',
    other: '1.00',
    day: '02',
    account: 'A-DE',
    fate: 'same',
    isExcluded: false,
  };
  const small = closeOf([item], [adjustment]);
  const large = closeOf([item, { ...item, fate: 'alone' }], [adjustment, { ...adjustment, kind: 'cba' }]);
  const desk = await deskWith(small);
  await desk.ask('close-run', {});
  await takeIn(desk, large);
  await desk.ask('close-run', {});
  const anew = await openDesk();
  const exported = async (one: TestDesk): Promise<string> => {
    const folder = scratch();
    await one.ask('export', { folder: one.token(folder, true), standing: 'draft' });
    return folder;
  };
  const first = await exported(desk);
  const copy = newWorkspace();
  const path = (await desk.ask('workspace', {}))?.folder ?? '';
  await desk.close();
  copyFileSync(`${path}/close.tieout`, copy);
  await anew.ask('workspace-open', { file: anew.token(copy) });
  await anew.ask('close-run', {});
  const second = await exported(anew);
  for (const name of ['result.json', 'lines.ndjson']) {
    expect(readFileSync(`${first}/${name}`, 'utf8')).toBe(readFileSync(`${second}/${name}`, 'utf8'));
  }
});

test('the original row of a line is the row of its file', async () => {
  const desk = await deskWith(october().close());
  await desk.ask('close-run', {});
  const row = await desk.ask('original-row', { line: await lineOf(desk, 'INV-2') });
  expect(row.cells).toContain('INV-2');
  expect(row.cells).toHaveLength(row.headers.length);
  const { billing } = await desk.ask('line', { line: await lineOf(desk, 'INV-2') });
  expect(billing[0]?.origin).toEqual({ extract: row.extract, sheet: row.sheet, row: row.row });
  expect(row.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('a workspace that cannot be saved stays open, and nobody is kept out of the other one', async () => {
  const desk = await deskWith(october().close());
  const before = await desk.ask('workspace', {});
  const { draft } = await desk.ask('setup', {});
  expect(await desk.refusalOf('setup-save', { draft: 'text', by })).toMatchObject([{ where: 'the setup' }]);
  await desk.ask('setup-save', { draft: { ...Object(draft), tenant: { name: 'Other' } }, by });
  const path = `${before?.folder}/close.tieout`;
  renameSync(path, `${path}.aside`);
  writeFileSync(path, 'another program was here');
  const other = newWorkspace('other.tieout');
  const begun = { tenant: 'T', from: '2026-10-01', to: '2026-10-31', homeCurrency: 'USD', by };
  const [refusal] = await desk.refusalOf('workspace-create', { file: desk.token(other), ...begun });
  expect(refusal?.found).toBe('a file that another program changed since it was opened');
  expect(await desk.ask('workspace', {})).toMatchObject({ name: 'close', tenant: 'Other' });
  const colleague = await openDesk();
  expect(await colleague.ask('workspace-open', { file: colleague.token(other) })).toMatchObject({
    tenant: 'T',
  });
  renameSync(`${path}.aside`, path);
});

test('a draft setup is saved as it is, says beside each field what it breaks, and runs when it holds', async () => {
  const desk = await openDesk();
  const dates = { from: '2026-10-01', to: '2026-10-31' };
  const begun = {
    file: desk.token(newWorkspace()),
    tenant: 'Quarry & Finch',
    ...dates,
    homeCurrency: 'USD',
    by,
  };
  expect(await desk.ask('workspace-create', begun)).toMatchObject({ stage: 'setup-incomplete', ...dates });
  const { problems } = await desk.ask('setup', {});
  expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['orgs.revenue', 'books']));
  const [run] = await desk.refusalOf('close-run', {});
  expect(run?.where).toMatch(/^Setup, /);
  expect((await desk.ask('workspace', {}))?.refusals).not.toEqual([]);

  const { setup } = october().close();
  const mapping = [...(setup.orgs.mapping ?? []), { billing: 'US', enabled: true, revenue: 'Europe' }];
  const twice = { ...setup, orgs: { ...setup.orgs, mapping }, sources: [{ file: 'x.csv' }] };
  const checked = await desk.ask('setup-check', { draft: twice });
  expect(checked.problems.map(({ path }) => path)).toEqual(['orgs.mapping.4.billing']);
  const saved = await desk.ask('setup-save', { draft: { ...setup, sources: [] }, by });
  expect(saved.state.stage).toBe('no-extracts');
  await takeIn(desk, october().close());
  expect(await desk.ask('close-run', {})).toMatchObject({ stage: 'current', refusals: [] });
  const { choices } = await desk.ask('setup', {});
  expect(choices.fields.map(({ field }) => field)).toContain('amount');
  expect(choices.currencies.find(({ code }) => code === 'JPY')).toMatchObject({ decimals: 0 });
});

test('a signed close that comes out otherwise is refused, keeps what was signed, and can be reopened', async () => {
  const desk = await deskWith(october().close(), '1.0.0');
  await desk.ask('close-run', {});
  for (const [role, name, account] of [
    ['preparer', 'Mara Lindqvist', 'mlindqvist'],
    ['reviewer', 'Joan Okafor', 'jokafor'],
  ] as const) {
    desk.logOn(account);
    await desk.ask('sign', { role, by: name });
  }
  const path = `${(await desk.ask('workspace', {}))?.folder}/close.tieout`;
  await desk.close();
  // What another version computes otherwise looks like what somebody changed past the program.
  const store = await opened(path);
  const signed = store.storedFiles().filter(({ role }) => role === 'signed');
  expect(signed.map(({ name, engineVersion }) => `${name} ${engineVersion}`)).toEqual([
    'lines.ndjson 1.0.0',
    'result.json 1.0.0',
  ]);
  const text = store.setup().replace('"primary": "ASC 606"', '"primary": "IFRS 15"');
  expect(text).not.toBe(store.setup());
  await store.change([{ kind: 'set-setup', text }]);
  await store.close();

  const later = await openDesk('2.0.0');
  expect(await later.ask('workspace-open', { file: later.token(path) })).toMatchObject({ signOff: 'SIGNED' });
  const [refusal] = await later.refusalOf('close-run', {});
  expect(refusal?.found).toMatch(/signed by Mara Lindqvist .* changed since: setup: books changed/);
  expect(await later.ask('workspace', {})).toMatchObject({ hasFigures: false, refusals: [refusal] });
  expect(await later.ask('reopen', { reason: 'Another book.', by })).toMatchObject({ signOff: 'DRAFT' });
  expect(await later.ask('close-run', {})).toMatchObject({ stage: 'current', signOff: 'DRAFT' });
});
