/** Lines of the sample as its own model: what stands on each side and why a line has no counterpart. */

import type { Cause } from '../../../core/match/matching.ts';
import type {
  BillingState,
  BillingType,
  RevenueOrigin,
  RevenueType,
} from '../../../core/stage/transaction-lines.ts';
import type { SampleOrg } from './tenant.ts';

/** A customer account. */
export type SampleAccount = {
  readonly number: string;
  readonly name: string;
  readonly org: SampleOrg;
  readonly currency: string;
};

/** Home-currency figures of a Billing line, signed as the line is. */
export type Home = {
  readonly currency: string;
  readonly rate: string;
  readonly rateDate: string;
  readonly amount: string;
  /** Unrounded minus rounded. */
  readonly rounding: string;
};

/** A line of Billing; `amount` is signed by its effect, dates are ISO. */
export type SampleBilling = {
  readonly type: BillingType;
  readonly state: BillingState;
  readonly account: SampleAccount;
  readonly id: string;
  readonly document: string;
  readonly date: string;
  readonly posted: string;
  readonly currency: string;
  readonly amount: string;
  readonly home: Home;
  readonly charge: string;
  readonly chargeName: string;
  readonly subscription: string;
  readonly processingType: string;
  readonly serviceStart: string;
  readonly serviceEnd: string;
  readonly isExcluded: boolean;
  readonly parentDocument: string;
  readonly parentItem: string;
  /** Credit, Charge, Increase or Decrease; '' for documents. */
  readonly direction: string;
  readonly sourceType: string;
  readonly reason: string;
  /** Why the line stands alone; `none` when Revenue has it or it is out of scope. */
  readonly cause: Cause;
  /** Text of its staging error, '' when it has none. */
  readonly stagingError: string;
};

/** A line of Revenue, amounts signed. */
export type SampleRevenue = {
  readonly type: RevenueType;
  readonly origin: RevenueOrigin;
  readonly account: SampleAccount;
  readonly document: string;
  readonly lineId: string;
  readonly charge: string;
  readonly chargeName: string;
  readonly subscription: string;
  readonly date: string;
  readonly serviceStart: string;
  readonly serviceEnd: string;
  readonly currency: string;
  readonly amount: string;
  readonly functionalRate: string;
  readonly functionalRateDate: string;
  readonly functionalAmount: string;
  readonly globalRate: string;
  readonly org: 'Marlow Americas' | 'Marlow Europe';
  readonly book: string;
  readonly period: '202609' | '202610';
  readonly cause: Cause;
};

/** One Billing line and the Revenue lines that belong to it. */
export type SampleGroup = {
  readonly billing: SampleBilling;
  readonly revenue: readonly SampleRevenue[];
};

/** The whole sample. Every line is in exactly one of the lists. */
export type SampleModel = {
  readonly accounts: readonly SampleAccount[];
  readonly groups: readonly SampleGroup[];
  /** Billing lines without a counterpart, out-of-scope lines among them. */
  readonly billingAlone: readonly SampleBilling[];
  readonly revenueAlone: readonly SampleRevenue[];
};
