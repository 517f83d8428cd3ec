/** The org of every document by its number: what adjustments of the document take theirs from. */

import type { Findings } from '../model/finding.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import type { AccountOrgs } from './account-orgs.ts';
import { type OrgDocuments, orgFamilyOf } from './org-documents.ts';
import type { OrgLabels } from './org-labels.ts';

/** The document is not in any extract. */
const DOCUMENT_MISSING = -1;
/** Rows of the document carry two different orgs. */
export const DOCUMENT_IN_TWO_ORGS = -2;
/** Rows of the document name two accounts, so none of them can speak for it. */
const TWO_ACCOUNTS = -1;

/** What is known of the documents. */
export type DocumentOrgs = {
  /** Org code of a document: its own label, else that of its account; BLANK for none; or one of the two constants. */
  orgOf(document: number): number;
};

/** The inputs of documentOrgsOf. */
export type DocumentInputs = {
  readonly lines: BillingLines;
  readonly documents: readonly OrgDocuments[];
  readonly accounts: AccountOrgs;
  readonly labels: OrgLabels;
  readonly pool: TextPool;
  readonly findings: Findings;
};

/** Reads the org of each document from its lines and its header; two labels on one document are a finding. */
export function* documentOrgsOf(inputs: DocumentInputs): Slices<DocumentOrgs> {
  const { lines, documents, labels, pool } = inputs;
  const own = new Int32Array(pool.size).fill(DOCUMENT_MISSING);
  const account = new Int32Array(pool.size);
  const isDocument = lines.type.choices.map((type) => orgFamilyOf(type) === 'document');
  for (let line = 0; line < lines.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    if (!isDocument[lines.type.code(line)]) continue;
    take(
      own,
      account,
      lines.document.get(line),
      labels.orgOf(lines.ownOrg.get(line)),
      lines.account.get(line),
    );
  }
  for (const table of documents) {
    for (let row = 0; row < table.count; row += 1) {
      if (row % SLICE_ROWS === 0) yield;
      take(own, account, table.document.get(row), labels.orgOf(table.org.get(row)), table.account.get(row));
    }
  }
  yield;
  reportTwoOrgs(inputs, own, isDocument);
  yield;
  return { orgOf: (document) => orgOf(document, own, account, inputs.accounts) };
}

function take(own: Int32Array, accounts: Int32Array, document: number, org: number, account: number): void {
  if (document === BLANK) return;
  const knownAccount = accounts[document] ?? BLANK;
  if (knownAccount === BLANK) accounts[document] = account;
  else if (account !== BLANK && account !== knownAccount) accounts[document] = TWO_ACCOUNTS;
  const known = own[document] ?? DOCUMENT_MISSING;
  if (known === DOCUMENT_MISSING || known === BLANK) own[document] = org;
  else if (org !== BLANK && known !== org) own[document] = DOCUMENT_IN_TWO_ORGS;
}

function orgOf(document: number, own: Int32Array, accounts: Int32Array, accountOrgs: AccountOrgs): number {
  const org = document === BLANK ? DOCUMENT_MISSING : (own[document] ?? DOCUMENT_MISSING);
  if (org !== BLANK) return org;
  const account = accounts[document] ?? BLANK;
  return account <= BLANK ? BLANK : Math.max(accountOrgs.orgOf(account), BLANK);
}

function reportTwoOrgs(inputs: DocumentInputs, own: Int32Array, isDocument: readonly boolean[]): void {
  const { lines, documents, pool, findings } = inputs;
  const add = (document: number, label: number, file: number, row: number): void => {
    if (label === BLANK || document === BLANK || own[document] !== DOCUMENT_IN_TWO_ORGS) return;
    const found = `${pool.text(document)} is labelled ${pool.text(label)} here, otherwise elsewhere`;
    findings.add('document-in-two-orgs', { file, row }, found);
  };
  for (let line = 0; line < lines.count; line += 1) {
    if (!isDocument[lines.type.code(line)]) continue;
    add(lines.document.get(line), lines.ownOrg.get(line), lines.file.get(line), lines.row.get(line));
  }
  for (const table of documents) {
    for (let row = 0; row < table.count; row += 1) {
      add(table.document.get(row), table.org.get(row), table.file, table.row.get(row));
    }
  }
}
