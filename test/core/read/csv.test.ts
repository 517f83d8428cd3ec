import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../core/read/csv.ts';
import type { ReadRequest } from '../../../core/read/text-rows.ts';
import { byteSource, readAll } from './byte-sources.ts';

const SIZES = [1, 7, 64, 1 << 16];

/** Reads text in chunks of `size` bytes and hands the parser pieces of `size` characters. */
function readInPieces(content: string | Uint8Array, size: number, stated: Partial<ReadRequest> = {}) {
  const bytes = byteSource(content, size);
  const head = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readAll({ bytes, ...stated }, (request) =>
    readCsv(request, head.slice(0, 4096), { pieceLength: size, sampleLength: 1 << 16, longestRow: 1 << 20 }),
  );
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

describe('cells and records', () => {
  it.each(SIZES)('survive borders of %i bytes: quotes, line breaks, emoji, all line ends', async (size) => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const text = ['id,note', '1,"a ""b"", c"', `2,"two${newline}lines"`, '3,Zürich 😀 ﬁ', ',', '4,""'].join(
        newline,
      );
      for (const end of ['', newline]) {
        const { rows, numbers, troubles, evidence } = await readInPieces(text + end, size);
        expect(rows).toEqual([
          ['id', 'note'],
          ['1', 'a "b", c'],
          ['2', `two${newline}lines`],
          ['3', 'Zürich 😀 ﬁ'],
          ['', ''],
          ['4', ''],
        ]);
        expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
        expect(troubles).toEqual([]);
        expect(evidence.trouble).toBeUndefined();
      }
    }
  });

  it('keeps blank lines as rows of their own, but the end of the last line is none', async () => {
    const { rows, numbers } = await readInPieces('a,b\n\n1,2\n\n', 3);
    expect(rows).toEqual([['a', 'b'], [''], ['1', '2'], ['']]);
    expect(numbers).toEqual([1, 2, 3, 4]);
  });

  it('reads back any table that is written with quotes', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '0'));
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    const property = fc.asyncProperty(
      table,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom(1, 5, 64),
      async (rows, delimiter, newline, size) => {
        const text = rows.map((row) => row.map(quoted).join(delimiter)).join(newline) + newline;
        const read = await readInPieces(text, size);
        expect(read.rows).toEqual(rows);
        expect(read.troubles).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });

  it('gives size and SHA-256 of the bytes', async () => {
    const text = 'a,b\n1,ü\n';
    const { evidence } = await readInPieces(text, 1);
    expect(evidence.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(evidence.bytes).toBe(9);
  });
});

describe('the delimiter', () => {
  it.each([
    ['semicolons before decimal commas', 'a;b;c\n1,5;2,5;3,5\n', ';'],
    ['tabs', 'a\tb\n1,234\t2,345\n', '\t'],
    ['pipes', 'a|b\nx, y|z\n', '|'],
    ['a title with a comma above', 'Invoices, posted\n\na;b;c\n1;2;3\n', ';'],
    ['a title and decimal commas', 'Invoices, posted\na;b\n1;2,5\n3;4,5\n', ';'],
    ['delimiters inside quotes', '"a,x,y";b\n"1,2,3";2\n', ';'],
    ['a header alone', 'Account: ID;Account: Name', ';'],
    ['a single column', 'a\n1\n', ','],
    ['an announced one', 'sep=;\na,b;c\n', ';'],
  ])('%s', async (_, text, delimiter) => {
    expect((await readInPieces(text, 64)).evidence.delimiter).toBe(delimiter);
  });

  it('is taken as stated', async () => {
    const { rows } = await readInPieces('a;b,c\n1;2,3\n', 64, { delimiter: ',' });
    expect(rows).toEqual([
      ['a;b', 'c'],
      ['1;2', '3'],
    ]);
  });
});

