/** Joins a close with its sign-off: what a signature is bound to, and which signatures count. */

import type { Person } from './model/decision.ts';
import type { Result } from './model/result.ts';
import type { SignOffRole } from './model/sign-off.ts';
import { bridgeCells, bridgeTotals } from './report/bridge-json.ts';
import type { Close } from './report/close.ts';
import type { PlannedDecision } from './review/decision-plan.ts';
import { signOffOf } from './review/sign-off.ts';
import { signOffBlockers } from './review/sign-off-blockers.ts';
import { type SignedData, signedDataOf } from './review/signed-data.ts';
import { plannedSignature } from './review/signing.ts';

/** A close before anything is said about its signatures. */
export type UnsignedClose = Omit<Close, 'signOff'>;

/** The entry of a signature for the close as it stands, or everything that stands against it. */
export function planSignature(
  role: SignOffRole,
  by: Person,
  close: Close,
): Result<readonly PlannedDecision[]> {
  const { signOff, engineVersion } = close;
  return plannedSignature({ role, by, signOff, engineVersion, data: signedDataOfClose(close) });
}

/** The digests that a signature given now is bound to. */
function signedDataOfClose(close: UnsignedClose): SignedData {
  const { statedSettings, files, prior, review, bridge, checks, rollForward } = close;
  const totals = bridgeTotals(bridge.cells);
  // The next close starts from the open items, whatever version of the engine reads them.
  const result = { totals, bridge: bridgeCells(bridge.cells), checks, 'open items': rollForward.closing };
  return signedDataOf({ statedSettings, files, prior, log: review.log, result });
}

/** The close with its sign-off. */
export function withSignOff(close: UnsignedClose): Close {
  const { review, engineVersion } = close;
  const data = signedDataOfClose(close);
  const signOff = signOffOf({ log: review.log, data, engineVersion, blockers: signOffBlockers(close) });
  return { ...close, signOff };
}
