/** Every kind of extract. A new kind is one file in kinds/ and one line here. */

import type { ExtractKind } from './kind.ts';
import { account } from './kinds/account.ts';
import { accountingPeriod } from './kinds/accounting-period.ts';
import { billingReport } from './kinds/billing-report.ts';
import { billingTransaction } from './kinds/billing-transaction.ts';
import { bookingReport } from './kinds/booking-report.ts';
import { contractBills } from './kinds/contract-bills.ts';
import { creditBalanceAdjustment } from './kinds/credit-balance-adjustment.ts';
import { creditMemoItem } from './kinds/credit-memo-item.ts';
import { customExchangeRate } from './kinds/custom-exchange-rate.ts';
import { debitMemoItem } from './kinds/debit-memo-item.ts';
import { invoice } from './kinds/invoice.ts';
import { invoiceAdjustment } from './kinds/invoice-adjustment.ts';
import { invoiceItem } from './kinds/invoice-item.ts';
import { invoiceItemAdjustment } from './kinds/invoice-item-adjustment.ts';
import { order } from './kinds/order.ts';
import { orderLines } from './kinds/order-lines.ts';
import { organizationList } from './kinds/organization-list.ts';
import { payment } from './kinds/payment.ts';
import { ratePlanCharge } from './kinds/rate-plan-charge.ts';
import { refund } from './kinds/refund.ts';
import { revenueCalendar } from './kinds/revenue-calendar.ts';
import { revenueExchangeRate } from './kinds/revenue-exchange-rate.ts';
import { revenueOrganization } from './kinds/revenue-organization.ts';
import { revenuePeriodStatus } from './kinds/revenue-period-status.ts';
import { revenueScheduleItem } from './kinds/revenue-schedule-item.ts';
import { stagingError } from './kinds/staging-error.ts';
import { subscription } from './kinds/subscription.ts';
import { taxationItem } from './kinds/taxation-item.ts';
import { uploadLines } from './kinds/upload-lines.ts';

/** The kinds by their name in code; stages that must not import another stage are handed this. */
export const kinds = {
  account,
  organizationList,
  accountingPeriod,
  invoice,
  invoiceItem,
  taxationItem,
  creditMemoItem,
  debitMemoItem,
  invoiceItemAdjustment,
  invoiceAdjustment,
  creditBalanceAdjustment,
  revenueScheduleItem,
  payment,
  refund,
  subscription,
  ratePlanCharge,
  order,
  customExchangeRate,
  billingTransaction,
  billingReport,
  contractBills,
  orderLines,
  bookingReport,
  uploadLines,
  revenueCalendar,
  revenuePeriodStatus,
  revenueExchangeRate,
  revenueOrganization,
  stagingError,
} as const;

/** The kinds with their fields. */
export type Kinds = typeof kinds;

/** The kinds as a list: Billing first, then Revenue. */
// The compiler takes a kind as invariant in its fields because of the names in `control`; it is only read here.
export const allKinds = Object.values(kinds) as readonly unknown[] as readonly ExtractKind[];
