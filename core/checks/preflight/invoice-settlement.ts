import { regimeTitles } from '../../model/code-titles.ts';
import { type Check, declared, fail, notApplicable } from '../check.ts';

/** Multi-Org is supported only where Invoice Settlement is enabled. */
export const invoiceSettlement: Check = {
  name: 'invoice-settlement-with-multi-org',
  group: 'preflight',
  title: 'Invoice Settlement is on when Multi-Org is on',
  isBlocking: true,
  remedy:
    'Correct the regime of settlement or the feature Multi-Org in the setup; such a tenant is not supported by Zuora.',
  at: 'settlement',
  test: ({ setup }) => {
    if (!setup.features.multiOrg) return notApplicable('Multi-Org is off');
    if (setup.settlement.regime === 'legacy')
      return fail(`Multi-Org is on and the regime of settlement is ${regimeTitles['legacy']}`);
    return declared(`regime of settlement ${regimeTitles[setup.settlement.regime]}, with Multi-Org on`);
  },
};
