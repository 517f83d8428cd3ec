/** Random closes with matches made and taken apart by hand: nothing moves but what was decided about. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Requests } from '../../core/contract/commands.ts';
import { CloseBuilder } from './close-builder.ts';
import { idOf } from './record-id.ts';
import { decide, type LineJson, runResult, type Written } from './run-close.ts';
import type { TestClose } from './test-close.ts';

const RUNS = 40;

type Line = { document: string; amount: string; id: number; charge: string };
// Few documents, amounts and ids, so that every pass finds something and lines compete.
const line: fc.Arbitrary<Line> = fc.record({
  document: fc.constantFrom('INV-1', 'INV-2', 'INV-3'),
  amount: fc.constantFrom('10.00', '20.00', '30.00', '-10.00'),
  id: fc.nat({ max: 12 }),
  charge: fc.constantFrom('C-1', 'C-2'),
});
const lines = fc.array(line, { minLength: 1, maxLength: 10 });

function closeOf(billing: readonly Line[], revenue: readonly Line[]): TestClose {
  const builder = CloseBuilder.small().pair('INV-0', '1.00');
  const id = (of: Line): string => (of.id < 3 ? '' : idOf(`line ${of.id}`));
  for (const one of billing) builder.item(one.document, one.amount, { id: id(one), charge: one.charge });
  for (const one of revenue) builder.bill(one.document, one.amount, { lineId: id(one), charge: one.charge });
  return builder.close();
}

type Files = ReadonlyMap<string, string | Uint8Array>;

async function run(close: TestClose, files?: Files): Promise<Written> {
  const outcome = await runResult(close, files);
  if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures));
  expect(
    outcome.result.checks.filter((one) => one.group === 'conservation' && one.outcome === 'fail'),
  ).toEqual([]);
  return outcome;
}

async function decided(
  close: TestClose,
  decision: Omit<Requests['decide'], 'by'>,
  before?: Files,
): Promise<Files | undefined> {
  const files = await decide(close, [decision], before);
  return files.isOk ? files.value : undefined;
}

/** What became of each line, by name; a group is told by its members. */
function fates(ran: Written): Readonly<Record<string, string>> {
  const members = new Map<number, string[]>();
  for (const { line: name, group } of ran.lines) {
    if (group !== null) members.set(group, [...(members.get(group) ?? []), name]);
  }
  const of = ({ state, cause, pass, group }: LineJson): string =>
    [state, cause, pass, ...(group === null ? [] : (members.get(group) ?? []).sort())].join(' ');
  return Object.fromEntries(ran.lines.map((one) => [one.line, of(one)]));
}

function without(fate: Readonly<Record<string, string>>, names: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fate).filter(([name]) => !names.has(name)));
}

function pick<Value>(values: readonly Value[], chance: number): Value | undefined {
  return values[chance % Math.max(values.length, 1)];
}

describe('A39 matches by hand', () => {
  test('A39 a match taken apart leaves every other line exactly as it was, and its lines never meet again', async () => {
    const passes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(lines, lines, fc.nat(), async (billing, revenue, chance) => {
        const close = closeOf(billing, revenue);
        const before = await run(close);
        const chosen = pick(
          before.lines.filter(({ group }) => group !== null),
          chance,
        );
        fc.pre(chosen !== undefined && chosen.document !== 'INV-0');
        passes.add(chosen.pass);
        const apart = new Set(
          before.lines.filter(({ group }) => group === chosen.group).map(({ line: name }) => name),
        );
        const files = await decided(close, { action: 'unmatch', lines: [chosen.line], reason: 'x' });
        const after = await run(close, files);
        expect(without(fates(after), apart)).toEqual(without(fates(before), apart));
        expect(
          after.lines.filter(({ line: name }) => apart.has(name)).every(({ pass }) => pass === 'none'),
        ).toBe(true);
      }),
      { numRuns: RUNS, seed: 39 },
    );
    expect([...passes].sort()).toEqual(expect.arrayContaining(['K1', 'K1-many', 'K2']));
  }, 120_000);

  test('A39 match, take apart, match gives the same, and taking apart restores what was there before', async () => {
    await fc.assert(
      fc.asyncProperty(
        lines,
        lines,
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        async (left, right, chance) => {
          const close = closeOf(left, right);
          const before = await run(close);
          const named = (side: string, at: number): string[] => {
            const free = before.lines.filter((one) => one.side === side && one.state === 'in-scope');
            return [pick(free, chance[at] ?? 0)?.line ?? '', pick(free, chance[at + 1] ?? 0)?.line ?? ''];
          };
          const names = [...new Set([...named('billing', 0), ...named('revenue', 2)])];
          const match = { action: 'match', lines: names, reason: 'x' } as const;
          const joined = await decided(close, match);
          // Lines that are one match already are refused.
          fc.pre(joined !== undefined);
          const together = await run(close, joined);
          const groups = new Set(
            together.lines.filter((one) => names.includes(one.line)).map((one) => one.group),
          );
          const [group] = groups;
          expect(groups.size).toBe(1);
          expect(together.lines.filter((one) => one.group === group).map((one) => one.pass)).toEqual(
            names.map(() => 'manual'),
          );
          const [name = ''] = names;
          const apart = await decided(close, { action: 'unmatch', lines: [name], reason: 'x' }, joined);
          expect(fates(await run(close, apart))).toEqual(fates(before));
          const again = await decided(close, match, apart);
          expect(fates(await run(close, again))).toEqual(fates(together));
        },
      ),
      { numRuns: RUNS, seed: 39 },
    );
  }, 120_000);
});
