import { basisTitles } from '../../model/code-titles.ts';
import { counted } from '../../model/counted.ts';
import { readableMoney } from '../../model/money-words.ts';
import { movementKinds, type RollForwardTotal } from '../../model/roll-forward.ts';
import { type Check, fail, pass } from '../check.ts';

/** What was open, and what came and went, gives what is open: no item is lost between two closes. */
export const rollForwardCloses: Check = {
  name: 'roll-forward-closes',
  group: 'conservation',
  title: 'Opening + movements = closing of the open items, in count and amount',
  isBlocking: true,
  remedy: 'Report it: an item was lost inside the program.',
  test: ({ rollForward }) => {
    const open = rollForward.totals.flatMap((total) => {
      const { items, amount } = restOf(total);
      if (items === 0 && amount === 0n) return [];
      const { basis, side, org, currency } = total;
      const where = [basisTitles[basis] ?? basis, side === 'billing' ? 'Billing' : 'Revenue', org, currency];
      return [`${where.join(', ')}: ${counted(items, 'item')}, ${readableMoney(amount, 2)} left over`];
    });
    if (open.length > 0) return fail(open.join('; '));
    return pass(`${counted(rollForward.closing.count, 'open item')} at closing, none lost`);
  },
};

function restOf({ opening, movements, closing }: RollForwardTotal): { items: number; amount: bigint } {
  let items = opening.items - closing.items;
  let amount = opening.amount - closing.amount;
  for (const kind of movementKinds) {
    items += movements[kind].items;
    amount += movements[kind].amount;
  }
  return { items, amount };
}
