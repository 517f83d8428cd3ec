import { Group, Text } from '@mantine/core';
import { useShallow } from 'zustand/react/shallow';
import { listAt, textAt, valueAt, withEntry } from '../../../state/json-path.ts';
import { takeDraft, useSetup } from '../../../state/setup.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { CurrencyField } from '../fields/currency-field.tsx';
import { DayField } from '../fields/day-field.tsx';
import { FlagField } from '../fields/flag-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { type ListColumn, ListTable } from '../list-table.tsx';
import { OptionalGroup } from '../optional-group.tsx';
import { AddButton, Block, Fields, Section } from '../section.tsx';
import { MappingEditor } from './mapping-editor.tsx';
import { NameField } from './name-field.tsx';
import { withBillingName, withoutBilling, withRevenueName } from './org-draft.ts';
import { useRevenueOrgs } from './use-revenue-orgs.ts';

function change(how: (draft: unknown) => unknown): void {
  takeDraft(how(useSetup.getState().draft));
}

function Unknown({ side, path }: { readonly side: 'billing' | 'revenue'; readonly path: readonly string[] }) {
  const found = useSetup(({ choices }) =>
    side === 'billing' ? choices.unknownBillingOrgs : choices.unknownRevenueOrgs,
  );
  const known = useSetup(useShallow(({ draft }) => listAt(draft, path).map((org) => textAt(org, ['name']))));
  const missing = found.filter((name) => !known.includes(name));
  if (missing.length === 0) return null;
  return (
    <Group gap={8} mb={8}>
      <Text size="sm">In the extracts and not in the setup:</Text>
      {missing.map((name) => (
        <AddButton key={name} onClick={() => change((draft) => withEntry(draft, path, { name }))}>
          {name}
        </AddButton>
      ))}
    </Group>
  );
}

/** Columns that only a tenant with several entities fills in. */
const ENTITY_COLUMNS: readonly ListColumn[] = [
  { header: 'Entity', cell: (path) => <TextField path={[...path, 'entity']} label="Entity" isBare /> },
  {
    header: 'Leaf entity',
    width: 96,
    cell: (path) => <FlagField path={[...path, 'isLeafEntity']} label="Leaf entity" isBare />,
  },
];

/** True when the tenant has several entities, or a setup from elsewhere names one. */
function hasEntities(draft: unknown): boolean {
  if (valueAt(draft, ['features', 'multiEntity']) === true) return true;
  return listAt(draft, ['orgs', 'billing']).some(
    (org) => textAt(org, ['entity']) !== '' || valueAt(org, ['isLeafEntity']) !== undefined,
  );
}

function BillingOrgs() {
  const isByEntity = useSetup(({ draft }) => hasEntities(draft));
  const hasOffers = useSetup(({ choices }) => choices.unknownBillingOrgs.length > 0);
  return (
    <Block
      title="Billing orgs"
      description="A list copied from a spreadsheet can be pasted into a name: name, home currency, org id."
    >
      <Unknown side="billing" path={['orgs', 'billing']} />
      <ListTable
        path={['orgs', 'billing']}
        title="Billing orgs"
        entry="Billing org"
        none={
          hasOffers
            ? 'There is no Billing org yet.'
            : 'There is no Billing org yet. Once the close has run, those that the extracts name are offered here.'
        }
        pasteKeys={['name', 'homeCurrency', 'id']}
        fresh={() => ({ name: '' })}
        onRemove={(at) => change((draft) => withoutBilling(draft, at))}
        columns={[
          {
            header: 'Name',
            cell: (path, at) => (
              <NameField
                path={[...path, 'name']}
                label={`Name of Billing org ${at + 1}`}
                onRename={(name) => change((draft) => withBillingName(draft, at, name))}
              />
            ),
          },
          {
            header: 'Home currency',
            width: 190,
            cell: (path) => (
              <CurrencyField
                path={[...path, 'homeCurrency']}
                label="Home currency"
                isBare
                canClear
                placeholder="As the tenant"
              />
            ),
          },
          { header: 'Org id', cell: (path) => <TextField path={[...path, 'id']} label="Org id" isBare /> },
          ...(isByEntity ? ENTITY_COLUMNS : []),
        ]}
      />
    </Block>
  );
}

function RevenueOrgs() {
  return (
    <Block
      title="Revenue organizations"
      description="A list can be pasted here, too: name, org number, functional currency."
    >
      <Unknown side="revenue" path={['orgs', 'revenue']} />
      <ListTable
        path={['orgs', 'revenue']}
        title="Revenue organizations"
        entry="Revenue organization"
        none="There is no Revenue organization yet. At least one is needed."
        fresh={() => ({ name: '' })}
        pasteKeys={['name', 'number', 'functionalCurrency']}
        columns={[
          {
            header: 'Name',
            cell: (path, at) => (
              <NameField
                path={[...path, 'name']}
                label={`Name of Revenue organization ${at + 1}`}
                onRename={(name) => change((draft) => withRevenueName(draft, at, name))}
              />
            ),
          },
          {
            header: 'Org number',
            width: 170,
            cell: (path) => (
              <TextField
                path={[...path, 'number']}
                label="Org number"
                placeholder="As in Sec Atr Val"
                isBare
              />
            ),
          },
          {
            header: 'Functional currency',
            width: 220,
            cell: (path) => (
              <CurrencyField
                path={[...path, 'functionalCurrency']}
                label="Functional currency"
                isBare
                canClear
                placeholder="Not stated"
              />
            ),
          },
        ]}
      />
    </Block>
  );
}

/** Orgs of both systems and the mapping between them. */
export function OrgsSection() {
  const names = useRevenueOrgs();
  return (
    <Section
      section="orgs"
      title="Orgs and mapping"
      description="A Billing org goes to exactly one Revenue organization; several may go to the same. Drag from the plug, or choose in the row."
    >
      <BillingOrgs />
      <RevenueOrgs />
      {/* Below the names: what grew above them while a name is taken over would move the button that is being pressed. */}
      <Block title="Mapping">
        {names.length === 0 ? (
          <Text size="sm" c="var(--text-dim)">
            Add the Billing orgs and the Revenue organizations above; then they are mapped here.
          </Text>
        ) : (
          <MappingEditor />
        )}
      </Block>
      <Fields title="Orgs that are not mapped">
        <ChoiceField
          path={['orgs', 'everyOrgTo']}
          label="They go to"
          options={names.map((name) => ({ value: name, label: name }))}
          canClear
          placeholder="Nowhere: they are a finding"
        />
      </Fields>
      <OptionalGroup
        path={['orgs', 'mappingRevision']}
        title="Version of the mapping"
        description="Which version this is, who wrote it and when; printed in the workbook beside its hash."
        add="State the version"
        remove="Take the version away"
        fresh={() => ({ version: '', author: '' })}
      >
        <TextField
          path={['orgs', 'mappingRevision', 'version']}
          label="Version"
          description="As you number it."
          isRequired
        />
        <TextField
          path={['orgs', 'mappingRevision', 'author']}
          label="Written by"
          description="Name of a person."
          isRequired
        />
        <DayField path={['orgs', 'mappingRevision', 'date']} label="Of" />
      </OptionalGroup>
    </Section>
  );
}
