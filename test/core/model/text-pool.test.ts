import { expect, it } from 'vitest';
import { BLANK, TextPool } from '../../../core/model/text-pool.ts';

it('gives equal texts equal codes, counting up from the empty text', () => {
  const pool = new TextPool();
  expect([pool.code(''), pool.code('a'), pool.code('b'), pool.code('a')]).toEqual([BLANK, 1, 2, 1]);
  expect([pool.size, pool.text(0), pool.text(2)]).toEqual([3, '', 'b']);
  expect(() => pool.text(3)).toThrow(RangeError);
});

it('finds texts without taking them in', () => {
  const pool = new TextPool();
  expect([pool.find('a'), pool.size]).toEqual([undefined, 1]);
  pool.code('a');
  expect([pool.find('a'), pool.find('A'), pool.find('')]).toEqual([1, undefined, BLANK]);
});

it('keeps 300,000 texts apart while it grows, texts of one hash among them', () => {
  const pool = new TextPool();
  // Aa and BB have one hash under the usual times-31 hash, and so has every mix of them.
  const mixes = ['AaAa', 'AaBB', 'BBAa', 'BBBB'];
  const texts = [
    ...mixes,
    ...Array.from({ length: 300_000 }, (_, at) => `INV${String(at).padStart(8, '0')}`),
  ];
  const codes = texts.map((text) => pool.code(text));
  expect(pool.size).toBe(texts.length + 1);
  for (let at = 0; at < texts.length; at += 1) {
    if (codes[at] !== at + 1 || pool.text(at + 1) !== texts[at]) throw new Error(`text ${at}`);
    if (pool.code(texts[at] ?? '') !== at + 1) throw new Error(`text ${at} again`);
  }
  expect(pool.size).toBe(texts.length + 1);
});

it('asks for an own copy once per text', () => {
  const copied: string[] = [];
  const pool = new TextPool((text) => {
    copied.push(text);
    return text;
  });
  for (const text of ['a', 'b', 'a']) pool.code(text);
  expect(copied).toEqual(['', 'a', 'b']);
});
