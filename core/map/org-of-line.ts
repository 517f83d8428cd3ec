/** Gives every Billing line its org, the basis on which it rests, and its way to the Revenue side. */

import { inOrder } from '../model/changed-rows.ts';
import { blankTexts, ChoiceColumn } from '../model/column-table.ts';
import type { Findings } from '../model/finding.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import type { AccountOrgs } from './account-orgs.ts';
import { assignedOrgsOf, type OrgDecisions } from './assigned-orgs.ts';
import { type DocumentOrgs, documentOrgsOf } from './document-orgs.ts';
import { type OrgAssignment, type OrgBasis, orgBases, orgRoutes } from './org-assignment.ts';
import { OrgBases } from './org-bases.ts';
import type { OrgDocuments } from './org-documents.ts';
import { OrgFindings } from './org-findings.ts';
import { OrgLabels } from './org-labels.ts';
import { Routes, soleOrgOf } from './org-routes.ts';

/** The inputs of assignOrgs. */
export type OrgInputs = {
  readonly lines: BillingLines;
  readonly accounts: AccountOrgs;
  /** Document headers with labels, for adjustments of documents whose lines are in no extract. */
  readonly documents?: readonly OrgDocuments[];
  readonly setup: Setup;
  readonly pool: TextPool;
  readonly findings: Findings;
  /** Orgs that an analyst decided. */
  readonly assigned?: OrgDecisions;
};

/** What documents say of orgs, and the labels met so far. */
export type DocumentsAndLabels = { readonly documents: DocumentOrgs; readonly labels: OrgLabels };

/** Orgs of lines with what a later run over the same lines goes on from. */
export type AssignedLines = {
  readonly orgs: OrgAssignment;
  readonly decided: OrgDecisions;
  /** Lines of which a finding tells. */
  readonly told: readonly number[];
};

/**
 * Assigns orgs in one pass over the lines. IIA, IA and CBA stay unlabeled whatever org is derived for them; so does
 * a document that nothing gives an org. An analyst's decision outranks every basis and settles a contradiction.
 */
export function* assignOrgs(inputs: OrgInputs): Slices<OrgAssignment> {
  return (yield* assignLines(inputs, yield* readDocuments(inputs))).orgs;
}

/** What assignLines asks of documents; no decision changes it. */
export function* readDocuments(inputs: OrgInputs): Slices<DocumentsAndLabels> {
  const labels = new OrgLabels(inputs.setup.orgs.billing, inputs.pool);
  const documents = yield* documentOrgsOf({ ...inputs, documents: inputs.documents ?? [], labels });
  return { documents, labels };
}

/**
 * The orgs where the documents are read. After earlier ones of the same lines and documents only the lines are looked
 * at that are decided otherwise now, and those of which a finding tells.
 */
export function* assignLines(
  inputs: Omit<OrgInputs, 'documents'>,
  read: DocumentsAndLabels,
  earlier?: AssignedLines,
): Slices<AssignedLines> {
  const { lines, assigned: decided = NOTHING_DECIDED } = inputs;
  const orgs = earlier ? copied(earlier.orgs) : blankAssignment(lines.count);
  const rows = earlier && inOrder(decidedOtherwise(earlier.decided, decided), earlier.told);
  const report = new OrgFindings(lines, inputs.pool, inputs.findings);
  const assign = lineAssigner(inputs, read, report);
  for (let at = 0; at < (rows?.length ?? lines.count); at += 1) {
    if (at % SLICE_ROWS === 0) yield;
    assign(orgs, rows?.[at] ?? at);
  }
  return { orgs, decided, told: report.told };
}

/** Writes what is known of the org of a line, and records what there is to say of it. */
function lineAssigner(
  { lines, accounts, setup, pool, findings, assigned }: Omit<OrgInputs, 'documents'>,
  { documents, labels: known }: DocumentsAndLabels,
  report: OrgFindings,
): (result: OrgAssignment, line: number) => void {
  // Labels of decisions are those of this run only.
  const labels = known.copied();
  const bases = new OrgBases(lines, labels, accounts, documents);
  const decided = assignedOrgsOf(assigned, labels, pool);
  const routes = new Routes(setup, pool, findings);
  const soleOrg = soleOrgOf(setup, pool);
  return (result, line) => {
    bases.read(line);
    const { org, basis } = orgOf(bases, decided.orgOf(line), soleOrg);
    const isDocument = bases.familyOf(line) === 'document';
    const route = isDocument ? routes.of(org) : routes.unlabeled;
    if (basis !== 'assigned' && basis !== 'sole-org') report.bases(line, bases);
    if (labels.isUnknown(org)) report.unknownOrg(line, org);
    else if (route.route === 'unmapped') report.unmapped(line, org);
    result.org.set(line, org);
    result.basis.set(line, basis);
    result.route.set(line, route.route);
    result.revenueOrg.set(line, route.column);
  };
}

const NOTHING_DECIDED: OrgDecisions = new Map();

function decidedOtherwise(then: OrgDecisions, now: OrgDecisions): readonly number[] {
  return [...then.keys(), ...now.keys()].filter((line) => then.get(line)?.after !== now.get(line)?.after);
}

function copied({ org, basis, route, revenueOrg }: OrgAssignment): OrgAssignment {
  return {
    org: org.copied(),
    basis: basis.copied(),
    route: route.copied(),
    revenueOrg: revenueOrg.copied(),
  };
}

/** The org of the line that was last read: as decided, else by its bases, else the only one that there is. */
function orgOf(
  { org, basis }: OrgBases,
  decided: number,
  soleOrg: number,
): { readonly org: number; readonly basis: OrgBasis } {
  if (decided !== BLANK) return { org: decided, basis: 'assigned' };
  return org === BLANK && soleOrg !== BLANK ? { org: soleOrg, basis: 'sole-org' } : { org, basis };
}

function blankAssignment(count: number): OrgAssignment {
  return {
    org: blankTexts(count),
    basis: ChoiceColumn.filled(orgBases, count, 'none'),
    route: ChoiceColumn.filled(orgRoutes, count, 'unlabeled'),
    revenueOrg: blankTexts(count),
  };
}
