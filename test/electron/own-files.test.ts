import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from '../../electron/main/log.ts';
import { openOwnFiles } from '../../electron/main/own-files.ts';
import { withOpened, withoutPath } from '../../electron/main/recent-workspaces.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-own-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const logFile = (): string => join(folder, 'logs/tieout.log');
const open = () =>
  openOwnFiles(
    folder,
    openLog(logFile(), () => '2026-11-01T00:00:00Z'),
  );
const logged = (): string => {
  try {
    return readFileSync(logFile(), 'utf8');
  } catch {
    return '';
  }
};

test('the first start has the defaults and logs nothing', async () => {
  const own = await open();
  expect(own.settings.value()).toMatchObject({ theme: 'system', person: '' });
  expect(own.recent.value()).toEqual([]);
  expect(own.window.value()).toBeUndefined();
  expect(logged()).toBe('');
});

test('what was written is there at the next start, without leftovers beside it', async () => {
  const own = await open();
  await own.settings.write({ ...own.settings.value(), theme: 'dark', person: 'Mara Lindqvist' });
  await own.recent.write(withOpened([], '/closes/October.tieout', '2026-11-01T08:00:00Z'));
  const again = await open();
  expect(again.settings.value()).toMatchObject({ theme: 'dark', person: 'Mara Lindqvist' });
  expect(again.recent.value()).toHaveLength(1);
  expect(readdirSync(folder).sort()).toEqual(['recent.json', 'settings.json']);
});

test.each(['', '{', '[]', '{"theme":"pink"}', '{"theme":"dark","other":1}'])(
  'damaged settings (%s) give the defaults, and the log says so',
  async (text) => {
    writeFileSync(join(folder, 'settings.json'), text);
    const own = await open();
    expect(own.settings.value().theme).toBe('system');
    expect(logged()).toContain('"event":"file-damaged","file":"settings"');
  },
);

test('settings of an older program keep what they say and get the defaults of what is new', async () => {
  writeFileSync(join(folder, 'settings.json'), '{"theme":"dark"}');
  const own = await open();
  expect(own.settings.value()).toMatchObject({ theme: 'dark', negatives: 'minus' });
});

test('many writes at once end with the last one', async () => {
  const own = await open();
  const names = Array.from({ length: 20 }, (_, index) => `Person ${index}`);
  await Promise.all(names.map((person) => own.settings.write({ ...own.settings.value(), person })));
  expect((await open()).settings.value().person).toBe('Person 19');
});

test('a disk that refuses is logged, and the value holds for this run', async () => {
  writeFileSync(join(folder, 'a-file'), '');
  const log = openLog(logFile(), () => '2026-11-01T00:00:00Z');
  const own = await openOwnFiles(join(folder, 'a-file'), log);
  await own.settings.write({ ...own.settings.value(), theme: 'light' });
  expect(own.settings.value().theme).toBe('light');
  expect(logged()).toContain('"event":"file-not-saved","file":"settings"');
});

test('recent workspaces: latest first, each once, ten at most', () => {
  let list = withOpened([], '/0.tieout', 'then');
  for (let number = 1; number <= 12; number += 1) list = withOpened(list, `/${number}.tieout`, 'then');
  list = withOpened(list, '/5.tieout', 'now');
  expect(list).toHaveLength(10);
  expect(list.map(({ path }) => path).slice(0, 3)).toEqual(['/5.tieout', '/12.tieout', '/11.tieout']);
  expect(withoutPath(list, '/5.tieout')).toHaveLength(9);
});
