import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createKnownFiles, filesOfRequest } from '../../electron/main/known-files.ts';

const PATH = join('/', 'closes', 'october', 'items.csv');

test('a path has one token in a run, and the token leads back to the path', () => {
  const files = createKnownFiles(randomUUID);
  const known = files.learn(PATH, false);
  expect(known).toEqual({
    token: expect.stringMatching(/^file-[0-9a-f-]{36}$/),
    name: 'items.csv',
    folder: join('/', 'closes', 'october'),
    isFolder: false,
  });
  expect(files.learn(PATH, false).token).toBe(known.token);
  expect(files.find(known.token)).toEqual({
    isOk: true,
    value: { token: known.token, path: PATH, isFolder: false },
  });
});

test('a token of another run leads nowhere', () => {
  const token = createKnownFiles(randomUUID).learn(PATH, false).token;
  const found = createKnownFiles(randomUUID).find(token);
  expect(found).toMatchObject({ isOk: false, failures: [{ remedy: 'Pick it again.' }] });
});

test('only what an export wrote can be opened', () => {
  const files = createKnownFiles(randomUUID);
  const picked = files.learn(PATH, false);
  const written = { token: `file-${randomUUID()}`, path: join('/', 'out', 'book.xlsx'), isFolder: false };
  files.learnWritten(written);
  expect(files.findWritten(picked.token).isOk).toBe(false);
  expect(files.findWritten(written.token)).toEqual({ isOk: true, value: written });
});

test('every token of a request is looked up, in lists too', () => {
  const files = createKnownFiles(randomUUID);
  const [one, two] = [files.learn('/a', false), files.learn('/b', true)];
  const found = filesOfRequest(files, { file: one.token, files: [two.token], name: 'a name', rows: 3 });
  expect(found).toMatchObject({ isOk: true, value: [{ path: '/a' }, { path: '/b', isFolder: true }] });
  expect(filesOfRequest(files, { file: `file-${randomUUID()}` }).isOk).toBe(false);
});
