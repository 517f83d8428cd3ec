/** Every transaction template. A new one is one file beside this and one line here. */

import type { BillingType } from '../transaction-lines.ts';
import { creditBalanceAdjustmentTemplate } from './credit-balance-adjustment.ts';
import { creditMemoItemTemplate } from './credit-memo-item.ts';
import { debitMemoItemTemplate } from './debit-memo-item.ts';
import { invoiceAdjustmentTemplate } from './invoice-adjustment.ts';
import { invoiceItemTemplate } from './invoice-item.ts';
import { invoiceItemAdjustmentTemplate } from './invoice-item-adjustment.ts';
import { paymentTemplate } from './payment.ts';
import { refundTemplate } from './refund.ts';
import { taxationItemTemplate } from './taxation-item.ts';
import type { Template } from './template.ts';

/** The templates in the order in which lines are staged. */
export const allTemplates: readonly Template[] = [
  invoiceItemTemplate,
  taxationItemTemplate,
  creditMemoItemTemplate,
  debitMemoItemTemplate,
  invoiceItemAdjustmentTemplate,
  invoiceAdjustmentTemplate,
  creditBalanceAdjustmentTemplate,
  paymentTemplate,
  refundTemplate,
];

/** The template of a type. */
export function templateOf(type: BillingType): Template {
  const template = allTemplates.find((one) => one.type === type);
  if (!template) throw new RangeError(`${type} has no transaction template`);
  return template;
}
