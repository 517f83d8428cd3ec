import { UNLABELED } from '../model/accounting-period.ts';
import type { PlacedFailure } from './placed-failure.ts';
import type { Setup } from './setup.ts';

/** What the bridge calls lines that reach no Revenue org. */
const OTHER_ORGS: readonly string[] = [UNLABELED, 'org-off', 'unmapped'];

type Figure = Setup['controlFigures'][number];

/** Control figures name an org that the bridge can have, and no figure stands there twice. */
export function controlFigureFailures({ controlFigures, orgs, currencies }: Setup): PlacedFailure[] {
  const known = new Set([...OTHER_ORGS, ...orgs.revenue.map(({ name }) => name)]);
  const seen = new Set<string>();
  return controlFigures.flatMap((figure, at) => {
    const key = keyOf(figure);
    const isSecond = seen.has(key);
    seen.add(key);
    const path = `controlFigures.${at}`;
    const where = `close.json: controlFigures, entry ${at + 1}`;
    const inPart = (part: 'org' | 'currency', failure: Wrong | undefined): readonly PlacedFailure[] =>
      failure ? [{ path: `${path}.${part}`, where: `${where}.${part}`, ...failure }] : [];
    return [
      ...inPart('org', unknownOrg(figure, known)),
      ...inPart('currency', otherCurrency(figure, currencies.reporting)),
      ...(isSecond ? [{ path, where, ...secondFigure(figure) }] : []),
    ];
  });
}

type Wrong = { readonly found: string; readonly remedy: string };

function unknownOrg({ org = '' }: Figure, known: ReadonlySet<string>): Wrong | undefined {
  if (org === '' || known.has(org)) return undefined;
  const remedy = `Name a Revenue organization of the setup, or one of ${OTHER_ORGS.join(', ')}.`;
  return { found: `no Revenue organization "${org}"`, remedy };
}

function otherCurrency({ basis, currency }: Figure, reporting: string): Wrong | undefined {
  if (basis !== 'reporting' || currency === reporting) return undefined;
  const found = `${currency}, and the reporting currency is ${reporting}`;
  return { found, remedy: 'State the figure in the reporting currency.' };
}

function keyOf({ what, basis, org = '', period = '', currency }: Figure): string {
  return [what, basis, org, period, currency].join('\n');
}

function secondFigure({ what, basis, org = '', period = '', currency }: Figure): Wrong {
  const words = [what, basis, org || 'all orgs', period || 'all periods', currency];
  return { found: `a second figure for ${words.join(', ')}`, remedy: 'Enter one figure for each.' };
}
