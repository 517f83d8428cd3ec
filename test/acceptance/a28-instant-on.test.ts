/** A28 as it is done in the window: real files come into a folder, and the time between two looks is let pass. */

import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { scratch } from '../cli/scratch.ts';
import { CloseBuilder } from '../closes/close-builder.ts';
import { deskWith, folderOf } from '../core/desk/close-at-desk.ts';
import { newWorkspace, openDesk, type TestDesk } from '../core/desk/open-desk.ts';
import { preparer, reviewer } from './whole-close/desk.ts';
import { closing, inSeptember, september } from './whole-close/two-months.ts';

const SAMPLE = join(import.meta.dirname, '../../resources/samples/month-end');
const BY = 'Mara Lindqvist';
const MINUTES = 5;

type Watching = {
  readonly desk: TestDesk;
  /** Path of a file in the watched folder. */
  readonly at: (name: string) => string;
  /** Puts a file of the sample into the folder. */
  readonly arrive: (sample: string, name?: string) => void;
  /** Lets so many looks happen. */
  readonly looks: (count?: number) => Promise<void>;
  /** Every file that is shown, as `name: standing`. */
  readonly shown: () => Promise<readonly string[]>;
  readonly why: (name: string) => Promise<string>;
};

async function newClose(): Promise<TestDesk> {
  const desk = await openDesk();
  const dates = { from: '2026-10-01', to: '2026-10-31' };
  const named = { tenant: 'Marlow & Reed', homeCurrency: 'USD', by: BY };
  await desk.ask('workspace-create', { file: desk.token(newWorkspace()), ...dates, ...named });
  return desk;
}

async function watching(isCollecting: boolean, given?: TestDesk): Promise<Watching> {
  const desk = given ?? (await newClose());
  const folder = scratch();
  const at = (name: string): string => join(folder, name);
  const order = { minutes: MINUTES, isCollecting, by: BY };
  await desk.ask('watch-start', { folder: desk.token(folder, true), ...order });
  return {
    ...{ desk, at },
    arrive: (sample, name = sample) => copyFileSync(join(SAMPLE, sample), at(name)),
    looks: async (count = 1) => {
      for (let look = 0; look < count; look += 1) await desk.pass(MINUTES);
    },
    shown: async () => {
      const { files } = await desk.ask('watch', {});
      return files.map(({ name, standing }) => `${name}: ${standing}`);
    },
    why: async (name) => (await desk.ask('watch', {})).files.find((file) => file.name === name)?.why ?? '',
  };
}

async function extracts(desk: TestDesk): Promise<readonly string[]> {
  return (await desk.ask('extracts', {})).map(({ name }) => name);
}

/** The log as the page shows it, with the entries about extracts only: action, subject, by, account, reason. */
async function takings(desk: TestDesk): Promise<readonly (readonly string[])[]> {
  const { view, columns, count } = await desk.ask('grid-open', { grid: 'decisions' });
  const { rows } = await desk.ask('grid-page', { view, from: 0, to: count });
  const cell = (cells: readonly string[], name: string): string =>
    cells[columns.findIndex(({ key }) => key === name)] ?? '';
  return rows
    .flatMap((row) => (row.kind === 'row' ? [row.cells] : []))
    .filter((cells) => cell(cells, 'action').includes('extract'))
    .map((cells) => ['action', 'subject', 'by', 'account', 'reason'].map((name) => cell(cells, name)));
}

