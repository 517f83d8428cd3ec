/** A53 through the whole engine: every decision is in every export, and what is missing is seen. */

import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Requests } from '../../../core/contract/commands.ts';
import type { DecisionEntry } from '../../../core/model/decision.ts';
import { readDecisionLog } from '../../../core/review/decision-log.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { decide } from '../../closes/run-close.ts';
import type { TestClose } from '../../closes/test-close.ts';
import { shownRows } from '../../support/written-workbook.ts';
import { closed, type Drawn, drawn, lineOf, refused } from './closed.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;
type Decision = Omit<Requests['decide'], 'by'>;

function october(): TestClose {
  return CloseBuilder.small()
    .item('INV-1', '100.00')
    .item('INV-2', '50.00')
    .bill('INV-2', '40.00')
    .pair('INV-3', '7.00')
    .close();
}

async function decided(close: TestClose, decisions: readonly Decision[]): Promise<Files> {
  const files = await decide(close, decisions);
  if (!files.isOk) throw new Error(JSON.stringify(files.failures));
  return files.value;
}

/** Decisions of most kinds; texts that look like formulas, span lines and need escapes among them. */
async function manyDecisions(close: TestClose): Promise<Files> {
  const before = await closed(close);
  const name = (document: string): string => lineOf(before, document).line;
  return await decided(close, [
    { action: 'assign-org', lines: [name('INV-1')], after: 'DE', reason: '=1+1' },
    { action: 'assign-org', lines: [name('INV-1'), name('INV-2')], after: 'US', reason: ' two\nlines ' },
    { action: 'comment', lines: [name('INV-2')], after: '<b> & "quotes" _x0041_ – ü €', reason: '' },
    { action: 'set-owner', lines: [name('INV-1'), name('INV-3')], after: '@Bo' },
    { action: 'accept-difference', lines: [name('INV-2')] },
    { action: 'unmatch', lines: [name('INV-3')] },
    { action: 'withdraw', subject: '4' },
  ]);
}

async function bookOf({ workbook }: Drawn): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  // exceljs's types want the old Buffer, which a Uint8Array of this Node is at run time.
  await book.xlsx.load(workbook as unknown as ExcelJS.Buffer);
  return book;
}

type Shown = Readonly<Record<string, string>>;

function changeLog(book: ExcelJS.Workbook): readonly Shown[] {
  return rowsOf(book, 'Change log');
}

function rowsOf(book: ExcelJS.Workbook, name: string): readonly Shown[] {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const [header = [], ...rows] = shownRows(sheet);
  // exceljs leaves the escape of the format (ECMA-376, ST_Xstring) as it stands; spreadsheets read it.
  const plain = (cell = ''): string => cell.replaceAll('_x005F_', '_');
  return rows.map((row) => Object.fromEntries(header.map((label, at) => [label, plain(row[at])])));
}

/** The text of decisions.json from nothing but the sheet. */
function rebuilt(rows: readonly Shown[]): string {
  const entries = new Map<string, { entry: Shown; lines: { line: string; content: string }[] }>();
  for (const row of rows) {
    const known = entries.get(row['Entry'] ?? '') ?? { entry: row, lines: [] };
    entries.set(row['Entry'] ?? '', known);
    const { 'Decided line': line = '', 'Line content': content = '' } = row;
    if (row['Lines'] !== '0') known.lines.push({ line, content });
  }
  const list = [...entries.values()].map(({ entry, lines }) => {
    expect(lines.length).toBe(Number(entry['Lines']));
    return {
      sequence: Number(entry['Entry']),
      at: entry['At (UTC)'],
      by: { name: entry['Who'], account: entry['Account'] },
      action: entry['Action code'],
      lines,
      subject: entry['Subject as recorded'],
      before: entry['Before as recorded'],
      after: entry['After as recorded'],
      reason: entry['Reason'],
      previousHash: entry['Previous hash'],
      hash: entry['Hash'],
    };
  });
  return `${JSON.stringify({ format: 'tieout-decisions/1', entries: list }, null, 2)}\n`;
}

function entriesOf(files: Files): readonly DecisionEntry[] {
  const log = readDecisionLog(String(files.get('decisions.json')));
  if (!log.isOk) throw new Error(JSON.stringify(log.failures));
  return log.value.entries;
}

