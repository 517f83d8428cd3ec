import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ResultJson } from '../../core/setup/result-schema.ts';
import { closing, inSeptember, september } from '../acceptance/whole-close/two-months.ts';
import { writeClose } from '../closes/write-close.ts';
import { runTieout } from './run-tieout.ts';
import { scratch } from './scratch.ts';

async function closeFolder(): Promise<string> {
  const folder = scratch();
  const bill = { date: '2026-09-15', period: '202609' };
  await writeClose(closing(september).pair('INV-1', '100.00', { item: inSeptember, bill }).close(), folder);
  return folder;
}

async function signOffOf(folder: string): Promise<ResultJson['signOff']> {
  const out = join(folder, 'out');
  const { status } = await runTieout(['close', folder, '--out', out, '--quiet', '--until', 'result']);
  expect(status).toBe(0);
  return (JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')) as ResultJson).signOff;
}

describe('tieout sign and tieout reopen', () => {
  test('A52 the preparer signs, the same account cannot review, and reopening takes the signature back', async () => {
    const folder = await closeFolder();
    const signed = await runTieout(['sign', folder, '--as', 'preparer', '--by', 'Mara Lindqvist', '--quiet']);
    expect(signed).toMatchObject({ status: 0, stderr: '' });
    expect(signed.stdout).toContain('signed by the preparer, by Mara Lindqvist');
    expect((await signOffOf(folder)).status).toBe('PARTIAL');

    const shown = await runTieout(['close', folder, '--out', join(folder, 'out'), '--quiet']);
    expect(shown.stdout).toContain('Sign-off: PARTIAL, signed by the preparer, not yet by the reviewer.');
    rmSync(join(folder, 'out'), { recursive: true });

    const reviewed = await runTieout(['sign', folder, '--as', 'reviewer', '--by', 'Joan Okafor', '--quiet']);
    expect(reviewed.status).toBe(2);
    expect(reviewed.stderr).toContain('which prepared the close');

    const reopened = await runTieout([
      'reopen',
      folder,
      '--reason',
      'An invoice was missed',
      '--by',
      'Joan Okafor',
    ]);
    expect(reopened.status).toBe(0);
    const { status, voided } = await signOffOf(folder);
    expect([status, voided[0]?.reasons]).toEqual([
      'DRAFT',
      ['reopened by Joan Okafor: An invoice was missed'],
    ]);
  });

  test.each([
    [['--as', 'auditor', '--by', 'Mara'], '"auditor"'],
    [['--as', 'preparer', '--by', ' '], 'Give your name'],
  ])('sign %j could not run', async (args, words) => {
    const { status, stderr } = await runTieout(['sign', await closeFolder(), ...args, '--quiet']);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  test('reopen needs a reason and something to reopen', async () => {
    const folder = await closeFolder();
    const blank = await runTieout(['reopen', folder, '--reason', ' ', '--by', 'Joan']);
    expect([blank.status, blank.stderr.includes('--reason')]).toEqual([2, true]);
    const nothing = await runTieout(['reopen', folder, '--reason', 'Why not', '--by', 'Joan']);
    expect([nothing.status, nothing.stderr.includes('no signature')]).toEqual([2, true]);
  });
});
