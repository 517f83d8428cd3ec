/** The title block that stands on every sheet. */

import { counted } from '../model/counted.ts';
import type { Signature, SignOff } from '../model/sign-off.ts';
import type { CloseContext } from './close-context.ts';
import type { Sheet } from './sheet.ts';

/** Line of the block that names the sheet; filled in by `referenced`. */
const SHEET_LINE = 2;

/** The lines of the block: what, whose, where, when, in which currency, who stands for it, and which run made it. */
export function titleBlock(context: CloseContext, headline: string, currency: string): readonly string[] {
  const { close, stamp } = context;
  const { tenant } = close.setup;
  const name = tenant.id === '' ? tenant.name : `${tenant.name} (tenant ${tenant.id})`;
  return [
    headline,
    `Entity: ${name}${close.part ? ` · Book: ${close.part.book.name}` : ''}`,
    'Sheet: ',
    `Period: ${closingText(context)}`,
    `Currency: ${currency}`,
    'Scale: figures show the decimals of their currency; each cell holds all its decimals.',
    `Prepared by: ${signatureText(close.signOff.prepared)}`,
    `Reviewed by: ${signatureText(close.signOff.reviewed)}`,
    `Status: ${statusText(context)}`,
    `Run: ${stamp.runId}   Made: ${stamp.madeAt}   Engine: ${close.engineVersion}   Audit trail: ${trailText(context)}`,
  ];
}

/** The sheet with its name and its reference in the workbook in the title block; one without rows says why. */
export function referenced(sheet: Sheet, reference: string): Sheet {
  const title = [...sheet.title];
  if (sheet.main.count === 0 && sheet.whenEmpty !== undefined) title[0] = sheet.whenEmpty;
  title[SHEET_LINE] = `Sheet: ${sheet.name}   Ref: ${reference}`;
  return { ...sheet, title };
}

/** The status of the export in words. */
export function statusText(context: CloseContext): string {
  return `${context.close.signOff.status}, ${standingText(context.close.signOff)}. ${verdictText(context)}`;
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

/** Name, account and moment of a signature, or that there is none. */
export function signatureText(signature: Signature | undefined): string {
  return signature ? `${signature.by.name} (${signature.by.account}), ${signature.at}` : 'not signed';
}

/** Length and head of the chain of decisions, or that it has no entries. */
export function trailText({ close }: CloseContext): string {
  const { length, head } = close.review.log;
  return length === 0 ? 'no entries' : `${counted(length, 'entry', 'entries')}, head ${head}`;
}

/** Who has signed, or whose signature is void and why. */
export function standingText({ status, voided }: SignOff): string {
  if (status === 'SIGNED') return 'signed by preparer and reviewer';
  if (status === 'PARTIAL') return 'signed by the preparer, not yet by the reviewer';
  const [first] = voided;
  return first ? `the signature of ${first.by.name} is void: ${first.reasons.join('; ')}` : 'not signed off';
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
