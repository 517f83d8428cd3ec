/** As-of time, range, filters and control figures of an extract. */

import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ExtractEvidence } from '../../../../core/contract/window/import.ts';
import { Amount } from '../../../components/amount/amount.tsx';
import { DayInput, MomentInput } from '../../../components/date-input/date-input.tsx';
import { formatAmount } from '../../../format/amounts.ts';
import {
  hasUnreadDates,
  originOf,
  statedOf,
  type TypedEvidence,
  typedOf,
  unreadSums,
  withoutOrigin,
} from '../../../state/evidence.ts';
import { stateExtracts } from '../../../state/extracts.ts';
import { useSettings } from '../../../state/settings.ts';
import classes from './taken.module.css';

type FormProps = {
  readonly typed: TypedEvidence;
  readonly change: (part: Partial<TypedEvidence>) => void;
};

/** Kinds of which only the rows of the days that are stated count. */
const CUT_TO_RANGE: ReadonlySet<string> = new Set(['custom-exchange-rate', 'revenue-exchange-rate']);

function Origin({ typed, change, kind }: FormProps & Pick<ExtractEvidence, 'kind'>) {
  return (
    <>
      <MomentInput
        label="Taken from the system at (UTC)"
        value={typed.asOf}
        onChange={(asOf) => change({ asOf })}
      />
      <Group grow align="flex-start">
        <DayInput label="Covers from" value={typed.from} onChange={(from) => change({ from })} />
        <DayInput label="to" value={typed.to} onChange={(to) => change({ to })} />
      </Group>
      {CUT_TO_RANGE.has(kind) ? (
        <p className={classes['dim']}>
          Only the rates of these days are used, the first and the last day included. Without a range all are.
        </p>
      ) : null}
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
          'Compared with the file in the run.'
        ) : (
          <>
            In the file: <Amount text={inFile} alignedIn={currency} />
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
      <AddCurrency typed={typed} change={change} />
      <TextInput
        label="Where they come from"
        value={typed.reference}
        onChange={({ currentTarget }) => change({ reference: currentTarget.value })}
      />
    </fieldset>
  );
}

/** Adds a control sum in a currency that the form does not list yet. */
function AddCurrency({ typed, change }: FormProps) {
  const [currency, setCurrency] = useState('');
  const canAdd = /^[A-Z]{3}$/.test(currency) && !(currency in typed.sums);
  const add = (): void => {
    change({ sums: { ...typed.sums, [currency]: '' } });
    setCurrency('');
  };
  return (
    <Group align="flex-end" gap="xs">
      <TextInput
        label="Another currency"
        placeholder="ISO code, such as EUR"
        w={180}
        maxLength={3}
        value={currency}
        onChange={({ currentTarget }) => setCurrency(currentTarget.value.toUpperCase())}
      />
      <Button variant="default" disabled={!canAdd} onClick={add}>
        Add a control sum
      </Button>
    </Group>
  );
}

/** Offers to state the time and range of this extract for the others of its system as well. */
function ForOthers({
  others,
  isForAll,
  onChange,
}: {
  readonly others: readonly ExtractEvidence[];
  readonly isForAll: boolean;
  readonly onChange: (isForAll: boolean) => void;
}) {
  const [first] = others;
  if (!first) return null;
  const system = first.system === 'revenue' ? 'Revenue' : 'Billing';
  const which = others.length === 1 ? `other ${system} extract` : `${others.length} other ${system} extracts`;
  return (
    <Checkbox
      size="xs"
      label={`Use time and range for the ${which} that state neither, too`}
      checked={isForAll}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}

/** The form; what is left blank is not stated. */
export function EvidenceForm({
  extract,
  extracts,
}: {
  readonly extract: ExtractEvidence;
  readonly extracts: readonly ExtractEvidence[];
}) {
  const settings = useSettings();
  const [typed, setTyped] = useState(() => typedOf(extract, (amount) => formatAmount(amount, 2, settings)));
  const [isForAll, setIsForAll] = useState(false);
  const change = (part: Partial<TypedEvidence>): void => setTyped({ ...typed, ...part });
  const unread = unreadSums(typed, settings.numbers);
  const isUnread = unread.length > 0 || hasUnreadDates(typed);
  const others = typed.asOf === '' && typed.from === '' ? [] : withoutOrigin(extracts, extract);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isUnread) return;
    const stated = statedOf(typed, settings.numbers);
    const alike = isForAll ? others.map((other) => ({ extract: other, stated: originOf(stated) })) : [];
    void stateExtracts([{ extract, stated }, ...alike]);
  };
  return (
    <form className={classes['form']} onSubmit={submit}>
      <Origin typed={typed} change={change} kind={extract.kind} />
      <ForOthers others={others} isForAll={isForAll} onChange={setIsForAll} />
      <Control typed={typed} change={change} extract={extract} unread={unread} />
      <Group justify="flex-end">
        <Button type="submit" disabled={isUnread}>
          Record the evidence
        </Button>
      </Group>
    </form>
  );
}
