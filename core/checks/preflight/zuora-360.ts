import { type Check, declared, fail, notApplicable } from '../check.ts';

/** Zuora 360 syncs a Multi-Org tenant with exactly one Salesforce org. */
export const zuora360: Check = {
  name: 'one-salesforce-environment',
  group: 'preflight',
  title: 'Zuora 360 is connected to one Salesforce environment at most',
  isBlocking: false,
  remedy: 'Connect one Salesforce org to the tenant; rows synced through a second one are not supported.',
  test: ({ setup }) => {
    const environments = setup.features.zuora360Environments;
    if (!setup.features.multiOrg || environments === 0) return notApplicable('Multi-Org or Zuora 360 is off');
    return environments > 1
      ? fail(`${environments} Salesforce environments`)
      : declared('one Salesforce environment');
  },
};
