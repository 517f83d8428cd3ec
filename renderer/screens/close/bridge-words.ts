/** What the bars of the bridge say, from the exact figures and never from what is drawn. */

import type { BridgeView } from '../../../core/contract/window/overview.ts';
import type { AppSettings } from '../../../core/contract/window/shell.ts';
import { formatAmount, formatCount } from '../../format/amounts.ts';
import { decimalsOf } from '../../format/currency-decimals.ts';

/** The words of each bar in the order of the rows: Billing, the steps, Revenue. */
export function bridgeWords(
  { billing, steps, revenue, countsIn }: BridgeView,
  style: Pick<AppSettings, 'numbers' | 'negatives'>,
): readonly string[] {
  const words = (title: string, amount: string) =>
    `${title}: ${countsIn} ${formatAmount(amount, decimalsOf(countsIn), style)}`;
  const count = (lines: number) => `${formatCount(lines, style)} ${lines === 1 ? 'line' : 'lines'}`;
  return [
    words('Billing', billing),
    ...steps.map(({ title, amount, lines }) => `${words(title, amount)} in ${count(lines)}`),
    words('Revenue', revenue),
  ];
}
