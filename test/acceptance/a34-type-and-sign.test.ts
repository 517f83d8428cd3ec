import { describe, expect, it } from 'vitest';
import { cellTexts, MatchCase, recordId } from '../core/match/match-case.ts';

const id = recordId('a');

describe('A34 type is not sign', () => {
  it('A34 matches a credit memo item that arrived as a negative invoice and reports the type apart', () => {
    const close = new MatchCase(
      [{ type: 'credit-memo-item', id, document: 'CM-1', amount: '-50' }],
      [{ type: 'INV', lineId: id, document: 'CM-1', amount: '-50' }],
    );
    expect(close.groups()).toEqual(['K1: 0 = 0']);
    expect(close.found('type-differs')).toEqual(['credit-memo-item arrived as INV']);
    expect(cellTexts(close.bridge())).toEqual(['US 202410 USD: -50 - -50 =']);
  });

  it('A34 matches a positive cancellation of a discount without a word', () => {
    const close = new MatchCase(
      [{ type: 'credit-memo-item', id, document: 'CM-1', amount: '5' }],
      [{ type: 'CM-C', lineId: id, document: 'CM-1', amount: '5' }],
    );
    expect(close.groups()).toEqual(['K1: 0 = 0']);
    expect(close.findings.all()).toEqual([]);
  });
});

describe('A59 sign', () => {
  it('A59 names a turned sign and never an amount', () => {
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '-20' }],
      [{ lineId: id, document: 'INV-1', amount: '20' }],
    );
    for (const basis of ['transaction', 'functional', 'reporting'] as const) {
      expect(cellTexts(close.bridge(), basis)).toEqual(['US 202410 USD: -20 - 20 = sign -40']);
    }
  });

  it('A59 keeps the effect of the rate apart from the sign', () => {
    const billing = {
      amount: '-100',
      currency: 'EUR',
      functional: '-77',
      fxRate: '0.77',
      fxDate: '2018-12-31',
    };
    const revenue = {
      amount: '100',
      currency: 'EUR',
      functional: '75',
      fxRate: '0.75',
      fxDate: '2019-01-01',
    };
    const close = new MatchCase(
      [{ id, document: 'INV-1', ...billing }],
      [{ lineId: id, document: 'INV-1', ...revenue }],
    );
    expect(cellTexts(close.bridge(), 'functional')).toEqual([
      'US 202410 EUR: -77 - 75 = fx-rate-date 2, sign -154',
    ]);
  });

  it('A59 does not take opposite amounts of other size for a sign', () => {
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '-20' }],
      [{ lineId: id, document: 'INV-1', amount: '300' }],
    );
    expect(cellTexts(close.bridge())).toEqual(['US 202410 USD: -20 - 300 = amount -320']);
  });
});
