/** As-of time, range, filters and control figures of an extract. */

import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ExtractEvidence } from '../../../../core/contract/window/import.ts';
import { Amount } from '../../../components/amount/amount.tsx';
import { formatAmount } from '../../../format/amounts.ts';
import { statedOf, type TypedEvidence, typedOf, unreadSums } from '../../../state/evidence.ts';
import { stateExtract } from '../../../state/extracts.ts';
import { useSettings } from '../../../state/settings.ts';
import classes from './taken.module.css';

type FormProps = {
  readonly typed: TypedEvidence;
  readonly change: (part: Partial<TypedEvidence>) => void;
};

function Origin({ typed, change }: FormProps) {
  return (
    <>
      <TextInput
        type="datetime-local"
        label="Taken from the system at (UTC)"
        value={typed.asOf}
        onChange={({ currentTarget }) => change({ asOf: currentTarget.value })}
      />
      <Group grow>
        <TextInput
          type="date"
          label="Covers from"
          value={typed.from}
          onChange={({ currentTarget }) => change({ from: currentTarget.value })}
        />
        <TextInput
          type="date"
          label="to"
          value={typed.to}
          onChange={({ currentTarget }) => change({ to: currentTarget.value })}
        />
      </Group>
      <TextInput
        label="Filters and parameters of the export"
        value={typed.parameters}
        onChange={({ currentTarget }) => change({ parameters: currentTarget.value })}
      />
    </>
  );
}

type SumProps = FormProps & {
  readonly currency: string;
  readonly inFile: string | undefined;
  readonly isUnread: boolean;
};

function ControlSum({ typed, change, currency, inFile, isUnread }: SumProps) {
  return (
    <TextInput
      label={currency === '' ? 'Control sum' : `Control sum ${currency}`}
      description={
        inFile === undefined ? (
          'The file has no such amount.'
        ) : (
          <>
            In the file: <Amount text={inFile} />
          </>
        )
      }
      error={isUnread ? 'Write an amount as the settings show amounts.' : undefined}
      value={typed.sums[currency] ?? ''}
      onChange={({ currentTarget }) => change({ sums: { ...typed.sums, [currency]: currentTarget.value } })}
    />
  );
}

function Control({
  typed,
  change,
  extract,
  unread,
}: FormProps & {
  readonly extract: ExtractEvidence;
  readonly unread: readonly string[];
}) {
  return (
    <fieldset className={classes['control']}>
      <legend>Control figures from the source system</legend>
      <TextInput
        type="number"
        min={0}
        step={1}
        label="Control count of rows"
        value={typed.rows}
        onChange={({ currentTarget }) => change({ rows: currentTarget.value })}
      />
      {Object.keys(typed.sums).map((currency) => (
        <ControlSum
          key={currency}
          typed={typed}
          change={change}
          currency={currency}
          inFile={extract.sums.find((sum) => sum.currency === currency)?.amount}
          isUnread={unread.includes(currency)}
        />
      ))}
      <TextInput
        label="Where they come from"
        value={typed.reference}
        onChange={({ currentTarget }) => change({ reference: currentTarget.value })}
      />
    </fieldset>
  );
}

/** The form; what is left blank is not stated. */
export function EvidenceForm({ extract }: { readonly extract: ExtractEvidence }) {
  const settings = useSettings();
  const [typed, setTyped] = useState(() => typedOf(extract, (amount) => formatAmount(amount, 2, settings)));
  const change = (part: Partial<TypedEvidence>): void => setTyped({ ...typed, ...part });
  const unread = unreadSums(typed, settings.numbers);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (unread.length === 0) void stateExtract(extract, statedOf(typed, settings.numbers));
  };
  return (
    <form className={classes['form']} onSubmit={submit}>
      <Origin typed={typed} change={change} />
      <Control typed={typed} change={change} extract={extract} unread={unread} />
      <Group justify="flex-end">
        <Button type="submit" disabled={unread.length > 0}>
          Record the evidence
        </Button>
      </Group>
    </form>
  );
}
