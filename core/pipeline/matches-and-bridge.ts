/** Stages: lines are collected into contracts, matched, and bridged. */

import { calendarOf } from '../align/calendar.ts';
import { type Collected, collectBilling, collectRevenue } from '../collect/contracts.ts';
import { invoiceHeadersOf } from '../inputs/invoices.ts';
import { calendarTablesOf, spanOf } from '../inputs/periods.ts';
import { stagingErrorsOf } from '../inputs/staging-errors.ts';
import type { OrgAssignment } from '../map/org-assignment.ts';
import { orgMappingOf, withoutFunctionalBridge } from '../map/org-mapping.ts';
import { bookTiesOf } from '../match/book-ties.ts';
import { type BridgeInput, type BuiltBridge, buildBridgeFrom } from '../match/build-bridge.ts';
import { exchangeLines } from '../match/exchange-lines.ts';
import { nameCauses, passLines } from '../match/match-lines.ts';
import { areSameForMatching, areSameForPasses } from '../match/same-for-matching.ts';
import type { DecidedGroup, Review } from '../model/decision.ts';
import type { Close } from '../report/close.ts';
import type { Setup } from '../setup/setup.ts';
import { templateOf } from '../stage/templates/all-templates.ts';
import type { BillingLines, RevenueType } from '../stage/transaction-lines.ts';
import { type Assigned, type Converted, lineCount, type Stages } from './stages.ts';

/** Groups the lines into revenue contracts; of the orgs only those of Revenue matter. */
export async function collect(
  { staged, memory, beginStage, step }: Stages,
  { orgs }: Assigned,
): Promise<Close['contracts']> {
  const { setup, pool, lines } = staged;
  await beginStage('collect contracts', lineCount(lines));
  const ofRevenue = await memory.stageInSlices(
    'Revenue contracts',
    [staged],
    (findings) => collectRevenue({ setup, pool, findings, billing: lines.billing, revenue: lines.revenue }),
    step,
  );
  const { contracts } = await memory.stageInSlices<Collected>(
    'contracts',
    [ofRevenue, orgs.revenueOrg],
    (_, earlier) => collectBilling({ billing: lines.billing, orgs }, ofRevenue, earlier),
    step,
  );
  return contracts;
}

/** The matches, over the orgs as far as they decide anything: those returned with them are the ones to bridge with. */
export async function match(
  { staged, memory, beginStage, step }: Stages,
  assigned: Assigned,
  review: Review,
): Promise<Pick<Close, 'matching' | 'orgs'>> {
  const { setup, pool, extracts, files, prior, lines } = staged;
  const { billing, revenue } = lines;
  await beginStage('match lines', lineCount(lines));
  const isSame = (one: OrgAssignment, other: OrgAssignment): boolean =>
    areSameForMatching(billing, one, other);
  const orgs = memory.same('orgs for matching', assigned.orgs, isSame);
  const passing = memory.same('orgs for passes', orgs, (one, other) => areSameForPasses(billing, one, other));
  const matches = memory.same('matches by hand', review.matches, areSameGroups);
  const unmatches = memory.same('matches taken apart', review.unmatches, areSameGroups);
  const expectedTypes = expectedTypesOf(billing, setup);
  const parts = { setup, pool, billing, revenue, orgs: passing, matches, files, expectedTypes };
  const passed = await memory.stageInSlices(
    'passes',
    [staged, passing, matches],
    (findings) => passLines({ ...parts, findings }),
    step,
  );
  const matching = await memory.stageInSlices(
    'matches',
    [passed, unmatches],
    (findings) => {
      const evidence = {
        stagingErrors: stagingErrorsOf(extracts),
        headers: invoiceHeadersOf(extracts),
      };
      return nameCauses(passed, { ...parts, ...evidence, prior, findings }, unmatches);
    },
    step,
  );
  return { matching, orgs };
}

/** What the transaction template of each line says of the types under which Revenue may show it. */
function expectedTypesOf(
  lines: BillingLines,
  { integration }: Setup,
): (row: number) => readonly RevenueType[] {
  return (row) => {
    const template = templateOf(lines.type.get(row));
    return template.expectedRevenueTypes(lines, row, integration.generation);
  };
}

function areSameGroups(one: readonly DecidedGroup[], other: readonly DecidedGroup[]): boolean {
  const text = ({ billing, revenue }: DecidedGroup): string => `${billing.join()} ${revenue.join()}`;
  return one.length === other.length && one.every((group, at) => text(group) === text(other[at] ?? group));
}

/** The bridge, its periods, and its figures beside those of the books. */
export async function bridge(
  { staged, memory, beginStage, step }: Stages,
  { accounts }: Assigned,
  matched: Converted & Pick<Close, 'matching' | 'orgs'>,
): Promise<Pick<Close, 'calendar' | 'bridge' | 'bookTies'>> {
  const { setup, pool, extracts, lines } = staged;
  const { billing, revenue } = lines;
  const { matching, orgs, billingConversion, revenueConversion } = matched;
  await beginStage('build the bridge', lineCount(lines));
  const calendar = memory.stage('calendar', [staged], (findings) => {
    const span = spanOf(setup, [billing.date, revenue.date]);
    return calendarOf({ setup, pool, findings, tables: calendarTablesOf(extracts), span });
  });
  await step();
  const over = { setup, pool, billing, revenue, calendar, ...matched };
  // Where anything else than matches, orgs and amounts of Billing lines changed, the earlier bridge is of no use.
  const others = memory.same(
    'what else the bridge rests on',
    [staged, accounts, revenueConversion],
    areSameParts,
  );
  const built = await memory.stageInSlices<BuiltBridge>(
    'bridge',
    [others, matching, orgs, billingConversion],
    (findings, earlier) => {
      const input: BridgeInput = {
        ...{ ...over, findings },
        withoutFunctionalBridge: withoutFunctionalBridge(orgMappingOf(setup)),
        relabelledAccounts: new Set(accounts.relabelled.map(({ account }) => pool.code(account))),
      };
      return earlier ? exchangeLines(earlier, input) : buildBridgeFrom(input);
    },
    step,
  );
  const { bridge: finished } = built;
  return { calendar, bridge: finished, bookTies: bookTiesOf({ setup, calendar, cells: finished.cells }) };
}

function areSameParts(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.every((part, at) => part === other[at]);
}
