import { counted } from '../../model/counted.ts';
import { type Check, fail, needs, notApplicable, pass } from '../check.ts';

/** With the enhanced Order to Revenue feature Revenue's periods cannot differ between orgs. */
export const enhancedOrderToRevenue: Check = {
  name: 'same-revenue-periods-in-all-orgs',
  group: 'preflight',
  title: 'With enhanced Order to Revenue, period statuses in Revenue are the same for all orgs',
  isBlocking: true,
  remedy: 'Open or close the period of the org that differs; enhanced Order to Revenue knows one calendar.',
  test: ({ kinds, setup, extracts, pool }) => {
    if (!setup.features.multiOrg || !setup.integration.isEnhancedOrderToRevenue) {
      return notApplicable('Multi-Org or enhanced Order to Revenue is off');
    }
    const tables = extracts.of(kinds.revenuePeriodStatus);
    if (tables.length === 0) return needs('the period status of Revenue by org and book');
    const statusOf = new Map<string, string>();
    const different = new Set<string>();
    let tested = 0;
    for (const { count, columns } of tables) {
      for (let row = 0; row < count; row += 1) {
        tested += 1;
        const period = `${pool.text(columns.period.get(row))} in book ${pool.text(columns.book.get(row))}`;
        const status = pool.text(columns.status.get(row));
        const known = statusOf.get(period) ?? status;
        statusOf.set(period, known);
        if (known !== status) different.add(period);
      }
    }
    return different.size > 0
      ? fail([...different].sort().join(', '))
      : pass(`${counted(tested, 'period row')} tested`);
  },
};
