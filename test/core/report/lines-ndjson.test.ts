import { describe, expect, it } from 'vitest';
import { lineTexts } from '../../../core/report/lines-ndjson.ts';
import { resultTexts } from '../../../core/report/result-json.ts';
import { readPriorClose } from '../../../core/review/read-prior-close.ts';
import { closeFixture } from '../../support/close-fixture.ts';

function lines(): readonly string[] {
  return [...lineTexts(closeFixture())].join('').trimEnd().split('\n');
}

async function* each(texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

describe('lines.ndjson', () => {
  it('has one object for every line of both sides', () => {
    const objects = lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(objects.map((one) => one['side'])).toEqual([
      ...Array(6).fill('billing'),
      ...Array(4).fill('revenue'),
    ]);
    expect(objects[4]).toEqual({
      line: expect.stringMatching(/^B-[0-9A-Z]{12}$/),
      side: 'billing',
      file: 'billing.csv',
      row: 6,
      type: 'invoice-item',
      id: 'a5',
      document: 'INV-5',
      charge: '',
      account: 'U-2',
      subscription: '',
      date: '2026-10-15',
      org: 'US',
      orgBasis: 'own-label',
      revenueOrg: 'US Rev',
      period: 202610,
      currency: 'EUR',
      amount: '110',
      functionalCurrency: 'USD',
      functional: '123.2',
      reporting: '123.2',
      state: 'in-scope',
      pass: 'K1',
      group: 3,
      cause: 'none',
      contract: 1,
      revenueContract: '10042',
      // Its match leaves ten of it open.
      rollForward: { state: 'new', reason: 'in-extracts', opening: '' },
      open: {
        amount: '10',
        functional: '11.1975',
        opened: '2026-10',
        owner: '',
        comments: [],
        content: expect.stringMatching(/^[0-9A-Z]{12}$/),
      },
    });
    expect(objects[9]).toMatchObject({ document: '\r-9', state: 'non-primary-book', group: null, org: '' });
  });

  it('adds status and periods of alignment to adjustments only', () => {
    const objects = lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(objects[2]).toMatchObject({
      effectOnReceivables: '-30',
      alignment: 'late-adjustment',
      bookedPeriod: 'p1',
      coveringPeriod: 'p2',
      alignedPeriod: 'p3',
    });
    expect(objects[3]).toMatchObject({
      alignment: 'org-undecided',
      coveringPeriod: null,
      alignedPeriod: null,
    });
    expect(objects.filter((one) => 'alignment' in one)).toHaveLength(3);
  });

  it('can be read back as the prior close', async () => {
    const prior = await readPriorClose('october', [...resultTexts(closeFixture())].join(''), each(lines()));
    if (!prior.isOk) throw new Error(JSON.stringify(prior.failures));
    expect(prior.value.openItems.map(({ document }) => document)).toEqual(['INV-5']);
    expect(prior.value.opening).toEqual(prior.value.statement.openItems);
    expect([...prior.value.adjustments.keys()]).toEqual([
      'invoice-item-adjustment =1+1',
      'invoice-adjustment @SUM(A1)',
      'credit-balance-adjustment +A1',
    ]);
  });
});
