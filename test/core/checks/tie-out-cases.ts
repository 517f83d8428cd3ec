import type { Proposals } from '../../../core/align/proposals.ts';
import type { RowOf } from '../../closes/columns.ts';
import { idOf } from '../../closes/record-id.ts';
import { closeFixture, money } from '../../support/close-fixture.ts';
import { type Build, type CheckCase, close, direct, withText } from './check-case.ts';

/** An invoice of 10.00 and 2.00 tax with a header of the given amount. */
const invoiceOf =
  (amount: string, status = 'Posted'): Build =>
  (builder) =>
    builder
      .item('INV-2', '10.00', { status })
      .add('taxation-item', {
        account: 'A-US',
        document: 'INV-2',
        date: '2026-10-15',
        status,
        currency: 'USD',
        item: idOf('item INV-2'),
        id: idOf('tax INV-2'),
        name: 'State tax',
        taxDate: '2026-10-15',
        amount: '2.00',
      })
      .add('invoice', {
        id: idOf('invoice INV-2'),
        account: 'A-US',
        document: 'INV-2',
        date: '2026-10-15',
        status,
        currency: 'USD',
        amount,
        balance: amount,
      });

/** The header of the small tenant's invoice of 100.00. */
const withHeader =
  (amount: string, withoutTax: string): Build =>
  (builder) =>
    withText(builder, 'invoice', [
      'Invoice: Invoice Number,Invoice: Invoice Date,Invoice: Status,Invoice: Amount,Invoice: Amount Without Tax',
      `INV-1,2026-10-15,Posted,${amount},${withoutTax}`,
    ]);

const inRevenue = (number: string, amount: string): RowOf<'billing-report'> => ({
  type: 'CM-C',
  lineId: idOf('item INV-1'),
  document: number,
  amount,
});

const adjusted: Build = (builder) =>
  builder
    .iia('IIA-1', 'Credit', '4.00', { parentDocument: 'INV-1', parentItem: idOf('item INV-1') })
    .bill('IIA-1', '-4.00', inRevenue('IIA-1', '-4.00'))
    .ia('IA-1', 'Credit', '1.00', { parentDocument: 'INV-1' });

const exported =
  (periodName: string): Build =>
  (builder) =>
    builder.cba('CBA-1', 'Increase', '1.00', { periodName });

/** An invoice in EUR whose Revenue line stores a functional amount at 1.1. */
const converted =
  (functionalAmount: string): Build =>
  (builder) =>
    builder
      .add('custom-exchange-rate', { from: 'EUR', to: 'USD', rate: '1.1', date: '2026-10-15' })
      .pair('INV-2', '50.00', {
        item: { currency: 'EUR' },
        bill: { currency: 'EUR', functionalRate: '1.1', functionalAmount },
      });

const balanceOf =
  (balance: string): Build =>
  (builder) =>
    withText(builder.without('account'), 'account', [
      'Account: Account Number,Account: Name,Account: Currency,Account: Credit Balance,Organization: Name',
      `A-US,Customer,USD,${balance},US`,
      'A-DE,Other customer,USD,500.00,DE',
    ])
      .cba('CBA-1', 'Increase', '30.00')
      .cba('CBA-2', 'Decrease', '10.00');

/** Billing's figure of the one invoice of 100.00 by org, and their difference over all orgs. */
const entered =
  (amount: string): Build =>
  (builder) => {
    const figure = {
      basis: 'transaction',
      currency: 'USD',
      reference: 'Period balance',
      enteredBy: 'Ana',
    } as const;
    builder.change((setup) => ({
      ...setup,
      controlFigures: [
        { ...figure, what: 'billing', org: 'Americas', period: '2026-10', amount },
        { ...figure, what: 'difference', amount: '0' },
      ],
    }));
  };

/** Billing 30.00 fits two groupings of Revenue lines of 50.00 in all: −20.00 is unexplained. */
export const unexplained: Build = (builder) =>
  builder
    .item('INV-3', '30.00', { id: '' })
    .bill('INV-3', '10.00', { lineId: idOf('a'), charge: 'C-A' })
    .bill('INV-3', '20.00', { lineId: idOf('b'), charge: 'C-B' })
    .bill('INV-3', '20.00', { lineId: idOf('c'), charge: 'C-C' });

