import { describe, expect, it } from 'vitest';
import type { BridgeBasis } from '../../../core/match/bridge-types.ts';
import { buildBridge } from '../../../core/match/build-bridge.ts';
import { parseMoney } from '../../../core/model/money.ts';
import { type CaseOptions, cellTexts, MatchCase, recordId } from './match-case.ts';

const id = recordId('a');
const EUR = { currency: 'EUR', document: 'INV-1' };

function pairTexts(
  billing: object,
  revenue: object,
  basis: BridgeBasis,
  options: CaseOptions = {},
): readonly string[] {
  const close = new MatchCase([{ id, ...EUR, ...billing }], [{ lineId: id, ...EUR, ...revenue }], options);
  return cellTexts(close.bridge(), basis);
}

describe('buildBridge on converted amounts', () => {
  it('A15 names another rate date as the cause', () => {
    const billing = { amount: '100', functional: '77', fxRate: '0.77', fxDate: '2018-12-31' };
    const revenue = { amount: '100', functional: '75', fxRate: '0.75', fxDate: '2019-01-01' };
    expect(pairTexts(billing, revenue, 'transaction')).toEqual(['US 202410 EUR: 100 - 100 =']);
    expect(pairTexts(billing, revenue, 'functional')).toEqual(['US 202410 EUR: 77 - 75 = fx-rate-date 2']);
    const sameDay = { ...revenue, fxDate: '2018-12-31' };
    expect(pairTexts(billing, sameDay, 'functional')).toEqual(['US 202410 EUR: 77 - 75 = fx-rate-source 2']);
  });

  it('A15 splits amount and rate', () => {
    const billing = { amount: '100', functional: '77', fxRate: '0.77', fxDate: '2018-12-31' };
    const revenue = { amount: '90', functional: '67.5', fxRate: '0.75', fxDate: '2019-01-01' };
    expect(pairTexts(billing, revenue, 'functional')).toEqual([
      'US 202410 EUR: 77 - 67.5 = amount 7.7, fx-rate-date 1.8',
    ]);
  });

  it('A16 leaves an unrounded report as rounding', () => {
    const gbp = { amount: '10250', currency: 'GBP', fxRate: '1.26481' };
    const billing = { ...gbp, functional: '12964.3' };
    expect(pairTexts(billing, { ...gbp, functional: '12964.3025' }, 'functional')).toEqual([
      'US 202410 GBP: 12964.3 - 12964.3025 = rounding -0.0025',
    ]);
  });

  it('does not call a difference rounding that rounding cannot leave', () => {
    const line = { amount: '100', functional: '112', fxRate: '1.12' };
    expect(pairTexts(line, { ...line, functional: '111.99' }, 'functional')).toEqual([
      'US 202410 EUR: 112 - 111.99 = rounding 0.01',
    ]);
    expect(pairTexts(line, { ...line, functional: '111.98' }, 'functional')).toEqual([
      'US 202410 EUR: 112 - 111.98 = unexplained 0.02',
    ]);
  });

  it('A14 takes both steps into account on the way to reporting currency', () => {
    const setup = { currencies: { home: 'USD', reporting: 'INR' } };
    const line = { amount: '903.23', fxRate: '1.5', functional: '1354.85', reportingRate: '90.375' };
    const billing = { ...line, reporting: '122444.12' };
    const revenue = { ...line, reporting: '122444.57' };
    expect(pairTexts(billing, revenue, 'reporting', { setup })).toEqual([
      'US 202410 EUR: 122444.12 - 122444.57 = rounding -0.45',
    ]);
    const atOtherRate = { ...revenue, reportingRate: '90.5', reporting: '122613.47' };
    expect(pairTexts(billing, atOtherRate, 'reporting', { setup })).toEqual([
      'US 202410 EUR: 122444.12 - 122613.47 = fx-rate-source -169.355625, rounding 0.005625',
    ]);
  });

  it('A18 reads a divided rate as its inverse', () => {
    const billing = {
      amount: '100',
      functional: '125',
      fxRate: '0.8',
      fxForm: 'divided',
      fxDate: '2024-10-01',
    };
    const revenue = { amount: '90', functional: '108', fxRate: '1.2', fxDate: '2024-10-02' };
    expect(pairTexts(billing, revenue, 'functional')).toEqual([
      'US 202410 EUR: 125 - 108 = amount 12.5, fx-rate-date 4.5',
    ]);
  });

  it('A13 gives a converted line its own cause when its counterpart has no rate', () => {
    const converted = { amount: '100', functional: '112', fxRate: '1.12' };
    expect(pairTexts({ amount: '100' }, converted, 'functional')).toEqual([
      'US 202410 EUR: 0 - 112 = no-rate -112',
    ]);
    expect(pairTexts(converted, { amount: '100' }, 'functional')).toEqual([
      'US 202410 EUR: 112 - 0 = no-rate 112',
    ]);
    expect(pairTexts({ amount: '100' }, { amount: '100' }, 'functional')).toEqual([]);
  });

  it('keeps lines without a known rate out of fx', () => {
    const stored = { amount: '100', functional: '112' };
    expect(pairTexts(stored, { amount: '100', functional: '110' }, 'functional')).toEqual([
      'US 202410 EUR: 112 - 110 = unexplained 2',
    ]);
  });

  it('names the part that passed the tolerance in every currency', () => {
    const setup = { tolerance: { absolute: '1' } };
    const billing = { amount: '100', functional: '112', fxRate: '1.12' };
    const revenue = { amount: '99', functional: '110.88', fxRate: '1.12' };
    expect(pairTexts(billing, revenue, 'functional', { setup })).toEqual([
      'US 202410 EUR: 112 - 110.88 = tolerance 1.12',
    ]);
  });

  it('splits a group at several rates into amount and rates', () => {
    const line = { ...EUR, lineId: id };
    const close = new MatchCase(
      [{ id, ...EUR, amount: '100', functional: '112', fxRate: '1.12' }],
      [
        { ...line, amount: '60', functional: '67.2', fxRate: '1.12' },
        { ...line, amount: '30', functional: '34.5', fxRate: '1.15' },
      ],
    );
    expect(cellTexts(close.bridge(), 'functional')).toEqual([
      'US 202410 EUR: 112 - 101.7 = amount 11.2, fx-rate-source -0.9',
    ]);
  });
});

