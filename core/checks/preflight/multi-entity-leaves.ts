import { type Check, declared, fail, notApplicable } from '../check.ts';

/** In a multi-entity tenant Multi-Org exists only on leaf entities. */
export const multiEntityLeaves: Check = {
  name: 'multi-org-on-leaf-entities',
  group: 'preflight',
  title: 'Multi-Org is enabled on leaf entities only',
  isBlocking: true,
  remedy: 'Correct the mark of the leaf entity at the org, or move the org to a leaf entity.',
  at: 'orgs.billing',
  test: ({ setup }) => {
    if (!setup.features.multiOrg || !setup.features.multiEntity)
      return notApplicable('Multi-Org or Multi-Entity is off');
    const parents = setup.orgs.billing.filter((org) => !org.isLeafEntity).map((org) => org.name);
    if (parents.length > 0) return fail(`orgs on entities that are no leaves: ${parents.join(', ')}`);
    return declared(`${setup.orgs.billing.length} orgs on leaf entities`);
  },
};
