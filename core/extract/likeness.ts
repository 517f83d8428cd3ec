import { plain } from './header.ts';

/** From this likeness on a header may be proposed for a label. */
export const NEAR = 0.4;

/** How alike two names are by the pairs of letters that they share, from 0 to 1. */
export function likeness(header: string, label: string): number {
  const [left, right] = [pairs(header), pairs(label)];
  const all = left.length + right.length;
  let shared = 0;
  for (const pair of left) {
    const at = right.indexOf(pair);
    if (at < 0) continue;
    right.splice(at, 1);
    shared += 2;
  }
  return all === 0 ? 0 : shared / all;
}

function pairs(text: string): string[] {
  const letters = plain(text);
  return Array.from({ length: Math.max(letters.length - 1, 0) }, (_, at) => letters.slice(at, at + 2));
}