describe('buildBridge on lines of which one side is not converted', () => {
  const line = { ...EUR, lineId: id };
  const billing = { id, ...EUR, amount: '100', functional: '112', fxRate: '1.12' };

  it('A13 takes a group with a line without a rate as no-rate as a whole', () => {
    const close = new MatchCase(
      [billing],
      [
        { ...line, amount: '60', functional: '67.2', fxRate: '1.12' },
        { ...line, amount: '40' },
      ],
    );
    expect(cellTexts(close.bridge(), 'functional')).toEqual(['US 202410 EUR: 112 - 67.2 = no-rate 44.8']);
  });

  it('shows a pair across an org without a functional bridge as a matter of currency', () => {
    const revenue = { ...line, amount: '100', functional: '112', fxRate: '1.12', org: 'EU' };
    const close = new MatchCase([billing], [revenue], { withoutFunctionalBridge: new Set(['EU']) });
    expect(cellTexts(close.bridge(), 'functional')).toEqual(['US 202410 EUR: 112 - 0 = currency 112']);
  });

  it('does not add up a group of two currencies', () => {
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '100' }],
      [
        { lineId: id, document: 'INV-1', amount: '60' },
        { lineId: id, document: 'INV-1', amount: '40', currency: 'EUR', functional: '44' },
      ],
    );
    expect(cellTexts(close.bridge())).toEqual([
      'US 202410 EUR: 0 - 40 = currency -40',
      'US 202410 USD: 100 - 60 = currency 40',
    ]);
  });
});

