/** The title block that stands on every sheet. */

import { counted } from '../model/counted.ts';
import type { CloseContext } from './close-context.ts';
import type { Sheet } from './sheet.ts';

/** What an export is called until both people have signed. */
export const DRAFT = 'DRAFT';

/** Line of the block that names the sheet; filled in by `referenced`. */
const SHEET_LINE = 2;

/** The lines of the block: what, whose, where, when, in which currency, who stands for it, and which run made it. */
export function titleBlock(context: CloseContext, headline: string, currency: string): readonly string[] {
  const { close, stamp } = context;
  const { tenant } = close.setup;
  const name = tenant.id === '' ? tenant.name : `${tenant.name} (tenant ${tenant.id})`;
  return [
    headline,
    `Entity: ${name}`,
    'Sheet: ',
    `Period: ${closingText(context)}`,
    `Currency: ${currency}`,
    'Scale: figures show the decimals of their currency; each cell holds all its decimals.',
    'Prepared by: not signed',
    'Reviewed by: not signed',
    `Status: ${statusText(context)}`,
    `Run: ${stamp.runId}   Made: ${stamp.madeAt}   Engine: ${close.engineVersion}`,
  ];
}

/** The sheet with its name and its reference in the workbook in the title block. */
export function referenced(sheet: Sheet, reference: string): Sheet {
  const title = sheet.title.map((line, at) =>
    at === SHEET_LINE ? `Sheet: ${sheet.name}   Ref: ${reference}` : line,
  );
  return { ...sheet, title };
}
/** The status of the export in words. */
export function statusText(context: CloseContext): string {
  return `${DRAFT}, not signed off. ${verdictText(context)}`;
}

/** Whether it ties out: no blocking check fails. */
export function verdictText({ failedChecks, attentionChecks }: CloseContext): string {
  const verdict =
    failedChecks === 0
      ? 'TIES OUT: every blocking check holds'
      : `DOES NOT TIE OUT: ${counted(failedChecks, 'blocking check fails', 'blocking checks fail')}`;
  const rest = counted(attentionChecks, 'other check asks', 'other checks ask');
  return attentionChecks === 0 ? verdict : `${verdict}; ${rest} for attention`;
}

// Most tenants close one range for all; where orgs differ, About lists them.
function closingText(context: CloseContext): string {
  const { revenue, unlabeled, orgs } = context.close.setup.closing;
  const texts = new Set([unlabeled, ...Object.values(orgs)].map(rangeText));
  const isOne = texts.size === 1 && texts.has(rangeText(revenue));
  return `${rangeText(revenue)}${isOne ? '' : ' in Revenue; orgs differ, see About'}`;
}

function rangeText(range: { readonly from: string; readonly to: string }): string {
  return `${range.from} to ${range.to}`;
}
