import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownCopy } from '../../../core/read/own-copy.ts';

describe('ownCopy', () => {
  it('keeps every code unit', () => {
    const samples = [
      '',
      'short',
      'exactly 13 ch',
      'Zürich, a longer text',
      'emoji 😀 in a longer text',
      '日本語のテキスト日本語のテキスト',
    ];
    for (const text of [
      ...samples,
      '\ud800 a lone surrogate here',
      'nul \0 in a longer text',
      'ÿ at the border of latin1',
    ]) {
      expect(ownCopy(text)).toBe(text);
    }
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 });
    fc.assert(
      fc.property(units, (codes) => {
        const text = String.fromCharCode(...codes);
        expect(ownCopy(text)).toBe(text);
      }),
    );
  });

  it('does not keep the text alive that it was cut from', async () => {
    const { setFlagsFromString } = await import('node:v8');
    const { runInNewContext } = await import('node:vm');
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    const before = process.memoryUsage().heapUsed;
    const kept: string[] = [];
    for (let at = 0; at < 40; at += 1) {
      const chunk = String.fromCharCode(97 + (at % 26)).repeat(1 << 20);
      kept.push(ownCopy(chunk.slice(5, 40)));
    }
    collect();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20 << 20);
    expect(kept).toHaveLength(40);
  });
});
