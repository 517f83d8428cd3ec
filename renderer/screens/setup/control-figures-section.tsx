import { type JsonPath, listAt, textAt, withEntry } from '../../state/json-path.ts';
import { useSettings } from '../../state/settings.ts';
import { changeDraft, takeDraft, useSetup } from '../../state/setup.ts';
import { AmountField } from './fields/amount-field.tsx';
import { ChoiceField } from './fields/choice-field.tsx';
import { CurrencyField } from './fields/currency-field.tsx';
import { MonthField } from './fields/day-field.tsx';
import { TextField } from './fields/text-field.tsx';
import { useRevenueOrgs } from './orgs/use-revenue-orgs.ts';
import { AddButton, RemoveButton, Section } from './section.tsx';
import classes from './setup.module.css';

const PATH = ['controlFigures'];
const WHAT = [
  { value: 'billing', label: 'Billing' },
  { value: 'revenue', label: 'Revenue' },
  { value: 'difference', label: 'Difference' },
];
const BASES = [
  { value: 'transaction', label: 'Transaction' },
  { value: 'functional', label: 'Functional' },
  { value: 'reporting', label: 'Reporting' },
];
/** What the bridge calls lines that reach no Revenue organization. */
const NO_ORG = ['unlabeled', 'org-off', 'unmapped'];

function Figure({
  path,
  at,
  orgs,
}: {
  readonly path: JsonPath;
  readonly at: number;
  readonly orgs: readonly string[];
}) {
  const currency = useSetup(({ draft }) => textAt(draft, [...path, 'currency']));
  return (
    <li className={classes['figure']} aria-label={`Control figure ${at + 1}`}>
      <div className={classes['figureFields']}>
        <ChoiceField path={[...path, 'what']} label="Figure" options={WHAT} />
        <ChoiceField path={[...path, 'basis']} label="Basis" options={BASES} />
        <ChoiceField
          path={[...path, 'org']}
          label="Revenue organization"
          options={[...orgs, ...NO_ORG].map((name) => ({ value: name, label: name }))}
          canClear
          placeholder="All"
        />
        <MonthField path={[...path, 'period']} label="Period" placeholder="All" />
        <CurrencyField path={[...path, 'currency']} label="Currency" isRequired />
        <AmountField
          path={[...path, 'amount']}
          label="Amount"
          isRequired
          {...(currency === '' ? {} : { currency })}
        />
        <TextField path={[...path, 'reference']} label="Where it stands" isRequired />
        <TextField path={[...path, 'enteredBy']} label="Entered by" isRequired />
      </div>
      <RemoveButton what={`control figure ${at + 1}`} onClick={() => changeDraft(path, undefined)} />
    </li>
  );
}

function addFigure(): void {
  const { draft } = useSetup.getState();
  const figure = {
    what: 'billing',
    basis: 'transaction',
    currency: textAt(draft, ['currencies', 'home']),
    amount: '',
    reference: '',
    enteredBy: useSettings.getState().person,
  };
  takeDraft(withEntry(draft, PATH, figure));
}

/** Figures of the books that the totals of this close must come to. */
export function ControlFiguresSection() {
  const count = useSetup(({ draft }) => listAt(draft, PATH).length);
  const orgs = useRevenueOrgs();
  return (
    <Section
      section="control-figures"
      title="Control figures"
      description="Figures from outside, such as Revenue's billing report or a ledger account, that the bridge must tie to."
    >
      {count === 0 ? (
        <p className={classes['none']}>There is no control figure. The bridge is tied to nothing outside.</p>
      ) : null}
      <ul className={classes['figures']}>
        {Array.from({ length: count }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a figure is known by its place in the list
          <Figure key={at} path={[...PATH, at]} at={at} orgs={orgs} />
        ))}
      </ul>
      <AddButton onClick={addFigure}>Add control figure</AddButton>
    </Section>
  );
}
