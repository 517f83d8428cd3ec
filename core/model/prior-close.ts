/** What the signed prior close says about lines that this close meets again. */

import { isAdjustmentType } from './adjustment.ts';
import type { Day } from './iso-date.ts';
import type { Money } from './money.ts';
import type { Signature, SignOffStatus } from './sign-off.ts';

/** A line of the prior close as its lines.ndjson has it. */
export type PriorLine = {
  /** Name of the line; lines of old closes may lack it. */
  readonly line?: string;
  readonly side: 'billing' | 'revenue';
  readonly type: string;
  readonly id: string;
  readonly document: string;
  readonly account: string;
  readonly date: Day;
  /** Billing org derived then, '' for none. */
  readonly org: string;
  readonly revenueOrg: string;
  readonly currency: string;
  readonly amount: Money;
  readonly state: string;
  /** Why it was open, `none` when it was matched. */
  readonly cause: string;
};

/** A line that a close left open: what of it is not matched, since when, whose it is and what was said about it. */
export type OpenItem = PriorLine & {
  /** Name of the line, which holds from one close to the next. */
  readonly line: string;
  readonly orgBasis: string;
  /** Revenue calendar period, YYYYMM; 0 for none. */
  readonly period: number;
  readonly functionalCurrency: string;
  /** Functional amount of the whole line, undefined where it has none. */
  readonly functional: Money | undefined;
  /** What of the line is open: all of it, or what its match leaves. */
  readonly openAmount: Money;
  readonly openFunctional: Money | undefined;
  /** Month of the close in which it was open for the first time, YYYY-MM. */
  readonly opened: string;
  readonly owner: string;
  readonly comments: readonly string[];
  /** Content of the line when an extract had it last; closes of before do not say it. */
  readonly content?: string;
};

/** A line whose difference a close accepted, or an open item that it closed by decision; with who said so and why. */
export type AcceptedLine = PriorLine & {
  readonly line: string;
  readonly how: 'accepted' | 'closed';
  /** Content of the line then, */
  readonly content: string;
  /** its cause or what matched it, */
  readonly status: string;
  /** and the difference, as text with its currency; '' where there is none in one currency. */
  readonly difference: string;
  /** Number of the decision in the log of that close, and of the lines that it accepted together. */
  readonly entry: number;
  readonly together: number;
  /** Month of the close that accepted it, YYYY-MM. */
  readonly month: string;
  readonly by: string;
  /** Moment in UTC, ISO 8601. */
  readonly at: string;
  readonly reason: string;
  /** Last day for which it was accepted, YYYY-MM-DD; '' for none stated. */
  readonly until: string;
  /** What was said of it in closes before that month, oldest first. */
  readonly earlier: readonly Acceptance[];
};

/** Who accepted a difference, in the close of which month (YYYY-MM), when, why and until which day. */
export type Acceptance = Pick<AcceptedLine, 'month' | 'by' | 'at' | 'reason' | 'until'>;

/** The same text for lines that one decision accepted together, and for no others: numbers begin anew in every close. */
export function decisionThen({ month, entry }: Pick<AcceptedLine, 'month' | 'entry'>): string {
  return `${month} ${String(entry).padStart(12, '0')}`;
}

/** A line of this close that an earlier close accepted, and that is accepted no more until somebody says so again. */
export type AcceptedBefore = {
  readonly accepted: AcceptedLine;
  /** What is another thing now than it was then; '' when it may be confirmed as it is. */
  readonly changed: string;
};

/** State of a line that stands in lines.ndjson only because the prior close left it open. */
export const NOT_IN_EXTRACTS = 'not-in-extracts';

/** Number of the open items of a close and the SHA-256 over them in order of their names. */
export type OpenItemsDigest = { readonly count: number; readonly digest: string };

/** What the prior close's own result.json says about its open items and its sign-off; undefined: it says nothing. */
export type PriorStatement = {
  readonly openItems: OpenItemsDigest | undefined;
  readonly status: SignOffStatus | undefined;
  readonly prepared: Signature | undefined;
  readonly reviewed: Signature | undefined;
  /** Whose close it is and the days of Revenue that it closed, as ISO text. */
  readonly closed: { readonly tenant: string; readonly from: string; readonly to: string } | undefined;
};

/** The signed prior close. */
export type PriorClose = OpenItemIndex & {
  readonly homeCurrency: string;
  /** IIA, IA and CBA that counted, by `type document`. */
  readonly adjustments: ReadonlyMap<string, PriorLine>;
  /** Billing org of each account then; accounts whose lines contradict each other are left out. */
  readonly accountOrgs: ReadonlyMap<string, string>;
  /** Lines whose difference it accepted, or an earlier close did and nobody has confirmed since, by name. */
  readonly accepted: ReadonlyMap<string, AcceptedLine>;
  /** Count and digest of the open items as they were read, */
  readonly opening: OpenItemsDigest;
  /** and as the prior close states them. */
  readonly statement: PriorStatement;
};

/** The open items of a close and where to look for them. */
export type OpenItemIndex = {
  /** All open items of both sides in order of their names. */
  readonly openItems: readonly OpenItem[];
  /**
   * Open items of Billing by the keys under which Revenue shows them: an adjustment by its number, any other line by
   * its record id, else by its document.
   */
  readonly openInBilling: ReadonlyMap<string, readonly OpenItem[]>;
  /** Open items of Revenue by invoice line id, else by document. */
  readonly openInRevenue: ReadonlyMap<string, readonly OpenItem[]>;
};

/** Orders and indexes the open items of a close; the order in which they come decides nothing. */
export function indexOpenItems(items: Iterable<OpenItem>): OpenItemIndex {
  const openItems = [...items].sort(byName);
  const openInBilling = new Map<string, OpenItem[]>();
  const openInRevenue = new Map<string, OpenItem[]>();
  for (const item of openItems) {
    const index = item.side === 'billing' ? openInBilling : openInRevenue;
    const key = isAdjustmentType(item.type) ? item.document : item.id || item.document;
    const known = index.get(key);
    if (known) known.push(item);
    else index.set(key, [item]);
  }
  return { openItems, openInBilling, openInRevenue };
}

/** The open items of one side that a line of the other side answers by its id or document; none for neither. */
export function openItemsFor(
  index: ReadonlyMap<string, readonly OpenItem[]>,
  id: string,
  document: string,
): readonly OpenItem[] {
  // The number of an adjustment is the stronger key: Revenue may show it under the id of the item it adjusts.
  return index.get(document) ?? (id === '' ? undefined : index.get(id)) ?? [];
}

function byName(a: OpenItem, b: OpenItem): number {
  if (a.line === b.line) return 0;
  return a.line < b.line ? -1 : 1;
}
