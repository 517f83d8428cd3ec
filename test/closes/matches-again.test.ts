/** Matches taken apart, made and given back one after the other: each run comes to what the run from the start comes to. */

import { describe, expect, test } from 'vitest';
import type { DecidableAction } from '../../core/model/decision.ts';
import { finished } from '../../core/model/sliced-work.ts';
import { reconcileStaged } from '../../core/reconcile.ts';
import type { Close } from '../../core/report/close.ts';
import { emptyLog } from '../../core/review/decision-log.ts';
import type { EngineHost } from '../../core/run.ts';
import { CloseBuilder } from './close-builder.ts';
import { idOf } from './record-id.ts';
import { beginStage, decided, said, staged } from './run-again.ts';
import { memoryHost } from './run-close.ts';
import { filesOf } from './write-close.ts';

/** A line by side and document, the first of several. */
type Line = `${'B' | 'R'} ${string}`;
type Step = readonly [action: DecidableAction, lines: readonly Line[], after?: string];

/** Undoes the last decision that stands. */
const UNDO: Step = ['withdraw', []];

/** Pairs that no decision touches, so that few lines change. */
function withPairs(builder: CloseBuilder): CloseBuilder {
  for (let at = 0; at < 20; at += 1) builder.pair(`PAIR-${at}`, `${at + 1}.00`, at % 2 ? GERMAN : {});
  return builder;
}

const GERMAN = { item: { account: 'A-DE' }, bill: { account: 'A-DE', org: '201' } };
const parts = { lineId: idOf('item MANY') };

function builder(): CloseBuilder {
  return withPairs(CloseBuilder.small())
    .pair('ONE', '10.00')
    .pair('OFF', '20.00', { bill: { amount: '18.00', functionalAmount: '18.00' } })
    .pair('LATE', '30.00', { bill: { period: '202611' } })
    .pair('DE', '40.00', { item: { account: 'A-DE' } })
    .item('MANY', '50.00')
    .bill('MANY', '20.00', { ...parts, lineNumber: 'MANY.1' })
    .bill('MANY', '30.00', { ...parts, lineNumber: 'MANY.2' })
    .item('WHOLE', '60.00', { id: idOf('whole 1'), charge: 'C-1' })
    .item('WHOLE', '70.00', { id: idOf('whole 2'), charge: 'C-2' })
    .bill('WHOLE', '130.00', { lineId: idOf('whole 3'), charge: 'C-3' })
    .pair('OUT', '80.00', { item: { excluded: 'true' } })
    .pair('TYPE', '90.00', { bill: { type: 'CM' } })
    .item('ALONE', '25.00')
    .bill('LONE', '25.00', { lineId: idOf('lone') })
    .iia('IIA-1', 'Credit', '5.00', { account: 'A-US' });
}

async function hostOf(builder: CloseBuilder): Promise<EngineHost> {
  return memoryHost(new Map(await filesOf(builder.close())));
}

function nameOf({ billing, revenue, billingIdentities, revenueIdentities, pool }: Close, line: Line): string {
  const [lines, identities] = line.startsWith('B')
    ? [billing, billingIdentities]
    : [revenue, revenueIdentities];
  for (let row = 0; row < lines.count; row += 1) {
    if (pool.text(lines.document.get(row)) === line.slice(2)) return identities.reference(row);
  }
  throw new Error(`no line ${line}`);
}

function subjectOf({ review }: Close): string {
  const standing = review.log.entries.filter(
    ({ sequence, action }) => action !== 'withdraw' && review.stateOf(sequence) === 'in-force',
  );
  return String(standing.at(-1)?.sequence ?? 0);
}

/** Every amount under a cause of the bridge, with its line. */
function explained({ bridge }: Close): readonly string[] {
  const { entries } = finished(bridge.detail());
  const texts = Array.from({ length: entries.cell.length }, (_, at) => {
    const rows = [entries.billingRow.get(at), entries.revenueRow.get(at)];
    return [entries.cell.get(at), entries.cause.get(at), ...rows, entries.amount.get(at)].join(' ');
  });
  return texts.sort();
}

