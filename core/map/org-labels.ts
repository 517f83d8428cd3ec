/** Org labels of extracts as codes: every spelling of one Billing org becomes the code of its name. */

import { type NamedOrg, orgNamedBy } from '../model/org.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';

/** Turns label codes into org codes and remembers each label. */
export class OrgLabels {
  private readonly orgByLabel = new Map<number, number>([[BLANK, BLANK]]);
  private readonly unknown = new Set<number>();
  private readonly pool: TextPool;
  private readonly orgs: readonly NamedOrg[];

  constructor(orgs: readonly NamedOrg[], pool: TextPool) {
    this.orgs = orgs;
    this.pool = pool;
  }

  /** Labels of its own that know the same. */
  copied(): OrgLabels {
    const copy = new OrgLabels(this.orgs, this.pool);
    for (const [label, org] of this.orgByLabel) copy.orgByLabel.set(label, org);
    for (const org of this.unknown) copy.unknown.add(org);
    return copy;
  }

  /** The code of the Billing org's name; BLANK for no label; the label itself when the setup has no such org. */
  orgOf(label: number): number {
    const known = this.orgByLabel.get(label);
    if (known !== undefined) return known;
    const text = this.pool.text(label);
    const name = orgNamedBy(text, this.orgs);
    const org = this.pool.code(name ?? text.trim());
    if (name === undefined) this.unknown.add(org);
    this.orgByLabel.set(label, org);
    return org;
  }

  /** True when an org code that orgOf returned is no Billing org of the setup. */
  isUnknown(org: number): boolean {
    return this.unknown.has(org);
  }
}
