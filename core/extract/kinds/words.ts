/** Fixed lists of words: spelling in an export (lower case, no blanks) → word used here. */

/** Status of a billing document or its items; everything but posted and cancelled is not posted yet. */
export const documentStatuses = {
  draft: 'draft',
  posted: 'posted',
  canceled: 'cancelled',
  cancelled: 'cancelled',
  error: 'error',
  pendingfortax: 'pending-for-tax',
  generating: 'generating',
  cancelinprogress: 'cancel-in-progress',
} as const;

/** Status of an invoice item adjustment, invoice adjustment or credit balance adjustment. */
export const adjustmentStatuses = {
  processed: 'processed',
  canceled: 'cancelled',
  cancelled: 'cancelled',
} as const;

/** Status of a payment or refund. */
export const settlementStatuses = {
  draft: 'draft',
  processing: 'processing',
  processed: 'processed',
  posted: 'posted',
  error: 'error',
  voided: 'voided',
  canceled: 'cancelled',
  cancelled: 'cancelled',
} as const;

/** Status of an accounting period; REST writes PendingClose in one word. */
export const periodStatuses = {
  open: 'open',
  pendingclose: 'pending-close',
  closed: 'closed',
} as const;

/** Direction of an invoice item adjustment or invoice adjustment. */
export const creditOrCharge = { credit: 'Credit', charge: 'Charge' } as const;

/** Direction of a credit balance adjustment. */
export const increaseOrDecrease = { increase: 'Increase', decrease: 'Decrease' } as const;

/** Processing type of an item; AQuA writes the numbers. */
export const processingTypes = {
  charge: 'Charge',
  discount: 'Discount',
  prepayment: 'Prepayment',
  tax: 'Tax',
  rounding: 'Rounding',
  '0': 'Charge',
  '1': 'Discount',
  '2': 'Prepayment',
  '3': 'Tax',
  '4': 'Rounding',
} as const;
