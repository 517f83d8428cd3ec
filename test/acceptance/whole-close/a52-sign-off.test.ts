/** A52 through whole closes: who may sign what, what stands against it, what voids it, what a signature protects. */

import { describe, expect, test } from 'vitest';
import type { CloseBuilder } from '../../closes/close-builder.ts';
import { Desk, preparer, reviewer } from './desk.ts';
import { closing, following, inSeptember, october, PRIOR, september } from './two-months.ts';

const twice = { item: inSeptember, bill: { date: '2026-09-15', period: '202609' } } as const;

/** September with one invoice in both systems and one that Revenue does not have yet. */
function signable(): CloseBuilder {
  return closing(september).pair('INV-1', '100.00', twice).item('INV-2', '40.00', inSeptember);
}

async function signed(): Promise<Desk> {
  return (await Desk.with(signable())).signBoth();
}

describe('A52 who signs', () => {
  test('preparer, then reviewer: DRAFT, PARTIAL, SIGNED, with name, account and UTC time of each', async () => {
    const desk = await Desk.with(signable());
    expect((await desk.result()).signOff).toMatchObject({
      status: 'DRAFT',
      prepared: null,
      reviewed: null,
      blockers: [],
    });
    expect(await desk.sign('preparer', preparer)).toEqual([]);
    expect((await desk.result()).signOff.status).toBe('PARTIAL');
    expect(await desk.sign('reviewer', reviewer)).toEqual([]);
    const { signOff } = await desk.result();
    const by = { at: '2026-11-02T08:00:00Z', digest: signOff.digest, engineVersion: 'test' };
    expect(signOff).toMatchObject({
      status: 'SIGNED',
      prepared: { ...preparer, ...by },
      reviewed: { ...reviewer, ...by },
      voided: [],
    });
  });

  test.each([
    ['the same account', { name: 'Joan Okafor', account: 'mlindqvist' }, /account mlindqvist/],
    ['the same account in other letters', { name: 'Joan Okafor', account: ' MLindqvist ' }, /account/],
    ['the same name', { name: 'Mara Lindqvist', account: 'jokafor' }, /name Mara Lindqvist/],
    ['the same name in other letters', { name: 'mara  LINDQVIST', account: 'jokafor' }, /name/],
  ])('the reviewer is another person: %s fails', async (_, somebody, reason) => {
    const desk = await Desk.with(signable());
    await desk.sign('preparer', preparer);
    const reasons = await desk.sign('reviewer', somebody);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(reason);
    expect((await desk.result()).signOff.status).toBe('PARTIAL');
  });

  test('same account and same name are both told', async () => {
    const desk = await Desk.with(signable());
    await desk.sign('preparer', preparer);
    expect(await desk.sign('reviewer', preparer)).toHaveLength(2);
  });

  test('an account without a name signs nothing', async () => {
    const desk = await Desk.with(signable());
    expect(await desk.sign('preparer', { ...preparer, account: ' ' })).toEqual([
      expect.stringContaining('account'),
    ]);
  });

  test('a review without a preparation, and a second signature of one role, are refused', async () => {
    const desk = await Desk.with(signable());
    expect(await desk.sign('reviewer', reviewer)).toEqual(['reviewer | the preparer has not signed']);
    await desk.sign('preparer', preparer);
    expect(await desk.sign('preparer', preparer)).toEqual([
      expect.stringContaining('signed already by Mara'),
    ]);
  });
});

