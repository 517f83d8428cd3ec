/** Begins the next period from the signed close: dates, then where to save it. */

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../components/date-input/date-input.tsx';
import { Refusals } from '../../components/refusals/refusals.tsx';
import { formatClosing, formatDay, lastDayOfMonth } from '../../format/dates.ts';
import { isDay } from '../../format/typed-day.ts';
import { beginNextPeriod } from '../../state/review.ts';
import { useSettings } from '../../state/settings.ts';
import { useWorkspace } from '../../state/workspace.ts';

/** First and last day of the month after a day. */
function monthAfter(iso: string): { readonly from: string; readonly to: string } {
  const [year = 2000, month = 1] = iso.split('-').map(Number);
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const from = `${nextYear}-${String(nextMonth).padStart(2, '0')}-01`;
  return { from, to: lastDayOfMonth(nextYear, nextMonth) };
}

function NextPeriodForm({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace((state) => state.workspace);
  const dates = useSettings((settings) => settings.dates);
  const [range, setRange] = useState(() => monthAfter(workspace?.to ?? ''));
  const isSigned = workspace?.signOff === 'SIGNED';
  const isComplete = isDay(range.from) && isDay(range.to) && range.from <= range.to;
  const begin = async (): Promise<void> => {
    const name = `${workspace?.tenant ?? ''} ${formatClosing(range.from, range.to, dates)}`.trim();
    if (isComplete && (await beginNextPeriod(name, range.from, range.to))) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <Refusals />
      <Stack gap="md">
        <Text size="sm">
          A new workspace with the setup, the saved import profiles and the open items of this close. The
          extracts of the new month are imported there.
        </Text>
        {isSigned ? null : (
          <Text size="sm" c="var(--tone-warning)">
            This close is not signed by both yet. The next period starts from a signed one.
          </Text>
        )}
        <Group grow align="flex-start">
          <DayInput
            label="First day"
            required
            value={range.from}
            onChange={(from) => setRange({ ...range, from })}
          />
          <DayInput
            label="Last day"
            required
            value={range.to}
            onChange={(to) => setRange({ ...range, to })}
          />
        </Group>
        {isComplete ? (
          <Text size="xs" c="var(--tone-neutral)">
            {formatDay(range.from, dates)} to {formatDay(range.to, dates)}, both included. Orgs with other
            dates get them in the setup.
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!isComplete || !isSigned}>
            Choose where to save it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The dialog. */
export function NextPeriodDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Next period" size="md">
      <NextPeriodForm onClose={onClose} />
    </Modal>
  );
}
