/**
 * What the worker does, number by number: each step follows from the seed and its own number alone, so the parent knows
 * what a workspace must hold after any of them.
 */

import { createHash } from 'node:crypto';
import type { ByteSource } from '../../core/read/byte-source.ts';
import type { WorkspaceChange } from '../../core/store/change.ts';
import type { Workspace } from '../../core/store/workspace.ts';
import { randomOf } from './random.ts';

/** How many files take turns. */
const FILES = 4;
const LARGEST_FILE = 3_000_000;

/** A step: the changes it makes, and whether the workspace is saved after it. */
export type PlannedStep = { readonly changes: readonly WorkspaceChange[]; readonly isSaved: boolean };

/** Step number `number` (from 1). Every step writes its number into the setup and the log of decisions. */
export function stepOf(seed: number, number: number): PlannedStep {
  const file = fileOf(seed, number);
  const texts = [decisionOf(seed, number)];
  return {
    changes: [
      { kind: 'set-setup', text: String(number) },
      ...(file ? [{ kind: 'put-file', role: 'extract', source: file } as const] : []),
      { kind: 'append-decisions', after: number - 1, texts },
    ],
    isSaved: randomOf(seed + number)(4) === 0,
  };
}

/** What a workspace holds after some steps, as one text. */
export async function expectedAfter(seed: number, steps: number): Promise<string> {
  const files = new Map<string, string>();
  for (let number = 1; number <= steps; number += 1) {
    const file = fileOf(seed, number);
    if (file) files.set(file.name, await digestOf(file));
  }
  const decisions = Array.from({ length: steps }, (_, at) => decisionOf(seed, at + 1));
  return stateText(steps === 0 ? '' : String(steps), decisions, files);
}

/** What a workspace holds, as one text; reads every file to its end. */
export async function foundIn(workspace: Workspace): Promise<string> {
  const files = new Map<string, string>();
  for (const { role, name } of workspace.storedFiles()) {
    const source = workspace.openFile(role, name);
    if (source) files.set(name, await digestOf(source));
  }
  return stateText(workspace.setup(), workspace.decisions(), files);
}

function stateText(setup: string, decisions: readonly string[], files: ReadonlyMap<string, string>): string {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify({ setup, decisions: hashOf(JSON.stringify(decisions)), files: sorted });
}

function decisionOf(seed: number, number: number): string {
  return JSON.stringify({ number, text: 'why '.repeat(randomOf(seed ^ number)(60)) });
}

/** Two steps in five put a file in. */
function fileOf(seed: number, number: number): ByteSource | undefined {
  const random = randomOf(Math.imul(seed, 31) + number);
  if (random(5) > 1) return undefined;
  const size = random(LARGEST_FILE);
  return { name: `extract-${number % FILES}.csv`, size, chunks: () => content(seed ^ number, size) };
}

// biome-ignore lint/suspicious/useAwait: the shape of a byte source is an async iterable
async function* content(seed: number, size: number): AsyncGenerator<Uint8Array> {
  const random = randomOf(seed);
  const block = Uint8Array.from({ length: 10_007 }, () => random(256));
  for (let at = 0; at < size; at += block.length) {
    block[0] = at & 255;
    yield block.subarray(0, Math.min(block.length, size - at));
  }
}

async function digestOf(source: ByteSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of source.chunks()) hash.update(chunk);
  return hash.digest('hex');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
