import { basisTitles, bridgeOrgTitles } from '../../model/code-titles.ts';
import { counted, countWords } from '../../model/counted.ts';
import { moneyWords } from '../../model/money-words.ts';
import { type Check, fail, needs, pass } from '../check.ts';

const FIGURES = { billing: 'Billing', revenue: 'Revenue', difference: 'Difference' } as const;

/** The figures of this close against those of the books, as far as somebody entered them. */
export const tiesToBooks: Check = {
  name: 'ties-to-books',
  group: 'tie-out',
  title: 'Billing, Revenue and their difference come to the control figures of the books',
  isBlocking: false,
  remedy: 'Explain each difference in the ties to the books, or correct the figure.',
  at: 'lead',
  test: ({ bookTies }) => {
    const entered = bookTies.filter((tie) => tie.entered !== undefined);
    if (entered.length === 0) return needs('control figures of the books in the setup');
    const open = entered.filter(({ apart = 0n }) => apart !== 0n);
    const [first] = open;
    if (!first) return pass(`${counted(entered.length, 'figure')} of ${countWords(bookTies.length)}`);
    const { what, basis, org, apart = 0n, currency } = first;
    const place = org === '' ? 'all orgs' : (bridgeOrgTitles[org] ?? org);
    const where = `${FIGURES[what]}, ${basisTitles[basis] ?? basis}, ${place}`;
    const figures = counted(entered.length, 'figure');
    return fail(`${open.length} of ${figures}, first ${where}: ${moneyWords(apart, currency)}`);
  },
};
