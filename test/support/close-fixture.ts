/** A small close made by hand, with one of everything that a report has to show. */

import type { AlignmentStatus } from '../../core/align/alignment.ts';
import { alignmentStatuses } from '../../core/align/alignment.ts';
import { allocationKinds } from '../../core/align/allocation-types.ts';
import type { OrgTotal } from '../../core/align/org-total-types.ts';
import { proposeEntries } from '../../core/align/proposals.ts';
import type { CheckResult } from '../../core/checks/check.ts';
import { amountOrigins, type Conversion } from '../../core/fx/conversion.ts';
import { orgBases, orgRoutes } from '../../core/map/org-assignment.ts';
import { bookTiesOf } from '../../core/match/book-ties.ts';
import type { BridgeCell } from '../../core/match/bridge-types.ts';
import { type Cause, causes, passes } from '../../core/match/matching.ts';
import { ChoiceColumn, IntColumn } from '../../core/model/column-table.ts';
import { Findings } from '../../core/model/finding.ts';
import { NO_DAY, parseIsoDate } from '../../core/model/iso-date.ts';
import { type Money, parseMoney } from '../../core/model/money.ts';
import { MoneyColumn } from '../../core/model/money-column.ts';
import { finished } from '../../core/model/sliced-work.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { TextPool } from '../../core/model/text-pool.ts';
import type { Close } from '../../core/report/close.ts';
import { emptyLog } from '../../core/review/decision-log.ts';
import { equalPairs } from '../../core/review/matched-remainders.ts';
import { ReviewBuilder } from '../../core/review/review-builder.ts';
import { rollItems, withWords } from '../../core/review/roll-forward.ts';
import { setupSchema } from '../../core/setup/setup.ts';
import { billingIdentities, revenueIdentities } from '../../core/stage/line-identity.ts';
import { noDetail, noSelection } from './bridge-detail.ts';
import { billingLines, revenueLines } from './line-tables.ts';

/** An amount from text; a typing error in a test stops it. */
export function money(text: string): Money {
  const amount = parseMoney(text);
  if (amount === undefined) throw new Error(`${text} is no amount`);
  return amount;
}

function day(text: string): number {
  return parseIsoDate(text) ?? NO_DAY;
}

function ints(...values: readonly number[]): IntColumn {
  const column = new IntColumn();
  for (const value of values) column.push(value);
  return column;
}

function texts(pool: TextPool, ...values: readonly string[]): IntColumn {
  return ints(...values.map((value) => pool.code(value)));
}

function choices<Choice extends string>(
  words: readonly Choice[],
  ...values: readonly NoInfer<Choice>[]
): ChoiceColumn<Choice> {
  const column = new ChoiceColumn(words);
  for (const value of values) column.push(value);
  return column;
}

function amounts(...values: readonly string[]): MoneyColumn {
  const column = new MoneyColumn();
  for (const value of values) column.push(value === '' ? undefined : money(value));
  return column;
}

type Converted = readonly [
  currency: string,
  functional: string,
  recomputed: string,
  rate: string,
  used: string,
];

function conversion(pool: TextPool, ...lines: readonly Converted[]): Conversion {
  const functional = amounts(...lines.map((line) => line[1]));
  const hasRate = (line: Converted): boolean => line[3] !== '';
  return {
    functionalCurrency: texts(pool, ...lines.map((line) => line[0])),
    functional,
    functionalOrigin: choices(
      amountOrigins,
      ...lines.map((line) => (hasRate(line) ? 'stored' : 'same-currency')),
    ),
    recomputed: amounts(...lines.map((line) => line[2])),
    functionalRounding: amounts(...lines.map((line) => (hasRate(line) ? '0.0025' : '0'))),
    reporting: functional,
    reportingOrigin: choices(amountOrigins, ...lines.map(() => 'same-currency' as const)),
    reportingRounding: amounts(...lines.map(() => '0')),
    rate: texts(pool, ...lines.map((line) => line[3])),
    isDivided: ints(...lines.map(() => 0)),
    reportingRate: texts(pool, ...lines.map(() => '1')),
    rateDateAsked: ints(...lines.map((line) => (hasRate(line) ? day('2026-10-15') : NO_DAY))),
    rateDateUsed: ints(...lines.map((line) => (hasRate(line) ? day(line[4]) : NO_DAY))),
    rateSource: texts(pool, ...lines.map((line) => (hasRate(line) ? 'extract' : 'same currency'))),
  };
}

