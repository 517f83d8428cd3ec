import { AmountField } from './fields/amount-field.tsx';
import { CurrencyField, useCurrencyOptions } from './fields/currency-field.tsx';
import { RecordTable } from './record-table.tsx';
import { Block, Fields, Section } from './section.tsx';

/** Home and reporting currency, rounding increments, names of currencies. */
export function CurrenciesSection() {
  const options = useCurrencyOptions();
  return (
    <Section
      section="currencies"
      title="Currencies"
      description="The home currency of an org and the functional currency of an organization are stated with the orgs."
    >
      <Fields title="Tenant">
        <CurrencyField
          path={['currencies', 'home']}
          label="Home currency"
          isRequired
          description="Of the parent entity. It is set once."
        />
        <CurrencyField
          path={['currencies', 'reporting']}
          label="Reporting currency"
          isRequired
          description="Of the group."
        />
      </Fields>
      <Block
        title="Rounding increments"
        description="Where amounts are rounded to something else than the smallest unit of the currency, such as CHF to 0.05."
      >
        <RecordTable
          path={['currencies', 'increments']}
          title="Rounding increments"
          nameHeader="Currency"
          valueHeader="Increment"
          names={options}
          fresh=""
          cell={(path, name) => (
            <AmountField path={path} label={`Increment of ${name}`} currency={name} isBare />
          )}
        />
      </Block>
      <Block
        title="Names of currencies"
        description="How the extracts write a currency where they use neither its code nor its usual name."
      >
        <RecordTable
          path={['currencies', 'names']}
          title="Names of currencies"
          nameHeader="Name in the extracts"
          valueHeader="Currency"
          fresh=""
          cell={(path, name) => <CurrencyField path={path} label={`Currency called ${name}`} isBare />}
        />
      </Block>
    </Section>
  );
}
