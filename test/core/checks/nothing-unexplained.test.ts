import { expect, test } from 'vitest';
import type { SetupInput } from '../../closes/test-close.ts';
import { close } from './check-case.ts';
import { unexplained } from './tie-out-cases.ts';

function withMateriality(amount: string, currency: string) {
  return close('nothing-unexplained', (builder) => {
    const materiality = { amount, currency, setBy: 'Controller', reason: 'Agreed with the auditor' };
    builder.change((setup): SetupInput => ({ ...setup, materiality }));
    unexplained(builder);
  })();
}

test('an unexplained −20.00 stands within a materiality of 20.00, bound included', async () => {
  expect((await withMateriality('20.00', 'USD')).outcome).toBe('pass');
});

test('it does not stand within a materiality of 19.99', async () => {
  expect(await withMateriality('19.99', 'USD')).toMatchObject({
    outcome: 'fail',
    evidence: expect.stringContaining('Transaction, Americas, Oct 2026: -20.00 USD'),
  });
});

test('a materiality in another currency covers nothing', async () => {
  expect((await withMateriality('1000', 'EUR')).outcome).toBe('fail');
});