describe('A53 the Change log', () => {
  test('A53 holds every entry so completely that decisions.json can be written again from it', async () => {
    const close = october();
    const files = await manyDecisions(close);
    const ran = await drawn(close, files);
    const rows = changeLog(await bookOf(ran));
    expect(rebuilt(rows)).toBe(files.get('decisions.json'));
    expect(rows.map((row) => [row['Entry'], row['Lines'], row['State']])).toEqual([
      ['1', '1', 'replaced'],
      // Two lines that had two orgs before are two entries.
      ...[2, 3].map((entry) => [String(entry), '1', 'in force']),
      ['4', '1', 'withdrawn'],
      ...[5, 5, 6, 6, 7, 7].map((entry) => [String(entry), '2', 'in force']),
      ['8', '0', 'in force'],
    ]);
  });

  test('A53 head and length stand on every sheet and in result.json', async () => {
    const close = october();
    const files = await manyDecisions(close);
    const entries = entriesOf(files);
    const head = entries.at(-1)?.hash ?? '';
    const ran = await drawn(close, files);
    const book = await bookOf(ran);
    for (const sheet of book.worksheets) {
      expect(sheet.getCell('A10').text, sheet.name).toContain(
        `Audit trail: ${entries.length} entries, head ${head}`,
      );
    }
    expect(ran.result.decisions).toMatchObject({ length: entries.length, head });
    const { inForce, replaced, withdrawn, stale, orphaned } = ran.result.decisions;
    expect(inForce + replaced + withdrawn + stale + orphaned).toBe(entries.length);
    expect((await closed(close)).result.decisions).toEqual({
      ...{ length: 0, head: '0'.repeat(64), inForce: 0, replaced: 0, withdrawn: 0, stale: 0, orphaned: 0 },
    });
  });

  test('A53 says which decisions are stale and which are orphans', async () => {
    const close = october();
    const before = await closed(close);
    const [one, two] = [lineOf(before, 'INV-1').line, lineOf(before, 'INV-3').line];
    const files = await decided(close, [{ action: 'set-owner', lines: [one, two], after: 'Bo' }]);
    const changed = CloseBuilder.small().item('INV-1', '101.00').pair('INV-4', '7.00').close();
    const ran = await drawn(changed, files);
    const rows = changeLog(await bookOf(ran));
    expect(rows.map((row) => [row['Decided line'], row['State']])).toEqual([
      [one, 'stale'],
      [two, 'orphan'],
    ]);
    expect(ran.result.decisions).toMatchObject({ inForce: 0, stale: 0, orphaned: 1 });
  });

  test('A53 a decision about lines as a whole is in force on none of them once one is stale', async () => {
    const close = october();
    const before = await closed(close);
    const lines = (['billing', 'revenue'] as const).map((side) => lineOf(before, 'INV-2', side).line);
    const match: Decision[] = [
      { action: 'unmatch', lines },
      { action: 'match', lines },
    ];
    const changed = CloseBuilder.small().item('INV-2', '50.00').bill('INV-2', '41.00').close();
    const ran = await drawn(changed, await decided(close, match));
    expect(changeLog(await bookOf(ran)).map((row) => [row['Decided line'], row['State']])).toEqual([
      ...lines.map((line) => [line, 'stale']),
      ...lines.map((line) => [line, 'stale']),
    ]);
  });
});

test('A53 what was decided about an adjustment stands beside it on Org alignment', async () => {
  const close = CloseBuilder.small()
    .account('A-NONE', '')
    .ia('IA-1', 'Credit', '5.00', { account: 'A-NONE', parentDocument: '' })
    .pair('INV-1', '1.00')
    .close();
  const lines = [lineOf(await closed(close), 'IA-1').line];
  const files = await decided(close, [
    { action: 'assign-org', lines, after: 'DE', reason: 'Contract 4711.' },
    { action: 'set-owner', lines, after: 'Bo' },
    { action: 'comment', lines, after: 'Asked the customer.' },
  ]);
  const [row] = rowsOf(await bookOf(await drawn(close, files)), 'Org alignment');
  expect(row).toMatchObject({
    Line: lines[0],
    'Org decided': 'DE: Contract 4711. (Mara Lindqvist, 2026-11-02T08:00:00Z)',
    'Adjustment owner': 'Bo',
    'Adjustment comments': 'Asked the customer. (Mara Lindqvist, 2026-11-02T08:00:00Z)',
  });
});

describe('A53 a log that was cut off', () => {
  test('A53 is refused when close.json states a longer or another one', async () => {
    const close = october();
    const files = await manyDecisions(close);
    const { entries } = JSON.parse(String(files.get('decisions.json'))) as { entries: DecisionEntry[] };
    const stating = (length: number, head: string): TestClose => ({
      ...close,
      setup: { ...close.setup, decisions: { length, head } },
    });
    const head = entries.at(-1)?.hash ?? '';
    const cut = new Map([
      ['decisions.json', JSON.stringify({ format: 'tieout-decisions/1', entries: entries.slice(0, 2) })],
    ]);
    await closed(stating(entries.length, head), files);
    await closed(stating(2, entries[1]?.hash ?? ''), files);
    const [found] = await refused(stating(entries.length, head), cut);
    expect(found).toMatch(
      /^close.json: decisions \| it rests on \d decisions .* has 2: entries were cut off/,
    );
    expect((await refused(stating(2, 'f'.repeat(64)), files))[0]).toContain(
      'entry 2 of decisions.json is another',
    );
    expect((await refused(stating(1, head)))[0]).toContain('decisions.json has 0');
  });
});
