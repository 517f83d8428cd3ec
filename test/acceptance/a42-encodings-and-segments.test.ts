import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { createEngine } from '../../core/engine.ts';
import type { HeldPreview } from '../../core/intake/intake-types.ts';
import type { ResultJson } from '../../core/setup/result-schema.ts';
import { memoryHost } from '../closes/run-close.ts';
import { archive } from '../core/read/xlsx-archives.ts';
import { answered, only, previewed, sourcesAfter } from '../support/offers.ts';

const HEADERS = ['Payment Number', 'Effective Date', 'Amount', 'Account Name'];
const ROWS = [
  ['P-1', '2026-10-05', '1,430.50', 'Müller'],
  ['P-2', '2026-10-31', '-20.25', 'Ångström'],
];

function text(delimiter: string, rows: readonly (readonly string[])[] = ROWS): string {
  const lines = [HEADERS, ...rows].map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter));
  return `${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) ? `"${cell}"` : cell;
}

function encoded(content: string, encoding: 'utf8' | 'utf16le' | 'latin1', ...mark: number[]): Uint8Array {
  return new Uint8Array([...mark, ...Buffer.from(content, encoding)]);
}

function bigEndian(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(bytes).swap16());
}

const utf16 = encoded(text('\t'), 'utf16le', 0xff, 0xfe);
const files: readonly (readonly [string, Uint8Array, string, string])[] = [
  ['UTF-8', encoded(text(','), 'utf8'), 'utf-8', ','],
  ['UTF-8 with its mark', encoded(text(','), 'utf8', 0xef, 0xbb, 0xbf), 'utf-8', ','],
  ['UTF-8 with semicolons', encoded(text(';'), 'utf8'), 'utf-8', ';'],
  ['UTF-16 LE with tabs', utf16, 'utf-16le', '\t'],
  ['UTF-16 BE with tabs', bigEndian(utf16), 'utf-16be', '\t'],
  ['UTF-16 LE without a mark', encoded(text('\t'), 'utf16le'), 'utf-16le', '\t'],
  ['a CSV in a ZIP', archive({ 'export/payments.csv': text(';') }), 'utf-8', ';'],
];

function expectRead(held: HeldPreview): void {
  const preview = only(held);
  expect(preview).toMatchObject({ kind: 'payment', questions: [], refused: [], unreadable: '' });
  expect(preview.rows).toEqual({ read: 3, blank: 0, refused: 0, data: 2 });
  expect(preview.sums).toEqual([{ currency: '', amount: '1410.25' }]);
  expect(preview.columns.map(({ samples }) => samples)).toEqual(
    HEADERS.map((_, at) => ROWS.map((row) => row[at])),
  );
}

describe('A42 encodings', () => {
  test.each(files)('A42 %s is read', async (_, bytes, encoding, delimiter) => {
    const held = await previewed({ 'payments.csv': bytes });
    expectRead(held);
    expect(only(held)).toMatchObject({ encoding, delimiter });
  });

  test('A42 Windows-1252 is asked about, because nothing in the file shows it, and read when it is stated', async () => {
    const held = await previewed({ 'payments.csv': encoded(text(';'), 'latin1') });
    expect(only(held).questions.map(({ about }) => about)).toEqual(['encoding']);
    expectRead(await answered(held, 'windows-1252'));
  });
});

describe('A42 segments of one export', () => {
  const folder = join(import.meta.dirname, '../../resources/samples/month-end');
  const NAME = 'invoice-items-us.csv';
  const sample = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  const setup = JSON.parse(sample.get('close.json')?.toString('utf8') ?? '') as {
    sources: { file: string }[];
  };
  const [header = '', ...rows] = (sample.get(NAME)?.toString('utf8') ?? '').trimEnd().split(/\r?\n/);
  const segment = (from: number, to?: number): string => `${[header, ...rows.slice(from, to)].join('\n')}\n`;
  const segments = {
    'items-1.csv': segment(0, 500),
    'items-2.csv': segment(500, 1000),
    'items-3.csv': segment(1000),
  };

  /** The sample close with other files instead of the one that was cut into segments. */
  async function closeWith(
    held: HeldPreview,
    contents: Record<string, string | Uint8Array>,
  ): Promise<ResultJson> {
    const others = setup.sources.filter(({ file }) => file !== NAME);
    const json = JSON.stringify({ ...setup, sources: [...others, ...sourcesAfter(held)] });
    const written = new Map<string, Buffer>();
    const host = memoryHost(new Map([...sample, ...Object.entries(contents), ['close.json', json]]), written);
    const reply = await createEngine(host, 'test').close({ until: 'result' });
    if (!reply.isOk) throw new Error(JSON.stringify(reply.failures));
    return JSON.parse(written.get('result.json')?.toString('utf8') ?? '') as ResultJson;
  }

  function figuresOf({ bridge, alignment, rollForward, files }: ResultJson): unknown {
    const rowsRead = files.reduce((sum, file) => sum + file.rows.data, 0);
    return { bridge, alignment, rollForward, rowsRead };
  }

  let whole: unknown;
  beforeAll(async () => {
    const contents = { [NAME]: `${[header, ...rows].join('\n')}\n` };
    whole = figuresOf(await closeWith(await previewed(contents), contents));
  });

  it.each([
    ['as files of their own', segments],
    ['as files of one ZIP', { 'items.zip': archive(segments) }],
    [
      'one by one in ZIPs',
      mapped(segments, (name, content) => [`${name}.zip`, archive({ [name]: content })]),
    ],
  ])('A42 %s give the figures of the whole file: no row is lost or counts twice', async (_, contents) => {
    const held = await previewed(contents);
    expect(held.files.map(({ preview }) => [preview.kind, preview.rows.data])).toEqual([
      ['invoice-item', 500],
      ['invoice-item', 500],
      ['invoice-item', rows.length - 1000],
    ]);
    expect(figuresOf(await closeWith(held, contents))).toEqual(whole);
  });

  it('A42 a segment that is offered twice under two names is left out once', async () => {
    const contents = { ...segments, 'items-2 (1).csv': segments['items-2.csv'] };
    const held = await previewed(contents);
    expect(held.ignored).toEqual([{ name: 'items-2 (1).csv', why: 'the same content as items-2.csv' }]);
    expect(figuresOf(await closeWith(held, contents))).toEqual(whole);
  });
});

function mapped(
  contents: Readonly<Record<string, string>>,
  change: (name: string, content: string) => [string, Uint8Array],
): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(contents).map(([name, content]) => change(name, content)));
}
