/** Where a close stands: which signatures of its log count for the data as it is now. */

import type { DecisionEntry, DecisionLog } from '../model/decision.ts';
import type { Failure } from '../model/result.ts';
import type {
  Signature,
  SignOff,
  SignOffBlocker,
  SignOffRole,
  SignOffStatus,
  VoidSignature,
} from '../model/sign-off.ts';
import { standingOf } from './decision-standing.ts';
import { sharedBetween } from './same-person.ts';
import { changesBetween, readSignedData, type SignedData, signedDigest } from './signed-data.ts';

/** The inputs of signOffOf. */
export type SignOffInputs = {
  readonly log: DecisionLog;
  readonly data: SignedData;
  readonly engineVersion: string;
  readonly blockers: readonly SignOffBlocker[];
};

/** A signature in the log, with the entry and what took it back, if anything did. */
type Given = { readonly signature: Signature; readonly entry: DecisionEntry; readonly takenBack: string };
type Latest = Readonly<Partial<Record<SignOffRole, Given>>>;

/** The sign-off of a close: a signature counts while the data has the digest that was signed. */
export function signOffOf({ log, data, engineVersion, blockers }: SignOffInputs): SignOff {
  const latest = latestSignatures(log);
  const digest = signedDigest(data);
  const reasonsOf = ({ signature, entry, takenBack }: Given): readonly string[] => {
    if (takenBack !== '') return [takenBack];
    if (signature.digest === digest) return [];
    const signed = readSignedData(entry.after);
    const changes = signed ? changesBetween(signed.data, data, [signed.engineVersion, engineVersion]) : [];
    return changes.length > 0 ? changes : ['it was given for other data'];
  };
  const counting = (given: Given | undefined): Signature | undefined =>
    given && reasonsOf(given).length === 0 ? given.signature : undefined;
  const prepared = counting(latest.preparer);
  // A review is one of what the preparer signed, so it never stands alone.
  const review = prepared ? counting(latest.reviewer) : undefined;
  const reviewed =
    review && prepared && sharedBetween(prepared.by, review.by).length === 0 ? review : undefined;
  const voided = [latest.preparer, latest.reviewer].flatMap((given): VoidSignature[] => {
    if (!given || given.signature === prepared || given.signature === reviewed) return [];
    const reasons = reasonsOf(given);
    return [{ ...given.signature, reasons: reasons.length > 0 ? reasons : [NO_PREPARER] }];
  });
  const status = reviewed ? 'SIGNED' : prepared ? 'PARTIAL' : 'DRAFT';
  return { status, prepared, reviewed, voided, blockers, digest };
}

const NO_PREPARER = 'no other person has signed the same data as preparer';

/** The latest signature of each role, and who took it back. */
function latestSignatures(log: DecisionLog): Latest {
  const standing = standingOf(log);
  let latest: Latest = {};
  for (const entry of log.entries) {
    if (entry.action === 'reopen') {
      const takenBack = `reopened by ${entry.by.name}: ${entry.reason}`;
      latest = {
        ...(latest.preparer && { preparer: { ...latest.preparer, takenBack } }),
        ...(latest.reviewer && { reviewer: { ...latest.reviewer, takenBack } }),
      };
    }
    const role = roleOf(entry);
    if (!role) continue;
    const takenBack = standing.isWithdrawn(entry) ? 'it was withdrawn' : '';
    latest = { ...latest, [role]: { signature: signatureOf(entry, role), entry, takenBack } };
  }
  return latest;
}

function roleOf({ action }: DecisionEntry): SignOffRole | undefined {
  if (action === 'sign-prepared') return 'preparer';
  return action === 'sign-reviewed' ? 'reviewer' : undefined;
}

function signatureOf({ by, at, subject, after }: DecisionEntry, role: SignOffRole): Signature {
  return { role, by, at, digest: subject, engineVersion: readSignedData(after)?.engineVersion ?? '' };
}

/** True for a close that both have signed, for the same data, and that nobody reopened since. */
export function isLocked(log: DecisionLog): boolean {
  const { preparer, reviewer } = latestSignatures(log);
  if (!preparer || !reviewer) return false;
  const isTakenBack = preparer.takenBack !== '' || reviewer.takenBack !== '';
  return !isTakenBack && preparer.signature.digest === reviewer.signature.digest;
}

/** Where the sign-off stands as far as the log alone says; whether the data is still what was signed, a run tells. */
export function signOffOfLog(log: DecisionLog): SignOffStatus {
  if (isLocked(log)) return 'SIGNED';
  const { preparer } = latestSignatures(log);
  return preparer && preparer.takenBack === '' ? 'PARTIAL' : 'DRAFT';
}

/** Why a close that both have signed may not be run over: its data is another one now. Undefined when it may. */
export function protectionFailure(log: DecisionLog, { status, voided }: SignOff): Failure | undefined {
  if (status === 'SIGNED' || !isLocked(log)) return undefined;
  const changes = [...new Set(voided.flatMap(({ reasons }) => reasons))].join('; ');
  const found = `the close is signed by ${signersOf(log)}, and changed since: ${changes}`;
  const remedy = 'Put back what was signed. To change it, reopen it first, with a reason.';
  return { where: 'the sign-off', found, remedy, at: 'reopen' };
}

function signersOf(log: DecisionLog): string {
  const { preparer, reviewer } = latestSignatures(log);
  const name = (given: Given | undefined): string => given?.signature.by.name ?? '';
  return `${name(preparer)} (preparer) and ${name(reviewer)} (reviewer)`;
}
