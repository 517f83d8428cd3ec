/** A line with its match, and why no stronger pass matched it. */

import { describe, expect, test } from 'vitest';
import type { LineDetail } from '../../../core/contract/window/line.ts';
import type { Side } from '../../../core/model/roll-forward.ts';
import type { CloseView } from '../../../core/view/close-view.ts';
import { lineDetailOf, originalPlaceOf } from '../../../core/view/line-detail.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { idOf } from '../../closes/record-id.ts';
import { decide } from '../../closes/run-close.ts';
import { answerOf, refusalOf, viewOf } from './closed-views.ts';

/** Name of the first line of a document. */
function nameOf(view: CloseView, document: string, side: Side = 'billing', at = 0): string {
  const lines = view.context[side];
  const rows = Array.from({ length: lines.count }, (_, row) => row);
  const row = rows.filter((one) => lines.text('document', one) === document)[at];
  if (row === undefined) throw new Error(`no line of ${document}`);
  return lines.reference(row);
}

function detailOf(view: CloseView, document: string, side: Side = 'billing', at = 0): LineDetail {
  return answerOf(lineDetailOf(view, nameOf(view, document, side, at)));
}

function whys({ nearMisses }: LineDetail): Record<string, string> {
  return Object.fromEntries(nearMisses.map(({ pass, why }) => [/\((.+)\)/.exec(pass)?.[1] ?? pass, why]));
}

describe('near misses', () => {
  test('a key that nothing on the other side has', async () => {
    const view = await viewOf(CloseBuilder.small().item('INV-1', '10.00').pair('INV-2', '5.00'));
    expect(whys(detailOf(view, 'INV-1'))).toEqual({
      K1: `No Revenue line has the record id ${idOf('item INV-1')}.`,
      K2: 'No Revenue line has document INV-1 with charge C-INV-1.',
      many: 'Nothing is left of INV-1 in Revenue.',
      K4: 'Nothing is left of INV-1 in Revenue.',
    });
  });

  test('a record id that is another one, and amounts of the document that are apart', async () => {
    const view = await viewOf(
      CloseBuilder.small()
        .item('INV-1', '10.00')
        .bill('INV-1', '7.50', { lineId: idOf('other') }),
    );
    const found = detailOf(view, 'INV-1');
    expect(whys(found)).toEqual({
      K1: `No Revenue line has the record id ${idOf('item INV-1')}.`,
      K2: '1 Revenue line has document INV-1 with charge C-INV-1: not compared, because both have a record id.',
      many: '1 Billing line and 1 Revenue line of INV-1 are left: a sum needs two Revenue lines or more.',
      K4: '1 Billing line and 1 Revenue line of INV-1 are left: Billing 10.00 USD, Revenue 7.50 USD, 2.50 USD apart.',
    });
    expect(found.nearMisses.at(-1)?.nearest).toEqual([nameOf(view, 'INV-1', 'revenue')]);
    expect(whys(detailOf(view, 'INV-1', 'revenue'))['K1']).toBe(
      `No Billing line has the record id ${idOf('other')}.`,
    );
  });

  test('a blank key, parts of a key that differ, another currency', async () => {
    const builder = CloseBuilder.small()
      .item('INV-1', '10.00', { id: '', charge: '' })
      .bill('INV-1', '9.00', { currency: 'EUR', functionalRate: '1.1', functionalAmount: '9.90' })
      .item('INV-2', '10.00', { id: '' })
      .bill('INV-2', '9.00', { serviceStart: '2026-09-01' });
    const view = await viewOf(builder);
    expect(whys(detailOf(view, 'INV-1'))).toMatchObject({
      K1: 'The line has no record id.',
      K2: 'The line has no charge number.',
      K4: 'Revenue has INV-1 left in another currency than USD only.',
    });
    expect(whys(detailOf(view, 'INV-2'))['K2']).toBe(
      '1 Revenue line has document INV-2 with charge C-INV-2: different in service start.',
    );
  });

  test('groupings that fit equally well', async () => {
    const part = (name: string) => ({ lineId: idOf(name), charge: name, lineNumber: name });
    const view = await viewOf(
      CloseBuilder.small()
        .item('INV-1', '30.00')
        .bill('INV-1', '10.00', part('a'))
        .bill('INV-1', '20.00', part('b'))
        .bill('INV-1', '20.00', part('c')),
    );
    expect(whys(detailOf(view, 'INV-1'))['many']).toBe(
      '2 groupings fit equally well, so that none was taken.',
    );
    expect(
      detailOf(view, 'INV-1').nearMisses.find(({ pass }) => pass.includes('many'))?.nearest,
    ).toHaveLength(3);
  });

  test('a line that somebody took apart', async () => {
    const close = CloseBuilder.small().pair('INV-1', '10.00').close();
    const before = await viewOf(close);
    const names = [nameOf(before, 'INV-1'), nameOf(before, 'INV-1', 'revenue')];
    const log = answerOf(await decide(close, [{ action: 'unmatch', lines: names, subject: '', after: '' }]));
    const found = detailOf(await viewOf(close, log), 'INV-1');
    expect(whys(found)['K1']).toContain('taken apart from it by a decision');
    expect(found.decisions).toMatchObject([{ sequence: 1, action: 'match taken apart', state: 'in force' }]);
  });

  test('only the passes that are stronger than the one that matched', async () => {
    const view = await viewOf(
      CloseBuilder.small()
        .item('INV-1', '10.00')
        .bill('INV-1', '10.00', { lineId: idOf('other') }),
    );
    const found = detailOf(view, 'INV-1');
    expect(found.pass).toBe('Document (K4)');
    expect(found.rule).not.toBe('');
    expect(Object.keys(whys(found))).toEqual(['K1', 'K2', 'many']);
  });
});

