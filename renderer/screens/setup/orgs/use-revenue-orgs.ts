/** The organizations of Revenue as the draft names them. */

import { useShallow } from 'zustand/react/shallow';
import { listAt, textAt } from '../../../state/json-path.ts';
import { useSetup } from '../../../state/setup.ts';

/** Their names in the order of the draft; those that have none yet are left out. */
export function useRevenueOrgs(): readonly string[] {
  return useSetup(
    useShallow(({ draft }) =>
      listAt(draft, ['orgs', 'revenue'])
        .map((org) => textAt(org, ['name']))
        .filter((name) => name !== ''),
    ),
  );
}
