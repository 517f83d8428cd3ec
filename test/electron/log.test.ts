import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultReport } from '../../electron/engine-thread/messages.ts';
import { createFaultReporter } from '../../electron/main/faults.ts';
import { openLog } from '../../electron/main/log.ts';
import { framesOf } from '../../electron/main/stack-frames.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const openHere = () => openLog(join(folder, 'tieout.log'), () => '2026-11-01T00:00:00Z');
const text = (): string => readFileSync(join(folder, 'tieout.log'), 'utf8');

function faultWithData(): ReturnType<typeof faultReport> {
  return faultReport(
    new TypeError('row 17 of /home/mara/acme.csv has 1,234.56\n    at Acme Corp (/home/mara/acme.csv:17:3)'),
  );
}

test('a fault leaves its kind and its places, never what its message quotes', () => {
  openHere().fault(faultWithData());
  expect(text()).toContain('"kind":"TypeError"');
  expect(text()).toMatch(/"at":\["faultWithData log\.test\.ts:\d+:\d+"/);
  expect(text()).not.toMatch(/acme|mara|1,234/i);
});

test('frames have no folders, on any system', () => {
  const stack = [
    'Error: x',
    '    at run (C:\\Users\\mara\\Tieout\\resources\\app.asar\\out\\main\\index.js:10:5)',
    '    at async Desk.call (file:///home/mara/out/main/engine-thread.js:7:1)',
    '    at node:internal/main:1:2',
  ].join('\n');
  expect(framesOf({ name: 'Error', message: 'x', stack })).toEqual([
    'run index.js:10:5',
    'async Desk.call engine-thread.js:7:1',
    'main:1:2',
  ]);
});

test('a full log begins a new file and keeps three', () => {
  const log = openHere();
  for (let number = 1; number <= 5; number += 1) {
    writeFileSync(join(folder, 'tieout.log'), String(number).repeat(600_000));
    log.note({ event: 'left' });
  }
  expect(readdirSync(folder).sort()).toEqual(['tieout.log', 'tieout.log.1', 'tieout.log.2', 'tieout.log.3']);
  expect(text()).toBe('{"time":"2026-11-01T00:00:00Z","event":"left"}\n');
  expect(readFileSync(join(folder, 'tieout.log.3'), 'utf8')).toMatch(/^3+$/);
});

test('a folder that cannot be made does not stop the program', () => {
  openHere().note({ event: 'left' });
  const log = openLog(join(folder, 'tieout.log', 'below-a-file.log'), () => '2026-11-01T00:00:00Z');
  expect(() => log.note({ event: 'left' })).not.toThrow();
});

test('a fault is logged each time and shown once; its details are copied on request only', async () => {
  const shown: string[] = [];
  const copied: string[] = [];
  const report = createFaultReporter({
    log: openHere(),
    about: 'Tieout 1.2.3',
    ask: ({ message }) => Promise.resolve(shown.push(message) === 2),
    copy: (details) => copied.push(details),
  });
  const [one, other] = [faultWithData(), faultReport(new Error('another'))];
  await Promise.all([report(one), report(other)]);
  await report(one);
  expect(shown).toHaveLength(1);
  await report(other);
  expect(shown).toHaveLength(2);
  expect(copied).toEqual([expect.stringContaining('Tieout 1.2.3\n\nError: another')]);
  expect(text().trim().split('\n')).toHaveLength(4);
});