describe('a line', () => {
  test('stands beside the lines of its match, with parts that sum to the difference', async () => {
    const view = await viewOf(CloseBuilder.small().pair('INV-1', '10.00', { bill: { amount: '7.25' } }));
    const found = detailOf(view, 'INV-1', 'revenue');
    expect([found.billing.length, found.revenue.length]).toEqual([1, 1]);
    expect(found.pass).toBe('Record id (K1)');
    expect(found.parts).toEqual([
      { cause: 'amount', title: 'Amount differs', amount: '2.75', currency: 'USD' },
    ]);
    expect(found.differsIn).toContain('amount');
    expect(found.cause?.remedy).not.toBe('');
    const amount = found.billing[0]?.facts.find(({ name }) => name === 'Amount');
    expect(amount).toEqual({ name: 'Amount', value: '10', kind: 'amount', unit: 'USD' });
    expect(found.billing[0]?.origin).toEqual({ extract: 'invoice-item.csv', sheet: '', row: 2 });
    expect(originalPlaceOf(view, nameOf(view, 'INV-1', 'revenue'))).toMatchObject({ row: 2 });
  });

  test('alone counts whole under its cause, negative where it is Revenue', async () => {
    const view = await viewOf(CloseBuilder.small().item('INV-1', '1.00').bill('INV-9', '4.00'));
    expect(detailOf(view, 'INV-9', 'revenue').parts[0]?.amount).toBe('-4');
    expect(detailOf(view, 'INV-1').parts[0]?.amount).toBe('1');
  });

  test('without an amount that can be read has the cause of that and no figure of zero', async () => {
    const view = await viewOf(CloseBuilder.small().pair('INV-1', '20.00', { item: { amount: 'twenty' } }));
    const billing = detailOf(view, 'INV-1');
    expect([billing.cause?.code, billing.parts]).toEqual(['unreadable', []]);
    expect(billing.differsIn).toEqual(['amount (one side has none)']);
    expect(billing.findings.map(({ code }) => code)).toEqual(['number-unreadable']);
    const revenue = detailOf(view, 'INV-1', 'revenue');
    expect(revenue.parts).toMatchObject([{ cause: 'unreadable', amount: '-20', currency: 'USD' }]);
  });

  test('tells its findings with remedies, its decisions and its owner', async () => {
    const close = CloseBuilder.small()
      .item('INV-1', '10.00')
      .iia('IIA-1', 'Credit', '2.00', { account: 'A-X' })
      .close();
    const before = await viewOf(close);
    const lines = [nameOf(before, 'IIA-1')];
    const log = answerOf(await decide(close, [{ action: 'set-owner', lines, subject: '', after: 'Ines' }]));
    const view = await viewOf(close, log);
    const found = detailOf(view, 'IIA-1');
    expect(found.owner).toBe('Ines');
    expect(found.decisions).toMatchObject([{ action: 'owner set', by: 'Mara Lindqvist', after: 'Ines' }]);
    expect(found.findings.map(({ code }) => code)).toContain('org-undecided');
    for (const { remedy } of found.findings) expect(remedy).not.toBe('');
  });

  test('of a name that no extract has is refused', async () => {
    const view = await viewOf(CloseBuilder.small().pair('INV-1', '10.00'));
    expect(refusalOf(lineDetailOf(view, 'B-000000000000'))).toEqual(['no extract has a line of this name']);
  });
});
