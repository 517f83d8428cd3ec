/** The facts of a close on the first sheet. */

import { counted } from '../../model/counted.ts';
import type { Setup } from '../../setup/setup.ts';
import { column, smallTable, text } from '../cells.ts';
import type { BookPart, Close } from '../close.ts';
import type { CloseContext } from '../close-context.ts';
import type { LineView } from '../line-view.ts';
import type { Row, Table } from '../sheet.ts';
import { signatureText, statusText, trailText } from '../title-block.ts';

const PURPOSE =
  'Ties what Zuora Billing has posted to what Zuora Revenue has collected, and names every cause of difference.';

type Fact = readonly [name: string, value: string];

/** What this close is, who signed it and what it rests on. */
export function factTable(context: CloseContext): Table {
  const facts = [
    ['Purpose', PURPOSE],
    ...signatureFacts(context),
    ...tenantFacts(context.close),
    ...currencyFacts(context.close.setup),
    ...runFacts(context),
  ] as const;
  const rows = facts.map(([name, value]): Row => [text(name), text(value)]);
  return smallTable([column('Fact', 'text'), column('Value', 'id')], rows, { heading: 'This close' });
}

function signatureFacts(context: CloseContext): readonly Fact[] {
  const { prepared, reviewed, voided } = context.close.signOff;
  return [
    ['Status', statusText(context)],
    ['Prepared by', signatureText(prepared)],
    ['Reviewed by', signatureText(reviewed)],
    ...voided.map(
      (one): Fact => [`Void signature (${one.role})`, `${signatureText(one)}: ${one.reasons.join('; ')}`],
    ),
    [
      'Identities',
      'Names are typed and accounts are those of the operating system; this program authenticates nobody.',
    ],
  ];
}

function tenantFacts({ setup, part }: Close): readonly Fact[] {
  const { tenant, orgs, closing } = setup;
  const range = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from} to ${to}`;
  return [
    ...(part ? [['Book', bookFact(part)] as const] : []),
    ['Tenant', tenant.name],
    ['Tenant id', tenant.id],
    ['Orgs', orgs.billing.map(({ name }) => name).join(', ')],
    ['Revenue period closed', range(closing.revenue)],
    ['Rows without an org closed', range(closing.unlabeled)],
    ...Object.entries(closing.orgs).map(([org, days]): Fact => [`Org ${org} closed`, range(days)]),
  ];
}

function currencyFacts(setup: Setup): readonly Fact[] {
  return [
    ['Basis', 'Transaction, functional and reporting currency, each on its own'],
    ['Home currency', setup.currencies.home],
    ['Reporting currency', setup.currencies.reporting],
    ['Rate type', rateType(setup)],
    ['Primary book', setup.books.primary],
  ];
}

function runFacts(context: CloseContext): readonly Fact[] {
  const { close, stamp } = context;
  return [
    ['Billing lines', counted(close.billing.count, 'line')],
    ['Revenue lines', counted(close.revenue.count, 'line')],
    ['Matches', matchesText(context)],
    ['Audit trail', trailText(context)],
    ['Digest of the data', close.signOff.digest],
    ['Engine version', close.engineVersion],
    ['Run', stamp.runId],
    ['Made at (UTC)', stamp.madeAt],
  ];
}

function bookFact({ book }: BookPart): string {
  const words = {
    org: 'the lines of this Billing org; adjustments derived to it are shown and in no total',
    unlabeled: 'adjustments (IIA, IA, CBA) and documents without an org',
    'revenue-only': 'Revenue lines that belong to no Billing org',
  } as const;
  return `${book.name}: ${words[book.kind]}`;
}

function rateType({ integration }: Setup): string {
  return integration.syncsBillingRates
    ? 'Daily rates: those stated in the extracts, Revenue takes those of Billing; else the last one on or before the day'
    : 'Daily rates: those stated in the extracts, each system its own; else the last one on or before the day';
}

// The sheet has a row for each line of a match's longer side, so its rows are neither matches nor lines.
function matchesText({ close, billing, revenue }: CloseContext): string {
  const matched = (lines: LineView): number => {
    let found = 0;
    for (let row = 0; row < lines.count; row += 1) if (lines.group(row) >= 0) found += 1;
    return found;
  };
  const sides = `${matched(billing)} Billing and ${matched(revenue)} Revenue lines`;
  return `${counted(close.matching.groups, 'match', 'matches')} of ${sides}; see Matched`;
}
