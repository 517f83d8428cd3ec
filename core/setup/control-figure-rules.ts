import { UNLABELED } from '../model/accounting-period.ts';
import type { PlacedFailure } from './placed-failure.ts';
import type { Setup } from './setup.ts';

/** What the bridge calls lines that reach no Revenue org. */
const OTHER_ORGS: readonly string[] = [UNLABELED, 'org-off', 'unmapped'];

/** Control figures name an org that the bridge can have, and no figure stands there twice. */
export function controlFigureFailures({ controlFigures, orgs, currencies }: Setup): PlacedFailure[] {
  const known = new Set([...OTHER_ORGS, ...orgs.revenue.map(({ name }) => name)]);
  const seen = new Set<string>();
  return controlFigures.flatMap((figure, at) => {
    const { what, basis, org = '', period = '', currency } = figure;
    const where = `close.json: controlFigures, entry ${at + 1}`;
    const path = `controlFigures.${at}`;
    const failures: PlacedFailure[] = [];
    if (org !== '' && !known.has(org)) {
      const remedy = `Name a Revenue organization of the setup, or one of ${OTHER_ORGS.join(', ')}.`;
      failures.push({
        path: `${path}.org`,
        where: `${where}.org`,
        found: `no Revenue organization "${org}"`,
        remedy,
      });
    }
    if (basis === 'reporting' && currency !== currencies.reporting) {
      const found = `${currency}, and the reporting currency is ${currencies.reporting}`;
      failures.push({
        path: `${path}.currency`,
        where: `${where}.currency`,
        found,
        remedy: 'State the figure in the reporting currency.',
      });
    }
    const key = [what, basis, org, period, currency].join('\n');
    if (seen.has(key)) {
      const found = `a second figure for ${[what, basis, org || 'all orgs', period || 'all periods', currency].join(', ')}`;
      failures.push({ path, where, found, remedy: 'Enter one figure for each.' });
    }
    seen.add(key);
    return failures;
  });
}
