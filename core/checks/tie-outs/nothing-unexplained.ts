import { absolute, parseMoney } from '../../model/money.ts';
import { cellsInWords } from '../cells-in-words.ts';
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
      return absolute(amount) <= allowed ? [] : [{ cell, amount }];
    });
    return open.length > 0 ? fail(cellsInWords(open)) : pass('0 in every cell above materiality');
  },
};
