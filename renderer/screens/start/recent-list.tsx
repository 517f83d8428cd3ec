/** The closes that were open before. */

import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFileDatabase, IconFileOff, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { RecentWorkspace } from '../../../core/contract/window/shell.ts';
import { formatMoment } from '../../format/dates.ts';
import { openWorkspace } from '../../state/opening.ts';
import { forgetRecent, readRecent, useRecent } from '../../state/recent.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './start.module.css';

function Recent({ file, isBusy }: { readonly file: RecentWorkspace; readonly isBusy: boolean }) {
  const dates = useSettings((settings) => settings.dates);
  const Icon = file.isMissing ? IconFileOff : IconFileDatabase;
  return (
    <li className={classes['recent']} data-missing={file.isMissing || undefined}>
      <button
        type="button"
        className={classes['recentOpen']}
        disabled={file.isMissing || isBusy}
        onClick={() => void openWorkspace(file)}
      >
        <Icon size={20} stroke={1.5} aria-hidden />
        <span className={classes['recentName']}>{file.name.replace(/\.tieout$/i, '')}</span>
        <span className={classes['recentFolder']}>{file.folder}</span>
        <span className={classes['recentWhen']}>
          {file.isMissing ? 'Missing: moved or deleted' : `Opened ${formatMoment(file.openedAt, dates)}`}
        </span>
      </button>
      <Tooltip label="Forget it: the file stays where it is">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Forget ${file.name}`}
          onClick={() => void forgetRecent(file)}
        >
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

/** The list; nothing while there is none. */
export function RecentList({ isBusy }: { readonly isBusy: boolean }) {
  const recent = useRecent((state) => state.recent);
  useEffect(() => {
    void readRecent();
  }, []);
  if (!recent || recent.length === 0) return null;
  return (
    <section aria-labelledby="recent-title">
      <h2 id="recent-title" className={classes['heading']}>
        Recent closes
      </h2>
      <ul className={classes['list']}>
        {recent.map((file) => (
          <Recent key={file.token} file={file} isBusy={isBusy} />
        ))}
      </ul>
    </section>
  );
}
