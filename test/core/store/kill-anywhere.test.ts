/** Whatever call to the disk is the last one, or refused: what was confirmed is there, and nothing half. */

import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HostFailure } from '../../../core/run.ts';
import type { WorkspaceChange } from '../../../core/store/change.ts';
import { createWorkspace, openWorkspace } from '../../../core/store/open-workspace.ts';
import type { WorkspaceFiles } from '../../../core/store/workspace-files.ts';
import { workspaceFiles } from '../../../electron/files/workspace-files.ts';
import { type Contents, contentsOf, noise, sourceOf } from './contents.ts';
import { failingFiles, type Trouble } from './failing-files.ts';
import { freshPath, opened, termsOf } from './open-store.ts';

const FOLD = 'fold';
const FIRST: readonly WorkspaceChange[] = [{ kind: 'set-setup', text: '{"a":1}' }];
const STEPS: readonly (readonly WorkspaceChange[] | typeof FOLD)[] = [
  [{ kind: 'append-decisions', after: 0, texts: ['{"one":1}', '{"two":2}'] }],
  [
    { kind: 'put-file', role: 'extract', source: sourceOf('a.csv', noise(1_500_000)) },
    { kind: 'set-setup', text: '{"a":2}' },
  ],
  FOLD,
  [{ kind: 'append-decisions', after: 2, texts: ['{"three":3}'] }],
  FOLD,
  [
    { kind: 'remove-file', role: 'extract', name: 'a.csv' },
    { kind: 'put-profile', name: 'ours', text: '{}' },
  ],
  [{ kind: 'put-file', role: 'extract', source: sourceOf('b.csv', noise(3_000, 2)) }],
];

/** What was confirmed, and what was being confirmed when it ended; undefined where there was no workspace yet. */
type Course = { confirmed: Contents | undefined; pending: Contents | undefined; refusals: number };

/** What the workspace holds after each step, undefined before it is there. */
async function allContents(): Promise<readonly (Contents | undefined)[]> {
  const course: (Contents | undefined)[] = [undefined];
  const workspace = await made(workspaceFiles(freshPath()));
  course.push(await contentsOf(workspace));
  for (const step of STEPS) {
    if (step === FOLD) await workspace.fold();
    else await workspace.change(step);
    course.push(await contentsOf(workspace));
  }
  await workspace.close();
  return course;
}

const EXPECTED = await allContents();

async function made(files: WorkspaceFiles): ReturnType<typeof opened> {
  const opening = await createWorkspace(termsOf(files), FIRST);
  if (!opening.isOk) throw new HostFailure(opening.failures[0] ?? { where: '', found: '', remedy: '' });
  return opening.value;
}

/** Goes through all steps on files with trouble; after a refusal it tries the same step again. */
async function goThrough(files: WorkspaceFiles, path: string, course: Course): Promise<'done'> {
  const again = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      course.refusals += 1;
      return await work();
    }
  };
  let workspace = await again(() => made(files));
  course.confirmed = EXPECTED[1];
  for (const [at, step] of STEPS.entries()) {
    course.pending = EXPECTED[at + 2];
    try {
      await (step === FOLD ? workspace.fold() : workspace.change(step));
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      course.refusals += 1;
      expect(await contentsOf(workspace)).toEqual(course.confirmed);
      await (step === FOLD ? workspace.fold() : workspace.change(step)).catch(async (second: unknown) => {
        if (!(second instanceof HostFailure)) throw second;
        expect(second.failure.remedy).toContain('open it again');
        await workspace.abandon();
        workspace = await opened(path);
        expect(await contentsOf(workspace)).toEqual(course.confirmed);
        await (step === FOLD ? workspace.fold() : workspace.change(step));
      });
    }
    course.confirmed = EXPECTED[at + 2];
  }
  course.pending = course.confirmed;
  await workspace.close().catch(async () => {
    course.refusals += 1;
    await workspace.abandon();
  });
  return 'done';
}

async function callsInAll(): Promise<number> {
  const path = freshPath();
  const { files, calls } = failingFiles(workspaceFiles(path), { at: Number.POSITIVE_INFINITY, kind: 'stop' });
  await goThrough(files, path, { confirmed: undefined, pending: undefined, refusals: 0 });
  return calls();
}

const CALLS = await callsInAll();

async function endsWell(trouble: Trouble): Promise<Course> {
  const path = freshPath();
  const course: Course = { confirmed: undefined, pending: EXPECTED[1], refusals: 0 };
  const { files, stopped, endProcess } = failingFiles(workspaceFiles(path), trouble);
  await Promise.race([goThrough(files, path, course), stopped]);
  await endProcess();
  const opening = await openWorkspace(termsOf(path), true);
  if (!opening.isOk) {
    expect(opening.failures[0]?.found).toBe('no such file');
    expect(course.confirmed).toBeUndefined();
    await (await made(workspaceFiles(path))).close();
    return course;
  }
  const found = await contentsOf(opening.value);
  expect([course.confirmed, course.pending]).toContainEqual(found);
  // It is not only readable: it goes on.
  await opening.value.change([{ kind: 'set-setup', text: '{"later":true}' }]);
  await opening.value.close();
  const later = await opened(path);
  expect(await contentsOf(later)).toEqual({ ...found, setup: '{"later":true}' });
  await later.abandon();
  rmSync(dirname(path), { recursive: true });
  return course;
}

describe('a workspace', () => {
  test('goes through some dozens of calls', () => {
    expect(CALLS).toBeGreaterThan(40);
  });

  test.each(Array.from({ length: CALLS }, (_, at) => at + 1))(
    'holds what was confirmed when the program stops at call %i',
    async (at) => {
      await endsWell({ at, kind: 'stop' });
    },
  );

  test.each(Array.from({ length: CALLS }, (_, at) => at + 1))(
    'holds what was confirmed when the disk refuses call %i',
    async (at) => {
      const course = await endsWell({ at, kind: 'refuse' });
      expect(course.refusals).toBe(1);
      expect(course.confirmed).toEqual(EXPECTED.at(-1));
    },
  );
});
