/** Books of one org are verified, too: with the workbook of the whole close, or with the folder of the close. */

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { closing, inSeptember, september } from '../acceptance/whole-close/two-months.ts';
import { writeClose } from '../closes/write-close.ts';
import { newWorkspace, openDesk } from '../core/desk/open-desk.ts';
import { changeSheet, tampered } from '../support/tampered-workbook.ts';
import { runTieout } from './run-tieout.ts';
import { scratch } from './scratch.ts';

let folder = '';
let books = '';

const inUs = { item: inSeptember, bill: { date: '2026-09-15', period: '202609' } };
const inGermany = {
  item: { ...inSeptember, account: 'A-DE' },
  bill: { ...inUs.bill, account: 'A-DE' },
};

function decide(...args: readonly string[]) {
  return runTieout(['decide', folder, ...args, '--by', 'Mara Lindqvist', '--quiet']);
}

function lineOf(document: string): string {
  const lines = readFileSync(join(folder, 'out', 'lines.ndjson'), 'utf8').split('\n');
  const found = lines.find((line) => line.includes(`"document":"${document}"`)) ?? '';
  return /"line":"([^"]*)"/.exec(found)?.[1] ?? '';
}

async function run(): Promise<void> {
  const out = join(folder, 'out');
  expect((await runTieout(['close', folder, '--out', out, '--quiet', '--books'])).status).toBe(0);
}

/** A book on its own, away from the workbook of the whole close. */
function alone(name: string, change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes): string {
  const path = join(scratch(), name);
  writeFileSync(path, change(readFileSync(join(books, name))));
  return path;
}

/** The extracts of the close and nothing that people entered. */
function extractsOnly(): string {
  const only = scratch();
  cpSync(folder, only, { recursive: true });
  for (const name of ['close.json', 'decisions.json', 'out']) rmSync(join(only, name), { recursive: true });
  return only;
}

beforeAll(async () => {
  folder = scratch();
  const close = closing(september)
    .pair('INV-1', '100.00', inUs)
    .pair('INV-2', '70.00', inGermany)
    .item('INV-3', '9.00', inSeptember)
    .iia('IIA-1', 'Credit', '20.00', inSeptember);
  await writeClose(close.close(), folder);
  books = join(folder, 'out', 'books');
  await run();
  await decide('comment', lineOf('INV-3'), '--value', 'Asked.');
  await decide('comment', lineOf('INV-2'), '--value', 'Asked in Berlin.');
  await run();
});