/** Decides in turn and holds each result against the run from the start; returns the results. */
async function expectSame(steps: readonly Step[], over = builder()): Promise<readonly Close[]> {
  const host = await hostOf(over);
  const lines = await staged(host);
  let latest = await reconcileStaged({ staged: lines, decisions: emptyLog, beginStage });
  const closes = [latest.close];
  for (const [action, named, after = ''] of steps) {
    const { close, memory } = latest;
    const wish = {
      ...{ action, after, reason: 'As agreed.' },
      lines: named.map((line) => nameOf(close, line)),
      subject: action === 'withdraw' ? subjectOf(close) : '',
    };
    const decisions = decided(close, close.review.log, wish);
    if (!decisions) throw new Error(`${action} ${named.join()} is refused`);
    latest = await reconcileStaged({ staged: lines, decisions, beginStage, before: memory });
    const whole = await reconcileStaged({ staged: await staged(host), decisions, beginStage });
    expect(said(latest.close), `${action} ${named.join()}`).toEqual(said(whole.close));
    expect(explained(latest.close), `${action} ${named.join()}`).toEqual(explained(whole.close));
    closes.push(latest.close);
  }
  return closes;
}

function matchesOf(closes: readonly Close[]): readonly number[] {
  return closes.map(({ matching }) => matching.groups);
}

describe('matches after one another', () => {
  test('are taken apart by a line of either side, whatever made them, and come back', async () => {
    const apart = ['B ONE', 'R OFF', 'B LATE', 'R DE', 'R MANY', 'B WHOLE', 'R OUT', 'B TYPE'] as const;
    const matches = matchesOf(await expectSame(apart.flatMap((line): Step[] => [['unmatch', [line]], UNDO])));
    // Each of them is one match less, and back again.
    const [all = 0] = matches;
    expect(matches).toEqual([all, ...apart.flatMap(() => [all - 1, all])]);
  });

  test('are taken apart on top of each other and given back in reverse', async () => {
    const apart: readonly Step[] = [
      ['unmatch', ['B MANY']],
      ['unmatch', ['R ONE']],
      ['unmatch', ['R WHOLE']],
      ['unmatch', ['B DE']],
    ];
    const matches = matchesOf(await expectSame([...apart, UNDO, UNDO, UNDO, UNDO]));
    expect(matches.map((count) => (matches[0] ?? 0) - count)).toEqual([0, 1, 2, 3, 4, 3, 2, 1, 0]);
  });

  test('meet other decisions about their lines', async () => {
    const closes = await expectSame([
      ['accept-difference', ['B OFF']],
      ['unmatch', ['B OFF']],
      ['accept-difference', ['B OFF']],
      ['match', ['B OFF', 'R LONE']],
      ['match', ['B ALONE', 'R MANY']],
      ['assign-org', ['B MANY'], 'DE'],
      ['assign-org', ['B ONE', 'B LATE'], 'DE'],
      ['assign-org', ['B IIA-1'], 'Lab'],
      ['unmatch', ['R LATE']],
      ['unmatch', ['B ALONE']],
      ['comment', ['B ONE'], 'Seen.'],
      ['unmatch', ['B ONE']],
      ['match', ['B ONE', 'R ONE', 'R OFF']],
      UNDO,
      UNDO,
      UNDO,
      UNDO,
    ]);
    expect(new Set(matchesOf(closes)).size).toBeGreaterThan(2);
  });

  test('tell lines of one document from each other by the org that one of them was given', async () => {
    const closes = await expectSame(
      [['assign-org', ['B TWIN'], 'DE'], UNDO, ['assign-org', ['B LATE'], 'DE'], UNDO],
      builder()
        .item('TWIN', '33.00', { id: '', charge: 'C-T' })
        .item('TWIN', '33.00', { id: '', charge: 'C-T' })
        .bill('TWIN', '33.00', { lineId: idOf('twin 1'), charge: 'C-T' })
        .bill('TWIN', '33.00', { lineId: idOf('twin 2'), charge: 'C-T', period: '202611' }),
    );
    // Two lines that are alike may each take either bill; once they differ, nothing says which.
    const [all = 0] = matchesOf(closes);
    expect(matchesOf(closes)).toEqual([all, all - 2, all, all, all]);
  });

  test('leave no finding behind when they are taken apart', async () => {
    const about = {
      WHOLE: 'document-level-match',
      OUT: 'excluded-in-revenue',
      TYPE: 'type-differs',
    } as const;
    for (const [document, code] of Object.entries(about)) {
      const closes = await expectSame([['unmatch', [`B ${document}`]], UNDO]);
      const found = closes.map(({ findings }) => findings.some((finding) => finding.code === code));
      expect(found, code).toEqual([true, false, true]);
    }
  });
});
