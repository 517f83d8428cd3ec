/** The watch that runs, in words, with its end. */

import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import type { WatchState } from '../../../../core/contract/window/watch.ts';
import { formatMoment } from '../../../format/dates.ts';
import { countWords } from '../../../state/offered.ts';
import { useSettings } from '../../../state/settings.ts';
import { lookNow, missedWords, stopWatch } from '../../../state/watch.ts';
import classes from './watch.module.css';

/** What is watched, how often, when it was looked at last, and why it could not be. */
export function WatchRunning({ watch }: { readonly watch: WatchState }) {
  const dates = useSettings((settings) => settings.dates);
  const { folder, minutes, isCollecting, lastLook, trouble, missed } = watch;
  const every = minutes === 1 ? 'every minute' : `every ${countWords(minutes, 'minute')}`;
  return (
    <div className={classes['running']}>
      <p className={classes['words']}>
        <strong>{folder}</strong> is looked at {every}. New files{' '}
        {isCollecting ? 'are collected without asking' : 'wait until you collect them'}.
        {lastLook === '' ? '' : ` Last look: ${formatMoment(lastLook, dates)}.`}
        {missed === 0 ? '' : ` ${missedWords(watch)}.`}
        {trouble === '' ? null : (
          <span className={classes['trouble']}>
            <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
            The folder could not be looked at: {trouble}
          </span>
        )}
      </p>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} stroke={1.7} />}
          onClick={() => void lookNow()}
        >
          Look now
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={16} stroke={1.7} />}
          onClick={() => void stopWatch()}
        >
          Stop watching
        </Button>
      </Group>
    </div>
  );
}