describe('rows that no exporter writes', () => {
  it.each(SIZES)('are refused with their place, the others are read (%i bytes)', async (size) => {
    const text =
      'id,note,x\n1,a,\n2,b\0b,\n3,"he said "no" loudly",\n4,"two\nlines",\n5,e,\n6,"never closed,\n7,g,\n';
    const { rows, numbers, troubles } = await readInPieces(text, size);
    expect(rows.map(([id]) => id)).toEqual(['id', '1', '4', '5']);
    expect(numbers).toEqual([1, 2, 5, 6]);
    expect(troubles).toEqual([
      { row: 3, cell: 1, found: 'a NUL byte' },
      { row: 4, cell: 1, found: 'a quote inside a quoted cell that is not doubled' },
      { row: 7, cell: 1, found: expect.stringContaining('never closed') },
    ]);
    expect(troubles[2]?.found).toContain('3 lines');
  });

  it('gives up on a quote that swallows the rest of a large file', async () => {
    const text = `id,note\n1,"open\n${'2,b\n'.repeat(400_000)}`;
    const { rows, evidence } = await readInPieces(text, 1 << 16);
    expect(rows).toEqual([['id', 'note']]);
    expect(evidence.trouble).toEqual({
      code: 'file-unreadable',
      row: 2,
      found: expect.stringContaining('does not end'),
    });
    expect(evidence.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('says that a file is empty', async () => {
    for (const content of ['', '\ufeff']) {
      expect((await readInPieces(content, 64)).evidence.trouble?.found).toBe('the file is empty');
    }
  });
});

describe('encodings', () => {
  const text = 'Name\tBetrag\nMüller €\t1,5\n日本 😀\t2,5\n';
  const rows = [
    ['Name', 'Betrag'],
    ['Müller €', '1,5'],
    ['日本 😀', '2,5'],
  ];
  const utf16 = new Uint8Array(Buffer.from(text, 'utf16le'));
  const swapped = new Uint8Array(Buffer.from(utf16).swap16());

  it.each(SIZES)('are known by their mark, in chunks of %i bytes', async (size) => {
    const marked: [string, Uint8Array][] = [
      ['utf-8', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf8'))],
      ['utf-8', new Uint8Array(Buffer.from(text, 'utf8'))],
      ['utf-16le', new Uint8Array([0xff, 0xfe, ...utf16])],
      ['utf-16be', new Uint8Array([0xfe, 0xff, ...swapped])],
    ];
    for (const [encoding, content] of marked) {
      const read = await readInPieces(content, size);
      expect(read.evidence.encoding).toBe(encoding);
      expect(read.rows).toEqual(rows);
    }
  });

  it('UTF-16 without a mark is seen by its NUL bytes, or stated', async () => {
    const ascii = new Uint8Array(Buffer.from('id,name\n1,a\n', 'utf16le'));
    expect((await readInPieces(ascii, 64)).evidence.encoding).toBe('utf-16le');
    expect((await readInPieces(swapped, 3, { encoding: 'utf-16be' })).rows).toEqual(rows);
  });

  it('windows-1252 is read when it is stated', async () => {
    const bytes = new Uint8Array([0x4d, 0xfc, 0x2c, 0x80, 0x85, 0x9f, 0x0a]);
    const { rows: read } = await readInPieces(bytes, 1, { encoding: 'windows-1252' });
    expect(read).toEqual([['Mü', '€…Ÿ']]);
    const { evidence } = await readInPieces(new Uint8Array([0x61, 0x0a, 0x81]), 64, {
      encoding: 'windows-1252',
    });
    expect(evidence.trouble).toMatchObject({ code: 'encoding-unknown', row: 2 });
  });

  it.each(SIZES)('bytes that are not UTF-8 are refused with their row (%i bytes)', async (size) => {
    const bytes = new Uint8Array(Buffer.from('id,name\n1,\ufffd\n2,Müller\n3,c\n', 'latin1'));
    const valid = new TextEncoder().encode('id,name\n1,\ufffd\n');
    const content = new Uint8Array([...valid, ...bytes.subarray(bytes.indexOf(0x32))]);
    const { rows: read, evidence } = await readInPieces(content, size);
    expect(read).toEqual([
      ['id', 'name'],
      ['1', '\ufffd'],
    ]);
    expect(evidence.trouble).toMatchObject({ code: 'encoding-unknown', row: 3 });
    expect(evidence.trouble?.found).toContain('0xFC');
    expect(evidence.trouble?.found).toContain('"ü"');
    expect(evidence.sha256).toBe(createHash('sha256').update(content).digest('hex'));
  });

  it('a character cut off by the end of the file is refused', async () => {
    const { evidence } = await readInPieces(new Uint8Array([0x61, 0x2c, 0xe2, 0x82]), 1);
    expect(evidence.trouble).toMatchObject({ code: 'encoding-unknown', row: 1 });
    const odd = await readInPieces(new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x62]), 2);
    expect(odd.evidence.trouble?.code).toBe('encoding-unknown');
  });
});
