/** Which files a folder gives away, and where files go that are written into it. */

import { lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, parse, relative } from 'node:path';
import { expect, test } from 'vitest';
import { folderHost } from '../../electron/files/folder-host.ts';
import { scratch } from '../cli/scratch.ts';

test('a file is read from the root of a drive, as from any folder', async () => {
  const path = join(scratch(), 'note.txt');
  writeFileSync(path, 'seen');
  const { root } = parse(path);
  expect(await folderHost(root, root).readText(relative(root, path))).toBe('seen');
});

test('nothing outside of the folder is read, by a name or by a link', async () => {
  const [folder, outside] = [scratch(), scratch()];
  writeFileSync(join(outside, 'note.txt'), 'secret');
  symlinkSync(join(outside, 'note.txt'), join(folder, 'link.txt'));
  const { readText } = folderHost(folder, folder);
  const way = relative(folder, join(outside, 'note.txt'));
  await expect(readText(way)).rejects.toThrow('leads out of the folder');
  await expect(readText('link.txt')).rejects.toThrow('leads out of the folder');
  expect(await readText(join(outside, 'note.txt'))).toBeUndefined();
});

test('a link under the name of a file under way does not lead its bytes elsewhere', async () => {
  const [folder, outside] = [scratch(), scratch()];
  const kept = join(outside, 'kept.txt');
  writeFileSync(kept, 'kept');
  symlinkSync(kept, join(folder, `close.json.${process.pid}.partial`));
  await folderHost(folder, folder).replaceText('close.json', 'new');
  expect(readFileSync(kept, 'utf8')).toBe('kept');
  expect(readFileSync(join(folder, 'close.json'), 'utf8')).toBe('new');
  expect(lstatSync(join(folder, 'close.json')).isFile()).toBe(true);
});

test('a part of a file is read alone', async () => {
  const folder = scratch();
  writeFileSync(join(folder, 'many.zip'), '0123456789');
  const file = await folderHost(folder, folder).openExtract('many.zip');
  const textOf = async (from: number, to: number): Promise<string> => {
    let text = '';
    for await (const chunk of file?.chunksBetween?.(from, to) ?? []) text += Buffer.from(chunk).toString();
    return text;
  };
  expect([await textOf(0, 1), await textOf(3, 7), await textOf(8, 1000), await textOf(5, 5)]).toEqual([
    '0',
    '3456',
    '89',
    '',
  ]);
  expect(await textOf(50, 60)).toBe('');
});
