/** The tables of a report as CSV: read back by our own reader and by LibreOffice, safe text, exact amounts. */

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatMoney, parseMoney } from '../../../core/model/money.ts';
import type { Cell, Report, Table } from '../../../core/report/sheet.ts';
import { buildReport } from '../../../core/report/workbook.ts';
import { tableFiles, writeTable } from '../../../core/write/write-tables.ts';
import { monthEnd } from '../../closes/month-end/month-end.ts';
import { MemorySink } from '../../support/memory-sink.ts';
import { hasOffice } from '../../support/office.ts';
import { STAMP } from '../../support/written-workbook.ts';
import { closed } from '../books/closed.ts';
import { byteSource, readAll } from '../read/byte-sources.ts';

const column = (header: string): Table['columns'][number] => ({ header, kind: 'text', width: 10 });
const text = (value: string): Cell => ({ kind: 'text', text: value });

function tableOf(headers: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return { columns: headers.map(column), count: rows.length, rows: (from, to) => rows.slice(from, to) };
}

async function written(table: Table): Promise<string> {
  const sink = new MemorySink();
  await writeTable(table, sink);
  expect(sink.isCommitted).toBe(true);
  return Buffer.from(sink.bytes()).toString('utf8');
}

async function readBack(csv: string): Promise<readonly (readonly string[])[]> {
  const { rows, troubles, evidence } = await readAll({ bytes: byteSource(csv) });
  expect(troubles).toEqual([]);
  expect(evidence.trouble).toBeUndefined();
  return rows;
}

describe('a table as CSV', () => {
  test('begins with a byte order mark and ends its lines with CRLF', async () => {
    expect(await written(tableOf(['A', 'B'], [[text('x')]]))).toBe('\uFEFFA,B\r\nx,\r\n');
  });

  test('quotes what needs it, doubling quotes', async () => {
    const rows = [[text('a,b'), text('say "x"'), text('two\r\nlines')]];
    expect(await written(tableOf(['A', 'B', 'C'], rows))).toBe(
      '\uFEFFA,B,C\r\n"a,b","say ""x""","two\r\nlines"\r\n',
    );
  });

  test('A56 makes text that looks like a formula safe and leaves figures alone', async () => {
    const words = ['=1+1', '@SUM(A1)', '+A1', '-2+3', '\tx', '\rx', '"=1+1"', "'=1", '\uFF1D1+1', 'a=1'];
    const csv = await written(
      tableOf(
        ['Text'],
        words.map((word) => [text(word)]),
      ),
    );
    const cells = csv.slice(1).split('\r\n').slice(1, -1);
    expect(cells.slice(0, -1).every((cell) => cell.startsWith(`"'`))).toBe(true);
    expect(cells.at(-1)).toBe('a=1');
    const figures: readonly Cell[] = [
      { kind: 'amount', amount: -5_000_000_000n, decimals: 2 },
      { kind: 'rate', text: '-1.25' },
      { kind: 'count', value: -3 },
      { kind: 'formula', formula: '-A1', result: { kind: 'amount', amount: -1n, decimals: 2 } },
      { kind: 'date', day: 0 },
      { kind: 'formula', formula: 'A1', result: { kind: 'text', text: '=x' } },
    ];
    const line = (await written(tableOf(['a', 'b', 'c', 'd', 'e', 'f'], [figures]))).split('\r\n')[1];
    expect(line).toBe(`-5.00,-1.25,-3,-0.000000001,1970-01-01,"'=x"`);
  });

  test('has all digits of an amount that a number cell rounds', async () => {
    const exact = parseMoney('1234567890123.123456789') ?? 0n;
    const cell: Cell = { kind: 'amount', amount: 1_234_567_890_123_120_000_000n, decimals: 2, exact };
    expect(await written(tableOf(['A'], [[cell]]))).toBe('\uFEFFA\r\n1234567890123.123456789\r\n');
  });

  test('keeps a blank row of a single column', async () => {
    expect(await written(tableOf(['A'], [[undefined]]))).toBe('\uFEFFA\r\n""\r\n');
  });

  test('aborts when it is cancelled or the disk is full', async () => {
    const cancelled = new MemorySink();
    expect(await writeTable(tableOf(['A'], []), cancelled, { isCancelled: () => true })).toBe('cancelled');
    expect(cancelled.isAborted).toBe(true);
    const full = new MemorySink(true);
    const rows = Array.from({ length: 5_000 }, () => [text('x'.repeat(40))]);
    await expect(writeTable(tableOf(['A'], rows), full)).rejects.toThrow('disk full');
    expect(full.isAborted).toBe(true);
  });

  test('streams a long table in small pieces', async () => {
    const sink = new MemorySink();
    const long: Table = {
      columns: [column('A'), column('B')],
      count: 200_000,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) yield [text(`row ${at}`), { kind: 'count', value: at }];
      },
    };
    await writeTable(long, sink);
    expect(Math.max(...sink.chunks.map((chunk) => chunk.length))).toBeLessThan(200_000);
    expect(Buffer.from(sink.bytes()).toString('utf8').trimEnd().endsWith('row 199999,199999')).toBe(true);
  });
});

