/** A50 through the whole engine: what people decided holds after the extracts are imported again. */

import { describe, expect, test } from 'vitest';
import type { Requests } from '../../../core/contract/commands.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { idOf } from '../../closes/record-id.ts';
import { decide } from '../../closes/run-close.ts';
import type { TestClose } from '../../closes/test-close.ts';
import { causesOf, closed, foundOf, lineOf, placesOf } from './closed.ts';

type Decision = Omit<Requests['decide'], 'by'>;
type Files = ReadonlyMap<string, string | Uint8Array>;

async function decided(
  close: TestClose,
  decisions: readonly Decision[],
  before: Files = new Map(),
): Promise<Files> {
  const files = await decide(close, decisions, before);
  if (!files.isOk) throw new Error(JSON.stringify(files.failures));
  return files.value;
}

async function refusals(
  close: TestClose,
  decision: Decision,
  before: Files = new Map(),
): Promise<readonly string[]> {
  const files = await decide(close, [decision], before);
  return files.isOk ? [] : files.failures.map(({ where, found }) => `${where}: ${found}`);
}

/** Names of the lines of a document, Billing first. */
async function namesOf(close: TestClose, document: string): Promise<[string, string]> {
  const { lines } = await closed(close);
  const names = (side: string): string =>
    lines.find((line) => line.side === side && line.document === document)?.line ?? '';
  return [names('billing'), names('revenue')];
}

/** An invoice that Revenue lacks, one that differs by 10, an IA without any org, and one that agrees. */
function october(): CloseBuilder {
  return CloseBuilder.small()
    .account('A-NONE', '')
    .item('INV-1', '100.00')
    .item('INV-2', '50.00')
    .bill('INV-2', '40.00')
    .pair('INV-3', '7.00')
    .ia('IA-1', 'Credit', '5.00', { account: 'A-NONE', parentDocument: '' });
}

/** The same rows in reverse order in files of another name. */
function importedAgain(close: TestClose): TestClose {
  const extracts = close.extracts.map((extract) => ({
    ...extract,
    file: `again-${extract.file}`,
    rows: [...extract.rows].reverse(),
  }));
  return { ...close, extracts: extracts as TestClose['extracts'] };
}

describe('A50 an assigned org', () => {
  test('A50 is still there after the extract is imported again, and moves what the stages say of the line', async () => {
    const close = october().close();
    const [line] = await namesOf(close, 'IA-1');
    expect(lineOf(await closed(close), 'IA-1')).toMatchObject({ org: '', alignment: 'org-undecided' });
    const files = await decided(close, [{ action: 'assign-org', lines: [line], after: 'DE' }]);
    for (const again of [close, importedAgain(close)]) {
      const ran = await closed(again, files);
      expect(lineOf(ran, 'IA-1')).toMatchObject({
        ...{ line, org: 'DE', orgBasis: 'assigned', revenueOrg: 'unlabeled', alignment: 'aligned-open' },
      });
      expect(placesOf(ran, 'org-undecided')).toEqual([]);
      const totals = ran.result.alignment.totals.filter(
        ({ org, basis }) => org === 'DE' && basis === 'transaction',
      );
      expect(totals.map(({ unlabeled }) => unlabeled)).toEqual(['-5.00']);
    }
  });

  test('A50 moves a document with its amount to the column of its org in the bridge', async () => {
    const close = october().close();
    const [line] = await namesOf(close, 'INV-1');
    const ran = await closed(
      close,
      await decided(close, [{ action: 'assign-org', lines: [line], after: 'DE' }]),
    );
    expect(lineOf(ran, 'INV-1')).toMatchObject({
      org: 'DE',
      revenueOrg: 'Europe',
      cause: 'missing-in-revenue',
    });
  });

  test('A50 the row changed: the decision is stale, is not applied and blocks', async () => {
    const close = october().close();
    const [line] = await namesOf(close, 'IA-1');
    const files = await decided(close, [{ action: 'assign-org', lines: [line], after: 'DE' }]);
    const changed = CloseBuilder.small()
      .account('A-NONE', '')
      .pair('INV-3', '7.00')
      .ia('IA-1', 'Credit', '6.00', { account: 'A-NONE', parentDocument: '' })
      .close();
    const ran = await closed(changed, files);
    expect(lineOf(ran, 'IA-1')).toMatchObject({ line, org: '' });
    expect(placesOf(ran, 'decision-stale')).toEqual(['invoice-adjustment.csv:2']);
    expect(foundOf(ran, 'decision-stale')[0]).toMatch(
      /IA-1 says something else now .*entry 1, org assigned: DE, by Mara Lindqvist \(mlindqvist\) on 2026-11-02T08:00:00Z, because: As agreed\./,
    );
    expect(ran.result.isHolding).toBe(false);
    const anew = await decided(changed, [{ action: 'assign-org', lines: [line], after: 'DE' }], files);
    expect(placesOf(await closed(changed, anew), 'decision-stale')).toEqual([]);
  });

  test('A50 the row is gone: the decision is listed as an orphan until it is withdrawn', async () => {
    const close = october().close();
    const [line] = await namesOf(close, 'IA-1');
    const files = await decided(close, [{ action: 'assign-org', lines: [line], after: 'DE' }]);
    const without = CloseBuilder.small().pair('INV-3', '7.00').close();
    const ran = await closed(without, files);
    expect(placesOf(ran, 'decision-orphaned')).toEqual(['decisions.json:1']);
    expect(foundOf(ran, 'decision-orphaned')[0]).toContain(
      `(${line}); decided: entry 1, org assigned: DE, by Mara`,
    );
    expect(ran.result.isHolding).toBe(false);
    const withdrawn = await decided(without, [{ action: 'withdraw', subject: '1' }], files);
    expect(placesOf(await closed(without, withdrawn), 'decision-orphaned')).toEqual([]);
  });

  test('A50 a later decision replaces it, and a withdrawal brings the earlier one back', async () => {
    const close = october().close();
    const [line] = await namesOf(close, 'IA-1');
    const orgs = async (files: Files): Promise<string> =>
      lineOf(await closed(close, files), 'IA-1').org ?? '';
    const first = await decided(close, [{ action: 'assign-org', lines: [line], after: 'DE' }]);
    const second = await decided(close, [{ action: 'assign-org', lines: [line], after: 'US' }], first);
    const third = await decided(close, [{ action: 'withdraw', subject: '2' }], second);
    expect([await orgs(first), await orgs(second), await orgs(third)]).toEqual(['DE', 'US', 'DE']);
    expect(await refusals(close, { action: 'assign-org', lines: [line], after: 'US' }, second)).toEqual([
      `line ${line}: org US is decided already`,
    ]);
    expect(await refusals(close, { action: 'withdraw', subject: '2' }, third)).toEqual([
      'entry 2: it is withdrawn already',
    ]);
  });
});

