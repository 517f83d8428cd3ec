/** A21: rates come as extracts of a range of days. They hold on exactly these days and change nothing that is signed. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { ratesInRange } from '../../core/fx/rates-in-range.ts';
import { parseIsoDate } from '../../core/model/iso-date.ts';
import { scratch } from '../cli/scratch.ts';
import { deskWith, folderOf, lineOf } from '../core/desk/close-at-desk.ts';
import type { TestDesk } from '../core/desk/open-desk.ts';
import { FxClose, rateRow } from '../core/fx/fx-close.ts';
import { billingLines } from '../support/line-tables.ts';
import { preparer, reviewer } from './whole-close/desk.ts';
import { euroBill, euroItem, euroRate } from './whole-close/euro.ts';
import { closing, inSeptember, september } from './whole-close/two-months.ts';

/** Rates that are there, and a range of three days from another file. */
const present = ['09', '13', '14'].map((day, at) =>
  rateRow(`EUR>USD 2019-05-${day} 1.1`, { file: 8, row: at + 2 }),
);
const taken = ['10', '11', '12'].map((day, at) => rateRow(`EUR>USD 2019-05-${day} 1.2`, { row: at + 2 }));

function converted(close: FxClose, date: string): string {
  const line = { date, currency: 'EUR', amount: '100' };
  return close.line(close.billing(billingLines(close.pool, line)), 0)['functional'] ?? '';
}

it.each([
  ['the day before the range', '2019-05-09', '110 USD'],
  ['its first day', '2019-05-10', '120 USD'],
  ['its last day', '2019-05-12', '120 USD'],
  ['the day after it', '2019-05-13', '110 USD'],
])('A21 rates of a range replace nothing outside it: %s', (_, date, functional) => {
  for (const rates of [
    [...present, ...taken],
    [...taken, ...present],
  ]) {
    const close = new FxClose();
    close.rates = rates;
    expect(converted(close, date)).toBe(functional);
    expect(close.found('rates-conflict')).toEqual([]);
  }
});

it('A21 a difference to a rate that is there is listed with both, and neither is used on that day', () => {
  const close = new FxClose();
  close.rates = [...present, ...taken, rateRow('EUR>USD 2019-05-13 1.3', { row: 5 })];
  expect(converted(close, '2019-05-13')).not.toMatch(/110|130/);
  expect(close.found('rates-conflict').toSorted()).toEqual([
    '3: EUR→USD 2019-05-13: 1.1',
    '5: EUR→USD 2019-05-13: 1.3',
  ]);
  expect(converted(close, '2019-05-12')).toBe('120 USD');
});

it('A21 the same rate once more is no difference', () => {
  const close = new FxClose();
  close.rates = [...present, rateRow('EUR>USD 2019-05-13 1.10', { row: 5 })];
  expect(converted(close, '2019-05-13')).toBe('110 USD');
  expect(close.found('rates-conflict')).toEqual([]);
});

/** A file of a month that is taken for three days of it. */
function cut(rows: FxClose['rates']): { readonly close: FxClose; readonly told: readonly string[] } {
  const close = new FxClose();
  const range = { from: parseIsoDate('2019-05-10') ?? 0, to: parseIsoDate('2019-05-12') ?? 0 };
  const files = [
    { index: 9, range },
    { index: 8, range: undefined },
  ];
  close.rates = ratesInRange(rows, files, close.findings);
  return { close, told: close.found('rate-outside-range').toSorted() };
}

it.each([
  ['the day before the range', '2019-05-09', '110 USD'],
  ['its first day', '2019-05-10', '120 USD'],
  ['its last day', '2019-05-12', '120 USD'],
  ['the day after it', '2019-05-13', '110 USD'],
])('A21 a file with more days is taken for exactly the range that is stated: %s', (_, date, functional) => {
  const whole = ['09', '10', '11', '12', '13'].map((day, at) =>
    rateRow(`EUR>USD 2019-05-${day} 1.2`, { row: at + 2 }),
  );
  const { close, told } = cut([...present, ...whole]);
  expect(converted(close, date)).toBe(functional);
  expect(close.found('rates-conflict')).toEqual([]);
  expect(told).toEqual(['2: EUR→USD 2019-05-09: 1.2', '6: EUR→USD 2019-05-13: 1.2']);
});

it('A21 a rate of several days is cut to the range', () => {
  const { close, told } = cut([...present, rateRow('EUR>USD 2019-05-01..2019-05-31 1.2')]);
  expect(['09', '10', '12', '13'].map((day) => converted(close, `2019-05-${day}`))).toEqual([
    ...['110 USD', '120 USD', '120 USD', '110 USD'],
  ]);
  expect(told).toEqual(['2: EUR→USD 2019-05-01 to 2019-05-31: 1.2']);
});

it('A21 a row without days is refused for that, whatever the range', () => {
  const { close, told } = cut([rateRow('EUR>USD x 1.2')]);
  converted(close, '2019-05-10');
  expect(told).toEqual([]);
  expect(close.found('rate-row-incomplete')).toHaveLength(1);
});

