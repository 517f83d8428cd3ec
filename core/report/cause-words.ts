/** What each cause of a difference means and what to do about it. */

import type { Cause } from '../match/matching.ts';
import type { Remedy } from '../model/remedy-places.ts';

/** A cause in words. */
export type CauseWords = Remedy & { readonly title: string; readonly meaning: string };

/** Every cause in words. */
export const causeWords: Readonly<Record<Cause, CauseWords>> = {
  none: { title: 'None', meaning: 'The line is matched or out of scope.', remedy: 'Nothing to do.' },
  timing: {
    title: 'Timing',
    meaning: 'Both systems have the line, in different periods, or Revenue takes it in with the next period.',
    remedy: 'Watch it clear in the next close.',
  },
  unprocessed: {
    title: 'Not processed',
    meaning: 'The line stands in the staging errors of Revenue and was not collected.',
    remedy: 'Correct the staging error and collect again.',
  },
  'not-synced': {
    title: 'Not synced',
    meaning: 'Billing has the line; it is neither in Revenue nor in its staging errors.',
    remedy: 'Run the integration for the document and collect again.',
  },
  'missing-in-revenue': {
    title: 'Missing in Revenue',
    meaning:
      'Billing has the line and Revenue does not; no staging-error extract was given that would say why.',
    remedy: 'Add the staging-error extract to the close, or look the document up in Revenue.',
  },
  'excluded-from-revenue': {
    title: 'Excluded from revenue accounting',
    meaning: 'The row itself says that its billing is excluded from revenue accounting.',
    remedy: 'Confirm that the exclusion is meant.',
  },
  'by-design': {
    title: 'By design',
    meaning: 'Invoice adjustments and credit balance adjustments do not go to Revenue.',
    remedy: 'Nothing to do; the amount belongs to Billing only.',
  },
  'org-off': {
    title: 'Org switched off',
    meaning: 'The mapping of the Billing org is switched off, so its lines do not go to Revenue.',
    remedy: 'Confirm that the org is meant to stay out.',
  },
  unmapped: {
    title: 'Org not mapped',
    meaning: 'The Billing org has no row in the org mapping.',
    remedy: 'Map the org: name its Revenue organization, or switch the org off.',
    at: 'orgs.mapping',
  },
  'rounding-item': {
    title: 'Rounding item',
    meaning: 'An invoice item that Billing made to round the invoice; it has no charge and no product.',
    remedy: 'Nothing to do unless the amount is unusual.',
  },
  'system-credit': {
    title: 'System credit',
    meaning: 'Revenue made the line itself ahead of the real credit.',
    remedy: 'Watch that it is released when the real credit arrives.',
  },
  'reduction-order': {
    title: 'Reduction order',
    meaning: 'A reduction order of Revenue, which Billing does not have as a document.',
    remedy: 'Confirm the order it reduces.',
  },
  voided: {
    title: 'Voided',
    meaning: 'The line is voided in Revenue.',
    remedy: 'Confirm that the document is cancelled in Billing too.',
  },
  'other-source': {
    title: 'From another source',
    meaning: 'Revenue has the line under an id that is not one of Billing.',
    remedy: 'Reconcile it with the system that sent it.',
  },
  'deleted-upstream': {
    title: 'Deleted in Billing',
    meaning: 'Revenue has the line; Billing, whose extract covers its date, has not.',
    remedy: 'Find out who deleted or cancelled it in Billing and reverse it in Revenue.',
  },
  'outside-extract-range': {
    title: 'Outside the extract',
    meaning:
      'Revenue has the line; the Billing extracts that were given are not all stated to cover its date.',
    remedy: 'Export Billing for the dates of these lines, or state the range of each extract.',
    at: 'sources.range',
  },
  'cancelled-still-in-revenue': {
    title: 'Cancelled, still in Revenue',
    meaning: 'The document is cancelled in Billing and still counts in Revenue.',
    remedy: 'Reverse it in Revenue.',
  },
  'duplicate-in-revenue': {
    title: 'Twice in Revenue',
    meaning: 'Revenue has the same Billing line more than once.',
    remedy: 'Remove the second one in Revenue.',
  },
  'org-reclass': {
    title: 'Org differs',
    meaning: 'Both systems have the line under different orgs. Over all orgs this sums to zero.',
    remedy: 'Settle which org is right and correct the other system.',
  },
  'org-relabelled': {
    title: 'Account moved to another org',
    meaning: 'The account changed its org; Revenue still has the line under the old one.',
    remedy: 'Transfer the line in Revenue.',
  },
  currency: {
    title: 'Currency differs',
    meaning: 'Both systems have the line in different transaction currencies.',
    remedy: 'Correct the currency in the system that is wrong.',
  },
  sign: {
    title: 'Sign differs',
    meaning: 'Both systems have the same figure with opposite signs.',
    remedy: 'Correct the sign in the system that is wrong.',
  },
  amount: {
    title: 'Amount differs',
    meaning: 'Both systems have the line with different amounts.',
    remedy: 'Compare the two documents and correct the one that is wrong.',
  },
  unreadable: {
    title: 'Cell not readable',
    meaning:
      'The amount, currency, date or period of a row is blank or could not be read, so the line cannot be compared ' +
      'in full. A finding names the cell.',
    remedy: 'Fill in or correct the cell in the source system and export the row again.',
  },
  'fx-rate-date': {
    title: 'Rate of another day',
    meaning: 'Both systems converted the line at rates of different days.',
    remedy: 'Settle which rate date applies to this kind of document.',
  },
  'fx-rate-source': {
    title: 'Rate of another source',
    meaning: 'Both systems converted the line for the same day at different rates.',
    remedy: 'Compare the rate tables of both systems.',
  },
  'no-rate': {
    title: 'No rate',
    meaning: 'One system has no converted amount and no rate was found.',
    remedy: 'Add the rate to the rate table and run the close again.',
  },
  rounding: {
    title: 'Rounding',
    meaning: 'What remains when both systems round the same converted amount differently.',
    remedy: 'Nothing to do within the usual fractions of a cent.',
  },
  tolerance: {
    title: 'Within tolerance',
    meaning: 'The amounts differ by no more than the tolerance of the setup.',
    remedy: 'Nothing to do.',
  },
  'no-template': {
    title: 'No transaction template',
    meaning: 'The transaction type has no enabled transaction template, so its lines are not staged.',
    remedy: 'Enable the template and collect again.',
    at: 'disabledTemplates',
  },
  'across-books': {
    title: 'Matched across books',
    meaning:
      'The match of the line has lines that stand in other books, so that this book shows the line alone. ' +
      'The workbook of the tenant shows the match.',
    remedy: 'Look the match up in the workbook of the tenant.',
  },
  unexplained: {
    title: 'Unexplained',
    meaning: 'No rule explains the difference.',
    remedy: 'Investigate line by line.',
  },
};
