/** A52 what stands against signing: each reason by its smallest close, all reasons at once. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../core/engine.ts';
import type { CloseBuilder } from '../../closes/close-builder.ts';
import { memoryHost } from '../../closes/run-close.ts';
import { Desk, preparer } from './desk.ts';
import { closing, following, inSeptember, october, PRIOR, september } from './two-months.ts';

const ISSUES = join(import.meta.dirname, '../../issues');
const twice = { item: inSeptember, bill: { date: '2026-09-15', period: '202609' } } as const;
const good = (): CloseBuilder => closing(september).pair('INV-1', '100.00', twice);

function filesOfIssue(code: string): Map<string, string | Uint8Array> {
  const folder = join(ISSUES, code);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
      }),
  );
}

async function signIssue(files: Map<string, string | Uint8Array>): Promise<readonly string[]> {
  const engine = createEngine(memoryHost(files, new Map()), 'test');
  const reply = await engine.sign({ role: 'preparer', by: preparer.name });
  return reply.isOk ? [] : reply.failures.map(({ where, found }) => `${where} | ${found}`);
}

describe('A52 nobody signs while there is', () => {
  test.each([
    ...['no-rate', 'org-unmapped', 'org-undecided', 'period-org-unknown', 'duplicate-conflict'],
    ...['account-in-two-orgs', 'row-refused', 'decision-stale', 'decision-orphaned', 'opening-differs'],
  ])('%s', async (code) => {
    const files = filesOfIssue(code);
    const log = files.get('decisions.json');
    const reasons = await signIssue(files);
    expect(reasons.filter((reason) => reason.startsWith(`${code} | `))).toHaveLength(1);
    expect(files.get('decisions.json')).toBe(log);
  });

  test('refused rows, until they are accepted with a reason', async () => {
    const files = filesOfIssue('row-refused');
    expect((await signIssue(files)).some((reason) => reason.startsWith('row-refused'))).toBe(true);
    const result = readFileSync(join(ISSUES, 'row-refused', 'expected.json'), 'utf8');
    const subject = /"file": "([^"]+)"/.exec(result)?.[1] ?? '';
    const engine = createEngine(memoryHost(files, new Map()), 'test');
    const wish = { action: 'accept-refused-rows', subject, reason: 'A heading', by: preparer.name } as const;
    expect(await engine.decide(wish)).toMatchObject({ isOk: true });
    expect((await signIssue(files)).filter((reason) => reason.startsWith('row-refused'))).toEqual([]);
  });

  test('a file whose rows do not balance', async () => {
    const desk = await Desk.with(good().file('invoice-item', { source: { control: { rows: 9 } } }));
    expect(await desk.sign('preparer', preparer)).toEqual([
      expect.stringMatching(/^control-totals \| .*control count 9/),
    ]);
  });

  test('an opening that is not the closing that close.json states', async () => {
    const before = await (await Desk.with(good())).signBoth();
    await before.result();
    const other = following(closing(october), { digest: 'f'.repeat(64) }).pair('INV-9', '1.00');
    const reasons = await (await Desk.with(other, before.prior(PRIOR))).sign('preparer', preparer);
    expect(reasons).toEqual([expect.stringMatching(/^opening-differs \| /)]);
  });

  test('a log that somebody tampered with', async () => {
    const desk = await Desk.with(good());
    await desk.sign('preparer', preparer);
    const log = String(desk.files.get('decisions.json'));
    desk.files.set('decisions.json', log.replace('Mara Lindqvist', 'Nobody'));
    expect(await desk.sign('preparer', preparer)).toEqual([expect.stringContaining('entry 1 was changed')]);
  });

  test('several reasons: all are told at once', async () => {
    const builder = good()
      .file('invoice-item', { source: { control: { rows: 9 } } })
      .item('INV-7', '1.00', { ...inSeptember, account: 'A-NOBODY' });
    const reasons = await (await Desk.with(builder)).sign('preparer', { ...preparer, account: '' });
    const codes = reasons.map((reason) => reason.split(' | ')[0]);
    expect(codes).toEqual(
      expect.arrayContaining(['the operating system', 'account-missing', 'control-totals']),
    );
  });
});

describe('A52 unexplained amounts', () => {
  // A line of a document that Billing has, under an id that Billing does not have: no rule explains it.
  const unexplained = (amount?: string, currency = 'USD'): CloseBuilder =>
    good()
      .bill('INV-1', '3.00', { lineId: 'f'.repeat(32), date: '2026-09-15', period: '202609' })
      .change((setup) =>
        amount === undefined
          ? setup
          : { ...setup, materiality: { amount, currency, setBy: 'Controller', reason: 'Policy 4.2' } },
      );

  test.each([
    ['without materiality any amount stands against it', unexplained(), true],
    ['above materiality', unexplained('2.99'), true],
    ['at materiality', unexplained('3.00'), false],
    ['materiality of another currency allows nothing', unexplained('100.00', 'EUR'), true],
  ])('%s', async (_, builder, isRefused) => {
    const reasons = await (await Desk.with(builder)).sign('preparer', preparer);
    expect(reasons.map((reason) => reason.split(' | ')[0])).toEqual(isRefused ? ['nothing-unexplained'] : []);
  });
});
