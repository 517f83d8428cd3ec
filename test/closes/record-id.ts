/** Record ids of test closes. */

import { createHash } from 'node:crypto';

/** A record id of 32 hex digits that belongs to a name: the same name has the same id everywhere. */
export function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}
