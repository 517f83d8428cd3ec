import type { Person } from '../model/decision.ts';

/** In what two people who must differ are the same: account, name, both or nothing. */
export function sharedBetween(one: Person, other: Person): readonly ('account' | 'name')[] {
  return (['account', 'name'] as const).filter((part) => folded(one[part]) === folded(other[part]));
}

// Neither case nor blanks make another person; the locale of the machine decides nothing.
function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
