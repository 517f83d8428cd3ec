/** The org that each account had in the prior close. */

import type { PriorLine } from '../model/prior-close.ts';

/**
 * Lines whose org rests on the account say it outright; a document's own label may be another one, so labels count
 * only where nothing else is known and all of them agree.
 */
export class AccountOrgs {
  private readonly byAccount = new Map<string, string>();
  private readonly byLabels = new Map<string, Set<string>>();

  /** Takes what one line says of its account. */
  read({ account, org }: Pick<PriorLine, 'account' | 'org'>, orgBasis: string): void {
    if (account === '' || org === '') return;
    if (orgBasis === 'account') this.byAccount.set(account, org);
    const labels = this.byLabels.get(account) ?? new Set<string>();
    this.byLabels.set(account, labels.add(org));
  }

  /** Billing org by account. */
  orgs(): ReadonlyMap<string, string> {
    const orgs = new Map(this.byAccount);
    for (const [account, labels] of this.byLabels) {
      const [only] = labels;
      if (labels.size === 1 && only !== undefined && !orgs.has(account)) orgs.set(account, only);
    }
    return orgs;
  }
}
