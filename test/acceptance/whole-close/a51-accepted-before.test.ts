/** A51 what September accepted comes back in October with who, when and why, and is accepted only when somebody says so. */

import { describe, expect, test } from 'vitest';
import type { CloseBuilder } from '../../closes/close-builder.ts';
import type { LineJson } from '../../closes/run-close.ts';
import { lineOf as nameOf, rowsOf } from './accepted-lines.ts';
import { Desk, preparer, reviewer } from './desk.ts';
import {
  closing,
  december,
  following,
  inSeptember,
  type Month,
  november,
  october,
  PRIOR,
  september,
} from './two-months.ts';

const wide: Month = { from: '2026-09-01', to: '2026-12-31' };
const bill = { date: '2026-09-15', period: '202609' };

/** One invoice that Revenue lacks, one that differs by 10, one that agrees; in every month's extracts. */
function month(of: Month, amount = '40.00'): CloseBuilder {
  return closing(of, of === september ? september : wide)
    .item('INV-1', amount, inSeptember)
    .item('INV-2', '50.00', inSeptember)
    .bill('INV-2', '40.00', bill)
    .pair('INV-3', '7.00', { item: inSeptember, bill });
}

async function septemberDesk(until = ''): Promise<Desk> {
  const desk = await Desk.with(month(september));
  for (const document of ['INV-1', 'INV-2']) {
    const reply = await desk.as(preparer).decide({
      ...{ action: 'accept-difference', lines: [await nameOf(desk, document)], by: preparer.name },
      ...{ subject: until, reason: `Known of ${document}.` },
    });
    if (!reply.isOk) throw new Error(JSON.stringify(reply.failures));
  }
  await desk.signBoth();
  await desk.result();
  return desk;
}

async function octoberDesk(before: Desk, builder = month(october)): Promise<Desk> {
  return await Desk.with(following(builder), before.prior(PRIOR));
}

/** The close of the month after, signed or not. */
async function monthAfter(before: Desk, builder: CloseBuilder): Promise<Desk> {
  await before.result();
  return await Desk.with(following(builder), before.prior(PRIOR));
}

const found = async (desk: Desk): Promise<readonly string[]> =>
  (await desk.result()).findings
    .filter(({ code }) => code === 'accepted-before')
    .flatMap(({ places }) => places.map((place) => place.found));

const words = (document: string): string =>
  `accepted in 2026-09 by Mara Lindqvist on 2026-11-02: Known of ${document}.`;

async function line(desk: Desk, document: string): Promise<LineJson | undefined> {
  return (await rowsOf(desk)).find((one) => one.document === document && one.side === 'billing');
}

