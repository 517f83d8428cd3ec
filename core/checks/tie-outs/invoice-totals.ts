import { counted, countWords } from '../../model/counted.ts';
import { MoneySum } from '../../model/money-sum.ts';
import { readableMoney } from '../../model/money-words.ts';
import { BLANK } from '../../model/text-pool.ts';
import { type Check, type CheckInput, fail, needs, pass } from '../check.ts';

const SHOWN = 5;

/** Invoice items plus tax of a posted invoice come to the invoice's own amount. */
export const invoiceTotals: Check = {
  name: 'invoice-totals',
  group: 'tie-out',
  title: 'Items and tax of each posted invoice sum to its amount',
  isBlocking: false,
  remedy: 'Export items and taxation items of the same invoices and dates as the invoice extract.',
  test: (input) => {
    const headers = input.extracts.of(input.kinds.invoice);
    if (headers.length === 0) return needs('an invoice extract');
    const hasTax = hasTaxAmounts(input);
    // Without any tax among the lines, only the amount without tax can be compared with them.
    const comparable = headers.filter(({ present }) => hasTax || present.has('amountWithoutTax'));
    if (comparable.length === 0) return needs('taxation items, or the invoice amount without tax');
    const sums = sumsByDocument(input);
    const different: string[] = [];
    let tested = 0;
    for (const { count, columns } of comparable) {
      const amounts = hasTax ? columns.amount : columns.amountWithoutTax;
      for (let row = 0; row < count; row += 1) {
        const number = columns.number.get(row);
        const sum = sums.get(number);
        if (!sum || input.pool.text(columns.status.get(row)) !== 'posted') continue;
        tested += 1;
        const rest = amounts.amount(row) - sum.total();
        if (rest !== 0n) different.push(`${input.pool.text(number)} ${readableMoney(rest, 2)}`);
      }
    }
    if (different.length === 0) return pass(counted(tested, 'posted invoice'));
    return fail(
      `${countWords(different.length)} of ${counted(tested, 'invoice')}, first ${different.sort().slice(0, SHOWN).join(', ')}`,
    );
  },
};

function hasTaxAmounts({ billing }: CheckInput): boolean {
  const [item, taxation] = [billing.type.codeOf('invoice-item'), billing.type.codeOf('taxation-item')];
  for (let row = 0; row < billing.count; row += 1) {
    const type = billing.type.code(row);
    if (type === taxation || (type === item && !billing.tax.isBlank(row))) return true;
  }
  return false;
}

/** Tax stands on taxation items where there are any, else on the items themselves: never both. */
function sumsByDocument({ billing }: CheckInput): ReadonlyMap<number, MoneySum> {
  const sums = new Map<number, MoneySum>();
  const [item, taxation] = [billing.type.codeOf('invoice-item'), billing.type.codeOf('taxation-item')];
  const isLeftOut = billing.state.choices.map((state) => state === 'duplicate' || state === 'deleted');
  const withTaxationItems = new Set<number>();
  for (let row = 0; row < billing.count; row += 1) {
    if (billing.type.code(row) === taxation) withTaxationItems.add(billing.document.get(row));
  }
  for (let row = 0; row < billing.count; row += 1) {
    const type = billing.type.code(row);
    const document = billing.document.get(row);
    if ((type !== item && type !== taxation) || document === BLANK || isLeftOut[billing.state.code(row)])
      continue;
    const sum = sums.get(document) ?? new MoneySum();
    sums.set(document, sum);
    billing.amount.addTo(sum, row);
    if (type === item && !withTaxationItems.has(document)) billing.tax.addTo(sum, row);
  }
  return sums;
}
