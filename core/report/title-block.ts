/** The title block that stands on every sheet. */

import type { CloseContext } from './close-context.ts';

/** What an export is called until both people have signed. */
export const DRAFT = 'DRAFT';

/** More orgs than this are counted in the title block instead of listed. */
const LISTED_ORGS = 3;

/** Headline, tenant, what is being closed, currency basis, status and run: one text per line. */
export function titleBlock(context: CloseContext, headline: string, basis: string): readonly string[] {
  const { close, stamp } = context;
  const { tenant } = close.setup;
  const name = tenant.id === '' ? tenant.name : `${tenant.name} (tenant ${tenant.id})`;
  return [
    headline,
    name,
    `Closing: ${closingText(context)}`,
    `Amounts: ${basis}`,
    `Status: ${statusText(context)}   Run: ${stamp.runId}   Made: ${stamp.madeAt}   Engine: ${close.engineVersion}`,
  ];
}

/** The status of the export in words. */
export function statusText(context: CloseContext): string {
  const total = context.close.checks.length;
  if (context.failedChecks === 0) return `${DRAFT} – not signed off; none of ${total} checks failed`;
  return `${DRAFT} – ${context.failedChecks} of ${total} checks failed`;
}

function closingText(context: CloseContext): string {
  const { revenue, unlabeled, orgs } = context.close.setup.closing;
  const ranges = Object.entries(orgs).map(([org, range]) => `${org} ${rangeText(range)}`);
  const listed = ranges.length <= LISTED_ORGS ? ranges : [`${ranges.length} orgs, see Mappings`];
  return [`Revenue ${rangeText(revenue)}`, `unlabeled ${rangeText(unlabeled)}`, ...listed].join('; ');
}

function rangeText(range: { readonly from: string; readonly to: string }): string {
  return `${range.from} to ${range.to}`;
}
