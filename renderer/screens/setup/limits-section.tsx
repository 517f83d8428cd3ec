import { textAt } from '../../state/json-path.ts';
import { useSettings } from '../../state/settings.ts';
import { useSetup } from '../../state/setup.ts';
import { AmountField } from './fields/amount-field.tsx';
import { CountField } from './fields/count-field.tsx';
import { CurrencyField } from './fields/currency-field.tsx';
import { TextField } from './fields/text-field.tsx';
import { OptionalGroup } from './optional-group.tsx';
import { Fields, Section } from './section.tsx';

/** A new materiality: set by the person at the desk in the reporting currency. */
function freshMateriality(): unknown {
  return {
    amount: '',
    currency: textAt(useSetup.getState().draft, ['currencies', 'reporting']),
    setBy: useSettings.getState().person,
    reason: '',
  };
}

/** What difference passes, what may stay unexplained, how far extracts may lie apart. */
export function LimitsSection() {
  const currency = useSetup(({ draft }) => textAt(draft, ['materiality', 'currency']));
  return (
    <Section
      section="limits"
      title="Tolerance and limits"
      description="A tolerated difference stays in the bridge under its own cause; nothing disappears."
    >
      <Fields title="Tolerance of a match, in transaction currency">
        <AmountField
          path={['tolerance', 'absolute']}
          label="Largest difference that passes"
          description="The bound is included."
        />
        <AmountField path={['tolerance', 'percent']} label="Percent of the Billing amount" unit="%" />
        <AmountField
          path={['tolerance', 'cap']}
          label="At most"
          description="Upper bound of what the percentage allows; none when left out."
        />
      </Fields>
      <Fields title="Extracts that belong together">
        <CountField
          path={['limits', 'asOfHoursApart']}
          label="Most time apart"
          description="Between the as-of times of both systems, and of account extracts."
          hasDecimals
          suffix=" hours"
        />
      </Fields>
      <OptionalGroup
        path={['materiality']}
        title="Materiality"
        description="What may stay unexplained when the close is signed. Without it nothing may."
        add="State the materiality"
        remove="Take the materiality away"
        fresh={freshMateriality}
      >
        <AmountField
          path={['materiality', 'amount']}
          label="Amount"
          isRequired
          {...(currency === '' ? {} : { currency })}
        />
        <CurrencyField path={['materiality', 'currency']} label="Currency" isRequired />
        <TextField path={['materiality', 'setBy']} label="Set by" isRequired />
        <TextField path={['materiality', 'reason']} label="Reason" isRequired />
      </OptionalGroup>
    </Section>
  );
}
