/** What stands in a folder that is written to: a signed workbook is not replaced by another one. */

import { z } from 'zod';
import type { Failure } from '../model/result.ts';
import type { SignOff } from '../model/sign-off.ts';

const signedSchema = z.object({
  tenant: z.object({ name: z.string() }),
  signOff: z.object({ status: z.literal('SIGNED'), digest: z.string() }),
});

/** Why outputs may not go where those of a result.json lie: both signed it, and what is to be written is not the same. */
export function replacedSignature(
  { status, digest }: Pick<SignOff, 'status' | 'digest'>,
  earlierResult: string,
): Failure | undefined {
  const earlier = signedSchema.safeParse(parseJson(earlierResult));
  if (!earlier.success) return undefined;
  if (status === 'SIGNED' && earlier.data.signOff.digest === digest) return undefined;
  return {
    where: 'the folder of the export',
    found: `the workbook of ${earlier.data.tenant.name} that both have signed lies there`,
    remedy: 'Choose another folder, so that what was signed is kept.',
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
