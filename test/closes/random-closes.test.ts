/** Random closes through the whole engine: nothing is lost, the bridge closes, and the order of rows does not matter. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResultJson } from '../../core/setup/result-schema.ts';
import { CloseBuilder } from './close-builder.ts';
import { type LineJson, runClose } from './run-close.ts';
import type { AnyExtract, TestClose } from './test-close.ts';

/** Runs of the whole engine per property; each takes some milliseconds. */
const RUNS = 25;

const cents = fc.integer({ min: -500_000, max: 500_000 }).map((amount) => {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
});
const day = fc.integer({ min: 1, max: 30 }).map((at) => String(at).padStart(2, '0'));
const account = fc.constantFrom('A-US', 'A-DE', 'A-LAB');
const fate = fc.constantFrom(
  'same',
  'same',
  'same',
  'other-amount',
  'other-org',
  'other-period',
  'absent',
  'twice',
  'alone',
);

type Item = {
  amount: string;
  other: string;
  day: string;
  account: string;
  fate: string;
  isExcluded: boolean;
};
const item: fc.Arbitrary<Item> = fc.record({
  amount: cents,
  other: cents,
  day,
  account,
  fate,
  isExcluded: fc.boolean(),
});

type Adjustment = {
  kind: string;
  amount: string;
  isCredit: boolean;
  day: string;
  account: string;
  isCancelled: boolean;
};
const adjustment: fc.Arbitrary<Adjustment> = fc.record({
  kind: fc.constantFrom('iia', 'ia', 'cba'),
  amount: cents.map((amount) => amount.replace('-', '')),
  isCredit: fc.boolean(),
  day,
  account,
  isCancelled: fc.boolean(),
});

const orgNumber: Readonly<Record<string, string>> = { 'A-US': '101', 'A-DE': '201', 'A-LAB': '101' };

/** The close of some items and adjustments; the item at position `without` is left out on both sides. */
function closeOf(items: readonly Item[], adjustments: readonly Adjustment[], without = -1): TestClose {
  const builder = CloseBuilder.small();
  for (const [at, one] of items.entries()) if (at !== without) addItem(builder, one, `INV-${at + 1}`);
  for (const [at, one] of adjustments.entries()) addAdjustment(builder, one, at + 1);
  return builder.close();
}

function addItem(builder: CloseBuilder, one: Item, document: string): void {
  const date = `2026-10-${one.day}`;
  const common = { account: one.account, date };
  const org = orgNumber[one.account] ?? '';
  if (one.fate !== 'alone') {
    builder.item(document, one.amount, { ...common, posted: date, excluded: String(one.isExcluded) });
  }
  if (one.fate === 'absent') return;
  const amount = one.fate === 'other-amount' ? one.other : one.amount;
  const bill = {
    ...common,
    functionalAmount: amount,
    org: one.fate === 'other-org' ? (org === '101' ? '201' : '101') : org,
    period: one.fate === 'other-period' ? '202611' : '202610',
  };
  builder.bill(document, amount, bill);
  if (one.fate === 'twice') builder.bill(document, amount, bill);
}

function addAdjustment(builder: CloseBuilder, one: Adjustment, at: number): void {
  const cells = {
    account: one.account,
    date: `2026-10-${one.day}`,
    status: one.isCancelled ? 'Canceled' : 'Processed',
  };
  if (one.kind === 'iia') builder.iia(`IIA-${at}`, one.isCredit ? 'Credit' : 'Charge', one.amount, cells);
  else if (one.kind === 'ia') builder.ia(`IA-${at}`, one.isCredit ? 'Credit' : 'Charge', one.amount, cells);
  else builder.cba(`CBA-${at}`, one.isCredit ? 'Decrease' : 'Increase', one.amount, cells);
}

async function run(close: TestClose): Promise<{ result: ResultJson; lines: readonly LineJson[] }> {
  const outcome = await runClose(close);
  if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures));
  return outcome;
}

const closes = fc.record({
  items: fc.array(item, { minLength: 1, maxLength: 25 }),
  adjustments: fc.array(adjustment, { maxLength: 10 }),
});

describe('random closes', () => {
  test('no row and no amount is lost, and every cell of the bridge closes', async () => {
    await fc.assert(
      fc.asyncProperty(closes, async ({ items, adjustments }) => {
        const close = closeOf(items, adjustments);
        const { result, lines } = await run(close);
        for (const { rows } of result.files) {
          expect(rows.rowsRead).toBe(rows.header + rows.blank + rows.refused + rows.data);
        }
        expect(
          result.checks.filter((check) => check.group === 'conservation' && check.outcome !== 'pass'),
        ).toEqual([]);
        const staged = close.extracts
          .filter(({ kind }) => !['account', 'accounting-period'].includes(kind))
          .reduce((sum, { rows }) => sum + rows.length, 0);
        expect(lines).toHaveLength(staged);
        for (const line of lines.filter(({ state }) => state === 'in-scope')) {
          expect(line.group === null).toBe(line.cause !== 'none');
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('the result does not depend on the order of rows or files', async () => {
    await fc.assert(
      fc.asyncProperty(closes, fc.infiniteStream(fc.nat()), async ({ items, adjustments }, chance) => {
        const close = closeOf(items, adjustments);
        const shuffled: TestClose = {
          setup: close.setup,
          extracts: shuffle(close.extracts, chance).map(
            (extract) => ({ ...extract, rows: shuffle<unknown>(extract.rows, chance) }) as AnyExtract,
          ),
        };
        const [first, second] = [await run(close), await run(shuffled)];
        expect(second.result.bridge).toEqual(first.result.bridge);
        expect(second.result.alignment).toEqual(first.result.alignment);
        expect(second.result.causes).toEqual(first.result.causes);
        expect(contentOf(second.lines)).toEqual(contentOf(first.lines));
      }),
      { numRuns: RUNS },
    );
  });

  test('A39 a match taken out on both sides leaves every other line exactly as it was', async () => {
    await fc.assert(
      fc.asyncProperty(closes, fc.nat(), async ({ items, adjustments }, chance) => {
        const without = chance % items.length;
        // Causes rest on there being invoice items at all: an empty extract is no evidence.
        fc.pre(items.some(({ fate: end }, at) => at !== without && end !== 'alone'));
        const document = `INV-${without + 1}`;
        const [whole, rest] = [
          await run(closeOf(items, adjustments)),
          await run(closeOf(items, adjustments, without)),
        ];
        fc.pre(rest.lines.some(({ side }) => side === 'revenue'));
        const others = whole.lines.filter((line) => line.document !== document);
        expect(contentOf(rest.lines)).toEqual(contentOf(others));
      }),
      { numRuns: RUNS },
    );
  });
});

function shuffle<Value>(values: readonly Value[], chance: Iterator<number>): Value[] {
  const shuffled = [...values];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Number(chance.next().value) % (at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other] as Value, shuffled[at] as Value];
  }
  return shuffled;
}

/** Lines without what depends on where they stood. */
function contentOf(lines: readonly LineJson[]): string[] {
  return lines
    .map(({ side, document, id, state, cause, pass }) => [side, document, id, state, cause, pass].join(' '))
    .sort();
}
