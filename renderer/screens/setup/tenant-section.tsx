import { Checkbox, Group } from '@mantine/core';
import { ChoiceField } from './fields/choice-field.tsx';
import { CountField } from './fields/count-field.tsx';
import { DayField, MomentField } from './fields/day-field.tsx';
import { FlagField } from './fields/flag-field.tsx';
import { TextField } from './fields/text-field.tsx';
import { useField } from './fields/use-field.ts';
import { Block, Fields, Section } from './section.tsx';
import classes from './setup.module.css';

const GENERATIONS = [
  { value: 'batch', label: 'Batch integration' },
  { value: 'order-to-revenue', label: 'Order to Revenue' },
];
const REGIMES = [
  { value: 'legacy', label: 'Legacy: Invoice Settlement is off' },
  { value: 'harmonization', label: 'Harmonization: both side by side' },
  { value: 'invoice-settlement', label: 'Invoice Settlement is on' },
  { value: 'forward-compatibility', label: 'Forward compatibility: legacy calls mirrored as memos' },
];
const FEATURES: readonly (readonly [key: string, label: string])[] = [
  ['multiOrg', 'Multi-Org'],
  ['multiEntity', 'Multi-entity'],
  ['mediation', 'Mediation'],
  ['connectApps', 'Connect apps'],
  ['oneId', 'OneID'],
  ['deploymentManager', 'Deployment Manager'],
  ['collections', 'Collections'],
  ['customObjects', 'Custom objects'],
  ['tenantSettingsPerOrg', 'Settings per org are expected'],
];

function GroupBy() {
  const { stated, fallback, error, place, change } = useField(['collection', 'groupBy']);
  const inForce = stated ?? fallback;
  const chosen = Array.isArray(inForce) ? inForce.filter((one) => typeof one === 'string') : [];
  return (
    <Checkbox.Group
      label="Lines form one revenue contract when they share"
      error={error}
      value={chosen}
      onChange={(groups) => change(groups)}
    >
      <Group mt={6} gap="lg">
        <Checkbox value="subscription" label="Subscription" data-place={place} />
        <Checkbox value="revenue-org" label="Revenue organization" />
      </Group>
    </Checkbox.Group>
  );
}

function Integration() {
  return (
    <Fields title="Integration">
      <ChoiceField
        path={['integration', 'generation']}
        label="How Billing and Revenue are joined"
        options={GENERATIONS}
      />
      <MomentField path={['integration', 'lastCollected']} label="Last data collection (UTC)" />
      <div className={classes['flags']}>
        <FlagField path={['integration', 'isEnhancedOrderToRevenue']} label="Enhanced Order to Revenue" />
        <FlagField
          path={['integration', 'syncsBillingRates']}
          label="Revenue takes rates and rate dates from Billing"
        />
        <FlagField
          path={['integration', 'expectsInvoiceItemAdjustments']}
          label="Invoice item adjustments are expected in Revenue"
        />
      </div>
    </Fields>
  );
}

/** Tenant, integration, settlement and features. */
export function TenantSection() {
  return (
    <Section
      section="tenant"
      title="Tenant and features"
      description="Which tenant is closed, how its two systems are joined, and what is switched on in it. The checks of limitations rest on this."
    >
      <Fields title="Tenant">
        <TextField path={['tenant', 'name']} label="Name" isRequired />
        <TextField path={['tenant', 'id']} label="Tenant id" />
        <TextField
          path={['books', 'primary']}
          label="Primary book in Revenue"
          placeholder="As in Book Name, such as ASC 606"
          isRequired
        />
      </Fields>
      <Integration />
      <Fields title="Settlement of invoices">
        <ChoiceField
          path={['settlement', 'regime']}
          label="Regime"
          description="In force in the months that are compared."
          options={REGIMES}
        />
        <DayField path={['settlement', 'switchedOn']} label="Invoice Settlement switched on" />
        <DayField
          path={['settlement', 'memoIntakeOn']}
          label="Earlier memos taken into Revenue"
          description="Day of the one-off intake. Without it adjustments count and their memos are twins."
        />
      </Fields>
      <Block title="Features that are switched on">
        <div className={classes['flags']}>
          {FEATURES.map(([key, label]) => (
            <FlagField key={key} path={['features', key]} label={label} />
          ))}
        </div>
        <div className={classes['fields']}>
          <CountField
            path={['features', 'zuora360Environments']}
            label="Connected Salesforce environments (Zuora 360)"
          />
        </div>
      </Block>
      <Block title="Revenue contracts">
        <GroupBy />
      </Block>
    </Section>
  );
}