const setup = setupSchema.parse({
  format: 'tieout-close/1',
  tenant: { name: 'Umbrella & Söhne <Ltd>', id: '00042' },
  closing: {
    unlabeled: { from: '2026-10-01', to: '2026-10-31' },
    revenue: { from: '2026-10-01', to: '2026-10-31' },
    orgs: { US: { from: '2026-10-01', to: '2026-10-31' } },
  },
  integration: { generation: 'batch' },
  settlement: { regime: 'legacy' },
  features: { multiOrg: true },
  orgs: {
    billing: [
      { name: 'US', id: '8ad0' },
      { name: 'EMEA', homeCurrency: 'EUR' },
    ],
    revenue: [{ name: 'US Rev', number: '001', functionalCurrency: 'USD' }],
    mapping: [
      { billing: 'US', enabled: true, revenue: 'US Rev' },
      { billing: 'EMEA', enabled: false },
    ],
  },
  currencies: { home: 'USD', reporting: 'USD', increments: { CHF: '0.05' }, names: { 'US Dollar': 'USD' } },
  books: { primary: 'ASC 606' },
  sources: [
    { file: 'billing.csv', control: { rows: 8, sums: { USD: '-190' }, reference: 'Billing report 7' } },
    { file: 'revenue.csv' },
  ],
});

function sourceFile(index: number, name: string, system: 'billing' | 'revenue', rows: number): SourceFile {
  return {
    index,
    name,
    sheet: '',
    kind: system === 'billing' ? 'invoice-item' : 'revenue-billing-line',
    system,
    bytes: 1234 + index,
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    encoding: 'utf-8',
    delimiter: ',',
    columns: [
      { header: 'Invoice: Invoice Number', field: 'document', format: 'text' },
      { header: 'Amount', field: 'amount', format: 'number 1,234.5' },
    ],
    rows: { rowsRead: rows + 2, header: 1, blank: 1, refused: 0, data: rows },
    asOf: '2026-11-01T02:00:00Z',
    range: { from: day('2026-10-01'), to: day('2026-10-31') },
    parameters: 'status = Posted',
    sums: new Map([['USD', money('-190')]]),
  };
}

const checks: readonly CheckResult[] = [
  {
    name: 'rows-accounted-for',
    group: 'completeness',
    title: 'Every row read is header, blank, refused or data',
    outcome: 'pass',
    isBlocking: true,
    evidence: '14 rows read in 2 files, none lost',
    remedy: 'Report it: a row went missing inside the program.',
  },
  {
    name: 'bridge-closes',
    group: 'tie-out',
    title: 'Billing − Revenue is the sum of the causes',
    outcome: 'fail',
    isBlocking: true,
    evidence: 'US Rev 2026-10 USD: 5.00 unexplained',
    remedy: 'Investigate the lines with cause unexplained.',
  },
  {
    name: 'one-order-one-org',
    group: 'preflight',
    title: 'Every order belongs to one org',
    outcome: 'declared',
    isBlocking: false,
    evidence: 'declared, not tested: one order, one org',
    remedy: 'Split the order.',
  },
];

function bridgeCell(
  basis: BridgeCell['basis'],
  org: string,
  currency: string,
  billing: string,
  revenue: string,
  parts: Readonly<Partial<Record<Cause, readonly [amount: string, lines: number]>>>,
): BridgeCell {
  const split = new Map<Cause, { amount: Money; lines: number }>([['unexplained', { amount: 0n, lines: 0 }]]);
  for (const cause of causes) {
    const part = parts[cause];
    if (part) split.set(cause, { amount: money(part[0]), lines: part[1] });
  }
  return {
    basis,
    org,
    period: 202610,
    currency,
    countsIn: basis === 'transaction' ? currency : 'USD',
    billing: money(billing),
    revenue: money(revenue),
    causes: split,
  };
}

function bridgeCells(): readonly BridgeCell[] {
  return [
    bridgeCell('transaction', 'US Rev', 'EUR', '110', '100', { amount: ['10', 1] }),
    bridgeCell('transaction', 'US Rev', 'USD', '-100', '-120', { 'org-reclass': ['20', 1] }),
    bridgeCell('transaction', 'unlabeled', 'USD', '-90', '0', {
      'by-design': ['-70', 2],
      'org-reclass': ['-20', 1],
    }),
    bridgeCell('functional', 'US Rev', 'EUR', '123.2', '112.0025', {
      amount: ['11.2', 1],
      rounding: ['-0.0025', 1],
    }),
    bridgeCell('functional', 'US Rev', 'USD', '-100', '-120', { 'org-reclass': ['20', 1] }),
    bridgeCell('functional', 'unlabeled', 'USD', '-90', '0', {
      'by-design': ['-70', 2],
      'org-reclass': ['-20', 1],
    }),
  ];
}

function orgTotal(org: string, currency: string, labeled: string, unlabeled: string): OrgTotal {
  return {
    basis: 'transaction',
    org,
    period: 1,
    month: 202610,
    currency,
    countsIn: currency,
    labeled: money(labeled),
    unlabeled: money(unlabeled),
    total: money(labeled) + money(unlabeled),
    settlement: 0n,
    unconverted: 0,
  };
}