describe('A28 with auto-collect off', () => {
  test('A28 a new file shows staged, not collected until it is collected by hand', async () => {
    const { desk, arrive, looks, shown } = await watching(false);
    arrive('refunds.csv');
    await looks();
    expect(await shown()).toEqual(['refunds.csv: arriving']);
    await looks(3);
    expect(await shown()).toEqual(['refunds.csv: staged, not collected']);
    expect(await extracts(desk)).toEqual([]);
    const collected = await desk.ask('watch-collect', { files: ['refunds.csv'], by: BY });
    expect(collected).toMatchObject({ taken: ['refunds.csv'], state: { extracts: 1 } });
    expect(await extracts(desk)).toEqual(['refunds.csv']);
    await looks(2);
    expect(await shown()).toEqual(['refunds.csv: collected']);
    const [again] = await desk.refusalOf('watch-collect', { files: ['refunds.csv'], by: BY });
    expect(again?.found).toBe('no staged file of this name');
  });

  test('A28 what is staged changes no figure, outlives the window, and counts once it is collected', async () => {
    const desk = await deskWith(CloseBuilder.small().item('INV-1', '100.00').close());
    const before = await desk.ask('close-run', {});
    const { looks, at, shown } = await watching(false, desk);
    const [invoices = ''] = (await desk.ask('extracts', {}))
      .filter(({ kind }) => kind === 'invoice-item')
      .map(({ name }) => name);
    const close = CloseBuilder.small().item('INV-1', '100.00').item('INV-2', '50.00').close();
    copyFileSync(join(await folderOf(close), invoices), at(invoices));
    await looks(2);
    const staged = await desk.ask('workspace', {});
    expect(staged).toMatchObject({ stage: 'current', figures: before.figures, extracts: before.extracts });

    const file = desk.token(join(staged?.folder ?? '', `${staged?.name}.tieout`));
    await desk.ask('workspace-close', {});
    await desk.ask('workspace-open', { file });
    expect(await shown()).toEqual([`${invoices}: staged, not collected`]);
    expect(await desk.ask('watch', {})).toMatchObject({ isWatching: false, folder: '' });
    const { state } = await desk.ask('watch-collect', { files: [invoices], by: BY });
    expect(state).toMatchObject({ stage: 'not-run', extracts: before.extracts });
    await desk.ask('close-run', {});
    const { billingLines } = await desk.ask('overview', { basis: 'transaction' });
    expect(billingLines).toBe(2);
    expect(await takings(desk)).toEqual([
      [
        'extract taken in',
        invoices,
        BY,
        'mlindqvist',
        'It came into a watched folder. It takes the place of an earlier extract.',
      ],
    ]);
  });
});

describe('A28 with auto-collect on', () => {
  test('A28 a new file is collected at once, under the name that the watch was started with', async () => {
    const desk = await deskWith(CloseBuilder.small().item('INV-1', '100.00').close());
    const before = await extracts(desk);
    const { arrive, looks, shown } = await watching(true, desk);
    desk.logOn('nightshift');
    arrive('refunds.csv');
    await looks(2);
    expect(await shown()).toEqual(['refunds.csv: collected']);
    expect(await extracts(desk)).toEqual([...before, 'refunds.csv']);
    const told = desk.watched().at(-1);
    expect(told).toMatchObject({ watch: { isWatching: true, lastLook: expect.stringMatching(/^20.*Z$/) } });
    expect(told?.state).toMatchObject({ stage: 'not-run', extracts: before.length + 1 });
    await desk.ask('close-run', {});
    const [entry] = await takings(desk);
    expect(entry?.slice(0, 4)).toEqual(['extract taken in', 'refunds.csv', BY, 'nightshift']);
    expect(entry?.[4]).toMatch(/^It came into the watched folder \S+\.$/);
  });

  test('A28 a file with an open question asks, and is collected once it is answered', async () => {
    const { desk, arrive, looks, shown, why } = await watching(true);
    arrive('accounting-periods.csv');
    await looks(2);
    expect(await shown()).toEqual(['accounting-periods.csv: asks']);
    expect(await why('accounting-periods.csv')).toMatch(/^\d questions?: /);
    const names = ['accounting-periods.csv'];
    const [open] = await desk.refusalOf('watch-collect', { files: names, by: BY });
    expect(open?.found).toContain('open question');
    expect(await extracts(desk)).toEqual([]);

    const { preview, files } = await desk.ask('watch-preview', { files: names });
    const [file] = files;
    if (!file) throw new Error('no preview');
    const [option] = file.questions[0]?.options.filter(({ value }) => value === 'MDY') ?? [];
    const stated = option?.stated ?? {};
    expect((await desk.ask('import-adjust', { preview, file: file.id, stated })).questions).toEqual([]);
    await desk.ask('import-take', { preview, files: [file.id], by: BY });
    expect(await shown()).toEqual(['accounting-periods.csv: collected']);
    expect(await extracts(desk)).toEqual(names);
  });

  test('A28 a file that is no extract is refused with why, and temporary files are not shown', async () => {
    const { desk, at, looks, shown, why } = await watching(true);
    writeFileSync(at('holidays.csv'), 'Day,Who\nMonday,Mara\n');
    writeFileSync(at('broken.xlsx'), 'PK\u0003\u0004 and no more');
    writeFileSync(at('refunds.csv.part'), 'x');
    writeFileSync(at('.hidden.csv'), 'x');
    mkdirSync(at('earlier'));
    copyFileSync(join(SAMPLE, 'refunds.csv'), at('earlier/refunds.csv'));
    await looks(3);
    expect(await shown()).toEqual(['broken.xlsx: refused', 'holidays.csv: refused']);
    expect(await why('holidays.csv')).toBe(
      'no header of an extract in its first rows; choose the file by itself to say what it is',
    );
    expect(await extracts(desk)).toEqual([]);
  });
});

