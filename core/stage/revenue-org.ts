/** Organizations of Revenue as extracts write them: number or name. */

import type { Kinds } from '../extract/all-kinds.ts';
import type { Extracts } from '../extract/kind.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';

/** Org names by text code. */
export class RevenueOrgReader {
  private readonly names = new Map<number, number>();
  private readonly only: number;

  /** The organization extract joins numbers, ids and codes with the names that the setup knows. */
  constructor(input: { pool: TextPool; kinds: Kinds; extracts: Extracts; setup: Setup }) {
    const { pool, kinds, extracts, setup } = input;
    const orgs = setup.orgs.revenue;
    for (const { name, number } of orgs) {
      const code = pool.code(name);
      this.names.set(code, code);
      if (number !== '') this.names.set(pool.code(number), code);
    }
    const [first, second] = orgs;
    this.only = first && !second ? pool.code(first.name) : BLANK;
    for (const { count, columns } of extracts.of(kinds.revenueOrganization)) {
      for (let row = 0; row < count; row += 1) {
        const aliases = [columns.name, columns.number, columns.id, columns.code].map((column) =>
          column.get(row),
        );
        const known = aliases.map((alias) => this.names.get(alias)).find((name) => name !== undefined);
        for (const alias of aliases) {
          if (known !== undefined && alias !== BLANK && !this.names.has(alias)) this.names.set(alias, known);
        }
      }
    }
  }

  /** Text code of the org's name in the setup; BLANK when the setup has no such org. */
  nameOf(code: number): number {
    return this.names.get(code) ?? BLANK;
  }

  /** The org of rows without one: the setup's only org, BLANK when it has several. */
  nameOfBlank(): number {
    return this.only;
  }
}
