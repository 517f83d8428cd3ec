import { absolute, parseMoney } from '../../model/money.ts';
import { moneyWords } from '../../model/money-words.ts';
import { type Check, fail, pass } from '../check.ts';

/** What no cause explains must stay within the materiality that somebody set and justified. */
export const nothingUnexplained: Check = {
  name: 'nothing-unexplained',
  group: 'tie-out',
  title: 'Nothing is left unexplained above materiality',
  isBlocking: true,
  remedy: 'Look at the unexplained lines; set materiality with who and why if they may stand.',
  at: 'exceptions',
  test: ({ setup, bridge }) => {
    const limit = parseMoney(setup.materiality?.amount ?? '0') ?? 0n;
    const open = bridge.cells.flatMap((cell) => {
      const amount = cell.causes.get('unexplained')?.amount ?? 0n;
      const allowed = cell.countsIn === setup.materiality?.currency ? limit : 0n;
      if (absolute(amount) <= allowed) return [];
      return [
        `${cell.basis} ${cell.org} ${cell.period} ${cell.currency}: ${moneyWords(amount, cell.countsIn)}`,
      ];
    });
    return open.length > 0 ? fail(open.join('; ')) : pass('0 in every cell above materiality');
  },
};