describe('A28 a half-written file is not picked up', () => {
  test('A28 it waits until two looks have seen the same size and time', async () => {
    const { desk, at, looks, shown, why } = await watching(true);
    const whole = readFileSync(join(SAMPLE, 'refunds.csv'));
    const end = Math.floor(whole.length / 3);
    writeFileSync(at('refunds.csv'), '');
    await looks(3);
    expect(await why('refunds.csv')).toBe('It is empty so far.');
    for (const from of [0, end, 2 * end]) {
      appendFileSync(at('refunds.csv'), whole.subarray(from, from === 2 * end ? undefined : from + end));
      await looks();
      expect(await shown()).toEqual(['refunds.csv: arriving']);
      expect(await why('refunds.csv')).toBe('It changed since the last look.');
    }
    // Of the same size, and touched again: somebody is still at it.
    utimesSync(at('refunds.csv'), new Date(), new Date(Date.now() + 5000));
    await looks();
    expect(await shown()).toEqual(['refunds.csv: arriving']);
    expect(await extracts(desk)).toEqual([]);
    await looks();
    expect(await shown()).toEqual(['refunds.csv: collected']);
    const [extract] = await desk.ask('extracts', {});
    expect(extract?.bytes).toBe(whole.length);
  });
});

describe('A28 the same content twice changes nothing', () => {
  test('A28 under its name again, under another name, staged or collected', async () => {
    const { desk, at, arrive, looks, shown, why } = await watching(false);
    arrive('refunds.csv');
    await looks(2);
    arrive('refunds.csv', 'copy.csv');
    utimesSync(at('refunds.csv'), new Date(), new Date(Date.now() + 5000));
    await looks(2);
    expect(await shown()).toEqual(['copy.csv: refused', 'refunds.csv: staged, not collected']);
    expect(await why('copy.csv')).toBe('It has the same content as refunds.csv.');
    await desk.ask('watch-collect', { files: ['refunds.csv'], by: BY });
    utimesSync(at('refunds.csv'), new Date(), new Date(Date.now() + 9000));
    arrive('refunds.csv', 'third.csv');
    await looks(3);
    expect(await extracts(desk)).toEqual(['refunds.csv']);
    expect(await shown()).toEqual(['copy.csv: collected', 'refunds.csv: collected', 'third.csv: collected']);
    expect(await why('third.csv')).toBe('Its content is in the close as refunds.csv.');
    expect((await desk.ask('workspace', {}))?.extracts).toBe(1);
  });

  test('A28 a content that was replaced or removed does not come back by itself', async () => {
    const { desk, at, arrive, looks, shown, why } = await watching(true);
    const rows = readFileSync(join(SAMPLE, 'refunds.csv'), 'utf8').trimEnd().split('\n');
    const shorter = `${rows.slice(0, -1).join('\n')}\n`;
    writeFileSync(at('refunds.csv'), shorter);
    await looks(2);
    arrive('refunds.csv');
    await looks(2);
    const [newer] = await desk.ask('extracts', {});
    writeFileSync(at('refunds.csv'), shorter);
    await looks(2);
    const [kept] = await desk.ask('extracts', {});
    expect(kept?.sha256).toBe(newer?.sha256);
    expect(await shown()).toEqual(['refunds.csv: refused']);
    expect(await why('refunds.csv')).toContain('was replaced or removed');
    await desk.ask('extract-remove', { name: 'refunds.csv', by: BY, reason: 'Not of this month.' });
    await desk.ask('watch-stop', {});
    await desk.ask('watch-start', {
      folder: desk.token(at('.'), true),
      ...{ minutes: MINUTES, isCollecting: true, by: BY },
    });
    await looks(2);
    expect(await extracts(desk)).toEqual([]);
  });
});

