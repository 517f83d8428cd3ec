import { describe, expect, it } from 'vitest';
import type { PriorClose } from '../../../core/model/prior-close.ts';
import { readPriorClose } from '../../../core/review/read-prior-close.ts';

const RESULT = '{"format":"tieout-result/1","currencies":{"home":"USD","reporting":"USD"}}';
const line = {
  ...{ side: 'billing', type: 'invoice-item', id: '', document: 'INV-1', account: 'A1', date: '2026-09-15' },
  ...{ org: 'US', orgBasis: 'own-label', revenueOrg: 'AMER', currency: 'USD', amount: '1' },
  ...{ state: 'in-scope', cause: 'timing' },
};

type LineText = Partial<typeof line> & { readonly line?: string; readonly open?: object };

function openOf(amount: string): object {
  return { amount, functional: '', opened: '2026-09', owner: '', comments: [] };
}

async function* each(lines: readonly LineText[]): AsyncGenerator<string> {
  for (const change of lines) yield await Promise.resolve(JSON.stringify({ ...line, ...change }));
}

async function priorOf(...lines: readonly LineText[]): Promise<PriorClose> {
  const prior = await readPriorClose('september', RESULT, each(lines));
  if (!prior.isOk) throw new Error(JSON.stringify(prior.failures));
  return prior.value;
}

describe('the open items of the prior close', () => {
  it('keep every line of a document without ids', async () => {
    const { openInBilling } = await priorOf(
      { line: 'B-1', amount: '1', open: openOf('1') },
      { line: 'B-3', amount: '3', open: openOf('3') },
      { line: 'B-2', amount: '2', open: openOf('2') },
    );
    const items = openInBilling.get('INV-1') ?? [];
    expect(items.map(({ openAmount }) => openAmount / 1_000_000_000n)).toEqual([1n, 2n, 3n]);
  });

  it('keep the sides apart: an open line of Revenue with the same id does not replace one of Billing', async () => {
    const { openInBilling, openInRevenue } = await priorOf(
      { line: 'B-1', id: 'x', open: openOf('1') },
      { line: 'R-1', id: 'x', side: 'revenue', amount: '7', open: openOf('7') },
    );
    expect(openInBilling.get('x')?.map(({ line }) => line)).toEqual(['B-1']);
    expect(openInRevenue.get('x')?.map(({ line }) => line)).toEqual(['R-1']);
  });
});

describe('the org of an account in the prior close', () => {
  const byAccount = { org: 'UK', orgBasis: 'account' };
  const byLabel = { org: 'US', orgBasis: 'own-label' };

  it.each([
    ['the one that rests on the account, whatever documents are labelled', [byAccount, byLabel], 'UK'],
    ['the same in the other order', [byLabel, byAccount], 'UK'],
    ['that of the labels when all agree', [byLabel, byLabel], 'US'],
    ['not known when labels contradict each other', [byLabel, { ...byLabel, org: 'UK' }], undefined],
  ])('is %s', async (_, lines, expected) => {
    expect((await priorOf(...lines)).accountOrgs.get('A1')).toBe(expected);
  });
});

it('a line that this program does not write is refused with its number', async () => {
  const prior = await readPriorClose('september', RESULT, each([{}, { amount: 'much' }]));
  expect(!prior.isOk && prior.failures[0]?.where).toBe('september/lines.ndjson, line 2');
});
