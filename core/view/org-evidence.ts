/** What says to which org an adjustment belongs, as far as the lines of the close show it. */

import type { AdjustmentDetail } from '../contract/window/adjustments.ts';
import { isAdjustmentType } from '../model/adjustment.ts';
import { counted } from '../model/counted.ts';
import { orgFindings } from '../model/findings/org.ts';
import { BLANK } from '../model/text-pool.ts';
import type { CloseView } from './close-view.ts';

type Evidence = AdjustmentDetail['evidence'];

/** Decision, adjusted document, account and own label of a Billing line in the order in which they are believed. */
export function orgEvidence(view: CloseView, line: number): Evidence {
  return [
    ...decisionEvidence(view, line),
    ...documentEvidence(view, line),
    ...accountEvidence(view, line),
    ...labelEvidence(view, line),
    ...findingEvidence(view, line),
  ];
}

function decisionEvidence({ close }: CloseView, line: number): Evidence {
  const entry = close.review.lines.assignedOrgs.get(line);
  if (!entry) return [];
  const { after, by, reason } = entry;
  return [{ source: `Decision of ${by.name}`, says: reason === '' ? after : `${after}: ${reason}` }];
}

function documentEvidence(view: CloseView, line: number): Evidence {
  const { billing, orgs } = view.close;
  const document = billing.parentDocument.get(line);
  if (document === BLANK) return [{ source: 'Adjusted document', says: 'The row names none' }];
  const basis = orgs.basis.get(line);
  const isTaken = basis === 'parent-document' || basis === 'source-transaction';
  const counts = orgsOf(view, (row) => billing.document.get(row) === document);
  const known = isTaken ? view.text(orgs.org.get(line)) : '';
  return [{ source: `Document ${view.text(document)}`, says: sayingOf(counts, known) }];
}

function accountEvidence(view: CloseView, line: number): Evidence {
  const { billing, orgs } = view.close;
  const account = billing.account.get(line);
  if (account === BLANK) return [{ source: 'Account', says: 'The row names none' }];
  const counts = orgsOf(view, (row) => billing.account.get(row) === account);
  const known = orgs.basis.get(line) === 'account' ? view.text(orgs.org.get(line)) : '';
  return [{ source: `Account ${view.text(account)}`, says: sayingOf(counts, known) }];
}

function labelEvidence({ close, text }: CloseView, line: number): Evidence {
  const label = close.billing.ownOrg.get(line);
  return label === BLANK ? [] : [{ source: 'Label on the row itself', says: text(label) }];
}

/** What was found to be missing or contradictory about the org of the line. */
function findingEvidence({ close, context, findings }: CloseView, line: number): Evidence {
  return findings.on(context.billing, [line]).flatMap(({ finding, place }) => {
    const one = close.findings[finding];
    if (!one || !Object.hasOwn(orgFindings, one.code)) return [];
    return [{ source: 'Finding', says: close.pool.text(one.found.get(place)) }];
  });
}

/** Orgs of the documents among some Billing lines, with the number of lines of each; adjustments say nothing. */
function orgsOf({ close, text }: CloseView, isMeant: (row: number) => boolean): ReadonlyMap<string, number> {
  const { billing, orgs } = close;
  const counts = new Map<string, number>();
  for (let row = 0; row < billing.count; row += 1) {
    if (!isMeant(row) || isAdjustmentType(billing.type.get(row))) continue;
    const org = text(orgs.org.get(row));
    counts.set(org, (counts.get(org) ?? 0) + 1);
  }
  return counts;
}

// The org that was taken is said first; the lines show whether they bear it out.
function sayingOf(counts: ReadonlyMap<string, number>, known: string): string {
  const inOrder = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = inOrder.map(([org, count]) => `${counted(count, 'line')} of ${org === '' ? 'no org' : org}`);
  if (lines.length === 0) return known === '' ? 'No line of it is in the extracts' : known;
  return known === '' ? lines.join(', ') : `${known}; ${lines.join(', ')}`;
}