describe('A52 any change voids a signature and says so', () => {
  const changes: readonly (readonly [string, (builder: CloseBuilder) => CloseBuilder, readonly string[]])[] =
    [
      [
        'an extract',
        (builder) => builder.item('INV-3', '1.00', inSeptember),
        ['extract invoice-item.csv changed'],
      ],
      [
        'a setting',
        (builder) => builder.change((setup) => ({ ...setup, tenant: { name: 'Quarry & Co' } })),
        ['setup: tenant changed'],
      ],
    ];

  test.each(changes)('%s: the preparer signed, then it changed', async (_, change, reasons) => {
    const desk = await Desk.with(signable());
    await desk.sign('preparer', preparer);
    await desk.change(change(signable()));
    const { signOff } = await desk.result();
    expect(signOff).toMatchObject({ status: 'DRAFT', prepared: null });
    expect(signOff.voided).toMatchObject([{ role: 'preparer', ...preparer }]);
    expect(signOff.voided[0]?.reasons).toEqual(expect.arrayContaining([...reasons]));
    const [reason] = await desk.sign('reviewer', reviewer);
    expect(reason).toContain(`the signature of Mara Lindqvist is void: ${reasons[0]}`);
  });

  test('a decision: the preparer signed, then somebody decided', async () => {
    const desk = await Desk.with(signable());
    const line = await openLine(desk);
    await desk.sign('preparer', preparer);
    const decided = await desk
      .as(preparer)
      .decide({ action: 'comment', lines: [line], after: 'Asked', by: 'Mara' });
    expect(decided.isOk).toBe(true);
    const { signOff } = await desk.result();
    // A comment goes on with its open item into the next close.
    expect(signOff.voided[0]?.reasons).toEqual(['the decisions changed', 'the result: open items changed']);
    expect(await desk.sign('preparer', preparer)).toEqual([]);
    expect(await desk.sign('reviewer', reviewer)).toEqual([]);
    expect((await desk.result()).signOff).toMatchObject({ status: 'SIGNED', voided: [] });
  });

  test('another version of the engine that comes to the same result voids nothing', async () => {
    const desk = await Desk.with(signable());
    await desk.sign('preparer', preparer);
    const { signOff } = await desk.under('test 2').result();
    expect(signOff).toMatchObject({ status: 'PARTIAL', prepared: { engineVersion: 'test' } });
  });
});

async function openLine(desk: Desk): Promise<string> {
  await desk.result();
  const lines = (desk.written.get('lines.ndjson')?.toString('utf8') ?? '').trim().split('\n');
  const open = lines
    .map((text) => JSON.parse(text) as { line: string; document: string })
    .find(({ document }) => document === 'INV-2');
  return open?.line ?? '';
}

describe('A51 A52 a signed close is protected', () => {
  const grown = (): CloseBuilder => signable().item('INV-3', '1.00', inSeptember);

  test('September cannot be changed any more without reopening it with a reason', async () => {
    const desk = await signed();
    await desk.change(grown());
    const [refusal] = await desk.refusal();
    expect(refusal).toContain('signed by Mara Lindqvist (preparer) and Joan Okafor (reviewer)');
    expect(refusal).toContain('extract invoice-item.csv changed');
    expect(await desk.reopen('INV-3 was missed')).toEqual([]);
    const { signOff } = await desk.result();
    expect(signOff.status).toBe('DRAFT');
    expect(signOff.voided.map(({ role, reasons }) => [role, reasons])).toEqual([
      ['preparer', ['reopened by Joan Okafor: INV-3 was missed']],
      ['reviewer', ['reopened by Joan Okafor: INV-3 was missed']],
    ]);
    await desk.signBoth();
    expect((await desk.result()).signOff).toMatchObject({ status: 'SIGNED', voided: [] });
  });

  test('unchanged, it runs as often as one likes', async () => {
    const desk = await signed();
    expect(await desk.refusal()).toEqual([]);
    expect((await desk.result()).signOff.status).toBe('SIGNED');
  });

  test('a decision is refused, changed or not, and recorded after reopening', async () => {
    const desk = await signed();
    const line = await openLine(desk);
    const comment = () =>
      desk.as(preparer).decide({ action: 'comment', lines: [line], after: 'Asked', by: preparer.name });
    expect((await comment()).isOk).toBe(false);
    await desk.reopen('A comment was forgotten');
    expect((await comment()).isOk).toBe(true);
  });

  test('a changed close cannot be signed over, and one that nobody signed cannot be reopened', async () => {
    const desk = await signed();
    await desk.change(grown());
    expect(await desk.sign('preparer', reviewer)).toEqual([expect.stringContaining('changed since')]);
    const fresh = await Desk.with(signable());
    expect(await fresh.reopen('Nothing')).toEqual([expect.stringContaining('no signature')]);
  });

  test('its closing is the opening of October, without a finding about it', async () => {
    const desk = await signed();
    const { openItems } = await desk.result();
    const next = following(closing(october), { digest: openItems.digest }).pair('INV-9', '1.00');
    const then = await Desk.with(next, desk.prior(PRIOR));
    const { findings, rollForward } = await then.result();
    expect(rollForward.opening).toEqual(openItems);
    const codes = findings.map(({ code }) => code);
    expect(codes).not.toContain('prior-not-signed');
    expect(codes).not.toContain('opening-differs');
  });
});
