import type { Signature, SignOff } from '../model/sign-off.ts';
import type { ResultJson } from '../setup/result-schema.ts';

/** The sign-off in result.json. */
export function signOffJson({
  status,
  prepared,
  reviewed,
  voided,
  blockers,
  digest,
}: SignOff): ResultJson['signOff'] {
  return {
    status,
    prepared: prepared ? signatureJson(prepared) : null,
    reviewed: reviewed ? signatureJson(reviewed) : null,
    voided: voided.map((signature) => ({
      role: signature.role,
      ...signatureJson(signature),
      reasons: [...signature.reasons],
    })),
    blockers: blockers.map(({ code, found, remedy }) => ({ code, found, remedy })),
    digest,
  };
}

function signatureJson({
  by,
  at,
  digest,
  engineVersion,
}: Signature): NonNullable<ResultJson['signOff']['prepared']> {
  return { name: by.name, account: by.account, at, digest, engineVersion };
}
