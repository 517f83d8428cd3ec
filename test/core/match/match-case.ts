/** Small closes for the tests of matching and of the bridge. */

import type { Conversion } from '../../../core/fx/conversion.ts';
import { amountOrigins } from '../../../core/fx/conversion.ts';
import type { OrgAssignment } from '../../../core/map/org-assignment.ts';
import { orgBases, orgRoutes } from '../../../core/map/org-assignment.ts';
import type { Bridge, BridgeBasis, BridgeCell } from '../../../core/match/bridge-types.ts';
import { type BridgeInput, buildBridge } from '../../../core/match/build-bridge.ts';
import { type MatchInput, matchLines } from '../../../core/match/match-lines.ts';
import type { Matching } from '../../../core/match/matching.ts';
import type { CalendarPeriod } from '../../../core/model/accounting-period.ts';
import { ChoiceColumn, IntColumn } from '../../../core/model/column-table.ts';
import { Findings } from '../../../core/model/finding.ts';
import { NO_DAY, parseIsoDate } from '../../../core/model/iso-date.ts';
import { formatMoney, parseMoney } from '../../../core/model/money.ts';
import { MoneyColumn } from '../../../core/model/money-column.ts';
import { SlicedWork } from '../../../core/model/sliced-work.ts';
import { TextPool } from '../../../core/model/text-pool.ts';
import { type Setup, setupSchema } from '../../../core/setup/setup.ts';
import { templateOf } from '../../../core/stage/templates/all-templates.ts';
import { billingLines, revenueLines } from '../../support/line-tables.ts';

/** Cells of a Billing line; `to` is its column of the bridge (default US), the rest of its conversion follows. */
export type BillingCells = Parameters<typeof billingLines>[1] & Converted & { readonly to?: string };
/** Cells of a Revenue line. */
export type RevenueCells = Parameters<typeof revenueLines>[1] & Converted;
type Converted = {
  readonly functional?: string;
  readonly functionalIn?: string;
  readonly fxRate?: string;
  /** `divided` when functional = amount ÷ rate. */
  readonly fxForm?: 'divided';
  readonly fxDate?: string;
  readonly reporting?: string;
  readonly reportingRate?: string;
};

/** What a test states about its close. */
export type CaseOptions = Partial<Omit<MatchInput, 'setup'>> &
  Partial<Pick<BridgeInput, 'relabelledAccounts' | 'withoutFunctionalBridge'>> & {
    readonly setup?: Record<string, unknown>;
    readonly pool?: TextPool;
  };

/** A record id made from a short name: 32 hexadecimal digits. */
export function recordId(name: string): string {
  return Buffer.from(name).toString('hex').padStart(32, '0');
}

/** A Setup with defaults and what the test overrides at the top level. */
export function testSetup(overrides: Record<string, unknown> = {}): Setup {
  const range = { from: '2024-10-01', to: '2024-10-31' };
  return setupSchema.parse({
    format: 'tieout-close/1',
    tenant: { name: 'Test' },
    closing: { unlabeled: range, revenue: range, orgs: {} },
    integration: { generation: 'order-to-revenue' },
    settlement: { regime: 'legacy' },
    features: { multiOrg: true },
    orgs: { billing: [{ name: 'US' }], revenue: [{ name: 'US' }] },
    currencies: { home: 'USD', reporting: 'USD' },
    books: { primary: 'Main' },
    sources: [{ file: 'a.csv' }],
    ...overrides,
  });
}

/** Calendar months of 2024 as Revenue periods. */
const calendar: readonly CalendarPeriod[] = Array.from({ length: 12 }, (_, at) => {
  const month = String(at + 1).padStart(2, '0');
  const last = new Date(Date.UTC(2024, at + 1, 0)).getUTCDate();
  return {
    id: 202401 + at,
    name: month,
    start: parseIsoDate(`2024-${month}-01`) ?? 0,
    end: parseIsoDate(`2024-${month}-${last}`) ?? 0,
  };
});

const BILLING_DEFAULTS = { currency: 'USD', date: '2024-10-15' };
const REVENUE_DEFAULTS = { currency: 'USD', date: '2024-10-15', org: 'US', period: 202410 };
const OWN_KEYS = new Set([
  'to',
  'functional',
  'functionalIn',
  'fxRate',
  'fxForm',
  'fxDate',
  'reporting',
  'reportingRate',
]);

function lineCells<Cells extends object>(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([name]) => !OWN_KEYS.has(name))) as Cells;
}

function orgsOf(pool: TextPool, lines: readonly BillingCells[]): OrgAssignment {
  const orgs = {
    org: new IntColumn(),
    basis: new ChoiceColumn(orgBases),
    route: new ChoiceColumn(orgRoutes),
    revenueOrg: new IntColumn(),
  };
  for (const line of lines) {
    const to = line.to ?? 'US';
    const special = orgRoutes.find((route) => route === to);
    orgs.org.push(pool.code(special ? '' : to));
    orgs.basis.push(special ? 'none' : 'own-label');
    orgs.route.push(special ?? 'mapped');
    orgs.revenueOrg.push(pool.code(to));
  }
  return orgs;
}

