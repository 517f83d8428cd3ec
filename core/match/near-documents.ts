/** Why the passes that compare what is left of a document did not match a line. */

import { counted } from '../model/counted.ts';
import { absolute, type Money } from '../model/money.ts';
import { moneyWords } from '../model/money-words.ts';
import type { Side } from '../model/roll-forward.ts';
import { BLANK } from '../model/text-pool.ts';
import { billingExpectation } from './billing-causes.ts';
import type { Cause } from './matching.ts';
import type { NearLine, NearLines } from './near-lines.ts';
import { CANDIDATE_LIMIT } from './subset-search.ts';

type Miss = { readonly why: string; readonly nearest: readonly NearLine[] };

/** What is left of the document and currency of a line, on both sides. */
type Rest = Readonly<Record<Side, readonly number[]>> & {
  readonly document: string;
  readonly currency: string;
};

/** Why no Revenue lines of the document were found that sum to a Billing line. */
export function groupingMiss(near: NearLines, line: NearLine): Miss | undefined {
  const rest = restOf(near, line);
  if ('why' in rest) return rest;
  const { matching } = near.lines;
  const nearest = others(line, rest);
  const refused = matching.ambiguous.filter(({ billing, candidates }) =>
    line.side === 'billing' ? billing.includes(line.row) : candidates.some((rows) => rows.includes(line.row)),
  );
  if (refused.length > 0) {
    const groupings = refused.reduce((sum, { candidates }) => sum + candidates.length, 0);
    const rows = refused.flatMap(({ billing, candidates }) =>
      line.side === 'billing' ? candidates.flat() : billing,
    );
    const side = line.side === 'billing' ? 'revenue' : 'billing';
    return {
      why: `${counted(groupings, 'grouping fits', 'groupings fit')} equally well, so that none was taken.`,
      nearest: [...new Set(rows)].map((row) => ({ side, row })),
    };
  }
  if (rest.revenue.length < 2) {
    return { why: `${leftWords(rest)}: a sum needs two Revenue lines or more.`, nearest };
  }
  if (rest.revenue.length > CANDIDATE_LIMIT) {
    return { why: `${leftWords(rest)}: too many to try every sum, at most ${CANDIDATE_LIMIT} are.`, nearest };
  }
  return { why: `${leftWords(rest)}: no Revenue lines of it sum to one Billing line alone.`, nearest };
}

/** Why what is left of the document does not come to one sum on both sides. */
export function documentMiss(near: NearLines, line: NearLine): Miss | undefined {
  const rest = restOf(near, line);
  if ('why' in rest) return rest;
  const { billing, revenue, matching } = near.lines;
  const nearest = others(line, rest);
  const billed = sumOf(billing.amount, rest.billing);
  const booked = sumOf(revenue.amount, rest.revenue);
  const { currency } = rest;
  if (billed !== booked) {
    const apart = moneyWords(absolute(billed - booked), currency);
    const sums = `Billing ${moneyWords(billed, currency)}, Revenue ${moneyWords(booked, currency)}`;
    return { why: `${leftWords(rest)}: ${sums}, ${apart} apart.`, nearest };
  }
  if (billed === 0n) return { why: `${leftWords(rest)}: both sums are zero, which proves nothing.`, nearest };
  const isRefused = rest.billing.some((row) => matching.ambiguous.some((one) => one.billing.includes(row)));
  if (isRefused)
    return { why: 'A line of the document fits several groupings, so that it stays open.', nearest };
  return { why: `${leftWords(rest)}: they were taken apart by a decision.`, nearest };
}

function restOf(near: NearLines, line: NearLine): Rest | Miss {
  const { billing, revenue, pool } = near.lines;
  const { side, row } = line;
  const own = side === 'billing' ? billing : revenue;
  const [document, currency] = [own.document.get(row), own.currency.get(row)];
  if (side === 'billing' && near.isAdjustment(row)) {
    return { why: 'Adjustments are matched by their number only.', nearest: [] };
  }
  if (document === BLANK || currency === BLANK) {
    return { why: `The line has no ${document === BLANK ? 'document number' : 'currency'}.`, nearest: [] };
  }
  const expectation = billingExpectation(near.lines, near.lines);
  const unexpected = side === 'billing' ? expectation(row) : undefined;
  if (unexpected) return { why: unexpectedWords(unexpected), nearest: [] };
  const isBillingLeft = (one: number): boolean =>
    billing.document.get(one) === document && near.isLeft({ side: 'billing', row: one });
  const ofBilling = near.rows(
    'billing',
    (one) => isBillingLeft(one) && !near.isAdjustment(one) && expectation(one) === undefined,
  );
  const ofRevenue = near.rows(
    'revenue',
    (one) => revenue.document.get(one) === document && near.isLeft({ side: 'revenue', row: one }),
  );
  const isSame = (lines: typeof billing | typeof revenue) => (one: number) =>
    lines.currency.get(one) === currency;
  const rest = { billing: ofBilling.filter(isSame(billing)), revenue: ofRevenue.filter(isSame(revenue)) };
  const texts = { document: pool.text(document), currency: pool.text(currency) };
  const facing = side === 'billing' ? rest.revenue : rest.billing;
  if (facing.length > 0) return { ...rest, ...texts };
  return nothingLeft(line, { billing: ofBilling, revenue: ofRevenue, ...texts });
}

/** The other side has nothing left of the document in this currency; in another one it may have. */
function nothingLeft({ side }: NearLine, all: Rest): Miss {
  const facing = side === 'billing' ? 'revenue' : 'billing';
  const system = facing === 'billing' ? 'Billing' : 'Revenue';
  const rows = all[facing].map((row) => ({ side: facing, row }) as const);
  if (rows.length > 0) {
    return {
      why: `${system} has ${all.document} left in another currency than ${all.currency} only.`,
      nearest: rows,
    };
  }
  return { why: `Nothing is left of ${all.document} in ${system}.`, nearest: [] };
}

function unexpectedWords(cause: Cause): string {
  const reasons: Readonly<Partial<Record<Cause, string>>> = {
    'by-design': 'lines of this kind do not go there',
    'excluded-from-revenue': 'it is excluded from revenue accounting',
    'org-off': 'its org is switched off',
    unmapped: 'its org is not mapped',
  };
  return `Revenue is not expected to have the line: ${reasons[cause] ?? cause}.`;
}

function leftWords({ billing, revenue, document }: Rest): string {
  const lines = `${counted(billing.length, 'Billing line')} and ${counted(revenue.length, 'Revenue line')}`;
  return `${lines} of ${document} are left`;
}

function others({ side }: NearLine, rest: Rest): readonly NearLine[] {
  const facing = side === 'billing' ? 'revenue' : 'billing';
  return rest[facing].map((row) => ({ side: facing, row }));
}

function sumOf(amounts: { amount(row: number): Money }, rows: readonly number[]): Money {
  return rows.reduce((sum, row) => sum + amounts.amount(row), 0n);
}
