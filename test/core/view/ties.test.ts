/** What the window shows ties to what result.json and the workbook say of the same close. */

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { differenceOf } from '../../../core/report/group-difference.ts';
import { resultOf } from '../../../core/report/result-json.ts';
import { summaryOf } from '../../../core/report/summary.ts';
import type { ResultJson } from '../../../core/setup/result-schema.ts';
import { adjustmentsOf } from '../../../core/view/adjustments.ts';
import { bridgeOf } from '../../../core/view/bridge-view.ts';
import type { CloseView } from '../../../core/view/close-view.ts';
import { overviewOf } from '../../../core/view/overview.ts';
import { reviewFigures } from '../../../core/view/review-figures.ts';
import { windowRemedy } from '../../../core/view/window-remedies.ts';
import { decimalText, exact } from '../../closes/exact.ts';
import { closeOf, closes } from '../../closes/random-close.ts';
import { gridsOf, opened, sampleView, viewOf } from './closed-views.ts';

const plain = (amount: string): string => decimalText(exact(amount || '0'));

function added(sums: Map<string, bigint>, key: string, amount: string): void {
  sums.set(key, (sums.get(key) ?? 0n) + exact(amount || '0'));
}

function texts(sums: ReadonlyMap<string, bigint>): Record<string, string> {
  const inOrder = [...sums].filter(([, sum]) => sum !== 0n).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(inOrder.map(([key, sum]) => [key, decimalText(sum)]));
}

/** Causes of the bridge on the transaction basis by currency. */
function causesOf({ bridge }: ResultJson): Record<string, string> {
  const sums = new Map<string, bigint>();
  for (const { basis, currency, causes } of bridge) {
    if (basis !== 'transaction') continue;
    for (const [cause, { amount }] of Object.entries(causes)) added(sums, `${cause} ${currency}`, amount);
  }
  return texts(sums);
}

async function exceptionCauses(view: CloseView): Promise<Record<string, string>> {
  const { rows } = await opened(gridsOf(view), { grid: 'exceptions' });
  const sums = new Map<string, bigint>();
  for (const row of rows) added(sums, `${row['causeCode']} ${row['currency']}`, row['difference'] ?? '');
  return texts(sums);
}

let view: CloseView;
let result: ResultJson;

beforeAll(async () => {
  view = await sampleView();
  result = resultOf(view.close);
});

