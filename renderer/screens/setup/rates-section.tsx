import { ChoiceField } from './fields/choice-field.tsx';
import { CountField } from './fields/count-field.tsx';
import { Fields, Section } from './section.tsx';

const DIRECTIONS = [
  { value: 'prove', label: 'Prove by the documents' },
  { value: 'inverse', label: 'Inverse: home = amount × rate' },
  { value: 'non-inverse', label: 'Non-inverse: home = amount ÷ rate' },
];

/** How rates are found and read. */
export function RatesSection() {
  return (
    <Section
      section="rates"
      title="Rates"
      description="Where no rate exists for a day, the last one before it is taken. The rates themselves come from the extracts."
    >
      <Fields>
        <CountField
          path={['rates', 'fallbackLimitDays']}
          label="Oldest rate without a finding"
          description="Days between the day asked for and the day of the rate."
          suffix=" days"
        />
        <ChoiceField
          path={['rates', 'billingDirection']}
          label="Direction of Billing's rates"
          description="How Billing's rate turns a document into home currency."
          options={DIRECTIONS}
        />
      </Fields>
    </Section>
  );
}
