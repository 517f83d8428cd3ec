/** How the decisions read in dialogs and buttons. */

import type { WishAction } from '../../../core/model/decision.ts';

/** Title of the dialog, label of the value that it asks for ('' for none), and the button that confirms. */
type DecisionWords = { readonly title: string; readonly value: string; readonly confirm: string };

/** Words by action. */
export const decisionWords: Readonly<Record<WishAction, DecisionWords>> = {
  'assign-org': { title: 'Assign an org', value: 'Billing org', confirm: 'Assign org' },
  'accept-difference': { title: 'Accept the difference', value: '', confirm: 'Accept difference' },
  'accept-refused-rows': { title: 'Accept that rows are left out', value: '', confirm: 'Accept rows' },
  comment: { title: 'Comment', value: 'Comment', confirm: 'Add comment' },
  'set-owner': { title: 'Set the owner', value: 'Owner', confirm: 'Set owner' },
  match: { title: 'Match by hand', value: '', confirm: 'Match lines' },
  unmatch: { title: 'Take the match apart', value: '', confirm: 'Take apart' },
  'close-item': { title: 'Close the open item', value: '', confirm: 'Close item' },
  'confirm-accepted': { title: 'Confirm what was accepted before', value: '', confirm: 'Confirm' },
  withdraw: { title: 'Take a decision back', value: '', confirm: 'Take back' },
};

/** Actions that are recorded without a reason: a comment is its own, an owner decides nothing about a line. */
export const withoutReason: readonly WishAction[] = ['comment', 'set-owner'];
/** Actions that keep the reason of the prior close; what is written is added to it. */
export const withEarlierReason: readonly WishAction[] = ['confirm-accepted'];