function conversionOf(
  pool: TextPool,
  lines: readonly (Converted & { readonly currency?: string | number; readonly amount?: string | number })[],
): Conversion {
  const texts = (pick: (line: Converted) => string): IntColumn => {
    const column = new IntColumn();
    for (const line of lines) column.push(pool.code(pick(line)));
    return column;
  };
  const functional = new MoneyColumn();
  const reporting = new MoneyColumn();
  const used = new IntColumn();
  const isDivided = new IntColumn();
  for (const line of lines) {
    const isSame = (line.currency ?? 'USD') === (line.functionalIn ?? 'USD');
    const amount = line.functional ?? (isSame ? String(line.amount ?? '0') : '');
    functional.push(parseMoney(amount));
    reporting.push(parseMoney(line.reporting ?? amount));
    isDivided.push(line.fxForm === 'divided' ? 1 : 0);
    used.push(parseIsoDate(line.fxDate ?? '') ?? NO_DAY);
  }
  return {
    functionalCurrency: texts((line) => line.functionalIn ?? 'USD'),
    functional,
    functionalOrigin: ChoiceColumn.filled(amountOrigins, lines.length, 'stored'),
    recomputed: functional,
    functionalRounding: MoneyColumn.blank(lines.length),
    reporting,
    reportingOrigin: ChoiceColumn.filled(amountOrigins, lines.length, 'stored'),
    reportingRounding: MoneyColumn.blank(lines.length),
    rate: texts((line) => line.fxRate ?? ''),
    isDivided,
    reportingRate: texts((line) => line.reportingRate ?? ''),
    rateDateAsked: used,
    rateDateUsed: used,
    rateSource: texts(() => ''),
  };
}

/** A small close: its lines, its matching and its bridge. */
export class MatchCase {
  readonly input: BridgeInput & MatchInput;
  readonly matching: Matching;
  readonly pool: TextPool;
  readonly findings: Findings;

  constructor(billing: readonly BillingCells[], revenue: readonly RevenueCells[], options: CaseOptions = {}) {
    this.pool = options.pool ?? new TextPool();
    const billingCells = billing.map((line) => ({ ...BILLING_DEFAULTS, ...line }));
    const revenueCells = revenue.map((line) => ({ ...REVENUE_DEFAULTS, ...line }));
    this.findings = new Findings(this.pool);
    const lines = billingLines(this.pool, ...billingCells.map(lineCells));
    const matchInput: MatchInput = {
      ...options,
      expectedTypes: (row) => templateOf(lines.type.get(row)).expectedRevenueTypes(lines, row, 'batch'),
      billing: lines,
      revenue: revenueLines(this.pool, ...revenueCells.map(lineCells)),
      orgs: orgsOf(this.pool, billingCells),
      setup: testSetup(options.setup),
      pool: this.pool,
      findings: this.findings,
    };
    this.matching = new SlicedWork(() => matchLines(matchInput)).value();
    this.input = {
      ...matchInput,
      billingConversion: conversionOf(this.pool, billingCells),
      revenueConversion: conversionOf(this.pool, revenueCells),
      matching: this.matching,
      calendar,
      relabelledAccounts: options.relabelledAccounts,
      withoutFunctionalBridge: options.withoutFunctionalBridge,
    };
  }

  /** The bridge of the case. */
  bridge(): Bridge {
    return buildBridge(this.input);
  }

  /** Groups as `pass: billing rows = revenue rows`, in order. */
  groups(): readonly string[] {
    const { matching } = this;
    const rowsOf = (groups: IntColumn, group: number): number[] =>
      Array.from({ length: groups.length }, (_, row) => row).filter((row) => groups.get(row) === group);
    return Array.from({ length: matching.groups }, (_, group) => {
      const billing = rowsOf(matching.billingGroup, group);
      return `${matching.pass.get(group)}: ${billing} = ${rowsOf(matching.revenueGroup, group)}`;
    }).sort();
  }

  /** Causes of the Billing lines and of the Revenue lines. */
  causes(): { billing: readonly string[]; revenue: readonly string[] } {
    const list = (column: ChoiceColumn<string>): string[] =>
      Array.from({ length: column.length }, (_, row) => column.get(row));
    return { billing: list(this.matching.billingCause), revenue: list(this.matching.revenueCause) };
  }

  /** Texts of all places of a finding. */
  found(code: string): readonly string[] {
    const finding = this.findings.all().find((one) => one.code === code);
    if (!finding) return [];
    return Array.from({ length: finding.found.length }, (_, at) => this.pool.text(finding.found.get(at)));
  }
}

/** A cell in short: `US 202410 USD: -100 - -120 = org-reclass 20`. Causes of zero amount are left out. */
function cellText(cell: BridgeCell): string {
  const causes = [...cell.causes]
    .filter(([, { amount }]) => amount !== 0n)
    .map(([cause, { amount }]) => `${cause} ${formatMoney(amount)}`)
    .sort();
  const total = `${formatMoney(cell.billing)} - ${formatMoney(cell.revenue)}`;
  return `${cell.org} ${cell.period} ${cell.currency}: ${total} = ${causes.join(', ')}`.trim();
}

/** All cells of one basis in short. */
export function cellTexts(bridge: Bridge, basis: BridgeBasis = 'transaction'): readonly string[] {
  return bridge.cells.filter((cell) => cell.basis === basis).map(cellText);
}
