/** What a view keeps of the one before is what it would have worked out itself. */

import { expect, test } from 'vitest';
import { readClose } from '../../../core/close-input.ts';
import { importAll } from '../../../core/import-all.ts';
import { Findings } from '../../../core/model/finding.ts';
import { ok } from '../../../core/model/result.ts';
import { TextPool } from '../../../core/model/text-pool.ts';
import { type StagedClose, stageClose } from '../../../core/pipeline/staged-close.ts';
import { type Reconciled, reconcileStaged } from '../../../core/reconcile.ts';
import { appendDecisions } from '../../../core/review/decision-log.ts';
import { planDecision } from '../../../core/review/plan-decision.ts';
import { Run } from '../../../core/run.ts';
import { CloseView } from '../../../core/view/close-view.ts';
import { overviewOf } from '../../../core/view/overview.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { memoryHost } from '../../closes/run-close.ts';
import { filesOf } from '../../closes/write-close.ts';
import { answerOf, gridsOf, opened } from './closed-views.ts';

const ready = (): Promise<void> => Promise.resolve();

async function staged(builder: CloseBuilder): Promise<StagedClose> {
  const run = new Run(memoryHost(new Map(await filesOf(builder.close()))));
  const read = await readClose(run, {
    engineVersion: 'test',
    importOf: async (setup) => {
      const [pool, findings] = [new TextPool(), new Findings(new TextPool())];
      const imported = await importAll(run, setup, pool, findings);
      return imported.isOk ? ok({ ...imported.value, pool, findings }) : imported;
    },
  });
  return stageClose(answerOf(read).input, ready);
}

async function decided(
  close: StagedClose,
  before: Reconciled,
  action: 'comment' | 'accept-difference' | 'assign-org' | 'unmatch',
  line: string,
  after = '',
): Promise<Reconciled> {
  const plan = answerOf(
    planDecision({ action, lines: [line], subject: '', after, reason: 'Agreed.' }, before.close),
  );
  const by = { name: 'Mara Lindqvist', account: 'mlindqvist' };
  const drafts = plan.map((entry) => ({ ...entry, at: '2026-11-02T08:00:00Z', by }));
  const decisions = appendDecisions(before.close.review.log, drafts);
  return await reconcileStaged({ staged: close, decisions, beginStage: ready, before: before.memory });
}

async function shown(view: CloseView): Promise<unknown> {
  const { rows } = await opened(gridsOf(view), { grid: 'exceptions' });
  const lines = await opened(gridsOf(view), { grid: 'bridge-lines' });
  return { rows, lines: lines.rows, overview: overviewOf(view, 'transaction') };
}

function inEuro<Org extends { readonly name: string }>(org: Org): Org {
  return org.name === 'DE' ? { ...org, homeCurrency: 'EUR' } : org;
}

test('after every kind of decision an inheriting view shows what a fresh one does', async () => {
  const close = await staged(
    CloseBuilder.small()
      // Without a rate, what is decided for this org loses its functional amount.
      .change((setup) => ({
        ...setup,
        orgs: { ...setup.orgs, billing: setup.orgs.billing.map(inEuro) },
      }))
      .pair('INV-1', '10.00')
      .pair('INV-2', '20.00', { bill: { amount: '18.00', functionalAmount: '18.00' } })
      .pair('INV-3', '30.00', { item: { account: 'A-DE' }, bill: { account: 'A-DE' } })
      .item('INV-4', '40.00')
      .item('INV-5', '40.00')
      .item('INV-6', '60.00')
      .iia('IIA-1', 'Credit', '5.00', { account: 'A-X' })
      .iia('IIA-2', 'Credit', '7.00', { account: 'A-US' })
      .bill('IIA-2', '-7.00', { account: 'A-US', type: 'CM-C' }),
  );
  const none = { entries: [], head: '0'.repeat(64), length: 0 };
  let latest = await reconcileStaged({ staged: close, decisions: none, beginStage: ready });
  let view = new CloseView(latest.close);
  const nameOf = (document: string): string => {
    const { billing } = view.context;
    const row = Array.from({ length: billing.count }, (_, at) => at).find(
      (at) => billing.text('document', at) === document,
    );
    return billing.reference(row ?? -1);
  };
  const decisions = [
    ['comment', 'INV-1', 'Seen.'],
    ['accept-difference', 'INV-2'],
    ['accept-difference', 'INV-5'],
    ['assign-org', 'IIA-1', 'DE'],
    ['assign-org', 'IIA-2', 'DE'],
    ['accept-difference', 'INV-6'],
    ['unmatch', 'INV-1'],
  ] as const;
  const seen = new Set([JSON.stringify(await shown(view))]);
  for (const [action, document, after] of decisions) {
    latest = await decided(close, latest, action, nameOf(document), after);
    view = new CloseView(latest.close, view);
    const own = await shown(view);
    expect(own, action).toEqual(await shown(new CloseView(latest.close)));
    seen.add(JSON.stringify(own));
  }
  // A comment shows in neither; each of the others does.
  expect(seen.size).toBe(decisions.length);
});