describe('buildBridge on orgs and periods', () => {
  it('A9 names lines of an account that changed orgs', () => {
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '10', account: 'A-1' }],
      [{ lineId: id, document: 'INV-1', amount: '10', org: 'EU' }],
    );
    const relabelledAccounts = new Set([close.pool.code('A-1')]);
    expect(cellTexts(buildBridge({ ...close.input, relabelledAccounts }))).toEqual([
      'EU 202410 USD: 0 - 10 = org-relabelled -10',
      'US 202410 USD: 10 - 0 = org-relabelled 10',
    ]);
    expect(cellTexts(close.bridge())).toEqual([
      'EU 202410 USD: 0 - 10 = org-reclass -10',
      'US 202410 USD: 10 - 0 = org-reclass 10',
    ]);
  });

  it('keeps a Revenue line without a collection period at period 0', () => {
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '10' }],
      [{ lineId: id, document: 'INV-1', amount: '10', period: 0 }],
    );
    expect(cellTexts(close.bridge())).toEqual([
      'US 0 USD: 0 - 10 = unreadable -10',
      'US 202410 USD: 10 - 0 = unreadable 10',
    ]);
    expect(close.findings.all()).toEqual([]);
  });

  it('shows a date outside the Revenue calendar at period 0 and says so, for lines that count', () => {
    const close = new MatchCase(
      [
        { id, document: 'INV-1', amount: '10', date: '2031-01-01' },
        { id: recordId('b'), document: 'INV-2', amount: '20', date: '2024-12-31' },
        { id: recordId('c'), document: 'INV-3', amount: '40', date: '2031-01-01', state: 'cancelled' },
        { id: recordId('d'), document: 'INV-4', amount: '80', date: '' },
      ],
      [],
    );
    expect(cellTexts(close.bridge())).toEqual([
      'US 0 USD: 90 - 0 = missing-in-revenue 90',
      'US 202412 USD: 20 - 0 = missing-in-revenue 20',
    ]);
    expect(close.found('date-outside-calendar')).toEqual([
      'INV-1 of 2031-01-01; the calendar has 12 periods from 2024-01-01 to 2024-12-31',
    ]);
  });

  it('says nothing about dates where there is no Revenue calendar at all', () => {
    const close = new MatchCase([{ id, document: 'INV-1', amount: '10' }], []);
    buildBridge({ ...close.input, calendar: [] });
    expect(close.found('date-outside-calendar')).toEqual([]);
  });

  it('names Revenue lines that count in a period that the calendar extract does not have', () => {
    const lines = [
      { lineId: 'x', document: 'INV-1', amount: '10', period: 202501 },
      { lineId: 'y', document: 'INV-2', amount: '20', period: 202412 },
      { lineId: 'z', document: 'INV-3', amount: '40', period: 202501, state: 'duplicate' },
      { lineId: 'w', document: 'INV-4', amount: '80', period: 0 },
    ];
    const close = new MatchCase([], lines);
    buildBridge(close.input);
    expect(close.found('period-outside-calendar')).toEqual([
      'INV-1 in 202501; the calendar has 12 periods from 2024-01-01 to 2024-12-31',
    ]);
    const found = close.findings.all().find(({ code }) => code === 'period-outside-calendar');
    expect(found?.amounts.get('USD')?.total()).toBe(parseMoney('10'));
    const monthly = new MatchCase([], lines, { setup: { calendar: 'monthly' } });
    buildBridge(monthly.input);
    const without = new MatchCase([], lines);
    buildBridge({ ...without.input, calendar: [] });
    for (const other of [monthly, without]) expect(other.found('period-outside-calendar')).toEqual([]);
  });

  it('counts a Revenue line without an org as unlabeled', () => {
    const close = new MatchCase([], [{ lineId: 'x', amount: '10', org: '' }]);
    expect(cellTexts(close.bridge())).toEqual(['unlabeled 202410 USD: 0 - 10 = other-source -10']);
  });
});
