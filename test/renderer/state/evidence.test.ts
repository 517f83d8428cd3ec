import { describe, expect, it } from 'vitest';
import type { ExtractEvidence } from '../../../core/contract/window/import.ts';
import { sourceSchema } from '../../../core/setup/source-schema.ts';
import {
  hasUnreadDates,
  originOf,
  statedOf,
  typedOf,
  unreadSums,
  withoutOrigin,
} from '../../../renderer/state/evidence.ts';

const extract: ExtractEvidence = {
  name: 'payments.csv',
  sheet: '',
  kind: 'payment',
  kindTitle: 'Payment',
  system: 'billing',
  bytes: 10,
  sha256: '',
  addedAt: '2026-11-02T07:00:00Z',
  asOf: '2026-11-02T08:15:00+02:00',
  from: '2026-10-01',
  to: '2026-10-31',
  parameters: 'All posted',
  rows: { read: 3, blank: 0, refused: 0, data: 2 },
  sums: [
    { currency: 'USD', amount: '12.5' },
    { currency: 'EUR', amount: '1' },
  ],
  control: { rows: 2, sums: [{ currency: 'USD', amount: '1012.5' }], reference: 'Export page' },
};
const shown = (amount: string): string => (amount === '1012.5' ? '1,012.50' : amount);

describe('the form of an extract', () => {
  it('shows what is stated, and a field for every currency of the file', () => {
    expect(typedOf(extract, shown)).toEqual({
      asOf: '2026-11-02T08:15:00+02:00',
      from: '2026-10-01',
      to: '2026-10-31',
      parameters: 'All posted',
      rows: '2',
      sums: { USD: '1,012.50', EUR: '' },
      reference: 'Export page',
    });
  });

  it('becomes an entry of sources with exact amounts', () => {
    const stated = statedOf(typedOf(extract, shown), '1,234.56');
    expect(stated).toEqual({
      asOf: '2026-11-02T08:15:00+02:00',
      range: { from: '2026-10-01', to: '2026-10-31' },
      parameters: 'All posted',
      control: { rows: 2, sums: { USD: '1012.50' }, reference: 'Export page' },
    });
    expect(sourceSchema.safeParse({ file: 'payments.csv', ...stated }).success).toBe(true);
  });

  it('takes away what is left blank', () => {
    const blank = { asOf: '', from: '', to: '', parameters: ' ', rows: '', sums: { USD: '' }, reference: '' };
    expect(statedOf(blank, '1,234.56')).toEqual({ asOf: null, range: null, parameters: null, control: null });
  });

  it('cannot be recorded while a day or the time does not read as one', () => {
    const typed = typedOf(extract, shown);
    expect(hasUnreadDates(typed)).toBe(false);
    expect(hasUnreadDates({ ...typed, asOf: '', from: '', to: '' })).toBe(false);
    expect(hasUnreadDates({ ...typed, asOf: '2 Nov' })).toBe(true);
    expect(hasUnreadDates({ ...typed, to: '31.10.26' })).toBe(true);
  });

  it('names the currencies whose amount cannot be read, instead of dropping them', () => {
    const typed = { ...typedOf(extract, shown), sums: { USD: '1.012,50', EUR: ' ', GBP: '5' } };
    expect(unreadSums(typed, '1,234.56')).toEqual(['USD']);
    expect(unreadSums(typed, '1.234,56')).toEqual([]);
  });
});

it('time and range may be stated for the others of the system that state neither', () => {
  const bare = { ...extract, name: 'refunds.csv', asOf: '', from: '', to: '' };
  const revenue = { ...bare, name: 'report.csv', system: 'revenue' } as const;
  expect(withoutOrigin([extract, bare, revenue, { ...bare, from: '2026-10-01' }], extract)).toEqual([bare]);
  expect(originOf(statedOf(typedOf(extract, shown), '1,234.56'))).toEqual({
    asOf: '2026-11-02T08:15:00+02:00',
    range: { from: '2026-10-01', to: '2026-10-31' },
  });
});
