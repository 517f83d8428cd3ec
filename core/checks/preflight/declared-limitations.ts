import type { Setup } from '../../setup/setup.ts';
import { type Check, declared, notApplicable } from '../check.ts';

type Limitation = {
  readonly name: string;
  readonly title: string;
  readonly isOn: (features: Setup['features']) => boolean;
  readonly meaning: string;
  readonly remedy: string;
};

/** Limitations of Multi-Org that no extract can show: the setup's word stands, and the reader is told what follows. */
const limitations: readonly Limitation[] = [
  {
    name: 'mediation-without-org',
    title: 'Mediation does not divide events by org',
    isOn: (features) => features.mediation,
    meaning: 'usage events carry no org configuration; orgs of usage invoices come from the account',
    remedy: 'Nothing to correct; check the org of usage charges by account.',
  },
  {
    name: 'connect-apps-see-all-orgs',
    title: 'Connect apps see every org',
    isOn: (features) => features.connectApps,
    meaning: 'each app instance is visible to all orgs and may write to any of them',
    remedy: 'Ask who runs the apps before trusting an org label that an app wrote.',
  },
  {
    name: 'one-id-does-not-manage-orgs',
    title: 'OneID does not manage org access',
    isOn: (features) => features.oneId,
    meaning: 'org access is managed inside the tenant, so who exported a file decides which orgs are in it',
    remedy: 'Export with a user that sees every org of the close.',
  },
  {
    name: 'deployment-manager-unlabeled',
    title: 'Deployment Manager deploys without org labels',
    isOn: (features) => features.deploymentManager,
    meaning: 'deployed configuration is unlabeled and visible to the parent org',
    remedy: 'Label deployed configuration by hand where an org needs it.',
  },
  {
    name: 'tenant-settings-for-all-orgs',
    title: 'Settings are inherited by every org',
    isOn: (features) => features.tenantSettingsPerOrg,
    meaning: 'numbering, SKU formats, tax engine and accounting codes exist once for the tenant',
    remedy: 'Do not expect number ranges or accounting codes to tell orgs apart.',
  },
  {
    name: 'custom-objects-without-org',
    title: 'Custom objects carry no org',
    isOn: (features) => features.customObjects,
    meaning: 'custom objects and their records cannot be labeled',
    remedy: 'Do not derive an org from a custom object.',
  },
  {
    name: 'collections-without-multi-org',
    title: 'Collections does not support Multi-Org',
    isOn: (features) => features.collections,
    meaning: 'payments and credits made by Collections are not divided by org',
    remedy: 'Check the org of documents that Collections touched by their account.',
  },
];

/** One check per limitation of this kind. */
export const declaredLimitations: readonly Check[] = limitations.map(
  ({ name, title, isOn, meaning, remedy }) => ({
    name,
    group: 'preflight' as const,
    title,
    isBlocking: false,
    remedy,
    test: ({ setup }) => {
      if (!setup.features.multiOrg) return notApplicable('Multi-Org is off');
      return isOn(setup.features) ? declared(meaning) : notApplicable('the feature is off');
    },
  }),
);