test('A28 with auto-collect on, a file with less than the extract that it would replace asks', async () => {
  const { desk, at, arrive, looks, shown, why } = await watching(true);
  arrive('refunds.csv');
  await looks(2);
  const [before] = await desk.ask('extracts', {});
  const rows = readFileSync(join(SAMPLE, 'refunds.csv'), 'utf8').trimEnd().split('\n');
  writeFileSync(at('refunds.csv'), `${rows.slice(0, -2).join('\n')}\n`);
  await looks(2);
  expect(await shown()).toEqual(['refunds.csv: asks']);
  expect(await why('refunds.csv')).toBe('It would replace an extract. It has 2 rows fewer: 7 instead of 9.');
  expect(await desk.ask('extracts', {})).toEqual([before]);
});

describe('A28 a watch ends at once', () => {
  test('A28 a look that is under way takes nothing in once the watch is stopped', async () => {
    const { desk, arrive, looks, shown } = await watching(true);
    arrive('refunds.csv');
    await looks();
    const look = looks();
    expect(await desk.ask('watch-stop', {})).toMatchObject({ isWatching: false });
    await look;
    await looks(3);
    expect(await extracts(desk)).toEqual([]);
    expect(await shown()).toEqual(['refunds.csv: arriving']);
  });

  test.each(Array.from({ length: 24 }, (_, turns) => turns))(
    'A28 the workspace closes cleanly during a look, %i turns after its beginning',
    async (turns) => {
      const { desk, arrive, looks } = await watching(turns % 2 === 0);
      arrive('refunds.csv');
      await looks();
      const state = await desk.ask('workspace', {});
      const file = desk.token(join(state?.folder ?? '', `${state?.name}.tieout`));
      const look = looks();
      for (let turn = 0; turn < turns; turn += 1) await setImmediate();
      await desk.ask('workspace-close', {});
      await look;
      await looks();
      await desk.ask('workspace-open', { file });
      // The look may have come to its end before; a part of a file is never there.
      const { files, ...watch } = await desk.ask('watch', {});
      expect(watch).toMatchObject({ isWatching: false, folder: '' });
      const held = [...(await extracts(desk)), ...files.map(({ name, standing }) => `${name}: ${standing}`)];
      expect([[], ['refunds.csv'], ['refunds.csv: staged, not collected']]).toContainEqual(held);
    },
  );

  test('A28 a folder that cannot be read is refused, and one that goes away is told', async () => {
    const { desk, at, looks } = await watching(false);
    const order = { minutes: MINUTES, isCollecting: false, by: BY };
    const missing = desk.token(at('nowhere'), true);
    expect(await desk.refusalOf('watch-start', { folder: missing, ...order })).toHaveLength(1);
    mkdirSync(at('here'));
    await desk.ask('watch-start', { folder: desk.token(at('here'), true), ...order });
    rmSync(at('here'), { recursive: true });
    await looks();
    expect((await desk.ask('watch', {})).trouble).not.toBe('');
    mkdirSync(at('here'));
    await looks();
    expect((await desk.ask('watch', {})).trouble).toBe('');
  });
});

test('A28 a signed close stages what comes and collects nothing; its signatures hold', async () => {
  const bill = { date: '2026-09-15', period: '202609' };
  const signable = closing(september).pair('INV-1', '100.00', { item: inSeptember, bill });
  const desk = await deskWith(signable.close());
  await desk.ask('close-run', {});
  for (const [role, { name, account }] of [
    ['preparer', preparer],
    ['reviewer', reviewer],
  ] as const) {
    desk.logOn(account);
    await desk.ask('sign', { role, by: name });
  }
  const { arrive, looks, shown, why } = await watching(true, desk);
  arrive('refunds.csv');
  await looks(2);
  expect(await shown()).toEqual(['refunds.csv: staged, not collected']);
  expect(await why('refunds.csv')).toContain('Reopen it in Review first');
  expect(await desk.ask('workspace', {})).toMatchObject({ stage: 'current', signOff: 'SIGNED' });
  expect(await desk.refusalOf('watch-collect', { files: ['refunds.csv'], by: BY })).toHaveLength(1);
});
