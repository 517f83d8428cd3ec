/** Asks for what a new close needs before it can be saved: tenant, month, home currency. */

import { Button, Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import currencies from '../../../resources/currencies.json' with { type: 'json' };
import { formatDay, lastDayOfMonth } from '../../format/dates.ts';
import { createClose } from '../../state/opening.ts';
import { useSettings } from '../../state/settings.ts';
import { byCodeFirst } from '../choice/by-code-first.ts';
import { Refusals } from '../refusals/refusals.tsx';
import classes from './dialogs.module.css';

const MONTH_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const MONTHS = MONTH_NAMES.map((label, at) => ({ value: String(at + 1), label }));
const CURRENCIES = Object.entries(currencies).map(([value, { name }]) => ({
  value,
  label: `${value} · ${name}`,
}));

type Month = { readonly year: number; readonly month: number };

/** The month before today: closes are made after the month ends. */
function lastMonth(): Month {
  const today = new Date();
  const before = new Date(today.getFullYear(), today.getMonth() - 1, 1);
  return { year: before.getFullYear(), month: before.getMonth() + 1 };
}

function rangeOf({ year, month }: Month): { readonly from: string; readonly to: string } {
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  return { from: first, to: lastDayOfMonth(year, month) };
}

function MonthFields({
  value,
  onChange,
}: {
  readonly value: Month;
  readonly onChange: (month: Month) => void;
}) {
  const dates = useSettings((settings) => settings.dates);
  const { from, to } = rangeOf(value);
  return (
    <div>
      <Group grow align="flex-start">
        <Select
          label="Month to close"
          data={MONTHS}
          value={String(value.month)}
          onChange={(month) => month && onChange({ ...value, month: Number(month) })}
        />
        <NumberInput
          label="Year"
          min={2000}
          max={2099}
          clampBehavior="blur"
          allowDecimal={false}
          thousandSeparator=""
          value={value.year}
          onChange={(year) => typeof year === 'number' && onChange({ ...value, year })}
        />
      </Group>
      <Text className={classes['ranges'] ?? ''} mt={4}>
        {formatDay(from, dates)} to {formatDay(to, dates)}, both included. Each org gets its dates in the
        setup.
      </Text>
    </div>
  );
}

function NewCloseForm({ onClose }: { readonly onClose: () => void }) {
  const [tenant, setTenant] = useState('');
  const [month, setMonth] = useState(lastMonth);
  const [homeCurrency, setHomeCurrency] = useState<string | null>(null);
  const isComplete = tenant.trim() !== '' && homeCurrency !== null && month.year >= 2000;
  const create = async (): Promise<void> => {
    if (homeCurrency === null || !isComplete) return;
    if (await createClose({ tenant: tenant.trim(), ...rangeOf(month), homeCurrency })) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <Refusals />
      <Stack gap="md">
        <TextInput
          label="Tenant"
          description="Your company as it appears on workbooks."
          required
          data-autofocus
          value={tenant}
          onChange={(event) => setTenant(event.currentTarget.value)}
        />
        <MonthFields value={month} onChange={setMonth} />
        <Select
          label="Home currency"
          description="Of the tenant in Billing. It is set once."
          required
          searchable
          data={CURRENCIES}
          filter={byCodeFirst}
          placeholder="Choose, or type USD, EUR …"
          value={homeCurrency}
          onChange={setHomeCurrency}
          nothingFoundMessage="No ISO currency of that name"
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!isComplete}>
            Choose where to save it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The dialog of a new close. */
export function NewCloseDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="New close" size="md">
      <NewCloseForm onClose={onClose} />
    </Modal>
  );
}
