/** Rows of a table put in the order of small numbers, rows of equal numbers staying as they were. Linear time. */

/** Positions in order: `keyOf` gives each of `count` positions a number from 0 up to, and without, `keys`. */
export function orderedBy(count: number, keys: number, keyOf: (position: number) => number): Int32Array {
  const next = new Int32Array(keys + 1);
  for (let at = 0; at < count; at += 1) {
    const key = keyOf(at) + 1;
    next[key] = (next[key] ?? 0) + 1;
  }
  for (let key = 1; key <= keys; key += 1) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const order = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const key = keyOf(at);
    const place = next[key] ?? 0;
    order[place] = at;
    next[key] = place + 1;
  }
  return order;
}
