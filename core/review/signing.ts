/** Signs and reopens: makes the entry for the log, or says every reason why there is none. */

import type { DecisionLog, Person } from '../model/decision.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import type { SignOff, SignOffRole } from '../model/sign-off.ts';
import type { PlannedDecision } from './decision-plan.ts';
import { sharedBetween } from './same-person.ts';
import { isSignature, type SignedData, signedDataText } from './signed-data.ts';

/** Who wants to sign what. */
export type SigningRequest = {
  readonly role: SignOffRole;
  readonly by: Person;
  readonly signOff: SignOff;
  readonly data: SignedData;
  readonly engineVersion: string;
};

/** The entry of a signature; refused with everything that stands against it, all at once. */
export function plannedSignature(request: SigningRequest): Result<readonly PlannedDecision[]> {
  const { role, by, signOff, data, engineVersion } = request;
  const failures = [
    ...accountFailures(by),
    ...roleFailures(request),
    ...signOff.blockers.map(({ code, found, remedy }) => ({ where: code, found, remedy })),
  ];
  if (failures.length > 0) return refused(...failures);
  const entry = {
    ...{ lines: [], subject: signOff.digest, before: signOff.status, reason: '' },
    action: role === 'preparer' ? 'sign-prepared' : 'sign-reviewed',
    after: signedDataText(data, engineVersion),
  } as const;
  return ok([entry]);
}

/** The entry that takes all signatures back; refused when there is none to take back. */
export function planReopening(log: DecisionLog, reason: string): Result<readonly PlannedDecision[]> {
  const since = log.entries.slice(log.entries.findLastIndex(({ action }) => action === 'reopen') + 1);
  if (!since.some(isSignature)) {
    const remedy = 'Nothing to do: the close can be changed as it is.';
    return refused({ where: 'the sign-off', found: 'no signature since it was last reopened', remedy });
  }
  return ok([{ action: 'reopen', lines: [], subject: '', before: '', after: 'DRAFT', reason }]);
}

function accountFailures({ account }: Person): Failure[] {
  if (account.trim() !== '') return [];
  const remedy = 'Run the program under an account of the operating system that has a name.';
  return [{ where: 'the operating system', found: 'no name of an account', remedy }];
}

function roleFailures({ role, by, signOff }: SigningRequest): Failure[] {
  const { prepared, reviewed } = signOff;
  const own = role === 'preparer' ? prepared : reviewed;
  if (own) {
    const found = `signed already by ${own.by.name} at ${own.at}, and nothing changed since`;
    return [{ where: role, found, remedy: 'Nothing to do.' }];
  }
  if (role === 'preparer') return [];
  if (!prepared) {
    const lost = signOff.voided.find((signature) => signature.role === 'preparer');
    const found = lost
      ? `the signature of ${lost.by.name} is void: ${lost.reasons.join('; ')}`
      : 'the preparer has not signed';
    const word = lost ? 'again' : 'first';
    return [{ where: role, found, remedy: `Have the preparer sign ${word}.`, at: 'sign-as-preparer' }];
  }
  return samePersonFailures(prepared.by, by);
}

function samePersonFailures(preparer: Person, reviewer: Person): Failure[] {
  const remedy = 'Have another person review and sign, under an account of their own.';
  return sharedBetween(preparer, reviewer).map((part) => ({
    where: 'reviewer',
    found: `${part} ${reviewer[part]}, which prepared the close`,
    remedy,
  }));
}