function month(rate: string) {
  const bill = euroBill('1.1', '110.00', { date: '2026-09-15', period: '202609' });
  const item = euroItem('1.1', '110.00', { ...inSeptember, rateDate: '2026-09-15' });
  const blank = { ...inSeptember, rateDate: '', homeRounding: '' };
  return closing(september)
    .pair('INV-1', '100.00', { item, bill })
    .pair('INV-2', '100.00', { item: euroItem('', '', blank), bill })
    .add('custom-exchange-rate', euroRate('2026-09-15', rate))
    .close();
}

/** The functional amount of a line of Billing, as the window shows it. */
async function functionalOf(desk: TestDesk, document: string): Promise<string | undefined> {
  const { billing } = await desk.ask('line', { line: await lineOf(desk, document) });
  return billing[0]?.facts.find(({ name }) => name === 'Functional')?.value;
}

test('A21 rates that a signed month was converted with are never replaced', async () => {
  const desk = await deskWith(month('1.1'));
  await desk.ask('close-run', {});
  for (const [role, { name, account }] of [
    ['preparer', preparer],
    ['reviewer', reviewer],
  ] as const) {
    desk.logOn(account);
    await desk.ask('sign', { role, by: name });
  }
  expect(await functionalOf(desk, 'INV-2')).toBe('110');
  const folder = desk.token(await folderOf(month('1.3')), true);
  const { preview, files } = await desk.ask('import-preview', { files: [folder] });
  const rates = files.filter(({ isKnown, kind }) => !isKnown && kind === 'custom-exchange-rate');
  expect(rates.map(({ replaces }) => replaces)).toEqual(['custom-exchange-rate.csv']);
  const take = { preview, files: rates.map(({ id }) => id), by: preparer.name };
  const [refusal] = await desk.refusalOf('import-take', take);
  expect(refusal?.remedy).toContain('Reopen it in Review first');
  expect(await desk.ask('workspace', {})).toMatchObject({ stage: 'current', signOff: 'SIGNED' });
  await desk.ask('close-run', {});
  expect(await functionalOf(desk, 'INV-2')).toBe('110');

  await desk.ask('reopen', { reason: 'The rate of 15 September was wrong.', by: preparer.name });
  await desk.ask('import-take', take);
  await desk.ask('close-run', {});
  expect(await functionalOf(desk, 'INV-2')).toBe('130');
});

test('A21 the range is stated in the window; the rates of other days do not count from the next run on', async () => {
  const desk = await deskWith(month('1.1'));
  await desk.ask('close-run', {});
  expect(await functionalOf(desk, 'INV-2')).toBe('110');
  const name = 'custom-exchange-rate.csv';
  const stated = { range: { from: '2026-09-01', to: '2026-09-14' } };
  await desk.ask('extract-state', { name, stated, by: preparer.name });
  await desk.ask('close-run', {});
  expect(await functionalOf(desk, 'INV-2')).not.toBe('110');
  await desk.ask('extract-state', {
    name,
    stated: { range: { from: '2026-09-15', to: '2026-09-15' } },
    by: preparer.name,
  });
  await desk.ask('close-run', {});
  expect(await functionalOf(desk, 'INV-2')).toBe('110');
});

test('A21 differences to rates in the close are listed before a file is taken', async () => {
  const desk = await deskWith(month('1.1'));
  await desk.ask('close-run', {});
  const folder = scratch();
  const header = 'Currency From,Currency To,Exchange Rate,Provider Exchange Rate Date';
  const lines = ['EUR,USD,1.3,2026-09-15', 'EUR,USD,1.2,2026-09-16', 'GBP,USD,1.3,2026-09-15'];
  writeFileSync(join(folder, 'synced.csv'), `${[header, ...lines].join('\n')}\n`);
  const preview = async () => {
    const { files } = await desk.ask('import-preview', { files: [desk.token(join(folder, 'synced.csv'))] });
    return files[0]?.rateDifferences;
  };
  const place = 'custom-exchange-rate.csv, row 2';
  const day = { from: '2026-09-15', to: '2026-09-15' };
  const first = [{ row: 2, currencies: 'EUR→USD', ...day, rate: '1.3', present: '1.1', place }];
  expect(await preview()).toEqual({ count: 1, first });
  writeFileSync(join(folder, 'synced.csv'), `${header}\nEUR,USD,1.10,2026-09-15\n`);
  expect(await preview()).toEqual({ count: 0, first: [] });
});

test('A21 a watched folder does not collect rates by itself that differ from those in the close', async () => {
  const desk = await deskWith(month('1.1'));
  const folder = scratch();
  const header = 'Currency From,Currency To,Exchange Rate,Provider Exchange Rate Date';
  writeFileSync(join(folder, 'synced.csv'), `${header}\nEUR,USD,1.3,2026-09-15\n`);
  writeFileSync(join(folder, 'later.csv'), `${header}\nEUR,USD,1.3,2026-09-16\n`);
  const order = { minutes: 5, isCollecting: true, by: preparer.name };
  await desk.ask('watch-start', { folder: desk.token(folder, true), ...order });
  await desk.pass(5);
  await desk.pass(5);
  expect((await desk.ask('watch', {})).files).toEqual([
    { name: 'later.csv', standing: 'collected', why: '' },
    {
      ...{ name: 'synced.csv', standing: 'asks' },
      why: '1 rate differs from rates in this close. Look at them before it is taken.',
    },
  ]);
});
