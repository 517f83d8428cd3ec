/** Runs a whole close for an acceptance case, holds it to what every close must keep, and reads figures out of it. */

import { expect } from 'vitest';
import type { FindingCode } from '../../../core/model/finding-catalogue.ts';
import { lineSchema } from '../../../core/setup/line-schema.ts';
import { resultSchema } from '../../../core/setup/result-schema.ts';
import type { CloseBuilder } from '../../closes/close-builder.ts';
import { decimalText, exact } from '../../closes/exact.ts';
import { type LineJson, type RunOutcome, runClose, runResult, type Written } from '../../closes/run-close.ts';
import type { TestClose } from '../../closes/test-close.ts';

/** A close that ran to its end. */
export type Closed = Written;
type Files = ReadonlyMap<string, string | Uint8Array>;

/** Runs a close that must come to its end. */
export async function closed(from: CloseBuilder | TestClose, more?: Files): Promise<Closed> {
  const outcome = await runResult('close' in from ? from.close() : from, more);
  if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures, null, 2));
  holdsTogether(outcome);
  return outcome;
}

/** A close that ran down to its workbook. */
export type Drawn = Extract<RunOutcome, { readonly isOk: true }>;

/** Runs a close that must come to its end, down to the workbook. */
export async function drawn(from: CloseBuilder | TestClose, more?: Files): Promise<Drawn> {
  const outcome = await runClose('close' in from ? from.close() : from, more);
  if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures, null, 2));
  holdsTogether(outcome);
  return outcome;
}

/** Runs a close that must not come to its end; every failure as `where | found`. */
export async function refused(from: CloseBuilder | TestClose, more?: Files): Promise<readonly string[]> {
  const outcome = await runResult('close' in from ? from.close() : from, more);
  if (outcome.isOk) throw new Error('the close ran to its end');
  return outcome.failures.map(({ where, found }) => `${where} | ${found}`);
}

/** The files of a close as the signed prior close of another one. */
export function asPrior(folder: string, { texts }: Closed): ReadonlyMap<string, string> {
  return new Map([...texts].map(([name, text]) => [`${folder}/${name}`, text]));
}

