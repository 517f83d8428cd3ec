/** The three bases of the bridge: which amounts count, in which currency, and which lines have none. */

import type { Conversion } from '../fx/conversion.ts';
import type { TextColumn } from '../model/column-table.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import type { BridgeBasis } from './bridge-types.ts';
import type { BridgeInput } from './build-bridge.ts';

/** The amounts of one side on one basis. */
export type BasisSide = {
  readonly amounts: MoneyColumn;
  /** Text code of the currency that each line counts in: a column, or one code for all lines. */
  readonly countsIn: TextColumn | number;
};

/** One basis. `isOut` is true for Revenue orgs (text codes) that have no bridge on it. */
export type Basis = {
  readonly name: BridgeBasis;
  readonly billing: BasisSide;
  readonly revenue: BasisSide;
  readonly isOut: ReadonlySet<number>;
};

/** The bases in the order of the bridge. */
export function basesOf(input: BridgeInput): readonly Basis[] {
  const { billing, revenue, billingConversion, revenueConversion, pool } = input;
  const reporting = pool.code(input.setup.currencies.reporting);
  const names = input.withoutFunctionalBridge ?? [];
  const none: ReadonlySet<number> = new Set();
  return [
    {
      name: 'transaction',
      billing: { amounts: billing.amount, countsIn: billing.currency },
      revenue: { amounts: revenue.amount, countsIn: revenue.currency },
      isOut: none,
    },
    {
      name: 'functional',
      billing: functionalSide(billingConversion),
      revenue: functionalSide(revenueConversion),
      isOut: new Set([...names].map((name) => pool.code(name))),
    },
    {
      name: 'reporting',
      billing: { amounts: billingConversion.reporting, countsIn: reporting },
      revenue: { amounts: revenueConversion.reporting, countsIn: reporting },
      isOut: none,
    },
  ];
}

function functionalSide(conversion: Conversion): BasisSide {
  return { amounts: conversion.functional, countsIn: conversion.functionalCurrency };
}
