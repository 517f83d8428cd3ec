/** September is signed in one workspace, and October begins from it in another. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEngine, type Engine } from '../../core/engine.ts';
import { beginNextPeriod, PRIOR_FOLDER, type SignedClose } from '../../core/next-period.ts';
import type { ResultJson } from '../../core/setup/result-schema.ts';
import type { WorkspaceChange } from '../../core/store/change.ts';
import type { Workspace } from '../../core/store/workspace.ts';
import { workspaceHost } from '../../core/workspace-host.ts';
import { folderHost } from '../../electron/files/folder-host.ts';
import { preparer, reviewer, type Somebody } from '../acceptance/whole-close/desk.ts';
import { closing, following, inSeptember, october, september } from '../acceptance/whole-close/two-months.ts';
import { scratch } from '../cli/scratch.ts';
import type { CloseBuilder } from '../closes/close-builder.ts';
import { filesOf } from '../closes/write-close.ts';
import { sourceOf } from './store/contents.ts';
import { created, freshPath, termsOf } from './store/open-store.ts';

const PROFILE = { name: 'Revenue export', text: '{"kind":"billing-report"}' };

/** September with one invoice in both systems and one that Revenue does not have yet. */
async function septemberWorkspace(): Promise<Workspace> {
  const bill = { date: '2026-09-15', period: '202609' };
  const builder = closing(september)
    .pair('INV-1', '100.00', { item: inSeptember, bill })
    .item('INV-2', '40.00', inSeptember);
  return await created(freshPath(), [{ kind: 'put-profile', ...PROFILE }, ...(await changesOf(builder))]);
}

async function changesOf(builder: CloseBuilder): Promise<readonly WorkspaceChange[]> {
  return [...(await filesOf(builder.close()))].map(([name, content]): WorkspaceChange => {
    if (name === 'close.json') return { kind: 'set-setup', text: String(content) };
    const source = sourceOf(name, Buffer.from(content));
    return { kind: 'put-file', role: 'extract', source };
  });
}

function engineOf(workspace: Workspace, out: string, { account }: Somebody = preparer): Engine {
  const outputs = { ...folderHost(out, out), account: () => account };
  return createEngine(workspaceHost(workspace, outputs), 'test');
}

async function resultOf(workspace: Workspace, out: string): Promise<ResultJson> {
  const reply = await engineOf(workspace, out).close({});
  if (!reply.isOk) throw new Error(JSON.stringify(reply.failures));
  // The engine's own output.
  return JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')) as ResultJson;
}

async function sign(workspace: Workspace): Promise<void> {
  for (const [role, by] of [
    ['preparer', preparer],
    ['reviewer', reviewer],
  ] as const) {
    const reply = await engineOf(workspace, scratch(), by).sign({ role, by: by.name });
    expect(reply.isOk).toBe(true);
  }
}

async function freeze(workspace: Workspace): Promise<ResultJson> {
  const out = join(scratch(), 'out');
  const result = await resultOf(workspace, out);
  const source = (name: string): ReturnType<typeof sourceOf> => sourceOf(name, readFileSync(join(out, name)));
  await workspace.change([
    { kind: 'freeze', result: source('result.json'), lines: source('lines.ndjson'), engineVersion: 'test' },
  ]);
  return result;
}

function octoberSetup({ openItemsDigest, signedBy, signedAt }: SignedClose): string {
  const stated = { signedBy, signedOn: signedAt.slice(0, 10), digest: openItemsDigest };
  const { setup } = following(closing(october), { folder: PRIOR_FOLDER, ...stated }).close();
  return JSON.stringify({ ...setup, sources: [] });
}

/** The first setup with the prior close of the second. */
function joined(first: string, second: string): string {
  const { priorClose } = JSON.parse(second) as { readonly priorClose: unknown };
  return JSON.stringify({ ...(JSON.parse(first) as object), priorClose });
}

test('the next period opens with what the signed close left open', async () => {
  const before = await septemberWorkspace();
  await sign(before);
  const signed = await freeze(before);
  expect(signed.signOff.status).toBe('SIGNED');
  const opening = await beginNextPeriod(before, termsOf(freshPath()), octoberSetup);
  if (!opening.isOk) throw new Error(JSON.stringify(opening.failures));
  const next = opening.value;
  expect(next.profiles()).toEqual([PROFILE]);
  expect(next.storedFiles().map(({ role, name }) => `${role} ${name}`)).toEqual([
    'prior prior/lines.ndjson',
    'prior prior/result.json',
  ]);
  expect([next.decisions(), next.meta().id === before.meta().id]).toEqual([[], false]);

  // The extracts of October arrive; the setup names them and keeps what it says of September.
  const extracts = await changesOf(closing(october).item('INV-2', '40.00', inSeptember));
  const withSources = extracts.map((change) =>
    change.kind === 'set-setup' ? { ...change, text: joined(change.text, next.setup()) } : change,
  );
  await next.change(withSources);
  const result = await resultOf(next, join(scratch(), 'out'));
  const codes = result.findings.map(({ code }) => code);
  expect(codes).not.toContain('prior-not-signed');
  expect(codes).not.toContain('opening-differs');
  expect(result.rollForward.opening).toEqual(signed.openItems);
  const [billing] = result.rollForward.totals;
  expect(billing).toMatchObject({ side: 'billing', org: 'US', opening: { items: 1, amount: '40.00' } });
  await next.close();
  await before.close();
});

test('a close that is not signed begins no next period', async () => {
  const before = await septemberWorkspace();
  const begin = (): ReturnType<typeof beginNextPeriod> =>
    beginNextPeriod(before, termsOf(freshPath()), octoberSetup);
  const notSigned = { isOk: false, failures: [{ found: 'it is not signed by preparer and reviewer' }] };
  expect(await begin()).toMatchObject(notSigned);
  await freeze(before);
  expect(await begin()).toMatchObject(notSigned);
  await sign(before);
  await freeze(before);
  const reopened = await engineOf(before, scratch()).reopen({ reason: 'A late memo', by: preparer.name });
  expect(reopened.isOk).toBe(true);
  expect(await begin()).toMatchObject({
    isOk: false,
    failures: [{ found: 'it was reopened or decided about since it was signed' }],
  });
  await before.close();
});

test('a next setup that rests on something else is a fault', async () => {
  const before = await septemberWorkspace();
  await sign(before);
  await freeze(before);
  const elsewhere = (close: SignedClose): string =>
    octoberSetup({ ...close, openItemsDigest: '0'.repeat(64) });
  await expect(beginNextPeriod(before, termsOf(freshPath()), elsewhere)).rejects.toThrow('does not rest on');
  await before.close();
});