describe('A51 a difference that the prior close accepted', () => {
  test('is open again, says who accepted it and why, and counts in the roll-forward as new', async () => {
    const desk = await octoberDesk(await septemberDesk());
    expect(await found(desk)).toEqual([words('INV-1'), words('INV-2')]);
    const item = await line(desk, 'INV-1');
    expect(item?.rollForward).toEqual({ state: 'new', reason: 'accepted-before', opening: '' });
    expect(item?.open).toMatchObject({ amount: '40', comments: [words('INV-1')] });
    const { rollForward, findings } = await desk.result();
    expect(rollForward.totals[0]).toMatchObject({
      opening: { items: 0 },
      new: { items: 2, amount: '50.00' },
      closing: { items: 2, amount: '50.00' },
    });
    expect(findings.map(({ code }) => code)).not.toContain('opening-differs');
  });

  test('is confirmed with all others at once, for the reason of then, and asked about again a month later', async () => {
    const desk = await octoberDesk(await septemberDesk('2026-12-31'));
    const reply = await desk.as(preparer).decide({ action: 'confirm-accepted', by: preparer.name });
    expect(reply).toMatchObject({ isOk: true });
    if (!reply.isOk) return;
    expect(reply.value.entries.map(({ action, reason, subject }) => [action, reason, subject])).toEqual([
      ['accept-difference', 'Confirmed as in 2026-09: Known of INV-1.', '2026-12-31'],
      ['accept-difference', 'Confirmed as in 2026-09: Known of INV-2.', '2026-12-31'],
    ]);
    expect(await found(desk)).toEqual([]);
    expect((await desk.result()).openItems.count).toBe(0);
    await desk.signBoth();
    await desk.result();
    const next = await octoberDesk(desk, month(november));
    expect((await found(next))[0]).toBe(
      'accepted in 2026-09 by Mara Lindqvist on 2026-11-02, until 2026-12-31: Known of INV-1.; ' +
        'confirmed in 2026-10 by Mara Lindqvist on 2026-11-02, until 2026-12-31',
    );
    const again = await next.as(preparer).decide({ action: 'confirm-accepted', by: preparer.name });
    const reasons = again.isOk ? again.value.entries.map(({ reason }) => reason) : [];
    expect(reasons).toContain('Confirmed as in 2026-10: Known of INV-1.');
  });

  test('that nobody confirms comes back every month for as long as it is open, said once', async () => {
    const october = await octoberDesk(await septemberDesk());
    const next = await monthAfter(october, month(november));
    expect(await found(next)).toEqual([words('INV-1'), words('INV-2')]);
    expect((await line(next, 'INV-1'))?.open).toMatchObject({ amount: '40', comments: [words('INV-1')] });
    expect((await next.result()).findings.map(({ code }) => code)).not.toContain('opening-differs');
    const last = await monthAfter(next, month(december));
    const reply = await last.as(reviewer).decide({ action: 'confirm-accepted', by: reviewer.name });
    const reasons = reply.isOk ? reply.value.entries.map(({ reason }) => reason) : [];
    expect(reasons).toEqual([
      'Confirmed as in 2026-09: Known of INV-1.',
      'Confirmed as in 2026-09: Known of INV-2.',
    ]);
  });

  test('tells every confirmation, and its run is made again from the workbook alone', async () => {
    const desk = await octoberDesk(await septemberDesk());
    const lines = [await nameOf(desk, 'INV-2')];
    const wish = { action: 'confirm-accepted', lines, reason: 'Still so.', by: reviewer.name } as const;
    expect(await desk.as(reviewer).decide(wish)).toMatchObject({ isOk: true });
    const next = await monthAfter(desk, month(november));
    const last = await monthAfter(next, month(december));
    const chain = `${words('INV-2')}; confirmed in 2026-10 by Joan Okafor on 2026-11-02 (Still so.)`;
    expect(await found(last)).toEqual([words('INV-1'), chain]);
    last.files.set('out.xlsx', last.written.get('reconciliation.xlsx') ?? new Uint8Array());
    for (const name of [...last.files.keys()]) if (name.startsWith(PRIOR)) last.files.delete(name);
    const reply = await last.as(preparer).verify({ workbook: 'out.xlsx' });
    expect(reply).toMatchObject({ isOk: true, value: { isAgreeing: true, differences: [], fromFolder: [] } });
  });

  test('whose line no extract of a month has comes back with the line', async () => {
    const without = closing(october, october).pair('INV-9', '7.00');
    const desk = await octoberDesk(await septemberDesk(), without);
    expect(await found(desk)).toEqual([]);
    expect((await desk.result()).openItems.count).toBe(0);
    const next = await monthAfter(desk, month(november));
    expect(await found(next)).toEqual([words('INV-1'), words('INV-2')]);
  });

  test('that was solved is forgotten', async () => {
    const solved = closing(october, wide)
      .pair('INV-1', '40.00', { item: inSeptember, bill })
      .pair('INV-2', '50.00', { item: inSeptember, bill });
    const desk = await octoberDesk(await septemberDesk(), solved);
    expect(await found(await monthAfter(desk, month(november)))).toEqual([]);
  });

  test('is confirmed line by line, with more to say', async () => {
    const desk = await octoberDesk(await septemberDesk());
    const lines = [await nameOf(desk, 'INV-2')];
    const wish = { action: 'confirm-accepted', lines, reason: 'Still so.', by: preparer.name } as const;
    const reply = await desk.as(preparer).decide(wish);
    expect(reply.isOk && reply.value.entries.map(({ reason }) => reason)).toEqual([
      'Confirmed as in 2026-09: Known of INV-2. (Still so.)',
    ]);
    expect(await found(desk)).toEqual([words('INV-1')]);
    const twice = await desk.as(preparer).decide(wish);
    expect(twice.isOk ? [] : twice.failures.map((failure) => failure.found)).toEqual([
      'no difference of it was accepted in an earlier close',
    ]);
  });

  test('that says something else now is told and not confirmed', async () => {
    const desk = await octoberDesk(await septemberDesk(), month(october, '41.00'));
    expect(await found(desk)).toEqual([`${words('INV-1')} (it says something else now)`, words('INV-2')]);
    const all = await desk.as(preparer).decide({ action: 'confirm-accepted', by: preparer.name });
    expect(all.isOk && all.value.entries).toHaveLength(1);
    const one = { action: 'confirm-accepted' as const, lines: [await nameOf(desk, 'INV-1')] };
    const refused = await desk.as(preparer).decide({ ...one, by: preparer.name });
    expect(refused).toMatchObject({ isOk: false, failures: [{ found: 'it says something else now' }] });
  });

  test('whose last day has passed is told and not confirmed', async () => {
    const desk = await octoberDesk(await septemberDesk('2026-10-15'));
    expect((await found(desk))[0]).toBe(
      'accepted in 2026-09 by Mara Lindqvist on 2026-11-02, until 2026-10-15: Known of INV-1. (it was accepted until 2026-10-15 only)',
    );
    expect(await desk.as(preparer).decide({ action: 'confirm-accepted', by: preparer.name })).toMatchObject({
      isOk: false,
    });
  });

  test('that is none any more is not spoken of', async () => {
    const builder = closing(october, wide)
      .pair('INV-1', '40.00', { item: inSeptember, bill })
      .pair('INV-2', '50.00', { item: inSeptember, bill });
    expect(await found(await octoberDesk(await septemberDesk(), builder))).toEqual([]);
  });

  test('that was changed in the files of the prior close is seen by the digest', async () => {
    const before = await septemberDesk();
    const prior = new Map(before.prior(PRIOR));
    const file = `${PRIOR}/lines.ndjson`;
    prior.set(file, (prior.get(file) ?? '').replace('Known of INV-1.', 'Known of INV-9.'));
    const desk = await Desk.with(following(month(october)), prior);
    const { findings } = await desk.result();
    expect(findings.map(({ code }) => code)).toContain('opening-differs');
  });

  test.each([
    ['2026-09-29', '2026-09-29, before the end of this close'],
    ['next year', '"next year"'],
  ])('is not accepted until %s', async (until, why) => {
    const desk = await Desk.with(month(september));
    const lines = [await nameOf(desk, 'INV-1')];
    const wish = { action: 'accept-difference', lines, subject: until, reason: 'Why not.' } as const;
    const reply = await desk.as(preparer).decide({ ...wish, by: preparer.name });
    expect(reply).toMatchObject({ isOk: false, failures: [{ where: 'the last day', found: why }] });
  });

  test('is in the workbook in words, and its run is made again from the workbook alone', async () => {
    const desk = await octoberDesk(await septemberDesk());
    await desk.result();
    desk.files.set('out.xlsx', desk.written.get('reconciliation.xlsx') ?? new Uint8Array());
    for (const name of [...desk.files.keys()]) if (name.startsWith(PRIOR)) desk.files.delete(name);
    const reply = await desk.as(preparer).verify({ workbook: 'out.xlsx' });
    expect(reply).toMatchObject({ isOk: true, value: { isAgreeing: true, differences: [], fromFolder: [] } });
  });
});
