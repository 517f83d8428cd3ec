/** What to do about each alignment status of an unlabeled adjustment. */

import type { AlignmentStatus } from '../align/alignment.ts';
import type { Tone } from './sheet.ts';

/** A status in words. */
export type StatusWords = { readonly remedy: string; readonly tone: Tone };

/** Every alignment status in words. */
export const alignmentWords: Readonly<Record<AlignmentStatus, StatusWords>> = {
  'aligned-open': { remedy: 'Nothing to do: both periods are open.', tone: 'good' },
  'org-pending': { remedy: 'Post it before the org period closes.', tone: 'warning' },
  'late-adjustment': {
    remedy: 'The org period is closed: book it in the next open org period, or reopen the closed one.',
    tone: 'bad',
  },
  'no-org-period-unlabeled-open': {
    remedy: 'Create the accounting period of the org that covers this date.',
    tone: 'bad',
  },
  'unlabeled-pending': { remedy: 'Post it before the unlabeled period closes.', tone: 'warning' },
  'both-pending': { remedy: 'Post it before either period closes.', tone: 'warning' },
  'late-adjustment-pending': {
    remedy:
      'The org period is closed and the unlabeled one is about to be: book it in the next open org period.',
    tone: 'bad',
  },
  'no-org-period-unlabeled-pending': {
    remedy: 'Create the accounting period of the org before the unlabeled period closes.',
    tone: 'bad',
  },
  'blocked-adjustment': {
    remedy:
      'The unlabeled period is closed: enter it by hand in the org period, or book a counter-adjustment in the next open unlabeled period.',
    tone: 'bad',
  },
  'blocked-adjustment-org-pending': {
    remedy: 'The unlabeled period is closed: enter it by hand before the org period closes.',
    tone: 'bad',
  },
  'aligned-closed': { remedy: 'Nothing to do: it was in the signed close of its month.', tone: 'good' },
  'arrived-after-close': {
    remedy: 'Both periods are closed and it was not in the signed close: book it in the next open period.',
    tone: 'bad',
  },
  'no-org-period-unlabeled-closed': {
    remedy: 'Create the accounting period of the org, then enter the adjustment by hand.',
    tone: 'bad',
  },
  'no-unlabeled-period-org-open': {
    remedy: 'Create the unlabeled accounting period for this date.',
    tone: 'bad',
  },
  'no-unlabeled-period-org-pending': {
    remedy: 'Create the unlabeled accounting period before the org period closes.',
    tone: 'bad',
  },
  'no-unlabeled-period-org-closed': {
    remedy: 'Create the unlabeled accounting period and book it in the next open org period.',
    tone: 'bad',
  },
  'no-period': { remedy: 'Create both accounting periods for this date.', tone: 'bad' },
  'org-undecided': { remedy: 'Decide which org the adjustment belongs to.', tone: 'bad' },
  'period-org-unknown': {
    remedy: 'Say in close.json which org the accounting period belongs to.',
    tone: 'bad',
  },
};