describe('A50 an accepted difference', () => {
  test('A50 stays in the bridge under its cause after the extract is imported again', async () => {
    const close = october().close();
    const [alone] = await namesOf(close, 'INV-1');
    const [, differing] = await namesOf(close, 'INV-2');
    const before = await closed(close);
    const files = await decided(close, [{ action: 'accept-difference', lines: [alone, differing] }]);
    const log = JSON.parse(String(files.get('decisions.json'))) as {
      entries: { before: string; after: string; lines: unknown[] }[];
    };
    expect(log.entries.map(({ before: was, after, lines }) => [was, after, lines.length])).toEqual([
      ['matched by K1', '10.00 USD', 2],
      ['missing-in-revenue', '100.00 USD', 1],
    ]);
    for (const again of [close, importedAgain(close)]) {
      const ran = await closed(again, files);
      expect(ran.result.bridge).toEqual(before.result.bridge);
      expect(causesOf(ran)).toEqual(causesOf(before));
      expect(causesOf(ran)).toMatchObject({ 'missing-in-revenue': '100', amount: '10' });
      expect(placesOf(ran, 'decision-stale')).toEqual([]);
    }
  });

  test('A50 is stale when its other side changed, though its own side did not', async () => {
    const close = october().close();
    const [line] = await namesOf(close, 'INV-2');
    const files = await decided(close, [{ action: 'accept-difference', lines: [line] }]);
    const changed = CloseBuilder.small().item('INV-2', '50.00').bill('INV-2', '30.00').close();
    expect(foundOf(await closed(changed, files), 'decision-stale')[0]).toContain('says something else now');
  });

  test('A50 is stale when its line is now matched with other lines, or stands alone for another cause', async () => {
    const close = october().close();
    const [line] = await namesOf(close, 'INV-1');
    const files = await decided(close, [{ action: 'accept-difference', lines: [line] }]);
    const arrived = october().bill('INV-1', '100.00').close();
    expect(foundOf(await closed(arrived, files), 'decision-stale')[0]).toContain(
      'matched with further lines',
    );
    const asked = october()
      .add('staging-error', { id: '1', lineId: idOf('other'), message: 'x', processed: 'N', type: 'INV' })
      .close();
    expect(lineOf(await closed(asked, files), 'INV-1').cause).toBe('not-synced');
    expect(foundOf(await closed(asked, files), 'decision-stale')[0]).toContain(
      'the cause of the difference is not-synced now',
    );
  });
});
