/** Codes of lines in words: what a person reads beside or instead of them. */

import { basisTitles, bridgeOrgTitles, orgBasisTitles } from '../model/code-titles.ts';

const states: Readonly<Record<string, string>> = {
  'in-scope': 'In the totals',
  duplicate: 'Counted already',
  twin: 'Twin of a memo or adjustment',
  draft: 'Draft',
  cancelled: 'Cancelled',
  tax: 'Tax',
  settlement: 'Payment or refund',
  'no-template': 'No transaction template',
  deleted: 'Deleted',
  'booked-as-unlabeled': 'Booked as unlabeled',
  'non-primary-book': 'Other book',
  'order-line': 'Order line',
  'no-functional-bridge': 'No functional bridge',
};

const passes: Readonly<Record<string, string>> = {
  manual: 'By hand',
  K1: 'Record id',
  'K1-many': 'Record id, several lines',
  K2: 'Charge and dates',
  K3: 'Adjustment number',
  many: 'Amounts of one document',
  K4: 'Document',
};

const types: Readonly<Record<string, string>> = {
  'invoice-item': 'Invoice item',
  'taxation-item': 'Taxation item',
  'credit-memo-item': 'Credit memo item',
  'debit-memo-item': 'Debit memo item',
  'invoice-item-adjustment': 'Invoice item adjustment',
  'invoice-adjustment': 'Invoice adjustment',
  'credit-balance-adjustment': 'Credit balance adjustment',
  payment: 'Payment',
  refund: 'Refund',
};

const origins: Readonly<Record<string, string>> = {
  stored: 'Stored',
  computed: 'Computed',
  'same-currency': 'Same currency',
  'no-rate': 'No rate',
};

function wordsOf(words: Readonly<Record<string, string>>): (code: string) => string {
  return (code) => words[code] ?? code;
}

/** State of a line, or another reason why it is in neither total. */
export const stateWords = wordsOf(states);
/** Pass that confirmed a match, with its code: `Record id (K1)`. */
export const passWords = (code: string): string => (passes[code] ? `${passes[code]} (${code})` : code);
/** Type of a line; Revenue's own codes stay as they are. */
export const typeWords = wordsOf(types);
/** What an org rests on. */
export const orgBasisWords = wordsOf(orgBasisTitles);
/** Where a converted amount comes from. */
export const originWords = wordsOf(origins);
/** Basis of a bridge. */
export const basisWords = wordsOf(basisTitles);
/** Side of a line. */
export const sideWords = (side: string): string => (side === 'billing' ? 'Billing' : 'Revenue');
/** Column of the bridge: a Revenue org, or why there is none. */
export const bridgeOrgWords = wordsOf(bridgeOrgTitles);

/** A calendar period as people read it: 2026-10, or a word for none. */
export function periodText(period: number): string {
  if (period === 0) return 'no period';
  const digits = String(period);
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
