/** Kills a program at work on a workspace again and again, and looks each time at what is left. */

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAt } from './open-at.ts';
import { expectedAfter, foundIn } from './plan.ts';
import { type Random, randomOf } from './random.ts';

const WORKER = join(import.meta.dirname, 'worker.ts');
/** Longest life of a program after its first confirmed step, */
const LIFE_MS = 250;
/** and of one that is killed while it starts, makes or opens the workspace and goes on from its journal. */
const START_MS = 600;
/** A workspace grows with its log, so a fresh one takes its place now and then. */
const KILLS_A_WORKSPACE = 10;
/** Files that may lie beside a workspace after a crash. */
const BESIDE = /^october\.tieout(|-journal|-lock|-lock-stale|-backup|-backup\.tmp|\.tmp)$/;

/** What came of some kills. */
export type CrashReport = {
  readonly kills: number;
  readonly confirmedSteps: number;
  /** Kills after which the last step was there although nobody had heard of it yet. */
  readonly unheard: number;
  /** Kills that left a step in the journal half written. */
  readonly cut: number;
  /** What was wrong, with the kill after which it was found. */
  readonly losses: readonly string[];
};

/** Kills workers at moments that follow from a seed. `onKill` hears of each one. */
export async function killWorkers(
  kills: number,
  seed: number,
  onKill: (kill: number) => void = () => undefined,
): Promise<CrashReport> {
  const random = randomOf(seed);
  const losses: string[] = [];
  let [confirmedSteps, unheard, cut] = [0, 0, 0];
  for (let kill = 1; kill <= kills; ) {
    const folder = mkdtempSync(join(tmpdir(), 'tieout-crash-'));
    let before = 0;
    for (let one = 0; one < KILLS_A_WORKSPACE && kill <= kills; one += 1, kill += 1) {
      const left = await killOne(join(folder, 'october.tieout'), seed, random, before);
      losses.push(...left.losses.map((loss) => `kill ${kill}: ${loss}`));
      confirmedSteps += left.steps - before;
      unheard += left.isUnheard ? 1 : 0;
      cut += left.isCut ? 1 : 0;
      before = left.steps;
      onKill(kill);
    }
    rmSync(folder, { recursive: true });
  }
  return { kills, confirmedSteps, unheard, cut, losses };
}

/** Kills one worker that goes on after some steps, and looks at what it left. */
async function killOne(
  path: string,
  seed: number,
  random: Random,
  before: number,
): Promise<Left & { readonly isUnheard: boolean }> {
  const end = random(3) === 0 ? { startMs: random(START_MS) } : { lifeMs: random(LIFE_MS) };
  const heard = Math.max(before, await confirmedByWorker(path, seed, end));
  const left = await lookAt(path, seed, heard);
  return { ...left, isUnheard: left.steps > heard };
}

/** When a worker is killed: after its start, or after its first confirmed step. */
type End = { readonly startMs: number } | { readonly lifeMs: number };

/** The last step that a worker said was confirmed before it was killed, 0 for none. */
function confirmedByWorker(path: string, seed: number, end: End): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WORKER, path, String(seed)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [output, errors] = ['', ''];
    const kill = (): boolean => child.kill('SIGKILL');
    let timer = 'startMs' in end ? setTimeout(kill, end.startMs) : undefined;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if ('lifeMs' in end) timer ??= setTimeout(kill, end.lifeMs);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (_status, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL') reject(new Error(`the worker ended by itself: ${errors}`));
      else resolve(Number(output.trimEnd().split('\n').at(-1) ?? 0));
    });
  });
}

type Left = { readonly steps: number; readonly isCut: boolean; readonly losses: readonly string[] };

/** What a killed program left: at least what it said, at most the one step it was at, and no part of a step. */
async function lookAt(path: string, seed: number, heard: number): Promise<Left> {
  const strays = readdirSync(join(path, '..')).filter((name) => !BESIDE.test(name));
  const workspace = await openAt(path);
  const steps = workspace.decisions().length;
  const { isCut } = workspace.replay;
  const found = await foundIn(workspace);
  await workspace.abandon();
  const losses = strays.map((name) => `${name} was left behind`);
  if (steps < heard) losses.push(`step ${heard} was confirmed, ${steps} are there`);
  if (steps > heard + 1) losses.push(`step ${steps} is there, ${heard} was the last one confirmed`);
  const expected = await expectedAfter(seed, steps);
  if (found !== expected) losses.push(`after ${steps} steps ${found} is there instead of ${expected}`);
  return { steps, isCut, losses };
}
