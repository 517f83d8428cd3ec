import { counted } from '../../model/counted.ts';
import { BLANK } from '../../model/text-pool.ts';
import { type Check, fail, needs, notApplicable, pass } from '../check.ts';

/** An order belongs to one org unit; orders of several orgs cannot be rolled into one. */
export const oneOrderOneOrg: Check = {
  name: 'one-order-one-org',
  group: 'preflight',
  title: 'Every order belongs to one org',
  isBlocking: true,
  remedy: 'Split the order, or correct the label of one of its rows.',
  test: ({ kinds, setup, extracts, pool }) => {
    if (!setup.features.multiOrg) return notApplicable('Multi-Org is off');
    const tables = extracts.of(kinds.order).filter((table) => table.present.has('organization'));
    if (tables.length === 0) return needs('an order extract with the org label');
    const orgOf = new Map<number, number>();
    const mixed = new Set<string>();
    for (const { count, columns } of tables) {
      for (let row = 0; row < count; row += 1) {
        const [number, org] = [columns.number.get(row), columns.organization.get(row)];
        if (org === BLANK) continue;
        const known = orgOf.get(number) ?? org;
        orgOf.set(number, known);
        if (known !== org) mixed.add(pool.text(number));
      }
    }
    return mixed.size > 0
      ? fail([...mixed].sort().join(', '))
      : pass(`${counted(orgOf.size, 'labelled order')} tested`);
  },
};