describe('the sample close', () => {
  test('the exceptions come to the causes of the bridge', async () => {
    expect(await exceptionCauses(view)).toEqual(causesOf(result));
  });

  test.each(['transaction', 'functional', 'reporting'] as const)(
    'every heat cell is the %s cell of the bridge',
    (basis) => {
      const { cells } = overviewOf(view, basis);
      const own = result.bridge.filter((cell) => cell.basis === basis);
      expect(cells).toHaveLength(own.length);
      for (const [at, cell] of cells.entries()) {
        const { org, period, currency, countsIn, billing, revenue, difference } = own[at] ?? {};
        expect(cell).toMatchObject({ org, period, currency, countsIn });
        expect([cell.billing, cell.revenue, cell.difference].map(plain)).toEqual(
          [billing, revenue, difference].map((amount) => plain(amount ?? '')),
        );
        expect(plain(cell.unexplained)).toBe(plain(own[at]?.causes['unexplained']?.amount ?? ''));
        expect(cell.standing === 'ties').toBe(cell.billing === cell.revenue && cell.standing !== 'open');
      }
    },
  );

  test('the lines behind each cell and cause sum to it, and so do the lines of each side', async () => {
    const grids = gridsOf(view);
    const ofBasis = result.bridge.filter(({ basis }) => basis === 'reporting');
    const byCause = new Map<string, bigint>();
    for (const { causes } of ofBasis) {
      for (const [cause, { amount }] of Object.entries(causes)) added(byCause, cause, amount);
    }
    for (const [cause, sum] of byCause) {
      const scope = { bridge: { basis: 'reporting', cause } };
      const { view: shown } = await opened(grids, { grid: 'bridge-lines', scope });
      expect(plain(shown.sums[0]?.amount ?? ''), cause).toBe(decimalText(sum));
    }
    for (const cell of ofBasis.slice(0, 12)) {
      const { org, period, currency } = cell;
      const bridge = { basis: 'reporting', orgs: [org], periods: [period], currencies: [currency] };
      for (const side of ['billing', 'revenue'] as const) {
        const { view: shown } = await opened(grids, {
          grid: 'bridge-lines',
          scope: { bridge: { ...bridge, side } },
        });
        expect(plain(shown.sums[0]?.amount ?? ''), `${org} ${period} ${currency} ${side}`).toBe(
          plain(cell[side]),
        );
      }
    }
  });

  test('the bridge goes from Billing to Revenue in the steps of its causes, the urgent ones first', () => {
    for (const { basis, countsIn, billing, revenue } of result.totals) {
      const bridge = bridgeOf(view, { basis, countsIn });
      expect([bridge.billing, bridge.revenue].map(plain)).toEqual([billing, revenue].map(plain));
      const steps = bridge.steps.reduce((sum, { amount }) => sum + exact(amount), 0n);
      expect(exact(billing) - steps).toBe(exact(revenue));
      const order = ['blocking', 'correct', 'confirm', 'watch', 'accepted', 'none'];
      const urgencies = bridge.steps.map(({ urgency }) => order.indexOf(urgency));
      expect(urgencies).toEqual([...urgencies].sort((one, other) => one - other));
    }
    const [cell] = result.bridge.filter(({ basis }) => basis === 'transaction');
    if (!cell) throw new Error('the sample has cells');
    const part = bridgeOf(view, {
      ...{ basis: 'transaction', countsIn: cell.countsIn },
      ...{ orgs: [cell.org], periods: [cell.period], currencies: [cell.currency] },
    });
    expect(plain(part.billing)).toBe(plain(cell.billing));
  });

  test('adjustments by status are those of the summary, in the queue as well', async () => {
    const { alignment } = summaryOf(view.close, false, []);
    const { statuses, totals } = adjustmentsOf(view);
    const counts = Object.fromEntries(statuses.map(({ status, count }) => [status, count]));
    expect(counts).toEqual(Object.fromEntries(alignment.map(({ status, count }) => [status, count])));
    const { rows } = await opened(gridsOf(view), { grid: 'adjustments' });
    const queued = new Map<string, number>();
    for (const row of rows)
      queued.set(row['statusCode'] ?? '', (queued.get(row['statusCode'] ?? '') ?? 0) + 1);
    expect(Object.fromEntries(queued)).toEqual(counts);
    const told = new Map<string, bigint>();
    for (const { org, currency, total } of totals) added(told, `${org} ${currency}`, total);
    const expected = new Map<string, bigint>();
    for (const { basis, org, currency, total } of result.alignment.totals) {
      if (basis === 'transaction') added(expected, `${org || 'unlabeled'} ${currency}`, total);
    }
    expect(texts(told)).toEqual(texts(expected));
    for (const { labeled, unlabeled, total } of totals)
      expect(exact(labeled) + exact(unlabeled)).toBe(exact(total));
  });

  test('findings, checks and ages are those of the close', async () => {
    const overview = overviewOf(view, 'transaction');
    expect(overview.findings.map(({ code, count }) => [code, count])).toEqual(
      result.findings.map(({ code, count }) => [code, count]),
    );
    for (const [at, { amounts }] of overview.findings.entries()) {
      const own = Object.entries(result.findings[at]?.amounts ?? {});
      expect(amounts.map(({ currency, amount }) => [currency, plain(amount)])).toEqual(
        own.map(([currency, amount]) => [currency, plain(amount)]),
      );
    }
    // The window names its own places where a remedy names commands.
    const told = result.checks.map((check) => ({ ...check, remedy: windowRemedy(check.name, check.remedy) }));
    expect(overview.checks).toEqual(told);
    const { rows } = await opened(gridsOf(view), { grid: 'exceptions' });
    const atWork = rows.filter((row) => !['Accepted', 'Nothing to do'].includes(row['urgency'] ?? ''));
    expect(overview.ages.reduce((sum, { exceptions }) => sum + exceptions, 0)).toBe(
      atWork.filter((row) => row['age'] !== '').length,
    );
    const young = overview.ages.find(({ title }) => title === '0 to 30 days');
    expect(young?.exceptions).toBe(
      atWork.filter((row) => Number(row['age']) <= 30 && Number(row['age']) >= 0).length,
    );
  });

  test('each finding opens into its places and into its lines', async () => {
    const grids = gridsOf(view);
    for (const { code, count } of result.findings) {
      const places = await opened(grids, { grid: 'finding-places', scope: { finding: code } });
      expect(places.rows, code).toHaveLength(count);
      const named = new Set(places.rows.map((row) => row['line']).filter((name) => name !== ''));
      const lines = [
        ...(await opened(grids, { grid: 'billing-lines', scope: { finding: code } })).rows,
        ...(await opened(grids, { grid: 'revenue-lines', scope: { finding: code } })).rows,
      ];
      expect(new Set(lines.map((row) => row['line'])), code).toEqual(named);
    }
  });

  test('the review rolls the open items forward as result.json does', () => {
    const { rollForward, ages, blockers, status, books } = reviewFigures(view);
    const own = result.rollForward.totals.filter(({ basis }) => basis === 'transaction');
    expect(rollForward.map(({ org, closing }) => [org, closing.items, plain(closing.amount)])).toEqual(
      own.map(({ org, closing }) => [org, closing.items, plain(closing.amount)]),
    );
    for (const { opening, movements, closing } of rollForward) {
      const moved = movements.reduce((sum, { amount }) => sum + exact(amount), exact(opening.amount));
      expect(decimalText(moved)).toBe(plain(closing.amount));
    }
    const items = rollForward.reduce((sum, { closing }) => sum + closing.items, 0);
    expect(ages.reduce((sum, band) => sum + band.items, 0)).toBe(items);
    const shown = (all: readonly { readonly code: string; readonly found: string }[]) =>
      all.map(({ code, found }) => `${code}: ${found}`);
    expect({ status, blockers: shown(blockers) }).toEqual({
      status: result.signOff.status,
      blockers: shown(result.signOff.blockers),
    });
    expect(books.at(-1)?.title).toBe('Revenue lines that belong to no org');
  });

  test('a view that was prepared beforehand shows the same', async () => {
    const prepared = await sampleView();
    await prepared.prepare(() => Promise.resolve());
    expect(await exceptionCauses(prepared)).toEqual(causesOf(result));
    expect(overviewOf(prepared, 'functional')).toEqual(overviewOf(view, 'functional'));
  });
});

