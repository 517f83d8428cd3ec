/** The value of a fact as the settings want it. */

import type { LineFact } from '../../../core/contract/window/line.ts';
import { formatAmount } from '../../format/amounts.ts';
import { formatDay } from '../../format/dates.ts';
import { useSettings } from '../../state/settings.ts';
import { Amount } from '../amount/amount.tsx';

/** An amount with its currency, a day, a figure or a text. */
export function FactValue({ fact }: { readonly fact: LineFact }) {
  const settings = useSettings();
  switch (fact.kind) {
    case 'amount':
      return <Amount text={fact.value} currency={fact.unit} />;
    case 'rate':
    case 'count':
      return <span className="figure">{formatAmount(fact.value, 0, settings)}</span>;
    case 'date':
      return <>{formatDay(fact.value, settings.dates)}</>;
    default:
      return <>{fact.value}</>;
  }
}
