/**
 * How long the effect of one decision takes over a large close: `node test/bench/decision.ts FOLDER` over a close that
 * `generate.ts` wrote. Prints milliseconds of the run after each decision, the first of a kind and the median.
 */

import { performance } from 'node:perf_hooks';
import type { DecidableAction } from '../../core/model/decision.ts';
import { type StagedClose, stageClose } from '../../core/pipeline/staged-close.ts';
import { type Reconciled, reconcileStaged } from '../../core/reconcile.ts';
import type { Close } from '../../core/report/close.ts';
import { appendDecisions, emptyLog } from '../../core/review/decision-log.ts';
import type { DecisionWish } from '../../core/review/decision-plan.ts';
import { planDecision } from '../../core/review/plan-decision.ts';
import type { Setup } from '../../core/setup/setup.ts';
import { folderHost } from '../../electron/files/folder-host.ts';
import { beginStage, inputOf } from '../closes/run-again.ts';
import { median } from './figures.ts';

const REPEATS = 5;

async function bench(close: string): Promise<void> {
  const staged = await stagedClose(close);
  let latest = await reconcileStaged({
    staged,
    decisions: emptyLog,
    beginStage,
  });
  const lines = latest.close.billing.count + latest.close.revenue.count;
  console.log(
    `Decisions over ${lines} lines: milliseconds until the effect is known, first and median of ${REPEATS}`,
  );
  for (const [name, wishOf] of wishes) {
    const times: number[] = [];
    for (let at = 0; at < REPEATS; at += 1) {
      const started = performance.now();
      latest = await decided(staged, latest, wishOf(latest.close, at));
      times.push(performance.now() - started);
    }
    console.log(`${name.padEnd(40)} ${Math.round(times[0] ?? 0)} ${Math.round(median(times))}`);
  }
}

async function stagedClose(close: string): Promise<StagedClose> {
  const input = await inputOf(folderHost(close, close));
  return stageClose({ ...input, setup: withOtherCurrency(input.setup) }, beginStage);
}

/** The last org keeps its books in another currency, so that deciding for it changes amounts. */
function withOtherCurrency(setup: Setup): Setup {
  const last = setup.orgs.billing.length - 1;
  const billing = setup.orgs.billing.map((org, at) => (at === last ? { ...org, homeCurrency: 'EUR' } : org));
  return { ...setup, orgs: { ...setup.orgs, billing } };
}

function decided(staged: StagedClose, before: Reconciled, wish: DecisionWish): Promise<Reconciled> {
  const plan = planDecision(wish, before.close);
  if (!plan.isOk) throw new Error(JSON.stringify(plan.failures));
  const by = { name: 'Bench', account: 'bench' };
  const drafts = plan.value.map((entry) => ({ ...entry, at: '2026-11-02T08:00:00Z', by }));
  const decisions = appendDecisions(before.close.review.log, drafts);
  return reconcileStaged({ staged, decisions, beginStage, before: before.memory });
}

type WishOf = (close: Close, at: number) => DecisionWish;

function wish(action: DecidableAction, lines: readonly string[], after = ''): DecisionWish {
  return { action, lines, subject: '', after, reason: 'Bench.' };
}

const wishes: readonly (readonly [string, WishOf])[] = [
  ['comment', (close, at) => wish('comment', [billingName(close, at)], `Comment ${at}.`)],
  ['set-owner', (close, at) => wish('set-owner', [billingName(close, at)], `Owner ${at}`)],
  ['accept-difference', (close, at) => wish('accept-difference', [aloneName(close, at)])],
  ['assign-org of an adjustment, same currency', (close, at) => assign(close, at, true)],
  ['assign-org of an adjustment, other currency', (close, at) => assign(close, at, false)],
  ['unmatch', (close, at) => wish('unmatch', [matchedName(close, at)])],
];

function billingName({ billingIdentities }: Close, row: number): string {
  return billingIdentities.reference(row);
}

function rowsOf({ billing, matching }: Close, isWanted: (group: number, cause: string) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < billing.count && rows.length < 100; row += 1) {
    if (isWanted(matching.billingGroup.get(row), matching.billingCause.get(row))) rows.push(row);
  }
  return rows;
}

function aloneName(close: Close, at: number): string {
  const row = rowsOf(close, (group, cause) => group < 0 && cause === 'not-synced')[at * 3];
  if (row === undefined) throw new Error('the close has no line that was not synced');
  return billingName(close, row);
}

function matchedName(close: Close, at: number): string {
  return billingName(close, rowsOf(close, (group) => group >= 0)[at * 3] ?? 0);
}

/** An org for an adjustment that is not its own, with its home currency or another one. */
function assign(close: Close, at: number, isSameCurrency: boolean): DecisionWish {
  const { alignment, orgs, pool, setup } = close;
  const row = alignment.line.get(at * 7 + (isSameCurrency ? 0 : 3));
  const own = pool.text(orgs.org.get(row));
  const homeOf = (name: string): string =>
    setup.orgs.billing.find((org) => org.name === name)?.homeCurrency ?? setup.currencies.home;
  const org = setup.orgs.billing.find(
    ({ name }) => name !== own && (homeOf(name) === homeOf(own)) === isSameCurrency,
  );
  return wish('assign-org', [billingName(close, row)], org?.name ?? own);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/bench/decision.ts FOLDER');
  process.exitCode = 2;
} else await bench(folder);