describe('the files of a report', () => {
  const sheet = (name: string, main: Table, below: readonly Table[] = []): Report['sheets'][number] => ({
    ...{ name, purpose: '', title: [], main, below },
  });

  test('are one per table, safe and different, totals apart', () => {
    const table = tableOf(['A'], []);
    const totals = { ...table, totals: [[text('sum')]] };
    const sheets = [
      sheet('Lead', totals, [
        { ...table, heading: 'All: of it?' },
        { ...table, heading: 'All/ of it*' },
      ]),
      sheet('CON', table),
      sheet('Lpt1.old', table),
      sheet('Console', table),
    ];
    expect(tableFiles({ sheets }).map(({ name }) => name)).toEqual([
      'Lead.csv',
      'Lead - Totals.csv',
      'Lead - All- of it-.csv',
      'Lead - All- of it- (2).csv',
      'CON_.csv',
      'Lpt1_.old.csv',
      'Console.csv',
    ]);
  });
});

describe('the tables of the sample', () => {
  let report: Report;
  beforeAll(async () => {
    report = buildReport(await closed(monthEnd().close), STAMP, Number.MAX_SAFE_INTEGER);
  }, 60_000);

  function source(): Table {
    const found = tableFiles(report).find(({ name }) => name === 'Source A.csv');
    if (!found) throw new Error('no Source A');
    return found.table;
  }

  test('come back from our own reader row by row', async () => {
    const table = source();
    const rows = await readBack(await written(table));
    expect(rows[0]).toEqual(table.columns.map(({ header }) => header));
    expect(rows).toHaveLength(table.count + 1);
    const amount = table.columns.findIndex(({ header }) => header === 'Amount');
    const drawn = [...table.rows(0, table.count)];
    const wanted = drawn
      .map((row) => row[amount])
      .map((cell) => (cell?.kind === 'amount' ? cell.amount : 0n));
    expect(rows.slice(1).map((row) => parseMoney(row[amount] ?? ''))).toEqual(wanted);
  });

  test('come back from LibreOffice, with their sums', async ({ skip }) => {
    if (!hasOffice()) skip();
    const table = source();
    const folder = mkdtempSync(join(tmpdir(), 'tieout-csv-'));
    try {
      writeFileSync(join(folder, 'in.csv'), await written(table));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      // Comma, quotes, UTF-8, from line 1, every column as text would hide how a spreadsheet reads it.
      const input = '--infilter=CSV:44,34,76,1,,1033,false,true';
      const output = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false';
      const options = [
        '--headless',
        '--norestore',
        input,
        '--convert-to',
        output,
        '--outdir',
        join(folder, 'out'),
      ];
      await promisify(execFile)('soffice', [profile, ...options, join(folder, 'in.csv')]);
      const rows = await readBack(readFileSync(join(folder, 'out', 'in.csv'), 'utf8'));
      const amount = table.columns.findIndex(({ header }) => header === 'Amount');
      expect(rows).toHaveLength(table.count + 1);
      let sum = 0n;
      for (const row of table.rows(0, table.count)) {
        const cell = row[amount];
        if (cell?.kind === 'amount') sum += cell.amount;
      }
      const read = rows.slice(1).reduce((so, row) => so + (parseMoney(row[amount] || '0') ?? 0n), 0n);
      expect(formatMoney(read)).toBe(formatMoney(sum));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
