/** JSON texts of a pool, escaped once each: a million lines repeat the same few names. */

import type { TextPool } from '../model/text-pool.ts';

/** Looks up the JSON form of a text code, quotes included. */
export class JsonTexts {
  private readonly known: (string | undefined)[] = [];
  private readonly pool: TextPool;

  constructor(pool: TextPool) {
    this.pool = pool;
  }

  /** The quoted and escaped text of a code. */
  of(code: number): string {
    const known = this.known[code];
    if (known !== undefined) return known;
    const escaped = JSON.stringify(this.pool.text(code));
    this.known[code] = escaped;
    return escaped;
  }
}