describe('verify a book', () => {
  test('agrees beside the workbook of the whole close, with nothing but the extracts', async () => {
    const extracts = extractsOnly();
    const names = readdirSync(books);
    expect(names).toHaveLength(5);
    for (const name of names) {
      const { status, stdout, stderr } = await runTieout(['verify', join(books, name), extracts, '--quiet']);
      expect([name, status, stderr]).toEqual([name, 0, '']);
      expect(stdout).toContain('those of the workbook of the whole close');
      expect(stdout).toMatch(/Compared: \d+ sheets, [\d,]+ cells\n\nAGREES/);
    }
  });

  test('agrees alone with the folder of the close, also when more was decided since, and says what came from there', async () => {
    await decide('comment', lineOf('INV-1'), '--value', 'Later.');
    const { status, stdout } = await runTieout([
      'verify',
      alone('reconciliation-US.xlsx'),
      folder,
      '--quiet',
    ]);
    expect(stdout).toContain(
      'Read from the folder, because the workbook does not hold it: close.json, decisions.json',
    );
    expect(stdout).toContain('AGREES');
    expect(status).toBe(0);
  });

  test('names a cell that was changed', async () => {
    const changed = alone('reconciliation-US.xlsx', (bytes) =>
      tampered(bytes, (parts) =>
        changeSheet(parts, 'Matched', (xml) => xml.replace('<v>100</v>', '<v>101</v>')),
      ),
    );
    const { status, stdout } = await runTieout(['verify', changed, folder, '--quiet']);
    expect(stdout).toMatch(
      /Matched, [A-Z]+\d+\n {4}workbook: {7}number 101\n {4}re-performance: number 100\n/,
    );
    expect(status).toBe(1);
  });

  test('says what it takes when there are neither', async () => {
    const { status, stderr } = await runTieout([
      ...['verify', alone('reconciliation-DE.xlsx'), extractsOnly(), '--quiet'],
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('it leaves out settings, decisions and lines of the others');
    expect(stderr).toContain('--whole WORKBOOK');
  });

  test('takes the whole close that is named, and no other one', async () => {
    const book = alone('reconciliation-DE.xlsx');
    const whole = join(folder, 'out', 'reconciliation.xlsx');
    const args = ['verify', book, extractsOnly(), '--quiet', '--whole'];
    expect((await runTieout([...args, whole])).status).toBe(0);
    const other = await runTieout([...args, book]);
    expect([other.status, other.stderr.includes('not the workbook of the whole close of run')]).toEqual([
      2,
      true,
    ]);
    const none = await runTieout([...args, join(folder, 'none.xlsx')]);
    expect([none.status, none.stderr.includes('no such file')]).toEqual([2, true]);
  });

  test('lets a damaged workbook that nobody named alone, and says which one is damaged when it was named', async () => {
    const above = scratch();
    mkdirSync(join(above, 'books'));
    const book = join(above, 'books', 'reconciliation-US.xlsx');
    cpSync(join(books, 'reconciliation-US.xlsx'), book);
    const whole = join(above, 'reconciliation.xlsx');
    writeFileSync(whole, 'no workbook');
    const { status, stdout } = await runTieout(['verify', book, folder, '--quiet']);
    expect([status, stdout.includes('AGREES')]).toEqual([0, true]);
    const named = await runTieout(['verify', book, folder, '--quiet', '--whole', whole]);
    expect(named.status).toBe(2);
    expect(named.stderr).toContain(`  ${whole}\n    found: a workbook that cannot be read`);
  });

  test('names no decisions of a folder that has none', async () => {
    const undecided = scratch();
    cpSync(folder, undecided, { recursive: true });
    for (const name of ['decisions.json', 'out']) rmSync(join(undecided, name), { recursive: true });
    const out = join(scratch(), 'out');
    await runTieout(['close', undecided, '--out', out, '--quiet', '--books']);
    rmSync(join(out, 'reconciliation.xlsx'));
    const args = ['verify', join(out, 'books', 'reconciliation-US.xlsx'), undecided, '--quiet'];
    expect((await runTieout(args)).stdout).toMatch(/does not hold it: close.json\n[\s\S]*AGREES/);
  });

  test('refuses a folder whose decisions are not those that the book rests on', async () => {
    const other = scratch();
    cpSync(folder, other, { recursive: true });
    const log = JSON.parse(readFileSync(join(other, 'decisions.json'), 'utf8')) as { entries: unknown[] };
    writeFileSync(
      join(other, 'decisions.json'),
      JSON.stringify({ ...log, entries: log.entries.slice(0, 1) }),
    );
    const { status, stderr } = await runTieout(['verify', alone('reconciliation-US.xlsx'), other, '--quiet']);
    expect(status).toBe(2);
    expect(stderr).toContain('not the 2 decisions that the book rests on');
  });
});

test('a book that the window exported agrees with nothing but the extracts', async () => {
  const desk = await openDesk();
  const file = desk.token(newWorkspace());
  await desk.ask('workspace-from-folder', { file, folder: desk.token(folder, true) });
  await desk.ask('close-run', {});
  const out = join(scratch(), 'exported');
  mkdirSync(out);
  await desk.ask('export', { folder: desk.token(out, true), standing: 'draft', books: true });
  const names = readdirSync(join(out, 'books'));
  expect(names).toContain('reconciliation-US.xlsx');
  const args = ['verify', join(out, 'books', 'reconciliation-US.xlsx'), extractsOnly(), '--quiet'];
  const { status, stdout } = await runTieout(args);
  expect(stdout).toContain('AGREES');
  expect(status).toBe(0);
});
