import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runTieout } from './run-tieout.ts';
import { SAMPLE, scratch } from './scratch.ts';

const BOOKS = [
  'reconciliation-Germany.xlsx',
  'reconciliation-Ireland.xlsx',
  'reconciliation-Training.xlsx',
  'reconciliation-US.xlsx',
  'reconciliation-revenue-only.xlsx',
  'reconciliation-unlabeled.xlsx',
];

describe('tieout close --books --csv', () => {
  test('writes the workbook, a book per org and the rest, and every table; again over its own files', async () => {
    const out = scratch();
    const args = ['close', SAMPLE, '--out', out, '--quiet', '--books', '--csv'];
    for (const { status, stdout } of [await runTieout(args), await runTieout(args)]) {
      expect(status).toBe(0);
      expect(stdout).toContain(join(out, 'books'));
    }
    expect(readdirSync(out).sort()).toEqual([
      ...['books', 'lines.ndjson', 'reconciliation.xlsx', 'result.json', 'tables'],
    ]);
    expect(readdirSync(join(out, 'books')).sort()).toEqual(BOOKS);
    const tables = readdirSync(join(out, 'tables'));
    for (const name of ['Lead.csv', 'Source A.csv', 'Files - Totals.csv', 'Books.csv'])
      expect(tables).toContain(name);
    for (const name of tables) expect(statSync(join(out, 'tables', name)).size, name).toBeGreaterThan(3);
  });

  test('a book of a close with decisions is verified against the whole', async () => {
    const folder = scratch();
    cpSync(join(import.meta.dirname, '../issues/document-level-match'), folder, { recursive: true });
    writeFileSync(join(folder, 'forgotten.csv'), 'Account Number\n');
    const out = join(folder, 'out');
    const args = ['close', folder, '--out', out, '--quiet', '--books'];
    const { stdout } = await runTieout(args);
    expect(stdout).toContain('Not read, because close.json names no such source: forgotten.csv\n');
    const line = /"line":"([^"]*)"/.exec(readFileSync(join(out, 'lines.ndjson'), 'utf8'))?.[1] ?? '';
    await runTieout(['decide', folder, 'comment', line, '--value', 'Asked.', '--by', 'Mara', '--quiet']);
    await runTieout(args);
    const [book = ''] = readdirSync(join(out, 'books')).filter((name) => name.includes('unlabeled'));
    const verified = await runTieout(['verify', join(out, 'books', book), folder, '--quiet']);
    expect(verified.stdout).toContain('AGREES');
    expect(verified.status).toBe(0);
  });

  test('a book that cannot be replaced leaves everything as it was', async () => {
    const out = scratch();
    mkdirSync(join(out, 'books', 'reconciliation-US.xlsx'), { recursive: true });
    const { status, stderr } = await runTieout(['close', SAMPLE, '--out', out, '--quiet', '--books']);
    expect(status).toBe(2);
    expect(stderr).toContain('reconciliation-US.xlsx');
    expect(readdirSync(out)).toEqual(['books']);
    expect(readdirSync(join(out, 'books'))).toEqual(['reconciliation-US.xlsx']);
  });

  test.each([
    ['books', 'reconciliation-Spain.xlsx', ['--books']],
    ['books', 'reconciliation-US.xlsx', []],
    ['tables', 'Gone.csv', ['--csv']],
  ])(
    'files of an earlier run in %s that it would not replace are refused: %s',
    async (folder, name, flags) => {
      const out = scratch();
      mkdirSync(join(out, folder));
      writeFileSync(join(out, folder, name), 'old');
      const { status, stderr } = await runTieout(['close', SAMPLE, '--out', out, '--quiet', ...flags]);
      expect(status).toBe(2);
      expect(stderr).toContain(name);
      expect(existsSync(join(out, 'result.json'))).toBe(false);
    },
    60_000,
  );

  test('--until result goes with neither', async () => {
    const args = ['close', SAMPLE, '--out', scratch(), '--until', 'result'];
    for (const flag of ['--books', '--csv']) expect((await runTieout([...args, flag])).status).toBe(2);
  });

  test('an interrupted run leaves no half book', async () => {
    const out = scratch();
    const args = ['close', SAMPLE, '--out', out, '--books', '--csv'];
    let isSent = false;
    const { status } = await runTieout(args, (text, signal) => {
      if (isSent || !text.includes('write books/reconciliation-Ireland.xlsx')) return;
      isSent = true;
      signal('SIGINT');
    });
    expect(isSent).toBe(true);
    expect(status).toBe(2);
    expect(readdirSync(out)).toEqual([]);
  });
});
