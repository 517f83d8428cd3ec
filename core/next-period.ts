/** Begins the close of the next period from a signed one. */

import { z } from 'zod';
import { type Failure, ok, type Result, refused } from './model/result.ts';
import type { WorkspaceChange } from './store/change.ts';
import { createWorkspace, type Opening, type StoreTerms } from './store/open-workspace.ts';
import { SIGNED_LINES, SIGNED_RESULT } from './store/record-step.ts';
import { storedText } from './store/stored-source.ts';
import type { Workspace } from './store/workspace.ts';

/** The folder that `priorClose.folder` of the next setup must name. */
export const PRIOR_FOLDER = 'prior';

/** What the next setup says of the signed close. */
export type SignedClose = {
  readonly openItemsDigest: string;
  /** Name of the reviewer, who signed last, */
  readonly signedBy: string;
  /** and when, as ISO 8601 in UTC. */
  readonly signedAt: string;
};

const resultSchema = z.object({
  decisions: z.object({ head: z.string() }),
  openItems: z.object({ digest: z.string() }),
  signOff: z.object({
    status: z.literal('SIGNED'),
    reviewed: z.object({ name: z.string(), at: z.string() }),
  }),
});
const setupSchema = z.object({ priorClose: z.object({ folder: z.string(), digest: z.string() }) });
const entrySchema = z.object({ hash: z.string() });

/**
 * Makes a workspace with the setup that `setupOf` gives, the import profiles of the signed close and its frozen result
 * and lines as prior close; refused unless the close is signed as it stands. `also` gives what else it begins with.
 */
export async function beginNextPeriod(
  signed: Workspace,
  terms: StoreTerms,
  setupOf: (close: SignedClose) => string,
  also: (setup: string) => Result<readonly WorkspaceChange[]> = () => ok([]),
): Promise<Opening> {
  const result = signed.openFile('signed', SIGNED_RESULT);
  const lines = signed.openFile('signed', SIGNED_LINES);
  if (!result || !lines) return refused(NOT_SIGNED);
  const close = signedClose(await storedText(result), signed.decisions());
  if (!close.isOk) return close;
  const text = setupOf(close.value);
  const { folder, digest } = setupSchema.parse(JSON.parse(text)).priorClose;
  if (folder !== PRIOR_FOLDER || digest !== close.value.openItemsDigest) {
    throw new Error('the next setup does not rest on the signed close');
  }
  const more = also(text);
  if (!more.isOk) return more;
  return await createWorkspace(terms, [
    { kind: 'set-setup', text },
    ...signed.profiles().map((profile) => ({ kind: 'put-profile', ...profile }) as const),
    // Answers of this close come over those that it was given.
    ...more.value,
    ...[result, lines].map((source) => {
      const name = `${PRIOR_FOLDER}/${source.name}`;
      return { kind: 'put-file', role: 'prior', source: { ...source, name } } as const;
    }),
  ]);
}

const NOT_SIGNED: Failure = {
  where: 'the close before',
  found: 'it is not signed by preparer and reviewer',
  remedy: 'Have it signed by both, then begin the next period.',
};
const CHANGED: Failure = {
  where: 'the close before',
  found: 'it was reopened or decided about since it was signed',
  remedy: 'Have it signed again by both, then begin the next period.',
};

function signedClose(resultText: string, decisions: readonly string[]): Result<SignedClose> {
  const result = resultSchema.safeParse(JSON.parse(resultText));
  if (!result.success) return refused(NOT_SIGNED);
  const last = decisions.at(-1);
  const head = last === undefined ? undefined : entrySchema.parse(JSON.parse(last)).hash;
  if (head !== result.data.decisions.head) return refused(CHANGED);
  const { openItems, signOff } = result.data;
  const { name: signedBy, at: signedAt } = signOff.reviewed;
  return { isOk: true, value: { openItemsDigest: openItems.digest, signedBy, signedAt } };
}
