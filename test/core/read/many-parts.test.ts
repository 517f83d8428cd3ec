/** An archive of many parts costs so much for each of them, however many there are. */

import { describe, expect, test } from 'vitest';
import { previewOf } from '../../../core/intake/preview-files.ts';
import { type ByteSource, bytesBetween } from '../../../core/read/byte-source.ts';
import { zipEntries } from '../../../core/read/zip.ts';
import { emptyBasis, quietControl } from '../../support/offers.ts';
import { packedArchive } from '../../support/packed-archive.ts';
import { byteSource } from './byte-sources.ts';
import { archive } from './xlsx-archives.ts';

const HEADER = 'Payment: Payment Number,Payment: Effective Date,Payment: Amount,Payment: Currency';

function payments(parts: number): Uint8Array<ArrayBuffer> {
  const part = (at: number): [string, string] => [
    `part-${at}.csv`,
    `${HEADER}\nP-${at},2026-10-05,${at}.50,USD\n`,
  ];
  return archive(Object.fromEntries(Array.from({ length: parts }, (_, at) => part(at))));
}

/** A source that counts what is read of it. */
function counting(content: Uint8Array): { readonly source: ByteSource; readonly read: () => number } {
  let bytes = 0;
  const counted = async function* (from: number, to: number): AsyncGenerator<Uint8Array> {
    for (let at = from; at < Math.min(to, content.length); at += 4096) {
      const chunk = content.subarray(at, Math.min(at + 4096, to));
      bytes += chunk.length;
      await Promise.resolve();
      yield chunk;
    }
  };
  const source: ByteSource = {
    ...{ name: 'payments.zip', size: content.length },
    chunks: () => counted(0, content.length),
    chunksBetween: counted,
  };
  return { source, read: () => bytes };
}

async function bytesReadFor(parts: number): Promise<number> {
  const content = payments(parts);
  const { source, read } = counting(content);
  const { files } = await previewOf([{ form: 'file', bytes: source }], emptyBasis, quietControl);
  expect(files).toHaveLength(parts);
  expect(files.at(-1)?.preview).toMatchObject({ sheet: `part-${parts - 1}.csv`, rows: { data: 1 } });
  return read();
}

test('ten times the parts are ten times the work', async () => {
  const few = await bytesReadFor(30);
  const many = await bytesReadFor(300);
  expect(many / few).toBeLessThan(13);
}, 30_000);

describe('bytes between two places', () => {
  const content = Uint8Array.from({ length: 100 }, (_, at) => at);
  const all = async (source: ByteSource, from: number, to: number): Promise<number[]> => {
    const bytes: number[] = [];
    for await (const chunk of bytesBetween(source, from, to)) bytes.push(...chunk);
    return bytes;
  };

  test.each([
    [0, 100],
    [0, 0],
    [5, 6],
    [13, 64],
    [99, 500],
    [100, 500],
    [60, 20],
  ])('%i to %i are the same from any source', async (from, to) => {
    const expected = [...content.subarray(from, Math.max(from, to))];
    expect(await all(counting(content).source, from, to)).toEqual(expected);
    for (const chunk of [1, 7, 1000])
      expect(await all(byteSource(content, chunk), from, to)).toEqual(expected);
  });
});

describe('a directory that says what cannot be is refused', () => {
  const part = { packed: new Uint8Array(50), content: new Uint8Array(50) };
  const damaged = (change: (bytes: Buffer, directory: number) => void): Uint8Array => {
    const bytes = Buffer.from(packedArchive({ 'a.csv': part, 'b.csv': part }));
    change(bytes, bytes.indexOf('PK\x01\x02', 0, 'latin1'));
    return new Uint8Array(bytes);
  };

  test.each<[string, (bytes: Buffer, directory: number) => void, string]>([
    ['a part behind the end', (bytes, at) => bytes.writeUInt32LE(0xff_ff_00_00, at + 42), 'a.csv is cut off'],
    [
      'parts that share their bytes',
      (bytes, at) => {
        bytes.writeUInt32LE(200, at + 20);
        bytes.writeUInt32LE(120, bytes.indexOf('PK\x01\x02', at + 4, 'latin1') + 20);
      },
      'its parts lie over each other',
    ],
  ])('%s', async (_, change, words) => {
    await expect(zipEntries(byteSource(damaged(change)))).rejects.toThrow(words);
  });
});