/** Schemas, conservation of rows and amounts, and a bridge that closes: true of every close whatever it finds. */
function holdsTogether({ result, lines }: Closed): void {
  expect(resultSchema.parse(result)).toEqual(result);
  for (const line of lines) expect(lineSchema.parse(line)).toEqual(line);
  const conservation = result.checks.filter(({ group }) => group === 'conservation');
  expect(conservation.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  for (const { rows, states } of result.files) {
    expect(rows.rowsRead).toBe(rows.header + rows.blank + rows.refused + rows.data);
    if (states.length > 0) expect(states.reduce((sum, state) => sum + state.lines, 0)).toBe(rows.data);
  }
  for (const { billing, revenue, difference, causes } of result.bridge) {
    expect(plain(difference)).toBe(sum([billing, minus(revenue)]));
    expect(plain(difference)).toBe(sum(Object.values(causes).map(({ amount }) => amount)));
  }
  for (const { basis, countsIn, billing, revenue, difference, unexplained } of result.totals) {
    const cells = result.bridge.filter((cell) => cell.basis === basis && cell.countsIn === countsIn);
    expect(plain(billing)).toBe(sum(cells.map((cell) => cell.billing)));
    expect(plain(revenue)).toBe(sum(cells.map((cell) => cell.revenue)));
    expect(plain(difference)).toBe(sum([billing, minus(revenue)]));
    expect(plain(unexplained)).toBe(sum(cells.map((cell) => cell.causes['unexplained']?.amount ?? '0')));
  }
  holdLines(result, lines);
  holdAlignment(result, lines);
}

// Every bridge is the sum of the lines that count, as far as they have an amount on its basis.
function holdLines(result: Closed['result'], lines: readonly LineJson[]): void {
  const hasAllBridges = result.findings.every(({ code }) => code !== 'functional-currency-differs');
  const amountOn = {
    transaction: ({ amount }: LineJson) => amount,
    functional: ({ functional }: LineJson) => functional,
    reporting: ({ reporting }: LineJson) => reporting,
  } as const;
  for (const basis of ['transaction', 'functional', 'reporting'] as const) {
    if (basis === 'functional' && !hasAllBridges) continue;
    const cells = result.bridge.filter((cell) => cell.basis === basis);
    for (const side of ['billing', 'revenue'] as const) {
      const counted = lines.filter((line) => line.side === side && COUNTED.has(line.state));
      expect(sum(cells.map((cell) => cell[side])), `${basis} ${side}`).toBe(
        sum(counted.map((line) => amountOn[basis](line) || '0')),
      );
    }
  }
}

// Lines without a template are in the bridge under a cause of their own.
const COUNTED: ReadonlySet<string> = new Set(['in-scope', 'no-template']);

function holdAlignment({ alignment }: Closed['result'], lines: readonly LineJson[]): void {
  for (const { labeled, unlabeled, total } of alignment.totals) {
    expect(plain(total)).toBe(sum([labeled, unlabeled]));
  }
  const aligned = lines.filter((line) => line.alignment !== undefined);
  expect(sum(alignment.statuses.map(({ amount }) => amount))).toBe(
    sum(aligned.map(({ amount }) => amount || '0')),
  );
  expect(alignment.statuses.reduce((so, { count }) => so + count, 0)).toBe(aligned.length);
  const totals = alignment.totals.filter(({ basis }) => basis === 'transaction');
  const inTotals = alignment.allocation.filter(({ kind }) => kind === 'document' || kind === 'adjustment');
  expect(sum(totals.map(({ total }) => total))).toBe(sum(inTotals.map(({ amount }) => amount)));
}

/** The exact sum without trailing zeros. */
export function sum(amounts: readonly string[]): string {
  return decimalText(amounts.reduce((so, amount) => so + exact(amount), 0n));
}

/** An amount without trailing zeros. */
export function plain(amount: string): string {
  return sum([amount]);
}

/** The amount with the other sign. */
function minus(amount: string): string {
  return decimalText(-exact(amount));
}

/** The one line of a document; throws when there are none or several. */
export function lineOf({ lines }: Closed, document: string, side: LineJson['side'] = 'billing'): LineJson {
  const found = lines.filter((line) => line.document === document && line.side === side);
  const [line] = found;
  if (!line || found.length > 1) throw new Error(`${found.length} lines of ${side} ${document}`);
  return line;
}

/** Cause of the one line of each document, or its pass when it is matched. */
export function fates(close: Closed, side: LineJson['side'] = 'billing'): Record<string, string> {
  const ofSide = close.lines.filter((line) => line.side === side);
  return Object.fromEntries(
    ofSide.map(({ document, state, cause, pass, group }) => [
      document,
      group !== null ? pass : cause === 'none' ? state : cause,
    ]),
  );
}

/** A column of the bridge: Billing, Revenue, and every cause with an amount, without trailing zeros. */
export function cellOf(
  { result }: Closed,
  org: string,
  key: { basis?: string; period?: number; currency?: string } = {},
): Record<string, string> {
  const { basis = 'transaction', period = 202610, currency = 'USD' } = key;
  const cell = result.bridge.find(
    (one) => one.basis === basis && one.org === org && one.period === period && one.currency === currency,
  );
  if (!cell) throw new Error(`no cell ${basis} ${org} ${period} ${currency}`);
  const causes = Object.entries(cell.causes)
    .filter(([, { amount }]) => exact(amount) !== 0n)
    .map(([cause, { amount }]) => [cause, plain(amount)] as const);
  return { billing: plain(cell.billing), revenue: plain(cell.revenue), ...Object.fromEntries(causes) };
}

/** Causes over all cells of one basis, those without an amount left out. */
export function causesOf({ result }: Closed, basis = 'transaction'): Record<string, string> {
  const causes = result.causes.filter((cause) => cause.basis === basis && exact(cause.amount) !== 0n);
  return Object.fromEntries(causes.map(({ cause, amount }) => [cause, plain(amount)]));
}

/** Places of a finding as `file:row`; empty when it was not found. */
export function placesOf({ result }: Closed, code: FindingCode): readonly string[] {
  const finding = result.findings.find((one) => one.code === code);
  return (finding?.places ?? []).map(({ file, row }) => `${file}:${row}`);
}

/** What a finding says at each of its places. */
export function foundOf({ result }: Closed, code: FindingCode): readonly string[] {
  return (result.findings.find((one) => one.code === code)?.places ?? []).map(({ found }) => found);
}

/** Sum of the amounts concerned by a finding. */
export function amountsOf({ result }: Closed, code: FindingCode): Record<string, string> {
  return result.findings.find((one) => one.code === code)?.amounts ?? {};
}

/** All codes that were found. */
export function codesOf({ result }: Closed): readonly string[] {
  return result.findings.map(({ code }) => code);
}

/** Outcome of a check. */
export function checkOf({ result }: Closed, name: string): string {
  return result.checks.find((check) => check.name === name)?.outcome ?? 'no such check';
}

/** Number and amount of the lines left out of the bridge under a reason. */
export function memoOf({ result }: Closed, reason: string): readonly string[] {
  return result.memo
    .filter((memo) => memo.reason === reason)
    .map(({ side, lines, amount, currency }) => `${side} ${lines} ${amount} ${currency}`);
}
