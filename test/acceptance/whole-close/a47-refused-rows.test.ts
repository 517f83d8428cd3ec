/** A47 through the whole engine: refused rows block until they are corrected or accepted with a reason. */

import { expect, test } from 'vitest';
import type { Requests } from '../../../core/contract/commands.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { decide } from '../../closes/run-close.ts';
import type { TestClose } from '../../closes/test-close.ts';
import { checkOf, closed, foundOf, placesOf } from './closed.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;
const FILE = 'invoice-item.csv';
const ACCEPT: Omit<Requests['decide'], 'by'> = {
  action: 'accept-refused-rows',
  subject: FILE,
  reason: 'The row is a comment of the exporter.',
};

function closeWith(...rawRows: readonly string[]): TestClose {
  return CloseBuilder.small().pair('INV-1', '7.00').file('invoice-item', { rawRows }).close();
}

async function accepted(close: TestClose): Promise<Files> {
  const files = await decide(close, [ACCEPT]);
  if (!files.isOk) throw new Error(JSON.stringify(files.failures));
  return files.value;
}

test('A47 refused rows block until they are accepted with a reason, and stay listed', async () => {
  const close = closeWith('too,short');
  const before = await closed(close);
  expect(placesOf(before, 'row-refused')).toEqual([`${FILE}:3`]);
  expect(checkOf(before, 'no-blocking-finding')).toBe('fail');
  const without = await decide(close, [{ ...ACCEPT, reason: ' ' }]);
  expect(without.isOk ? [] : without.failures.map(({ where }) => where)).toEqual(['the reason']);
  const after = await closed(close, await accepted(close));
  expect(placesOf(after, 'row-refused')).toEqual([`${FILE}:3`]);
  expect(checkOf(after, 'no-blocking-finding')).toBe('pass');
  expect(after.result.checks.find(({ name }) => name === 'no-blocking-finding')?.evidence).toBe(
    'none; 1 refused row accepted',
  );
});

test('A47 what was accepted is the file as it was: another file must be accepted anew', async () => {
  const files = await accepted(closeWith('too,short'));
  const ran = await closed(closeWith('too,short', 'another,one'), files);
  expect(placesOf(ran, 'decision-stale')).toEqual([`${FILE}:0`]);
  expect(foundOf(ran, 'decision-stale')[0]).toContain('the file is another one now');
  expect(checkOf(ran, 'no-blocking-finding')).toBe('fail');
});

test('A47 once the rows are corrected the acceptance is about nothing and is to be withdrawn', async () => {
  const files = await accepted(closeWith('too,short'));
  const corrected = closeWith();
  expect(placesOf(await closed(corrected, files), 'decision-orphaned')).toEqual(['decisions.json:1']);
  const withdrawn = await decide(
    corrected,
    [{ action: 'withdraw', subject: '1', reason: 'Corrected.' }],
    files,
  );
  const ran = await closed(corrected, withdrawn.isOk ? withdrawn.value : new Map());
  expect(checkOf(ran, 'no-blocking-finding')).toBe('pass');
});

test('A47 only files with refused rows can be accepted', async () => {
  const none = await decide(closeWith(), [ACCEPT]);
  expect(none.isOk ? [] : none.failures.map(({ found }) => found)).toEqual([
    `no row of "${FILE}" was refused`,
  ]);
});

test('A47 a total below the rows is accepted with its file, and then stands against signing no more', async () => {
  const text = [
    'Account: Account Number,Payment: Payment Number,Payment: Effective Date,Payment: Amount,Payment: Currency,Payment: Status',
    'A-US,P-1,2026-10-20,1.50,USD,Processed',
    ',,,1.50,,',
    '',
  ].join('\n');
  const close = CloseBuilder.small()
    .pair('INV-1', '7.00')
    .extract({ kind: 'payment', file: 'payment.csv', rows: [], text, source: {} })
    .close();
  const blockersOf = (ran: Awaited<ReturnType<typeof closed>>) =>
    ran.result.signOff.blockers.map(({ code }) => code);
  expect(blockersOf(await closed(close))).toContain('total-row');
  const files = await decide(close, [{ ...ACCEPT, subject: 'payment.csv' }]);
  const after = await closed(close, files.isOk ? files.value : new Map());
  expect(placesOf(after, 'total-row')).toEqual(['payment.csv:3']);
  expect(blockersOf(after)).not.toContain('total-row');
});
