/** Both sides of a line beside each other. */

import { expect, test } from 'vitest';
import type { LineCard, LineFact } from '../../../core/contract/window/line.ts';
import { comparedFacts } from '../../../renderer/components/line/compared-facts.ts';

const text = (name: string, value: string): LineFact => ({ name, value, kind: 'text', unit: '' });
const amount = (value: string, unit: string): LineFact => ({ name: 'Amount', value, kind: 'amount', unit });

function card(side: LineCard['side'], ...facts: readonly LineFact[]): LineCard {
  return { line: 'B-1', side, title: '', facts, origin: { extract: '', sheet: '', row: 1 } };
}

test('facts that both have and that differ are marked, others are not', () => {
  const billing = card('billing', text('Document', 'INV1'), amount('10.00', 'EUR'), text('Segment', '1'));
  const revenue = card('revenue', text('Document', 'INV1'), amount('9.99', 'EUR'), text('Book', 'A'));
  expect(comparedFacts(billing, revenue).map(({ name, isDifferent }) => [name, isDifferent])).toEqual([
    ['Document', false],
    ['Amount', true],
    ['Segment', false],
    ['Book', false],
  ]);
});

test('the same figure in another currency differs', () => {
  const [fact] = comparedFacts(card('billing', amount('10', 'EUR')), card('revenue', amount('10', 'USD')));
  expect(fact?.isDifferent).toBe(true);
});

test('names that each system gives its own records do not count as differences', () => {
  const [fact] = comparedFacts(card('billing', text('Record', 'a')), card('revenue', text('Record', 'b')));
  expect(fact?.isDifferent).toBe(false);
});

test('a line that stands alone differs in nothing', () => {
  expect(comparedFacts(card('billing', text('Document', 'INV1')), undefined)).toEqual([
    { name: 'Document', billing: text('Document', 'INV1'), revenue: undefined, isDifferent: false },
  ]);
});
