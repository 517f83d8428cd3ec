/** Takes files of a preview into the close: content, setup and audit trail in one step. */

import { factsText } from '../intake/extract-facts.ts';
import type { ChosenFiles, HeldPreview, IntakeBasis, PlannedTake } from '../intake/intake-types.ts';
import { planTake } from '../intake/plan-take.ts';
import { sourceOf } from '../intake/stated-entry.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { ok, type Result, refused } from '../model/result.ts';
import type { ByteSource } from '../read/byte-source.ts';
import type { PlannedDecision } from '../review/decision-plan.ts';
import { Interrupted, type RunControl } from '../run.ts';
import type { WorkspaceChange } from '../store/change.ts';
import { draftOf, draftText, withPart } from './draft-setup.ts';
import { basisOf } from './intake-basis.ts';
import { readingKey } from './known-extracts.ts';
import { type OpenClose, recorded, SIGNED_HERE } from './open-close.ts';
import { verified } from './verified-source.ts';

/** Which files of a preview are taken, under whose name, why, and how far it is told. */
export type Taking = ChosenFiles & {
  readonly by: string;
  /** '' where nothing but the choice of the person stands behind it. */
  readonly reason: string;
  readonly control: RunControl;
};

/** Takes all the files or none; answers with their names. A file that was staged is staged no more afterwards. */
export async function takeFiles(
  open: OpenClose,
  held: HeldPreview,
  { files, meant, by, reason, control }: Taking,
): Promise<Result<readonly string[]>> {
  if (open.isLocked) return refused(SIGNED_HERE);
  const basis = basisOf(open);
  const plan = planTake(held, { files, meant }, basis);
  if (!plan.isOk) return plan;
  const { store, sources, takes } = plan.value;
  const log = open.logWith(
    takes.map((take) => taken(take, reason)),
    by,
  );
  if (!log.isOk) return log;
  const stored = store.map(({ name, sha256, bytes }): WorkspaceChange => {
    // What was looked at is taken, or nothing: a file may be written again meanwhile.
    const source = verified({ ...bytes, name }, sha256);
    return { kind: 'put-file', role: 'extract', source: followed(source, control) };
  });
  const left = held.files.filter(({ preview }) => !files.includes(preview.id));
  const text = draftText(withPart(draftOf(open.workspace.setup()), 'sources', sources));
  const found = takes.map((take) => readingOf(take, basis));
  const changes = [...stored, ...found, ...unstaged(open, takes, left), { kind: 'set-setup', text } as const];
  await open.confirm(changes, log.value);
  return ok(takes.map(({ name }) => name));
}

/** What the preview found is kept with the extract, so that it is told before the close is run. */
function readingOf({ name, sha256, after, facts }: PlannedTake, basis: IntakeBasis): WorkspaceChange {
  const source = sourceOf(after);
  if (!source.isOk) throw new Error(`${name} was planned with an entry that breaks the schema`);
  const text = factsText(readingKey(source.value, sha256, basis.currencyNames), facts);
  return { kind: 'put-reading', name, sheet: source.value.sheet ?? '', text };
}

/** Staged files of which nothing is left to be taken. */
function unstaged(
  open: OpenClose,
  takes: readonly PlannedTake[],
  left: HeldPreview['files'],
): readonly WorkspaceChange[] {
  return open.workspace
    .storedFiles()
    .filter(({ role, name, sha256 }) => {
      const isTaken = takes.some((take) => take.name === name && take.sha256 === sha256);
      return role === 'staged' && isTaken && !left.some(({ preview }) => preview.name === name);
    })
    .map(({ name }) => ({ kind: 'remove-file', role: 'staged', name }));
}

/** The bytes of a file, with progress; stops when the person does. */
export function followed(source: ByteSource, { isCancelled, onProgress }: RunControl): ByteSource {
  const stage = `take in ${source.name}`;
  return {
    ...source,
    chunks: async function* () {
      let done = 0;
      for await (const chunk of source.chunks()) {
        if (isCancelled?.()) throw new Interrupted();
        done += chunk.length;
        onProgress?.({ stage, done, total: source.size });
        yield chunk;
      }
    },
  };
}

function taken(take: PlannedTake, reason: string): PlannedDecision {
  const { name, sheet, sha256, replacedSha256, before, after, warnings } = take;
  const replacing = replacedSha256 === '' ? '' : 'It takes the place of an earlier extract.';
  return recorded('take-extract', {
    subject: titleOf(name, sheet),
    before: replacedSha256 === '' ? '' : contentText(replacedSha256, before),
    after: contentText(sha256, after),
    reason: [reason, replacing, ...warnings].filter((words) => words !== '').join(' '),
  });
}

/** An extract as the audit trail names it. */
export function titleOf(name: string, sheet: string): string {
  return sheet === '' ? name : `${name}, sheet ${sheet}`;
}

/** A content, and what is stated about it, as the audit trail says it. */
export function contentText(sha256: string, stated: unknown): string {
  return `SHA-256 ${sha256}${stated === undefined ? '' : `, stated ${canonicalJson(stated)}`}`;
}
