import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countWords } from '../../core/model/counted.ts';
import { changeSheet, tampered } from '../support/tampered-workbook.ts';
import { runTieout } from './run-tieout.ts';

const SAMPLE = join(import.meta.dirname, '../../resources/samples/month-end');
const folder = mkdtempSync(join(tmpdir(), 'tieout-verify-'));
const workbook = join(folder, 'out', 'reconciliation.xlsx');

beforeAll(async () => {
  expect((await runTieout(['close', SAMPLE, '--out', join(folder, 'out'), '--quiet'])).status).not.toBe(2);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('verify', () => {
  test('the workbook of the sample agrees: status 0, with what was compared', async () => {
    const { status, stdout, stderr } = await runTieout(['verify', workbook, SAMPLE]);
    expect(stdout).toMatch(/Compared: \d+ sheets, [\d,]+ cells\n\nAGREES/);
    expect(stderr).toContain('compare the workbook');
    expect(status).toBe(0);
  });

  test('a changed workbook: status 1, the first places, all with --all', async () => {
    const changed = join(folder, 'changed.xlsx');
    const book = tampered(readFileSync(workbook), (parts) =>
      changeSheet(parts, 'Matched', (xml) => xml.replaceAll(/>INV(-?\d)/g, '>INW$1')),
    );
    writeFileSync(changed, book);
    const first = await runTieout(['verify', changed, SAMPLE, '--quiet']);
    expect(first.status).toBe(1);
    expect(first.stderr).toBe('');
    expect(first.stdout).toMatch(/ {2}Matched, [A-Z]+\d+\n {4}workbook: {7}text "INW/);
    const [, more = '0'] = /and (\d+) more; --all prints them/.exec(first.stdout) ?? [];
    const places = (text: string): number => text.match(/re-performance: /g)?.length ?? 0;
    expect(places(first.stdout)).toBe(50);
    const all = await runTieout(['verify', changed, SAMPLE, '--quiet', '--all']);
    expect(places(all.stdout)).toBe(50 + Number(more));
    expect(all.stdout).toContain(`DIFFERS: in ${countWords(50 + Number(more))} places.`);
    expect(all.status).toBe(1);
  });

  test('another extract: status 1, both hashes, and what was not made again', async () => {
    const other = join(folder, 'other');
    cpSync(SAMPLE, other, { recursive: true });
    writeFileSync(join(other, 'accounts.csv'), 'other');
    rmSync(join(other, 'payments.csv'));
    const { status, stdout } = await runTieout(['verify', workbook, other, '--quiet']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/ {2}accounts\.csv\n {4}workbook: [0-9a-f]{64}\n {4}folder: {3}[0-9a-f]{64}\n/);
    expect(stdout).toMatch(/ {2}payments\.csv\n {4}workbook: [0-9a-f]{64}\n {4}folder: {3}no such file/);
    expect(stdout).toContain('The run was not made again');
  });

  test.each([
    ['a workbook that is not there', join(folder, 'none.xlsx'), 'no such file'],
    ['a folder', folder, 'a folder'],
    ['an extract', join(SAMPLE, 'accounts.csv'), 'cannot be read'],
    [
      'a workbook of another program',
      join(SAMPLE, 'credit-balance-adjustments.xlsx'),
      'no sheet "Parameters"',
    ],
  ])('%s could not be verified: status 2, in words', async (_name, path, found) => {
    const { status, stdout, stderr } = await runTieout(['verify', path, SAMPLE, '--quiet']);
    expect(stderr).toContain('The workbook could not be verified.');
    expect(stderr).toContain(found);
    expect(stderr).not.toContain('fault of the program');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
