import { createHash } from 'node:crypto';
import type { SourceFile } from '../model/source-file.ts';

/** Twelve hex digits that stand for the inputs of a run: setup, extracts, decisions, engine. The same inputs give the same id. */
export function runIdOf(run: {
  readonly setup: unknown;
  readonly engineVersion: string;
  readonly files: readonly SourceFile[];
  readonly review: { readonly log: { readonly head: string } };
}): string {
  const hash = createHash('sha256');
  hash.update(run.engineVersion).update(JSON.stringify(run.setup));
  hash.update(run.review.log.head);
  for (const file of run.files) hash.update(file.name).update(file.sha256);
  return hash.digest('hex').slice(0, 12);
}
