/** The engine runs on a workspace as on the folder that was put into it. */

import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEngine, type Engine } from '../../core/engine.ts';
import { readDecisionLog, writeDecisionLog } from '../../core/review/decision-log.ts';
import type { WorkspaceChange } from '../../core/store/change.ts';
import type { Workspace } from '../../core/store/workspace.ts';
import { workspaceHost } from '../../core/workspace-host.ts';
import { folderHost } from '../../electron/files/folder-host.ts';
import { SAMPLE, scratch } from '../cli/scratch.ts';
import { sourceOf } from './store/contents.ts';
import { created, freshPath, opened } from './store/open-store.ts';

const OUTPUTS = ['result.json', 'lines.ndjson'] as const;

/** The changes that put the files of a folder into a workspace. */
function changesOf(folder: string): readonly WorkspaceChange[] {
  const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const extracts = readdirSync(folder).filter((name) => !name.endsWith('.json'));
  return [
    { kind: 'set-setup', text: textOf('close.json') },
    ...extracts.map((name): WorkspaceChange => {
      const source = sourceOf(name, readFileSync(join(folder, name)));
      return { kind: 'put-file', role: 'extract', source };
    }),
  ];
}

function engineOf(workspace: Workspace, out: string): Engine {
  return createEngine(workspaceHost(workspace, folderHost(out, out)), 'test');
}

test('the sample close gives the same bytes from a workspace as from its folder', async () => {
  const [folderOut, workspaceOut] = [join(scratch(), 'out'), join(scratch(), 'out')];
  const fromFolder = await createEngine(folderHost(SAMPLE, folderOut), 'test').close({});
  expect(fromFolder.isOk).toBe(true);
  const path = freshPath();
  await (await created(path, changesOf(SAMPLE))).close();
  const workspace = await opened(path);
  const fromWorkspace = await engineOf(workspace, workspaceOut).close({});
  expect(fromWorkspace.isOk).toBe(true);
  for (const name of OUTPUTS) {
    expect(readFileSync(join(workspaceOut, name)).equals(readFileSync(join(folderOut, name)))).toBe(true);
  }
  expect(existsSync(join(workspaceOut, 'reconciliation.xlsx'))).toBe(true);
  await workspace.close();
});

test('decisions that the engine records are confirmed entries of the workspace, as decisions.json would hold them', async () => {
  const [folder, path] = [scratch(), freshPath()];
  cpSync(SAMPLE, folder, { recursive: true });
  const out = join(scratch(), 'out');
  const workspace = await created(path, changesOf(SAMPLE));
  const lines = [...(await someLines(workspace))];
  const engine = engineOf(workspace, out);
  expect(await engine.trail({})).toMatchObject({ isOk: true, value: { length: 0 } });
  const decided = await engine.decide({
    action: 'comment',
    lines,
    after: 'Asked billing.',
    by: 'Jonas Weber',
  });
  expect(decided.isOk).toBe(true);
  await workspace.abandon();
  const again = await opened(path);
  const trail = await engineOf(again, out).trail({});
  if (!trail.isOk) throw new Error('refused');
  expect(trail.value.entries.map(({ after }) => after)).toEqual(['Asked billing.']);
  const text = await workspaceHost(again, folderHost(out, out)).readText('decisions.json');
  const log = readDecisionLog(text ?? '');
  expect(log.isOk && writeDecisionLog(log.value)).toBe(text);
  // The folder goes on from the same file.
  writeFileSync(join(folder, 'decisions.json'), text ?? '');
  expect((await createEngine(folderHost(folder, out), 'test').trail({})).isOk).toBe(true);
  await again.close();
});

test('two decisions at the same time wait for each other', async () => {
  const workspace = await created(freshPath(), changesOf(SAMPLE));
  const engine = engineOf(workspace, join(scratch(), 'out'));
  const lines = await someLines(workspace);
  const decide = (after: string): ReturnType<Engine['decide']> =>
    engine.decide({ action: 'comment', lines: [...lines], after, by: 'Mara Lindqvist' });
  const replies = await Promise.all([decide('one'), decide('two')]);
  expect(replies.map((reply) => reply.isOk && reply.value.length)).toEqual([1, 2]);
  expect(workspace.decisions()).toHaveLength(2);
  await workspace.close();
});

test('a log that would lose an entry is not taken', async () => {
  const workspace = await created(freshPath(), [
    { kind: 'append-decisions', after: 0, texts: ['{"one":1}', '{"two":2}'] },
  ]);
  const host = workspaceHost(workspace, folderHost('.', '.'));
  for (const entries of ['[]', '[{"one":1}]', '[{"one":1},{"two":3}]']) {
    await expect(host.replaceText('decisions.json', `{"entries":${entries}}`)).rejects.toThrow(
      'take entries',
    );
  }
  expect(workspace.decisions()).toHaveLength(2);
  await workspace.close();
});

/** Names of the first lines of the close. */
async function someLines(workspace: Workspace): Promise<readonly string[]> {
  const out = join(scratch(), 'out');
  await engineOf(workspace, out).close({});
  const [first] = readFileSync(join(out, 'lines.ndjson'), 'utf8').split('\n');
  const { line } = JSON.parse(first ?? '{}') as { readonly line: string };
  return [line];
}
