import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../core/read/zip-parts.ts';
import { byteSource, readAll } from './byte-sources.ts';
import { archive, workbookOf } from './xlsx-archives.ts';

const zip = (content: Uint8Array, chunkSize = 1000) => byteSource(content, chunkSize, 'export.zip');
const read = (content: Uint8Array, sheet?: string, chunkSize?: number) =>
  readAll({ bytes: zip(content, chunkSize), sheet });
const ITEMS = 'Id;Amount\na;1,5\nb;2,5\n';

describe('a zipped extract', () => {
  it.each([1, 7, 1 << 16])('is read as the file in it, in chunks of %i bytes', async (chunkSize) => {
    const packed = archive({ 'items.csv': ITEMS });
    const { rows, numbers, evidence } = await read(packed, undefined, chunkSize);
    expect(rows).toEqual([
      ['Id', 'Amount'],
      ['a', '1,5'],
      ['b', '2,5'],
    ]);
    expect(numbers).toEqual([1, 2, 3]);
    expect(evidence).toEqual({
      bytes: packed.length,
      sha256: createHash('sha256').update(packed).digest('hex'),
      encoding: 'utf-8',
      delimiter: ';',
      sheet: 'items.csv',
      trouble: undefined,
    });
  });

  it('takes no notice of folders and of what operating systems put beside files', async () => {
    const packed = archive({
      'month/': '',
      'month/items.csv': ITEMS,
      '__MACOSX/month/._items.csv': 'x',
      'month/.DS_Store': 'x',
    });
    expect((await read(packed)).rows).toHaveLength(3);
    expect(await partsOf(zip(packed))).toEqual({
      form: 'archive',
      parts: [{ name: 'month/items.csv', isHidden: false }],
    });
  });

  it('of several files gives the one that is named, and asks when none is', async () => {
    const packed = archive({ 'a.csv': ITEMS, 'b.csv': 'x,y\n' });
    expect((await read(packed, 'b.csv')).rows).toEqual([['x', 'y']]);
    const troubles = [(await read(packed)).evidence.trouble, (await read(packed, 'c.csv')).evidence.trouble];
    expect(troubles.map((one) => `${one?.code}: ${one?.found}`)).toEqual([
      'sheet-missing: an archive of 2 files, and none is named: a.csv, b.csv',
      'sheet-missing: no file "c.csv"; the archive has a.csv, b.csv',
    ]);
  });

  it('is a workbook when it holds one, whatever its name', async () => {
    const workbook = workbookOf('<row><c><v>1</v></c></row>');
    expect((await read(workbook)).rows).toEqual([['1']]);
    expect(await partsOf(zip(workbook))).toEqual({
      form: 'workbook',
      parts: [expect.objectContaining({ name: 'Data', isHidden: false })],
    });
  });
});

it('an archive never gives other rows when a byte is damaged', async () => {
  const packed = archive({ 'items.csv': `Id;Amount\n${'a;1,5\n'.repeat(200)}` });
  const { rows } = await read(packed);
  for (let at = 4; at < packed.length; at += 1) {
    const damaged = packed.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 0x55;
    const { rows: got, evidence } = await read(damaged);
    if (!evidence.trouble) expect(got).toEqual(rows);
  }
});

describe('an archive is refused in words', () => {
  const damaged = archive({ 'items.csv': ITEMS });
  damaged[40] = (damaged[40] ?? 0) ^ 0xff;
  const protectedByPassword = archive({ 'items.csv': ITEMS });
  const directory = Buffer.from(protectedByPassword).indexOf('PK\x01\x02', 0, 'latin1');
  protectedByPassword[directory + 8] = 1;

  it.each([
    ['nothing in it', archive({}), 'an archive without files'],
    ['only a folder in it', archive({ 'month/': '' }), 'there is no file in it'],
    ['a damaged part', damaged, 'cannot be read'],
    ['its end cut off', archive({ 'items.csv': ITEMS }).slice(0, -5), 'the end of the file is missing'],
    ['a password', protectedByPassword, 'items.csv is protected by a password'],
    ['an archive in it', archive({ 'inner.zip': 'PK\x03\x04' }), 'an archive inside an archive'],
    ['a PDF in it', archive({ 'items.csv': '%PDF-1.7' }), 'a PDF document'],
    ['an empty file in it', archive({ 'items.csv': '' }), 'the file is empty'],
  ])('with %s', async (_, content, words) => {
    const { rows, evidence } = await read(content);
    expect(rows.length).toBeLessThan(3);
    expect(evidence.trouble).toMatchObject({
      code: 'file-unreadable',
      found: expect.stringContaining(words),
    });
    expect(evidence.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
