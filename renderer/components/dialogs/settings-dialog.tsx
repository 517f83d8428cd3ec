/** How the window looks and under which name decisions are recorded. */

import { Button, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AppSettings } from '../../../core/contract/window/shell.ts';
import { formatAmount } from '../../format/amounts.ts';
import { formatDay } from '../../format/dates.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import classes from './dialogs.module.css';

type DialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

const NUMBERS: readonly AppSettings['numbers'][] = ['1,234.56', '1.234,56', '1 234.56', '1’234.56'];
const DATES: readonly AppSettings['dates'][] = [
  '31 Oct 2026',
  '2026-10-31',
  '31.10.2026',
  '31/10/2026',
  '10/31/2026',
];

function ThemeChoice({ settings }: { readonly settings: AppSettings }) {
  return (
    <div>
      <Text size="sm" fw={500} mb={4} id="settings-theme">
        Theme
      </Text>
      <SegmentedControl
        aria-labelledby="settings-theme"
        fullWidth
        value={settings.theme}
        data={[
          { value: 'system', label: 'As the system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        onChange={(theme) => void changeSettings({ theme })}
      />
    </div>
  );
}

function FormatChoices({ settings }: { readonly settings: AppSettings }) {
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label="Numbers"
          data={NUMBERS}
          value={settings.numbers}
          onChange={(numbers) => numbers && void changeSettings({ numbers })}
        />
        <Select
          label="Negative amounts"
          data={[
            { value: 'minus', label: 'With a minus sign' },
            { value: 'brackets', label: 'In brackets' },
          ]}
          value={settings.negatives}
          onChange={(negatives) => negatives && void changeSettings({ negatives })}
        />
        <Select
          label="Dates"
          data={DATES}
          value={settings.dates}
          onChange={(dates) => dates && void changeSettings({ dates })}
        />
      </Group>
      <p className={classes['example']}>
        <span>Reads as</span>
        <span className="figure">{formatAmount('1234567.8', 2, settings)}</span>
        <span className="figure" data-negative>
          {formatAmount('-9876.54', 2, settings)}
        </span>
        <span>{formatDay('2026-10-31', settings.dates)}</span>
      </p>
    </>
  );
}

function PersonField({ settings }: { readonly settings: AppSettings }) {
  const [name, setName] = useState(settings.person);
  const save = (): void => {
    if (name.trim() !== settings.person) void changeSettings({ person: name.trim() });
  };
  return (
    <TextInput
      label="Your name"
      description="Decisions and signatures are recorded under it, as declared. Tieout does not check who you are."
      autoComplete="name"
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}

/** The settings; a change holds at once. */
export function SettingsDialog({ isOpen, onClose }: DialogProps) {
  const settings = useSettings();
  return (
    <Modal opened={isOpen} onClose={onClose} title="Settings" size="lg">
      <Stack gap="lg">
        <ThemeChoice settings={settings} />
        <FormatChoices settings={settings} />
        <PersonField settings={settings} key={settings.person} />
        <Group justify="space-between">
          <Text size="xs" c="var(--text-dim)">
            Files and workbooks do not depend on these settings.
          </Text>
          <Button onClick={onClose}>Done</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
