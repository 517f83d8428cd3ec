/** Random closes through the whole engine: nothing is lost, the bridge closes, and the order of rows does not matter. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResultJson } from '../../core/setup/result-schema.ts';
import { closeOf, closes } from './random-close.ts';
import { type LineJson, runClose, runResult } from './run-close.ts';
import type { AnyExtract, TestClose } from './test-close.ts';

/** Runs of the whole engine per property; each takes some milliseconds. */
const RUNS = 25;

async function run(close: TestClose): Promise<{ result: ResultJson; lines: readonly LineJson[] }> {
  const outcome = await runResult(close);
  if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures));
  return outcome;
}

describe('random closes', () => {
  test('no row and no amount is lost, and every cell of the bridge closes', async () => {
    await fc.assert(
      fc.asyncProperty(closes, async ({ items, adjustments }) => {
        const close = closeOf(items, adjustments);
        // Down to the workbook, which has to be written whatever chance made.
        const outcome = await runClose(close);
        if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures));
        const { result, lines } = outcome;
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
