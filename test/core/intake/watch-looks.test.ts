/** Which files of a watched folder are picked up, look by look. */

import { expect, test } from 'vitest';
import {
  type Look,
  lookAgain,
  noLook,
  type SeenFile,
  withSettled,
} from '../../../core/intake/watch-looks.ts';

const seen = (name: string, size: number, modified: number): SeenFile => ({ name, size, modified });

/** Looks at one folder after the other and says what each look found: ready files, then arriving ones with why. */
function looks(...folders: readonly (readonly SeenFile[])[]): readonly (readonly string[])[] {
  let look: Look = noLook;
  return folders.map((folder) => {
    const outcome = lookAgain(look, folder);
    look = outcome.ready.reduce((settled, { name }) => withSettled(settled, name), outcome.look);
    return [...outcome.ready.map(({ name }) => name), ...outcome.arriving.map(({ name, why }) => name + why)];
  });
}

const NEW = 'aIt is new; it is picked up if the next look finds it unchanged.';
const CHANGED = 'aIt changed since the last look.';
const EMPTY = 'aIt is empty so far.';

test('a file is picked up once, when two looks in a row have seen the same size and time', () => {
  const file = [seen('a', 5, 1)];
  expect(looks(file, file, file, file)).toEqual([[NEW], ['a'], [], []]);
});

test.each([
  ['its size', seen('a', 6, 1)],
  ['its time', seen('a', 5, 2)],
])('a file waits after %s has changed, before and after it was picked up', (_, changed) => {
  const file = [seen('a', 5, 1)];
  expect(looks(file, [changed], [changed])).toEqual([[NEW], [CHANGED], ['a']]);
  expect(looks(file, file, [changed], [changed])).toEqual([[NEW], ['a'], [CHANGED], ['a']]);
});

test('an empty file waits, and one that went away begins anew', () => {
  const file = [seen('a', 5, 1)];
  const empty = [seen('a', 0, 1)];
  expect(looks(empty, empty, file, file)).toEqual([[EMPTY], [EMPTY], [CHANGED], ['a']]);
  expect(looks(file, [], file, file)).toEqual([[NEW], [], [NEW], ['a']]);
});

test('a file that was not dealt with is tried again, and files do not wait for each other', () => {
  const files = [seen('a', 5, 1), seen('b', 7, 1)];
  const first = lookAgain(noLook, files).look;
  const second = lookAgain(first, files);
  expect(second.ready).toEqual(files);
  expect(lookAgain(withSettled(second.look, 'a'), files).ready).toEqual([files[1]]);
});
