/** A view takes over what did not change, and holds no result of before for that. */

import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { reconcileStaged } from '../../../core/reconcile.ts';
import type { Close } from '../../../core/report/close.ts';
import { emptyLog } from '../../../core/review/decision-log.ts';
import { CloseView } from '../../../core/view/close-view.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { beginStage, decided, staged } from '../../closes/run-again.ts';
import { memoryHost } from '../../closes/run-close.ts';
import { filesOf } from '../../closes/write-close.ts';

const ready = (): Promise<void> => Promise.resolve();

test('results that decisions have replaced are let go of', async () => {
  const close = CloseBuilder.small().pair('INV-1', '10.00').item('INV-2', '20.00').close();
  const lines = await staged(memoryHost(new Map(await filesOf(close))));
  let latest = await reconcileStaged({ staged: lines, decisions: emptyLog, beginStage });
  let view = new CloseView(latest.close);
  const replaced: WeakRef<Close>[] = [];
  for (const after of ['one', 'two', 'three']) {
    await view.prepare(ready);
    replaced.push(new WeakRef(latest.close));
    const lineNames = [latest.close.billingIdentities.reference(1)];
    const wish = { action: 'comment', lines: lineNames, subject: '', after, reason: 'Seen.' } as const;
    const decisions = decided(latest.close, latest.close.review.log, wish);
    if (!decisions) throw new Error('the comment is refused');
    latest = await reconcileStaged({ staged: lines, decisions, beginStage, before: latest.memory });
    view = new CloseView(latest.close, view);
  }
  await view.prepare(ready);
  setFlagsFromString('--expose-gc');
  // The flag puts it there.
  const collect = runInNewContext('gc') as () => void;
  // What a weak reference was made of lives to the end of its turn.
  await setImmediate();
  collect();
  expect(replaced.map((result) => result.deref() !== undefined)).toEqual([false, false, false]);
  expect(view.exceptions.length).toBeGreaterThan(0);
});