test('random closes: exceptions and heat cells tie to the bridge', async () => {
  await fc.assert(
    fc.asyncProperty(closes, async ({ items, adjustments }) => {
      const random = await viewOf(closeOf(items, adjustments));
      const own = resultOf(random.close);
      expect(await exceptionCauses(random)).toEqual(causesOf(own));
      for (const { billing, steps, revenue } of own.totals
        .filter(({ basis }) => basis === 'transaction')
        .map(({ basis, countsIn }) => bridgeOf(random, { basis, countsIn }))) {
        expect(steps.reduce((sum, { amount }) => sum - exact(amount), exact(billing))).toBe(exact(revenue));
      }
    }),
    { numRuns: 15 },
  );
});

test('random closes: every match whose sides differ is an exception', async () => {
  await fc.assert(
    fc.asyncProperty(closes, async ({ items, adjustments }) => {
      const { close, context, members, exceptions } = await viewOf(closeOf(items, adjustments));
      const listed = new Set(Array.from({ length: exceptions.length }, (_, at) => exceptions.at(at).group));
      for (let group = 0; group < close.matching.groups; group += 1) {
        const [left, right] = [members.billing.rows(group), members.revenue.rows(group)];
        const difference = differenceOf(close, context.billing, context.revenue, left, right);
        if (difference) expect(listed, difference.differsIn.join()).toContain(group);
      }
    }),
    { numRuns: 40 },
  );
});
