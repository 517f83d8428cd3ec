/** One way to read the lines of both sides, so that sheets and files show the same field the same way. */

import { UNLABELED } from '../model/accounting-period.ts';
import type { Day } from '../model/iso-date.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Close } from './close.ts';

/** The lines of one side, field by field. Texts come from the run's pool; `''` is a blank cell. */
export type LineView = {
  readonly side: 'billing' | 'revenue';
  readonly count: number;
  readonly file: (row: number) => number;
  readonly row: (row: number) => number;
  /** Name of the line that holds from one import to the next. */
  readonly reference: (row: number) => string;
  readonly type: (row: number) => string;
  readonly state: (row: number) => string;
  /** Text codes of the pool, for those who keep their own copy of each text. */
  readonly code: Readonly<Record<TextField, (row: number) => number>>;
  readonly date: (row: number) => Day;
  readonly orgBasis: (row: number) => string;
  /** Revenue calendar period, YYYYMM; 0 for none. */
  readonly period: (row: number) => number;
  readonly amount: MoneyColumn;
  readonly functional: MoneyColumn;
  readonly reporting: MoneyColumn;
  /** Group of confirmed matches, -1 for none. */
  readonly group: (row: number) => number;
  readonly pass: (row: number) => string;
  readonly cause: (row: number) => string;
  /** The text of a field. */
  readonly text: (field: TextField, row: number) => string;
};

/** Fields that hold text of the pool. */
export type TextField =
  | 'id'
  | 'document'
  | 'charge'
  | 'account'
  | 'subscription'
  | 'org'
  | 'revenueOrg'
  | 'currency'
  | 'functionalCurrency'
  | 'rateSource';

type Codes = LineView['code'];

/** The Billing lines of a close. */
export function billingView(close: Close, periodOf: (day: Day) => number): LineView {
  const { billing: lines, orgs, matching, billingConversion: conversion, pool } = close;
  const code: Codes = {
    id: (row) => lines.id.get(row),
    document: (row) => lines.document.get(row),
    charge: (row) => lines.charge.get(row),
    account: (row) => lines.account.get(row),
    subscription: (row) => lines.subscription.get(row),
    org: (row) => orgs.org.get(row),
    revenueOrg: (row) => orgs.revenueOrg.get(row),
    currency: (row) => lines.currency.get(row),
    functionalCurrency: (row) => conversion.functionalCurrency.get(row),
    rateSource: (row) => conversion.rateSource.get(row),
  };
  const group = (row: number): number => matching.billingGroup.get(row);
  return {
    side: 'billing',
    count: lines.count,
    file: (row) => lines.file.get(row),
    row: (row) => lines.row.get(row),
    reference: close.billingIdentities.reference,
    type: (row) => lines.type.get(row),
    state: (row) => lines.state.get(row),
    code,
    date: (row) => lines.date.get(row),
    orgBasis: (row) => orgs.basis.get(row),
    period: (row) => periodOf(lines.date.get(row)),
    amount: lines.amount,
    functional: conversion.functional,
    reporting: conversion.reporting,
    group,
    pass: (row) => passOf(close, group(row)),
    cause: (row) => matching.billingCause.get(row),
    text: textReader(pool, code),
  };
}

/** The Revenue lines of a close. Their own org is the Revenue org; Billing's org is not theirs to tell. */
export function revenueView(close: Close): LineView {
  const { revenue: lines, matching, revenueConversion: conversion, pool } = close;
  const code: Codes = {
    id: (row) => lines.lineId.get(row),
    document: (row) => lines.document.get(row),
    charge: (row) => lines.charge.get(row),
    account: (row) => lines.account.get(row),
    subscription: (row) => lines.subscription.get(row),
    org: () => 0,
    revenueOrg: (row) => lines.org.get(row),
    currency: (row) => lines.currency.get(row),
    functionalCurrency: (row) => conversion.functionalCurrency.get(row),
    rateSource: (row) => conversion.rateSource.get(row),
  };
  const group = (row: number): number => matching.revenueGroup.get(row);
  return {
    side: 'revenue',
    count: lines.count,
    file: (row) => lines.file.get(row),
    row: (row) => lines.row.get(row),
    reference: close.revenueIdentities.reference,
    type: (row) => lines.type.get(row),
    state: (row) => lines.state.get(row),
    code,
    date: (row) => lines.date.get(row),
    orgBasis: () => '',
    period: (row) => lines.period.get(row),
    amount: lines.amount,
    functional: conversion.functional,
    reporting: conversion.reporting,
    group,
    pass: (row) => passOf(close, group(row)),
    cause: (row) => matching.revenueCause.get(row),
    text: textReader(pool, code),
  };
}

/** True for lines that are in the totals of the bridge. A line without a template was stopped on its way to Revenue. */
export function isCounted(lines: LineView, row: number): boolean {
  const state = lines.state(row);
  return state === 'in-scope' || (lines.side === 'billing' && state === 'no-template');
}

/** The Billing org of a line as sheets show it: unlabeled where none can be derived. */
export function shownOrg(org: string): string {
  return org === '' ? UNLABELED : org;
}

function passOf(close: Close, group: number): string {
  return group < 0 ? 'none' : close.matching.pass.get(group);
}

function textReader(pool: TextPool, code: Codes): LineView['text'] {
  return (field, row) => pool.text(code[field](row));
}
