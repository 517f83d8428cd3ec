/** Says which folder is watched and how. */

import { Button, Checkbox, NumberInput } from '@mantine/core';
import { IconFolderSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { WatchState } from '../../../../core/contract/window/watch.ts';
import { useProgress } from '../../../state/progress.ts';
import { startWatch } from '../../../state/watch.ts';
import classes from './watch.module.css';

const MOST_MINUTES = 60;

/** The form; it begins with what was said last. */
export function WatchForm({ watch }: { readonly watch: WatchState }) {
  const [minutes, setMinutes] = useState<number | string>(watch.minutes);
  const [isCollecting, setIsCollecting] = useState(watch.isCollecting);
  const isBusy = useProgress(({ running }) => running !== undefined);
  const isFit = typeof minutes === 'number' && minutes >= 1 && minutes <= MOST_MINUTES;
  return (
    <>
      <p className={classes['dim']}>
        Extracts that are put into the folder are picked up once they are written to their end. They wait
        until you collect them, unless they are collected without asking. The watch goes on whenever this
        workspace is opened on this computer.
      </p>
      <div className={classes['form']}>
        <NumberInput
          label="Look every … minutes"
          className={classes['minutes'] ?? ''}
          value={minutes}
          onChange={setMinutes}
          min={1}
          max={MOST_MINUTES}
          allowDecimal={false}
          error={isFit ? undefined : `From 1 to ${MOST_MINUTES}`}
        />
        <Checkbox
          label="Collect new files without asking"
          checked={isCollecting}
          onChange={({ currentTarget }) => setIsCollecting(currentTarget.checked)}
        />
        <Button
          variant="default"
          leftSection={<IconFolderSearch size={16} stroke={1.7} />}
          disabled={!isFit || isBusy}
          onClick={() => void startWatch(Number(minutes), isCollecting)}
        >
          Choose the folder to watch
        </Button>
      </div>
    </>
  );
}
