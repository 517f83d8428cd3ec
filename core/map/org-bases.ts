/** Everything that may say which org a line belongs to, in the order in which it is believed. */

import { BLANK } from '../model/text-pool.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import { ACCOUNT_IN_TWO_ORGS, ACCOUNT_MISSING, type AccountOrgs } from './account-orgs.ts';
import { DOCUMENT_IN_TWO_ORGS, type DocumentOrgs } from './document-orgs.ts';
import type { OrgBasis } from './org-assignment.ts';
import { type OrgFamily, orgFamilyOf } from './org-documents.ts';
import type { OrgLabels } from './org-labels.ts';

/** Why a line has no org, as finding codes. */
export type UndecidedReason = 'org-not-derivable' | 'account-without-org' | 'account-missing';

/** What the bases of the line last read say. One object is reused for all lines. */
export class OrgBases {
  /** Org code of the strongest basis, BLANK for none. */
  org = BLANK;
  basis: OrgBasis = 'none';
  /** Another basis, and the org code it gives instead; BLANK when none contradicts. */
  otherBasis: OrgBasis = 'none';
  otherOrg = BLANK;
  /** True when the document that the line adjusts is labelled with two orgs. */
  isParentContradictory = false;
  reason: UndecidedReason = 'org-not-derivable';

  private readonly lines: BillingLines;
  private readonly labels: OrgLabels;
  private readonly accounts: AccountOrgs;
  private readonly documents: DocumentOrgs;
  private readonly families: readonly OrgFamily[];

  constructor(lines: BillingLines, labels: OrgLabels, accounts: AccountOrgs, documents: DocumentOrgs) {
    this.lines = lines;
    this.labels = labels;
    this.accounts = accounts;
    this.documents = documents;
    this.families = lines.type.choices.map(orgFamilyOf);
  }

  /** The family of a line. */
  familyOf(line: number): OrgFamily {
    return this.families[this.lines.type.code(line)] ?? 'document';
  }

  /** Reads every basis of a line: a document's own label, then its account; an adjustment's document, then its account. */
  read(line: number): void {
    this.org = this.otherOrg = BLANK;
    this.basis = this.otherBasis = 'none';
    this.isParentContradictory = false;
    const family = this.familyOf(line);
    const own = this.labels.orgOf(this.lines.ownOrg.get(line));
    if (family === 'document') this.offer('own-label', own);
    else this.offerParent(line, family === 'balance-adjustment' ? 'source-transaction' : 'parent-document');
    this.offerAccount(this.lines.account.get(line));
    // An adjustment is never labelled itself; a label on its row comes from a joined object and is believed last.
    if (family !== 'document') this.offer('own-label', own);
  }

  private offer(basis: OrgBasis, org: number): void {
    if (org <= BLANK) return;
    if (this.org === BLANK) {
      this.org = org;
      this.basis = basis;
    } else if (this.org !== org && this.otherOrg === BLANK) {
      this.otherOrg = org;
      this.otherBasis = basis;
    }
  }

  private offerParent(line: number, basis: OrgBasis): void {
    const org = this.documents.orgOf(this.lines.parentDocument.get(line));
    this.isParentContradictory = org === DOCUMENT_IN_TWO_ORGS;
    this.offer(basis, org);
  }

  private offerAccount(account: number): void {
    const org = account === BLANK ? ACCOUNT_MISSING : this.accounts.orgOf(account);
    this.offer('account', org);
    const isUnknowable = account === BLANK || !this.accounts.hasExtract || org === ACCOUNT_IN_TWO_ORGS;
    if (isUnknowable) this.reason = 'org-not-derivable';
    else this.reason = org === ACCOUNT_MISSING ? 'account-missing' : 'account-without-org';
  }
}
