/** Stages: decisions are applied to the lines, lines get orgs, amounts are converted. */

import { type ConvertedBilling, convertBillingIn, convertRevenue } from '../fx/convert.ts';
import { type BillingCurrencies, billingCurrencies } from '../fx/functional-currency.ts';
import { buildRateTable } from '../fx/rate-table.ts';
import { accountExtractsOf, orgDocumentsOf } from '../inputs/accounts.ts';
import { accountOrgsOf } from '../map/account-orgs.ts';
import type { OrgAssignment } from '../map/org-assignment.ts';
import { type AssignedLines, assignLines, readDocuments } from '../map/org-of-line.ts';
import type { DecisionEntry, DecisionLog, Review } from '../model/decision.ts';
import { foldDecisions } from '../review/fold-decisions.ts';
import { closeRates } from './close-rates.ts';
import { type Assigned, type Converted, lineCount, nameLines, type Stages } from './stages.ts';

/** The decisions in force, resolved against the lines. */
export async function applyDecisions(
  { staged, memory, beginStage, step }: Stages,
  log: DecisionLog,
): Promise<Review> {
  const { lines, files, pool, prior } = staged;
  await beginStage('apply decisions', log.length);
  if (log.length > 0) await nameLines(lines, step);
  return memory.stage('decisions', [staged, log], (findings) =>
    foldDecisions({ ...lines, log, files, pool, prior, findings }),
  );
}

/** The org of every Billing line; a column that says the same as in the run before is that column. */
export async function assignOrgs(
  { staged, memory, beginStage, step }: Stages,
  review: Review,
): Promise<Assigned> {
  const { setup, pool, extracts, prior, lines } = staged;
  await beginStage('assign orgs', lines.billing.count);
  const accounts = memory.stage('accounts', [staged], (findings) =>
    accountOrgsOf({ setup, pool, findings, extracts: accountExtractsOf(extracts, setup.sources), prior }),
  );
  await step();
  const shared = { setup, pool, lines: lines.billing, accounts };
  const documents = await memory.stageInSlices(
    'orgs of documents',
    [staged, accounts],
    (findings) => readDocuments({ ...shared, documents: orgDocumentsOf(extracts), findings }),
    step,
  );
  const assigned = memory.same('assigned orgs', review.lines.assignedOrgs, areSameOrgs);
  const { orgs } = await memory.stageInSlices<AssignedLines>(
    'orgs',
    [documents, assigned],
    (findings, earlier) => assignLines({ ...shared, assigned, findings }, documents, earlier),
    step,
  );
  const kept: OrgAssignment = {
    org: memory.same('org', orgs.org, (one, other) => one.equals(other)),
    basis: memory.same('org basis', orgs.basis, (one, other) => one.equals(other)),
    route: memory.same('org route', orgs.route, (one, other) => one.equals(other)),
    revenueOrg: memory.same('Revenue org', orgs.revenueOrg, (one, other) => one.equals(other)),
  };
  return { accounts, orgs: kept };
}

type AssignedOrgs = ReadonlyMap<number, DecisionEntry>;

function areSameOrgs(one: AssignedOrgs, other: AssignedOrgs): boolean {
  return one.size === other.size && [...one].every(([row, { after }]) => other.get(row)?.after === after);
}

/** Functional and reporting amounts of both sides; of a decision only the home currencies of orgs matter here. */
export async function convertLines(
  { staged, memory, beginStage, step }: Stages,
  { orgs }: Assigned,
): Promise<Converted> {
  const { setup, pool, files, lines, extracts } = staged;
  await beginStage('convert currencies', lineCount(lines));
  const rateTable = memory.stage('rate table', [staged], (findings) =>
    buildRateTable(closeRates(extracts, files, pool, findings), pool, findings),
  );
  const shared = { setup, pool, files, rateTable };
  const { billing, revenue } = lines;
  const { currencies } = await memory.stageInSlices<BillingCurrencies>(
    'home currencies',
    [staged, orgs.org],
    (findings, earlier) => billingCurrencies(billing, orgs, { ...shared, findings }, earlier),
    step,
  );
  const functionalCurrency = memory.same('home currency', currencies, (one, other) => one.equals(other));
  const converted = await memory.stageInSlices<ConvertedBilling>(
    'Billing amounts',
    [staged, functionalCurrency],
    (findings, earlier) =>
      convertBillingIn({ ...shared, findings, lines: billing, functionalCurrency }, earlier),
    step,
  );
  return {
    billingConversion: converted.conversion,
    revenueConversion: await memory.stageInSlices(
      'Revenue amounts',
      [staged],
      (findings) => convertRevenue({ ...shared, findings, lines: revenue }),
      step,
    ),
  };
}
