import { counted } from '../../model/counted.ts';
import { MoneySum } from '../../model/money-sum.ts';
import { readableMoney } from '../../model/money-words.ts';
import { type Check, fail, needs, pass } from '../check.ts';

const SHOWN = 5;

/**
 * Increases less decreases of an account come to its credit balance. Account extracts show the balance of the moment
 * they were taken, so the tie holds only over the whole life of the account: a difference is shown, not blocking.
 */
export const creditBalances: Check = {
  name: 'credit-balances',
  group: 'tie-out',
  title: 'Credit balance adjustments of each account sum to its credit balance',
  isBlocking: false,
  remedy:
    'Export every credit balance adjustment since the account exists, or read the difference as the opening balance.',
  test: ({ kinds, extracts, billing, pool }) => {
    const accounts = extracts.of(kinds.account).filter((table) => table.present.has('creditBalance'));
    if (accounts.length === 0) return needs('the column Credit Balance in an account extract');
    const sums = new Map<number, MoneySum>();
    for (let row = 0; row < billing.count; row += 1) {
      if (billing.type.get(row) !== 'credit-balance-adjustment' || billing.state.get(row) !== 'in-scope')
        continue;
      const sum = sums.get(billing.account.get(row)) ?? new MoneySum();
      sums.set(billing.account.get(row), sum);
      billing.amount.addTo(sum, row);
    }
    if (sums.size === 0) return needs('credit balance adjustments');
    const different: string[] = [];
    for (const { count, columns } of accounts) {
      for (let row = 0; row < count; row += 1) {
        const sum = sums.get(columns.number.get(row));
        if (!sum) continue;
        const rest = columns.creditBalance.amount(row) - sum.total();
        if (rest !== 0n) different.push(`${pool.text(columns.number.get(row))} ${readableMoney(rest, 2)}`);
      }
    }
    if (different.length === 0) return pass(counted(sums.size, 'account'));
    return fail(
      `${counted(different.length, 'account')}, first ${different.sort().slice(0, SHOWN).join(', ')}`,
    );
  },
};
