/** Where the lines that an earlier close accepted stand in the extracts of this one. */

import type { AcceptedLine, PriorClose } from '../model/prior-close.ts';
import { type Side, sides } from '../model/roll-forward.ts';
import type { LineIdentities } from '../stage/line-identity.ts';

/** One of them that an extract has, with its row there. */
export type AcceptedThen = { readonly side: Side; readonly row: number; readonly then: AcceptedLine };

/** Those that an extract has, by name, Billing first. */
export function acceptedThen(
  prior: PriorClose | undefined,
  identities: Readonly<Record<Side, Pick<LineIdentities, 'rowsOf'>>>,
): ReadonlyMap<string, AcceptedThen> {
  const found = new Map<string, AcceptedThen>();
  if (!prior || prior.accepted.size === 0) return found;
  for (const side of sides) {
    const names = [...prior.accepted.values()].flatMap((then) => (then.side === side ? [then.line] : []));
    for (const [name, row] of identities[side].rowsOf(names)) {
      const then = prior.accepted.get(name);
      if (then) found.set(name, { side, row, then });
    }
  }
  return found;
}
