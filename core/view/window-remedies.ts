/** What to do in the window: the words of a finding or a check with the screen on which it is done. */

import { allChecks } from '../checks/all-checks.ts';
import { type FindingEntry, findingCatalogue } from '../model/finding-catalogue.ts';
import { type Remedy, remedyOn } from '../model/remedy-places.ts';

const places: ReadonlyMap<string, Remedy['at']> = new Map<string, Remedy['at']>([
  ...allChecks.map(({ name, at }) => [name, at] as const),
  ...Object.entries<FindingEntry>(findingCatalogue).map(([code, { at }]) => [code, at] as const),
]);

/** The remedy of a finding or check as the window says it. */
export function windowRemedy(code: string, remedy: string): string {
  const at = places.get(code);
  return remedyOn('window', at ? { remedy, at } : { remedy });
}