function proposalsOf(...totals: readonly (readonly [org: string, amount: string])[]): Proposals {
  const sums = totals.map(([org, amount]) => ({ org, currency: 'USD', entries: 1, amount: money(amount) }));
  return { ...closeFixture().proposals, totals: sums };
}

/** Checks of group tie-out that can hold and break. */
export const tieOutCases: Readonly<Record<string, CheckCase>> = {
  'nothing-unexplained': {
    holds: close('nothing-unexplained'),
    breaks: close('nothing-unexplained', unexplained),
    names: /^Transaction, Americas, Oct 2026: -20\.00 USD/,
  },
  'no-blocking-finding': {
    holds: close('no-blocking-finding'),
    breaks: close('no-blocking-finding', (builder) => builder.item('INV-2', '5.00', { account: 'A-NEW' })),
    names: /^The account of a row is not in the account extract: 1/,
  },
  'invoice-totals': {
    holds: close('invoice-totals', invoiceOf('12.00')),
    breaks: close('invoice-totals', invoiceOf('12.01')),
    names: /^1 of 1 invoice, first INV-2 0\.01$/,
  },
  'invoice-totals, without any tax among the lines': {
    holds: close('invoice-totals', withHeader('119.00', '100.00')),
    breaks: close('invoice-totals', withHeader('100.00', '84.03')),
    names: /^1 of 1 invoice, first INV-1 -15\.97$/,
  },
  'adjustments-aligned': {
    holds: close('adjustments-aligned', (builder) => builder.cba('CBA-1', 'Increase', '1.00')),
    breaks: close('adjustments-aligned', (builder) =>
      builder.cba('CBA-1', 'Increase', '1.00').cba('CBA-2', 'Increase', '1.00', { date: '2026-09-15' }),
    ),
    names: /^Both periods are open: 1; No signed close shows it in its closed month: 1$/,
  },
  'adjustments-in-revenue': {
    holds: close('adjustments-in-revenue', adjusted),
    breaks: close('adjustments-in-revenue', (builder) => {
      adjusted(builder);
      builder.iia('IIA-2', 'Credit', '4.00', {
        parentDocument: 'INV-1',
        parentItem: idOf('item INV-1'),
      });
    }),
    names: /^1 of 2 IIA matched, 1 IA and CBA absent as designed$/,
  },
  'adjustments-in-revenue, of a kind that never arrives': {
    holds: close('adjustments-in-revenue', adjusted),
    breaks: close('adjustments-in-revenue', (builder) => {
      adjusted(builder);
      builder.bill('IA-1', '-1.00', inRevenue('IA-1', '-1.00'));
    }),
    names: /0 IA and CBA absent as designed, 1 IA or CBA found in Revenue$/,
  },
  'proposed-entries-net': {
    holds: close('proposed-entries-net', adjusted),
    breaks: direct('proposed-entries-net', () => ({
      proposals: proposalsOf(['US', '-5'], ['unlabeled', '4.99']),
    })),
    names: /^-0\.01 USD$/,
  },
  'exported-period-agrees': {
    holds: close('exported-period-agrees', exported('tenant 2026-10-01')),
    breaks: close('exported-period-agrees', exported('tenant 2026-11-01')),
    names: /The exported period is not the one that covers the date: 1$/,
  },
  'functional-amounts-recomputed': {
    holds: close('functional-amounts-recomputed', converted('55.00')),
    breaks: close('functional-amounts-recomputed', converted('55.02')),
    names: /A stored amount does not follow from its rate: 1$/,
  },
  'ties-to-books': {
    holds: close('ties-to-books', entered('100.00')),
    breaks: close('ties-to-books', entered('99.99')),
    names: /^1 of 2 figures, first Billing, Transaction, Americas: 0\.01 USD$/,
  },
  'credit-balances': {
    holds: close('credit-balances', balanceOf('20.00')),
    breaks: close('credit-balances', balanceOf('20.01')),
    names: /^1 account, first A-US 0\.01$/,
  },
};
