import type { SetupInput } from '../../closes/test-close.ts';
import { type Build, type CheckCase, close, withText } from './check-case.ts';

const features =
  (more: Partial<SetupInput['features']>): Build =>
  (builder) =>
    builder.change((setup) => ({ ...setup, features: { ...setup.features, ...more } }));

const onParentEntity: Build = (builder) =>
  builder.change((setup) => ({
    ...setup,
    features: { multiOrg: true, multiEntity: true },
    orgs: { ...setup.orgs, billing: setup.orgs.billing.map((org) => ({ ...org, isLeafEntity: false })) },
  }));

const legacy: Build = (builder) =>
  builder.change((setup) => ({ ...setup, settlement: { regime: 'legacy' } }));

const periodStatuses =
  (europe: string): Build =>
  (builder) => {
    builder.change((setup) => ({
      ...setup,
      integration: { ...setup.integration, generation: 'order-to-revenue', isEnhancedOrderToRevenue: true },
    }));
    return withText(builder, 'revenue-period-status', [
      'PERIOD_NAME,SEC_ATR_VAL,BOOK_ID,STATUS',
      'OCT-26,101,ASC 606,Open',
      `OCT-26,201,ASC 606,${europe}`,
      'OCT-26,201,Local,Closed',
    ]);
  };

const orders =
  (second: string): Build =>
  (builder) =>
    withText(builder, 'order', [
      'Order: Order Number,Order: Order Date,Organization: Name',
      'O-1,2026-10-01,US',
      `O-1,2026-10-01,${second}`,
      'O-2,2026-10-01,DE',
    ]);

/** Checks of group preflight that can hold and break. */
export const preflightCases: Readonly<Record<string, CheckCase>> = {
  'invoice-settlement-with-multi-org': {
    holds: close('invoice-settlement-with-multi-org'),
    breaks: close('invoice-settlement-with-multi-org', legacy),
    names: /the regime of settlement is Legacy$/,
  },
  'same-revenue-periods-in-all-orgs': {
    holds: close('same-revenue-periods-in-all-orgs', periodStatuses('Open')),
    breaks: close('same-revenue-periods-in-all-orgs', periodStatuses('Closed')),
    names: /OCT-26 in book ASC 606$/,
  },
  'one-salesforce-environment': {
    holds: close('one-salesforce-environment', features({ zuora360Environments: 1 })),
    breaks: close('one-salesforce-environment', features({ zuora360Environments: 2 })),
    names: /^2 Salesforce environments$/,
  },
  'multi-org-on-leaf-entities': {
    holds: close('multi-org-on-leaf-entities', features({ multiEntity: true })),
    breaks: close('multi-org-on-leaf-entities', onParentEntity),
    names: /US/,
  },
  'no-intercompany-lines': {
    holds: close('no-intercompany-lines'),
    breaks: close('no-intercompany-lines', (builder) =>
      builder.item('INV-1', '6.00', { account: 'A-DE', id: 'b'.repeat(32) }),
    ),
    names: /^1 document, first INV-1$/,
  },
  'account-in-one-org': {
    holds: close('account-in-one-org'),
    breaks: close('account-in-one-org', (builder) => builder.account('A-US', 'DE')),
    names: /^2 account rows/,
  },
  'org-derived-for-every-line': {
    holds: close('org-derived-for-every-line'),
    breaks: close('org-derived-for-every-line', (builder) =>
      builder.item('INV-2', '5.00', { account: 'A-NEW' }),
    ),
    names: /^1 line without an org; Account: 1$/,
  },
  'one-order-one-org': {
    holds: close('one-order-one-org', orders('US')),
    breaks: close('one-order-one-org', orders('DE')),
    names: /^O-1$/,
  },
};
