import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDecisionLog } from '../../core/review/decision-log.ts';
import { type Ended, runTieout } from './run-tieout.ts';
import { scratch } from './scratch.ts';

const CLOSE = join(import.meta.dirname, '../issues/document-level-match');
function closeFolder(): string {
  const folder = scratch();
  cpSync(CLOSE, folder, { recursive: true });
  return folder;
}

async function linesOf(folder: string): Promise<{ line: string; side: string; pass: string }[]> {
  const out = join(folder, 'out');
  const { status } = await runTieout(['close', folder, '--out', out, '--quiet']);
  expect(status).not.toBe(2);
  return readFileSync(join(out, 'lines.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { line: string; side: string; pass: string });
}

function decide(folder: string, ...args: readonly string[]): Promise<Ended> {
  return runTieout(['decide', folder, ...args, '--by', 'Mara Lindqvist', '--quiet']);
}

describe('tieout decide and tieout trail', () => {
  test('A53 record who, when, what, before, after and why, and show it', async () => {
    const folder = closeFolder();
    const lines = await linesOf(folder);
    const [line = ''] = lines.map((one) => one.line);
    const decided = await decide(folder, 'unmatch', line, '--reason', 'Two other invoices');
    expect(decided).toMatchObject({ status: 0, stderr: '' });
    const log = readDecisionLog(readFileSync(join(folder, 'decisions.json'), 'utf8'));
    if (!log.isOk) throw new Error(JSON.stringify(log.failures));
    const [entry] = log.value.entries;
    expect(entry).toMatchObject({
      sequence: 1,
      by: { name: 'Mara Lindqvist', account: userInfo().username },
      action: 'unmatch',
      before: 'matched by K4',
      after: 'not matched',
      reason: 'Two other invoices',
    });
    expect(entry?.lines.map((one) => one.line).sort()).toEqual(lines.map((one) => one.line).sort());
    expect(Math.abs(Date.now() - Date.parse(entry?.at ?? ''))).toBeLessThan(60_000);
    const trail = await runTieout(['trail', folder]);
    expect(trail.status).toBe(0);
    expect(trail.stdout).toContain(`The chain holds: 1 entry, head ${entry?.hash}`);
    expect((await linesOf(folder)).every(({ pass }) => pass === 'none')).toBe(true);
  });

  test('A53 a tampered log stops trail, decide and close', async () => {
    const folder = closeFolder();
    const [line = ''] = (await linesOf(folder)).map((one) => one.line);
    expect((await decide(folder, 'comment', line, '--value', 'As agreed.')).status).toBe(0);
    const path = join(folder, 'decisions.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('As agreed.', 'As never agreed.'));
    const out = ['close', folder, '--out', join(folder, 'out'), '--quiet'];
    for (const args of [['trail', folder], out]) {
      const { status, stderr } = await runTieout(args);
      expect(status).toBe(2);
      expect(stderr).toContain('entry 1 was changed: its hash is not that of its content');
    }
    expect((await decide(folder, 'comment', line, '--value', 'More.')).status).toBe(2);
  });

  test('A53 a log cut off at its end is seen by the earlier result in the folder of the output', async () => {
    const folder = closeFolder();
    const [line = ''] = (await linesOf(folder)).map((one) => one.line);
    await decide(folder, 'comment', line, '--value', 'First.');
    await decide(folder, 'comment', line, '--value', 'Second.');
    await linesOf(folder);
    const path = join(folder, 'decisions.json');
    const log = JSON.parse(readFileSync(path, 'utf8')) as { entries: unknown[] };
    writeFileSync(path, JSON.stringify({ ...log, entries: log.entries.slice(0, 1) }));
    const before = readFileSync(join(folder, 'out', 'result.json'), 'utf8');
    const { status, stderr } = await runTieout(['close', folder, '--out', join(folder, 'out'), '--quiet']);
    expect(status).toBe(2);
    expect(stderr).toContain('decisions.json has 1: entries were cut off at the end');
    expect(readFileSync(join(folder, 'out', 'result.json'), 'utf8')).toBe(before);
    expect((await runTieout(['close', folder, '--out', join(folder, 'new'), '--quiet'])).status).not.toBe(2);
  });

  test('refuse in words what cannot be, and write nothing', async () => {
    const folder = closeFolder();
    const [line = ''] = (await linesOf(folder)).map((one) => one.line);
    const refused: readonly (readonly [readonly string[], string])[] = [
      [['assign-org', line, '--value', 'UK', '--reason', 'x'], '"UK" is no Billing org'],
      [
        ['assign-org', 'B-000000000000', '--value', 'US', '--reason', 'x'],
        'no line of this close has that name',
      ],
      [['assign-org', line, '--value', 'US'], 'Say why'],
      [['comment', line], 'Write the comment as the value (--value)'],
      [['comment', '--value', 'x'], 'no line is named'],
      [['withdraw', '--subject', '1', '--reason', 'x'], 'there is no entry 1'],
      [['withdraw', '1', '--reason', 'x'], 'Name the number of the entry as the subject (--subject)'],
      [['unmatch', line.replace(/^[BR]/, 'M'), '--reason', 'x'], 'the name of a match'],
      [['accept-refused-rows', '--reason', 'x'], 'no row of this close was refused'],
      [
        ['accept-refused-rows', '--subject', 'invoice-items.csv', '--reason', 'x'],
        'no row of "invoice-items.csv"',
      ],
      [['match', line, '--reason', 'x'], 'no Revenue line is named'],
      [['comment', line, '--value', 'a\u0007b'], 'text that the log cannot hold'],
      [['forget', line], 'Name one of these: assign-org'],
    ];
    for (const [args, words] of refused) {
      const { status, stderr } = await decide(folder, ...args);
      expect([args, status]).toEqual([args, 2]);
      expect(stderr).toContain(words);
    }
    expect(readdirSync(folder)).not.toContain('decisions.json');
    expect((await runTieout(['trail', folder])).stdout).toContain('There is no decisions.json');
    const nowhere = await runTieout(['trail', join(folder, 'nowhere')]);
    expect([nowhere.status, nowhere.stdout]).toEqual([2, '']);
    expect(nowhere.stderr).toContain('no such folder');
  }, 180_000);

  test('what is wrong whatever the close says is refused before the extracts are read', async () => {
    const folder = closeFolder();
    for (const name of readdirSync(folder)) if (name !== 'close.json') rmSync(join(folder, name));
    const { status, stderr } = await decide(folder, 'assign-org', 'B-000000000000', '--value', 'US');
    expect([status, stderr.includes('Say why'), stderr.includes('no file')]).toEqual([2, true, false]);
  });

  test('a withdrawal names the entry that it takes back', async () => {
    const folder = closeFolder();
    const [line = ''] = (await linesOf(folder)).map((one) => one.line);
    await decide(folder, 'comment', line, '--value', 'Asked.');
    const { stdout } = await decide(folder, 'withdraw', '--subject', '1', '--reason', 'Wrong line');
    expect(stdout).toContain('about: entry 1\n');
  });

  test('refuse while somebody else decides, and leave no lock behind', async () => {
    const folder = closeFolder();
    const [line = ''] = (await linesOf(folder)).map((one) => one.line);
    const lock = join(folder, '.tieout-lock');
    writeFileSync(lock, JSON.stringify({ machine: hostname(), process: process.pid }));
    const { status, stderr } = await decide(folder, 'comment', line, '--value', 'x');
    expect(status).toBe(2);
    expect(stderr).toContain('somebody else is deciding about this close');
    rmSync(lock);
    expect((await decide(folder, 'comment', line, '--value', 'x')).status).toBe(0);
    expect(readdirSync(folder).filter((name) => /lock|partial/.test(name))).toEqual([]);
  });

  test('say in their help that identities are declared', async () => {
    for (const command of ['decide', 'trail']) {
      expect((await runTieout([command, '--help'])).stdout).toMatch(/declared here, not\s+authenticated/);
    }
  });
});
