/** The month-end sample: what the engine finds in it against the answer key of its generator. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { decimalText, exact } from './exact.ts';
import { monthEnd } from './month-end/month-end.ts';
import { type RunOutcome, runClose } from './run-close.ts';
import { filesOf } from './write-close.ts';

const folder = join(import.meta.dirname, '..', '..', 'resources', 'samples', 'month-end');
const { close, key } = monthEnd();
let outcome: RunOutcome;

beforeAll(async () => {
  outcome = await runClose(close);
}, 60_000);

function ran(): Extract<RunOutcome, { readonly isOk: true }> {
  if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures, null, 2));
  return outcome;
}

/** An amount without trailing zeros, so that 5.00 and 5 are one. */
function plain(amount: string): string {
  return decimalText(exact(amount));
}

describe('the month-end sample', () => {
  test('lies in resources as its generator writes it', async () => {
    const files = await filesOf(close);
    expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
    for (const [name, content] of files) {
      expect(readFileSync(join(folder, name)).equals(Buffer.from(content)), name).toBe(true);
    }
    const keyText = readFileSync(join(import.meta.dirname, 'month-end.key.json'), 'utf8');
    expect(JSON.parse(keyText)).toEqual(key);
  });

  test('has no blocking finding and every blocking check holds', () => {
    const { isHolding, findings } = ran().result;
    expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
    expect(isHolding).toBe(true);
  });

  test('every cell of the transaction bridge is as the model says', () => {
    const found = ran()
      .result.bridge.filter(({ basis }) => basis === 'transaction')
      .map(({ org, period, currency, billing, revenue, causes }) => ({
        ...{ org, period, currency, billing: plain(billing), revenue: plain(revenue) },
        causes: Object.fromEntries(
          Object.entries(causes)
            .map(([cause, part]) => [cause, plain(part?.amount ?? '0')] as const)
            .filter(([, amount]) => amount !== '0')
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
      }));
    const wanted = key.bridge.map((row) => ({
      ...{ ...row, billing: plain(row.billing), revenue: plain(row.revenue) },
      causes: Object.fromEntries(
        Object.entries(row.causes)
          .map(([cause, amount]) => [cause, plain(amount)] as const)
          .filter(([, amount]) => amount !== '0'),
      ),
    }));
    const order = (a: (typeof wanted)[number], b: (typeof wanted)[number]): number =>
      `${a.org} ${a.period} ${a.currency}` < `${b.org} ${b.period} ${b.currency}` ? -1 : 1;
    expect(found.sort(order)).toEqual(wanted.sort(order));
  });

  test('every functional cause is as the model says, and nothing is unexplained', () => {
    const wanted = new Map(
      key.functionalCauses.map(({ cause, currency, countsIn, amount }) => [
        `${cause} ${currency} ${countsIn}`,
        plain(amount),
      ]),
    );
    const sums = new Map<string, bigint>();
    for (const cell of ran().result.bridge.filter(({ basis }) => basis === 'functional')) {
      for (const [cause, part] of Object.entries(cell.causes)) {
        const name = `${cause} ${cell.currency} ${cell.countsIn}`;
        sums.set(name, (sums.get(name) ?? 0n) + exact(part?.amount ?? '0'));
      }
    }
    const compared = ['fx-rate-date', 'fx-rate-source', 'amount', 'rounding', 'unexplained'];
    const found = [...sums]
      .filter(([name, amount]) => amount !== 0n && compared.includes(name.split(' ')[0] ?? ''))
      .map(([name, amount]) => [name, decimalText(amount)] as const);
    expect(new Map(found)).toEqual(wanted);
  });

  test('as many matches, and every adjustment has the status of the model', () => {
    expect(ran().result.lines.matchedGroups).toBe(key.matched.groups);
    const counts: Record<string, number> = {};
    for (const { status, count } of ran().result.alignment.statuses)
      counts[status] = (counts[status] ?? 0) + count;
    expect(counts).toEqual(key.alignment);
  });

  test('lines outside of the totals are listed with count and amount', () => {
    const found = ran()
      .result.states.filter(({ state }) => state !== 'in-scope')
      .map(
        ({ side, state, currency, lines, amount }) =>
          `${side} ${state} ${currency} ${lines} ${plain(amount)}`,
      );
    const wanted = key.outside.map(
      ({ side, state, currency, lines, amount }) => `${side} ${state} ${currency} ${lines} ${plain(amount)}`,
    );
    expect(found.sort()).toEqual(wanted.sort());
  });

  test('as many lines stand alone for each cause as the model says', () => {
    const counts: Record<string, number> = {};
    for (const { cause } of ran().lines) if (cause !== 'none') counts[cause] = (counts[cause] ?? 0) + 1;
    expect(counts).toEqual(key.loneLines);
  });
});
