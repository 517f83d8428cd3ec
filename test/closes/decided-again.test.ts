/** A run after a decision does only what the decision touches, and comes to what the run from the start comes to. */

import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DecidableAction, decidableActions } from '../../core/model/decision.ts';
import { type Reconciled, reconcileStaged } from '../../core/reconcile.ts';
import { urgencies } from '../../core/report/cause-urgency.ts';
import type { Close } from '../../core/report/close.ts';
import { emptyLog } from '../../core/review/decision-log.ts';
import type { DecisionWish } from '../../core/review/decision-plan.ts';
import type { EngineHost } from '../../core/run.ts';
import { CloseView } from '../../core/view/close-view.ts';
import { Pace } from '../../core/view/grid/pace.ts';
import { cellText } from '../../core/view/grid/table.ts';
import { exceptionsTable } from '../../core/view/tables/exceptions.ts';
import { folderHost } from '../../electron/files/folder-host.ts';
import { type Adjustment, closeOf, closes, type Item } from './random-close.ts';
import { beginStage, decided, said, staged } from './run-again.ts';
import { memoryHost } from './run-close.ts';
import { filesOf } from './write-close.ts';

const sample = join(import.meta.dirname, '..', '..', 'resources', 'samples', 'month-end');

/** What somebody might decide, told by chance. */
type Chance = { readonly action: DecidableAction; readonly lines: readonly number[]; readonly value: number };
/** What changes orgs and matches. */
const OFTEN = ['assign-org', 'assign-org', 'unmatch', 'unmatch', 'match', 'withdraw'] as const;
const chance: fc.Arbitrary<Chance> = fc.record({
  action: fc.constantFrom(...decidableActions, ...OFTEN),
  lines: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  value: fc.nat(),
});

/** Open items of September that no extract of October has, */
const CARRIED = ['B-0000000000C1', 'B-0000000000C2'];
const SEPTEMBER = 'september';

/** as the files of that close. */
function septemberFiles(): ReadonlyMap<string, string> {
  const items = CARRIED.map((line, at) => ({
    ...{ line, side: 'billing', type: 'invoice-item', id: `c${at}`, document: `INV-C${at}`, account: 'A-C' },
    ...{ date: '2024-09-15', org: 'US', orgBasis: 'account', revenueOrg: 'Americas', currency: 'USD' },
    ...{
      amount: '7.00',
      functionalCurrency: 'USD',
      functional: '7.00',
      state: 'in-scope',
      cause: 'not-synced',
    },
    open: { amount: '7.00', functional: '7.00', opened: '2026-09', owner: '', comments: [] },
  }));
  const result = { format: 'tieout-result/1', currencies: { home: 'USD', reporting: 'USD' } };
  return new Map([
    [`${SEPTEMBER}/result.json`, JSON.stringify(result)],
    [`${SEPTEMBER}/lines.ndjson`, items.map((item) => `${JSON.stringify(item)}\n`).join('')],
  ]);
}

function wishOf({ action, lines, value }: Chance, close: Close): DecisionWish {
  const { billing, revenue, billingIdentities, revenueIdentities, setup, review } = close;
  const isOfAdjustment = action === 'assign-org' && value % 2 === 0 && close.alignment.count > 0;
  const named = lines.map((number) => {
    if (isOfAdjustment) {
      return billingIdentities.reference(close.alignment.line.get(number % close.alignment.count));
    }
    const at = number % (billing.count + revenue.count);
    if (close.prior && (action === 'close-item' || number % 4 === 0)) return CARRIED[value % 2] ?? '';
    return at < billing.count
      ? billingIdentities.reference(at)
      : revenueIdentities.reference(at - billing.count);
  });
  const org = setup.orgs.billing[value % setup.orgs.billing.length]?.name ?? '';
  const refused = close.files.filter(({ rows }) => rows.refused > 0)[0]?.name ?? '';
  const subjects = {
    withdraw: String((value % (review.log.length + 1)) + 1),
    'accept-refused-rows': refused,
  };
  const isAboutLines = action !== 'withdraw' && action !== 'accept-refused-rows';
  return {
    action,
    lines: isAboutLines ? [...new Set(named)] : [],
    subject: isAboutLines ? '' : subjects[action],
    after: action === 'assign-org' ? org : `word ${value % 3}`,
    reason: 'As agreed.',
  };
}