const statuses: readonly AlignmentStatus[] = ['aligned-open', 'late-adjustment', 'org-undecided'];

/** What the fixture computes from its other parts. */
type Computed = 'billingIdentities' | 'revenueIdentities' | 'proposals' | 'bookTies' | 'rollForward';

/**
 * Account U-2 with an invoice, its three adjustments without an org, a EUR invoice that differs by 10, a cancelled
 * adjustment and a Revenue line of another source; documents that look like formulas among them.
 */
export function closeFixture(change: Partial<Close> = {}): Close {
  const pool = change.pool ?? new TextPool();
  const findings = new Findings(pool);
  findings.add('value-unknown', { file: 0, row: 3, column: 'Type' }, 'Credti', {
    currency: 'USD',
    amount: money('-20'),
  });
  findings.add('kind-unknown', { file: 1, row: 0 }, 'no mandatory column');
  const billed = { account: 'U-2', date: '2026-10-15', currency: 'USD' };
  const close: Omit<Close, Computed> = {
    setup,
    statedSettings: {},
    prior: undefined,
    review: new ReviewBuilder(emptyLog).review(),
    engineVersion: '0.1.0',
    pool,
    files: [sourceFile(0, 'billing.csv', 'billing', 8), sourceFile(1, 'revenue.csv', 'revenue', 4)],
    billing: billingLines(
      pool,
      { ...billed, id: '00012345678901234567890123456789', document: 'INV-1', amount: '-100', ownOrg: 'US' },
      {
        ...billed,
        type: 'invoice-item-adjustment',
        id: 'a2',
        document: '=1+1',
        amount: '-20',
        parentDocument: 'INV-1',
      },
      {
        ...billed,
        type: 'invoice-adjustment',
        id: 'a3',
        document: '@SUM(A1)',
        amount: '-30',
        parentDocument: 'INV-1',
      },
      { ...billed, type: 'credit-balance-adjustment', id: 'a4', document: '+A1', amount: '-40' },
      { ...billed, id: 'a5', document: 'INV-5', currency: 'EUR', amount: '110' },
      {
        ...billed,
        type: 'invoice-item-adjustment',
        id: 'a6',
        document: '\t=2',
        amount: '-7',
        state: 'cancelled',
      },
    ),
    revenue: revenueLines(
      pool,
      {
        file: 1,
        lineId: '00012345678901234567890123456789',
        document: 'INV-1',
        account: 'U-2',
        date: '2026-10-15',
        currency: 'USD',
        amount: '-100',
        org: 'US Rev',
        period: 202610,
      },
      {
        file: 1,
        lineId: 'r2',
        document: '=1+1',
        account: 'U-2',
        date: '2026-10-15',
        currency: 'USD',
        amount: '-20',
        org: 'US Rev',
        period: 202610,
      },
      {
        file: 1,
        lineId: 'a5',
        document: 'INV-5',
        account: 'U-2',
        date: '2026-10-15',
        currency: 'EUR',
        amount: '100',
        org: 'US Rev',
        period: 202610,
      },
      {
        file: 1,
        lineId: 'x9',
        document: '\r-9',
        date: '2026-10-20',
        currency: 'USD',
        amount: '5',
        org: 'US Rev',
        period: 202610,
        state: 'non-primary-book',
      },
    ),
    staged: [
      { file: 0, state: 'cancelled', currency: 'USD', lines: 1, amount: money('-7') },
      { file: 0, state: 'in-scope', currency: 'EUR', lines: 1, amount: money('110') },
      { file: 0, state: 'in-scope', currency: 'USD', lines: 4, amount: money('-190') },
      { file: 1, state: 'in-scope', currency: 'USD', lines: 2, amount: money('-120') },
    ],
    orgs: {
      org: texts(pool, 'US', 'US', 'US', 'US', 'US', 'US'),
      basis: choices(
        orgBases,
        'own-label',
        'parent-document',
        'parent-document',
        'account',
        'own-label',
        'parent-document',
      ),
      route: choices(orgRoutes, 'mapped', 'unlabeled', 'unlabeled', 'unlabeled', 'mapped', 'unlabeled'),
      revenueOrg: texts(pool, 'US Rev', 'unlabeled', 'unlabeled', 'unlabeled', 'US Rev', 'unlabeled'),
    },
    billingConversion: conversion(
      pool,
      ['USD', '-100', '-100', '', ''],
      ['USD', '-20', '-20', '', ''],
      ['USD', '-30', '-30', '', ''],
      ['USD', '-40', '-40', '', ''],
      ['USD', '123.20', '123.2', '1.12', '2026-10-14'],
      ['USD', '-7', '-7', '', ''],
    ),
    revenueConversion: conversion(
      pool,
      ['USD', '-100', '-100', '', ''],
      ['USD', '-20', '-20', '', ''],
      ['USD', '112.0025', '112', '1.12', '2026-10-15'],
      ['USD', '5', '5', '', ''],
    ),
    contracts: {
      count: 1,
      billing: ints(0, -1, -1, -1, 0, -1),
      revenue: ints(0, -1, 0, -1),
      org: texts(pool, 'US Rev'),
      subscription: texts(pool, 'S-1'),
      document: texts(pool, ''),
      revenueContract: texts(pool, '10042'),
      revenueContracts: ints(1),
    },
    cancelled: [{ type: 'invoice-item-adjustment', currency: 'USD', lines: 1, amount: money('-7') }],
    periods: [
      {
        id: 'p1',
        name: '2026-10',
        org: 'unlabeled',
        start: day('2026-10-01'),
        end: day('2026-10-31'),
        status: 'open',
      },
      {
        id: 'p2',
        name: 'Oct US',
        org: 'US',
        start: day('2026-10-01'),
        end: day('2026-10-31'),
        status: 'closed',
      },
      { id: 'p3', name: 'Later', org: 'US', start: day('2026-11-01'), end: undefined, status: 'open' },
    ],
    calendar: [{ id: 202610, name: 'OCT-26', start: day('2026-10-01'), end: day('2026-10-31') }],
    alignment: {
      count: 3,
      line: ints(1, 2, 3),
      status: choices(alignmentStatuses, ...statuses),
      bookedPeriod: ints(0, 0, 0),
      coveringPeriod: ints(1, 1, -1),
      alignedPeriod: ints(1, 2, -1),
      boundaries: ints(0, 1, 2),
      counterPair: ints(-1, -1, 0),
    },
    effectOnReceivables: amounts('-20', '-30', '0'),
    allocation: {
      count: 6,
      kind: choices(
        allocationKinds,
        ...(['document', 'adjustment', 'adjustment', 'adjustment', 'document', 'revenue-schedule'] as const),
      ),
      line: ints(0, 1, 2, 3, 4, 1),
      org: texts(pool, 'US', 'unlabeled', 'unlabeled', 'unlabeled', 'US', 'unlabeled'),
      period: ints(1, 0, 0, 0, 1, 0),
      amount: amounts('-100', '-20', '-30', '-40', '110', '-20'),
    },
    orgTotals: [orgTotal('US', 'EUR', '110', '0'), orgTotal('US', 'USD', '-100', '-90')],
    movements: [
      {
        kind: 'reversal',
        subject: 'adjustment',
        org: 'US',
        currency: 'USD',
        amount: money('7'),
        reference: 'IIA-0',
        line: 5,
      },
    ],
    matching: {
      groups: 3,
      billingGroup: ints(0, 1, -1, -1, 2, -1),
      revenueGroup: ints(0, 1, 2, -1),
      pass: choices(passes, 'K1', 'K3', 'K1'),
      billingCause: choices(causes, 'none', 'none', 'by-design', 'by-design', 'none', 'none'),
      revenueCause: choices(causes, 'none', 'none', 'none', 'none'),
      stagingError: texts(pool, '', '', 'period not open', '', '', ''),
      ambiguous: [{ billing: [3], candidates: [[0, 1], [2]] }],
    },
    bridge: {
      cells: bridgeCells(),
      memo: [{ side: 'billing', reason: 'cancelled', currency: 'USD', lines: 1, amount: money('-7') }],
      detail: () => noDetail(6, 4),
      over: noSelection,
    },
    checks,
    findings: findings.all(),
    signOff: {
      status: 'DRAFT',
      prepared: undefined,
      reviewed: undefined,
      voided: [],
      blockers: [],
      digest: 'a'.repeat(64),
    },
    ...change,
  };
  const identities = {
    billing: billingIdentities(close.billing, pool),
    revenue: revenueIdentities(close.revenue, pool),
  };
  const { lines: decisions, items: itemDecisions, acceptances } = close.review;
  const rolling = {
    ...{ ...close, findings, identities, relabelled: [], decisions, itemDecisions, acceptances },
    acceptedBefore: { billing: new Map(), revenue: new Map() },
    acceptedHere: new Map(),
    isEqualPair: finished(equalPairs(close)).isEqual,
    isTolerated: () => false,
    isCovered: () => false,
    isOfThisClose: () => true,
  };
  return {
    ...close,
    rollForward: finished(withWords(rolling, finished(rollItems(rolling)))),
    bookTies: bookTiesOf({ ...close, cells: close.bridge.cells }),
    proposals: proposeEntries({ ...close, lines: close.billing, findings }),
    billingIdentities: identities.billing,
    revenueIdentities: identities.revenue,
    ...change,
  };
}
