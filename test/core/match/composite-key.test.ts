import { describe, expect, it } from 'vitest';
import { CompositeKey } from '../../../core/match/composite-key.ts';

describe('CompositeKey', () => {
  it('gives equal combinations equal codes and different ones different codes', () => {
    const keys = new CompositeKey();
    const codes = new Map<string, number>();
    for (let first = 1; first <= 200; first += 1) {
      for (let second = 1; second <= 200; second += 1)
        codes.set(`${first} ${second}`, keys.code(first, second));
    }
    expect(new Set(codes.values()).size).toBe(40_000);
    expect(keys.size).toBe(40_001);
    expect(keys.code(7, 9)).toBe(codes.get('7 9'));
    expect(keys.code(9, 7)).toBe(codes.get('9 7'));
  });

  it('gives no code to a combination with a blank part', () => {
    const keys = new CompositeKey();
    expect(keys.code(0, 1)).toBe(0);
    expect(keys.code(1, 0)).toBe(0);
    expect(keys.size).toBe(1);
  });
});
