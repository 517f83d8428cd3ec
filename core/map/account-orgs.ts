/** The org of every customer account as of the extract of the month being closed, and what it was before. */

import type { IntColumn, TextColumn } from '../model/column-table.ts';
import type { Findings } from '../model/finding.ts';
import type { PriorClose } from '../model/prior-close.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import { accountPictures, type DatedExtract } from './account-pictures.ts';
import { OrgLabels } from './org-labels.ts';

/** An account extract as columns of `count` cells. */
export type AccountExtract = DatedExtract & {
  readonly count: number;
  readonly row: IntColumn;
  /** Account number, */
  readonly account: TextColumn;
  /** record id of the account, */
  readonly id: TextColumn;
  /** and org label, by name or id; BLANK for an account without one. */
  readonly org: TextColumn;
  /** A second column with the id of the org, read where `org` is blank. */
  readonly orgId?: TextColumn;
};

/** An account whose org changed since the prior close or an earlier extract. Org names; '' for none. */
export type RelabelledAccount = { readonly account: string; readonly from: string; readonly to: string };

/** What is known of the accounts; account codes may be numbers or record ids. */
export type AccountOrgs = {
  /** False when the close has no account extract at all. */
  readonly hasExtract: boolean;
  /** Org code now; BLANK: without an org; ACCOUNT_MISSING, ACCOUNT_IN_TWO_ORGS. */
  orgOf(account: number): number;
  /** Org code before, per prior close or earlier extract; BLANK: without an org; ACCOUNT_MISSING: not known then. */
  priorOrgOf(account: number): number;
  readonly relabelled: readonly RelabelledAccount[];
};

/** No extract has the account. */
export const ACCOUNT_MISSING = -1;
/** Extracts of one picture give the account two different orgs. */
export const ACCOUNT_IN_TWO_ORGS = -2;

/** The inputs of accountOrgsOf. */
export type AccountInputs = {
  readonly extracts: readonly AccountExtract[];
  readonly setup: Setup;
  readonly prior?: PriorClose | undefined;
  readonly pool: TextPool;
  readonly findings: Findings;
};

/**
 * Reads account extracts picture by picture. The current one counts, an earlier one gives the prior org, and the
 * signed prior close outranks it. Within one picture a label in one extract and none in another is the label; two
 * labels are `account-in-two-orgs`.
 */
export function accountOrgsOf(inputs: AccountInputs): AccountOrgs {
  const { extracts, setup, pool, findings, prior } = inputs;
  const labels = new OrgLabels(setup.orgs.billing, pool);
  const pictures = accountPictures(extracts, setup.limits.asOfHoursApart, findings);
  const now = new Int32Array(pool.size).fill(ACCOUNT_MISSING);
  const before = new Int32Array(pool.size).fill(ACCOUNT_MISSING);
  for (const [at, picture] of pictures.entries()) {
    readPicture(picture, at === pictures.length - 1 ? now : before, labels);
  }
  const current = pictures.at(-1) ?? [];
  reportTwoOrgs(current, now, pool, findings);
  for (const [account, org] of prior?.accountOrgs ?? []) {
    const code = pool.find(account);
    if (code !== undefined && code < before.length) before[code] = labels.orgOf(pool.code(org));
  }
  reportMissingNow(pictures.slice(0, -1).flat(), now, findings, pool);
  return {
    hasExtract: extracts.length > 0,
    orgOf: (account) => now[account] ?? ACCOUNT_MISSING,
    priorOrgOf: (account) => before[account] ?? ACCOUNT_MISSING,
    relabelled: relabelledAccounts(current, { now, before, pool, findings }),
  };
}

/** Later pictures overwrite earlier ones, so those before the current one end as what the last of them says. */
function readPicture(picture: readonly AccountExtract[], orgs: Int32Array, labels: OrgLabels): void {
  const seen = new Uint8Array(orgs.length);
  const take = (code: number, org: number): void => {
    if (code === BLANK) return;
    orgs[code] = seen[code] === 1 ? mergedOrg(orgs[code] ?? BLANK, org) : org;
    seen[code] = 1;
  };
  for (const extract of picture) {
    for (let row = 0; row < extract.count; row += 1) {
      const org = labels.orgOf(labelOf(extract, row));
      take(extract.account.get(row), org);
      take(extract.id.get(row), org);
    }
  }
  // An extract may lack the number or the id: what is known under the one holds under the other, in any order of files.
  for (const extract of picture) {
    for (let row = 0; row < extract.count; row += 1) {
      const [number, id] = [extract.account.get(row), extract.id.get(row)];
      if (number === BLANK || id === BLANK) continue;
      const org = mergedOrg(orgs[number] ?? BLANK, orgs[id] ?? BLANK);
      take(number, org);
      take(id, org);
    }
  }
}

function labelOf(extract: AccountExtract, row: number): number {
  return extract.org.get(row) || (extract.orgId?.get(row) ?? BLANK);
}

function mergedOrg(known: number, org: number): number {
  if (known === BLANK || known === org) return org;
  return org === BLANK ? known : ACCOUNT_IN_TWO_ORGS;
}

/** Names every labelled row of such an account, so that the finding does not depend on the order of the rows. */
function reportTwoOrgs(
  current: readonly AccountExtract[],
  orgs: Int32Array,
  pool: TextPool,
  findings: Findings,
): void {
  for (const extract of current) {
    for (let row = 0; row < extract.count; row += 1) {
      const account = extract.account.get(row) || extract.id.get(row);
      if (orgs[account] !== ACCOUNT_IN_TWO_ORGS || labelOf(extract, row) === BLANK) continue;
      const found = `account ${pool.text(account)} is labelled ${pool.text(labelOf(extract, row))} here, otherwise elsewhere`;
      findings.add('account-in-two-orgs', { file: extract.file, row: extract.row.get(row) }, found);
    }
  }
}

/** Accounts that only an earlier picture has stay without an org: an old label is no evidence of today's. */
function reportMissingNow(
  earlier: readonly AccountExtract[],
  now: Int32Array,
  findings: Findings,
  pool: TextPool,
): void {
  for (const extract of earlier) {
    for (let row = 0; row < extract.count; row += 1) {
      const account = extract.account.get(row);
      if (account === BLANK || now[account] !== ACCOUNT_MISSING) continue;
      const found = `account ${pool.text(account)} is in this earlier extract and not in the latest`;
      findings.add(
        'account-only-in-earlier-extract',
        { file: extract.file, row: extract.row.get(row) },
        found,
      );
    }
  }
}

type Change = {
  readonly now: Int32Array;
  readonly before: Int32Array;
  readonly pool: TextPool;
  readonly findings: Findings;
};

function relabelledAccounts(current: readonly AccountExtract[], change: Change): RelabelledAccount[] {
  const relabelled = new Map<string, RelabelledAccount>();
  for (const extract of current) {
    for (let row = 0; row < extract.count; row += 1) {
      const code = extract.account.get(row);
      const from = change.before[code] ?? ACCOUNT_MISSING;
      const to = change.now[code] ?? ACCOUNT_MISSING;
      if (code === BLANK || from < 0 || to < 0 || from === to) continue;
      const account = change.pool.text(code);
      if (relabelled.has(account)) continue;
      const entry = { account, from: change.pool.text(from), to: change.pool.text(to) };
      relabelled.set(account, entry);
      const found = `account ${account}: ${entry.from || 'no org'} before, ${entry.to || 'no org'} now`;
      change.findings.add('account-relabelled', { file: extract.file, row: extract.row.get(row) }, found);
    }
  }
  return [...relabelled.values()].sort((a, b) => (a.account < b.account ? -1 : 1));
}
