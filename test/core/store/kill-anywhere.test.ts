/** Whatever call to the disk is the last one, or refused: what was confirmed is there, and nothing half. */

import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HostFailure } from '../../../core/run.ts';
import type { WorkspaceChange } from '../../../core/store/change.ts';
import { createWorkspace, type Opening, openWorkspace } from '../../../core/store/open-workspace.ts';
import type { Workspace } from '../../../core/store/workspace.ts';
import type { WorkspaceFiles } from '../../../core/store/workspace-files.ts';
import { workspaceFiles } from '../../../electron/files/workspace-files.ts';
import { type Contents, contentsOf, noise, sourceOf } from './contents.ts';
import { failingFiles, type Trouble } from './failing-files.ts';
import { freshPath, opened, termsOf } from './open-store.ts';

const FOLD = 'fold';
const REOPEN = 'reopen';
type CourseStep = readonly WorkspaceChange[] | typeof FOLD | typeof REOPEN;
const FIRST: readonly WorkspaceChange[] = [{ kind: 'set-setup', text: '{"a":1}' }];
const STEPS: readonly CourseStep[] = [
  [{ kind: 'append-decisions', after: 0, texts: ['{"one":1}', '{"two":2}'] }],
  [
    { kind: 'put-file', role: 'extract', source: sourceOf('a.csv', noise(1_500_000)) },
    { kind: 'set-setup', text: '{"a":2}' },
  ],
  REOPEN,
  FOLD,
  REOPEN,
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
  const files = workspaceFiles(freshPath());
  let workspace = await made(files);
  course.push(await contentsOf(workspace));
  for (const step of STEPS) {
    workspace = await perform(step, workspace, files);
    course.push(await contentsOf(workspace));
  }
  await workspace.close();
  return course;
}

const EXPECTED = await allContents();

async function made(files: WorkspaceFiles): Promise<Workspace> {
  return orThrown(await createWorkspace(termsOf(files), FIRST));
}

async function resumed(files: WorkspaceFiles): Promise<Workspace> {
  return orThrown(await openWorkspace(termsOf(files)));
}

function orThrown(opening: Opening): Workspace {
  if (!opening.isOk) throw new HostFailure(opening.failures[0] ?? { where: '', found: '', remedy: '' });
  return opening.value;
}

/** Goes through all steps on files with trouble; after a refusal it tries the same step again. */
async function goThrough(files: WorkspaceFiles, path: string, course: Course): Promise<'done'> {
  let workspace = await made(files).catch((error: unknown) => {
    noteRefusal(error, course);
    return made(files);
  });
  course.confirmed = EXPECTED[1];
  for (const [at, step] of STEPS.entries()) {
    course.pending = EXPECTED[at + 2];
    try {
      workspace = await perform(step, workspace, files);
    } catch (error) {
      noteRefusal(error, course);
      workspace = await again(step, workspace, files, path, course);
    }
    course.confirmed = EXPECTED[at + 2];
  }
  course.pending = course.confirmed;
  await workspace.close().catch((error: unknown) => {
    noteRefusal(error, course);
    return workspace.abandon();
  });
  return 'done';
}

async function perform(step: CourseStep, workspace: Workspace, files: WorkspaceFiles): Promise<Workspace> {
  if (step === FOLD) await workspace.fold();
  else if (step !== REOPEN) await workspace.change(step);
  else {
    await workspace.abandon();
    return await resumed(files);
  }
  return workspace;
}

/** The second try of a step that the disk refused; what was confirmed is there before and after. */
async function again(
  step: CourseStep,
  workspace: Workspace,
  files: WorkspaceFiles,
  path: string,
  { confirmed }: Course,
): Promise<Workspace> {
  if (step === REOPEN) return await resumed(files);
  expect(await contentsOf(workspace)).toEqual(confirmed);
  try {
    return await perform(step, workspace, files);
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    expect(error.failure.remedy).toContain('open it again');
    await workspace.abandon();
    const reopened = await opened(path);
    expect(await contentsOf(reopened)).toEqual(confirmed);
    return await perform(step, reopened, files);
  }
}

function noteRefusal(error: unknown, course: Course): void {
  if (!(error instanceof HostFailure)) throw error;
  course.refusals += 1;
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
    'holds what was confirmed when the power ends at call %i',
    async (at) => {
      await endsWell({ at, kind: 'power' });
    },
  );

  test.each(Array.from({ length: CALLS }, (_, at) => at + 1))(
    'holds what was confirmed when the disk refuses call %i',
    async (at) => {
      const course = await endsWell({ at, kind: 'refuse' });
      // The last call takes away a journal in which nothing stands any more; where it stays, nobody need hear of it.
      expect(course.refusals).toBe(at === CALLS ? 0 : 1);
      expect(course.confirmed).toEqual(EXPECTED.at(-1));
    },
  );
});
