import { Button } from '@mantine/core';
import { useShallow } from 'zustand/react/shallow';
import { entriesAt, listAt, pathText, textAt, valueAt, withValue } from '../../state/json-path.ts';
import { takeDraft, useSetup } from '../../state/setup.ts';
import { ChoiceField } from './fields/choice-field.tsx';
import { RangeFields } from './fields/day-field.tsx';
import { TextField } from './fields/text-field.tsx';
import { ListTable } from './list-table.tsx';
import { enabledOrgs } from './orgs/org-draft.ts';
import { AddButton, Block, Fields, RemoveButton, Section } from './section.tsx';
import classes from './setup.module.css';
import { useShowPart } from './shown-part.ts';

const CALENDARS = [
  { value: 'extract', label: 'From its extract' },
  { value: 'monthly', label: 'Calendar months' },
];

/** Names of the Billing orgs as options, with the word for rows of no org. */
function useOrgOptions() {
  const names = useSetup(
    useShallow(({ draft }) => listAt(draft, ['orgs', 'billing']).map((org) => textAt(org, ['name']))),
  );
  return ['unlabeled', ...names].filter((name) => name !== '').map((name) => ({ value: name, label: name }));
}

function OrgRow({ name, isStated }: { readonly name: string; readonly isStated: boolean }) {
  const path = ['closing', 'orgs', name];
  const set = (range: unknown): void => takeDraft(withValue(useSetup.getState().draft, path, range));
  return (
    <div className={classes['rangeRow']}>
      <span className={classes['rangeName']}>{name}</span>
      {isStated ? (
        <>
          <RangeFields path={path} name={name} />
          <RemoveButton what={`the dates of ${name}`} onClick={() => set(undefined)} />
        </>
      ) : (
        <AddButton place={pathText(path)} onClick={() => set(revenueRange())}>
          State the dates
        </AddButton>
      )}
    </div>
  );
}

function revenueRange(): unknown {
  return valueAt(useSetup.getState().draft, ['closing', 'revenue']) ?? {};
}

/** States the Revenue dates for every org that is switched on and has none. */
function fillMissing(missing: readonly string[]): void {
  const { draft } = useSetup.getState();
  takeDraft(
    missing.reduce((json, name) => withValue(json, ['closing', 'orgs', name], revenueRange()), draft),
  );
}

function OrgRanges() {
  const stated = useSetup(
    useShallow(({ draft }) => entriesAt(draft, ['closing', 'orgs']).map(([name]) => name)),
  );
  const wanted = useSetup(useShallow(({ draft }) => enabledOrgs(draft)));
  const missing = wanted.filter((name) => !stated.includes(name));
  const show = useShowPart();
  return (
    <Block title="Billing orgs" description="Every org that is switched on needs its own dates.">
      {missing.length === 0 ? null : (
        <Button variant="default" size="compact-sm" mb={8} onClick={() => fillMissing(missing)}>
          Use the Revenue dates for all that are missing
        </Button>
      )}
      {[...stated, ...missing].map((name) => (
        <OrgRow key={name} name={name} isStated={stated.includes(name)} />
      ))}
      {wanted.length + stated.length === 0 ? (
        <>
          <p className={classes['none']}>There is no Billing org yet.</p>
          <Button variant="default" size="compact-sm" onClick={() => show('orgs')}>
            Go to Orgs and mapping
          </Button>
        </>
      ) : null}
    </Block>
  );
}

/** Which days are closed, for Revenue, for rows of no org, and for each org. */
export function ClosingSection() {
  const orgs = useOrgOptions();
  return (
    <Section
      section="closing"
      title="Closing dates"
      description="What is closed is stated in days, not in period names. Both days are included."
    >
      <Block title="Tenant">
        <div className={classes['rangeRow']}>
          <span className={classes['rangeName']}>Revenue</span>
          <RangeFields path={['closing', 'revenue']} name="Revenue" />
        </div>
        <div className={classes['rangeRow']}>
          <span className={classes['rangeName']}>Rows without an org</span>
          <RangeFields path={['closing', 'unlabeled']} name="Unlabeled" />
        </div>
      </Block>
      <OrgRanges />
      <Fields title="Revenue calendar">
        <ChoiceField path={['calendar']} label="Periods come from" options={CALENDARS} />
      </Fields>
      <Block
        title="Accounting periods without an org label"
        description="Where the extract of accounting periods does not say whose period it is."
      >
        <ListTable
          path={['periods', 'assignments']}
          title="Accounting periods without an org label"
          entry="period"
          none="None is stated."
          fresh={() => ({ id: '', org: '' })}
          columns={[
            {
              header: 'Period id',
              cell: (path) => <TextField path={[...path, 'id']} label="Period id" isBare isRequired />,
            },
            {
              header: 'Org',
              width: 260,
              cell: (path) => <ChoiceField path={[...path, 'org']} label="Org" isBare options={orgs} />,
            },
          ]}
        />
      </Block>
    </Section>
  );
}