/** Decides one thing after the other; returns the actions that were taken. */
async function expectSame(host: EngineHost, chances: readonly Chance[]): Promise<readonly string[]> {
  const lines = await staged(host);
  const actions: string[] = [];
  let log = emptyLog;
  let latest: Reconciled = await reconcileStaged({ staged: lines, decisions: log, beginStage });
  let view = new CloseView(latest.close);
  await exceptionsOf(view);
  for (const one of chances) {
    const wish = wishOf(one, latest.close);
    const next = decided(latest.close, log, wish);
    if (!next) continue;
    actions.push(wish.action);
    log = next;
    latest = await reconcileStaged({ staged: lines, decisions: log, beginStage, before: latest.memory });
    const whole = await reconcileStaged({ staged: await staged(host), decisions: log, beginStage });
    expect(said(latest.close)).toEqual(said(whole.close));
    view = new CloseView(latest.close, view);
    await view.prepareCounts(() => Promise.resolve());
    // Somebody looks at the table after some decisions only.
    if (one.value % 3 !== 0)
      expect(await exceptionsOf(view)).toEqual(await exceptionsOf(new CloseView(whole.close)));
  }
  return actions;
}

/** Every row of the table of exceptions, what it is about, and how many there are of each urgency. */
async function exceptionsOf(view: CloseView): Promise<readonly string[]> {
  const table = await exceptionsTable(view, new Pace({ now: () => 0, pause: () => Promise.resolve() }));
  const { exceptions } = view;
  const rows = Array.from({ length: table.count }, (_, at) => {
    const { billing, revenue, differsIn, isFurther, urgency } = exceptions.at(at);
    const cells = table.columns.map((column) => cellText(column, at));
    return [...cells, table.key(at), table.tone(at), billing, revenue, differsIn, isFurther, urgency].join(
      ' | ',
    );
  });
  const totals = [...exceptions.totals()].map(([key, amount]) => `${key} ${amount}`).sort();
  return [...rows, ...totals, ...urgencies.map((urgency) => `${urgency} ${exceptions.countOf(urgency)}`)];
}

async function hostOf(items: readonly Item[], adjustments: readonly Adjustment[]): Promise<EngineHost> {
  const close = closeOf(items, adjustments);
  const [us, , lab] = close.setup.orgs.billing;
  // Orgs with another home currency, so that a decided org changes amounts.
  const billing = [us, { name: 'DE', homeCurrency: 'EUR' }, lab].flatMap((org) => org ?? []);
  const revenue = [
    { name: 'Americas', number: '101', functionalCurrency: 'USD' },
    { name: 'Europe', number: '201', functionalCurrency: 'EUR' },
  ];
  const setup = { ...close.setup, orgs: { ...close.setup.orgs, billing, revenue } };
  const priorClose = { folder: SEPTEMBER, signedBy: 'R. Viewer', signedOn: '2026-10-05' };
  const files = await filesOf({ ...close, setup: { ...setup, priorClose } });
  return memoryHost(new Map([...files, ...septemberFiles()]));
}

describe('a run after a decision', () => {
  test('says what the run from the start says, over random closes and decisions', async () => {
    const taken = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        closes,
        fc.array(chance, { minLength: 1, maxLength: 6 }),
        async ({ items, adjustments }, chances) => {
          for (const action of await expectSame(await hostOf(items, adjustments), chances)) taken.add(action);
        },
      ),
      { numRuns: 40, seed: 53 },
    );
    expect([...taken].sort()).toEqual(
      decidableActions.filter((action) => action !== 'accept-refused-rows').sort(),
    );
  }, 240_000);

  test('says what the run from the start says, over the sample month', async () => {
    const host = folderHost(sample, join(sample, 'out'));
    await fc.assert(
      fc.asyncProperty(fc.array(chance, { minLength: 10, maxLength: 10 }), async (chances) => {
        await expectSame(host, chances);
      }),
      { numRuns: 2, seed: 10 },
    );
  }, 240_000);
});
