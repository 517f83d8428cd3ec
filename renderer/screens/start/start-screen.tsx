/** Where everybody begins: what the app does, the ways into a close, the closes that were open before. */

import { Button } from '@mantine/core';
import { IconFilePlus, IconFlask, IconFolder, IconFolderOpen } from '@tabler/icons-react';
import { openFrameDialog } from '../../state/frame-dialogs.ts';
import { createFromFolder, openSample, pickAndOpen } from '../../state/opening.ts';
import { useProgress } from '../../state/progress.ts';
import { RecentList } from './recent-list.tsx';
import classes from './start.module.css';

function Ways({ isBusy }: { readonly isBusy: boolean }) {
  return (
    <div className={classes['ways']}>
      <Button
        size="md"
        leftSection={<IconFilePlus size={18} stroke={1.7} />}
        disabled={isBusy}
        onClick={() => openFrameDialog('new-close')}
      >
        New close
      </Button>
      <Button
        size="md"
        variant="default"
        leftSection={<IconFolderOpen size={18} stroke={1.7} />}
        disabled={isBusy}
        onClick={() => void pickAndOpen()}
      >
        Open a workspace
      </Button>
      <Button
        size="md"
        variant="default"
        leftSection={<IconFolder size={18} stroke={1.7} />}
        disabled={isBusy}
        onClick={() => void createFromFolder()}
      >
        New from a folder with close.json
      </Button>
    </div>
  );
}

function Sample({ isBusy }: { readonly isBusy: boolean }) {
  return (
    <section className={classes['sample']} aria-labelledby="sample-title">
      <IconFlask size={20} stroke={1.6} aria-hidden />
      <div>
        <h2 id="sample-title" className={classes['sampleTitle']}>
          New here? Try the sample close
        </h2>
        <p className={classes['sampleText']}>
          A made-up company with three orgs and four currencies closes October 2026. It shows differences,
          unlabeled adjustments and findings as a real month has them.
        </p>
      </div>
      <Button variant="light" disabled={isBusy} onClick={() => void openSample()}>
        Open the sample close
      </Button>
    </section>
  );
}

/** The start. */
export function StartScreen() {
  const isBusy = useProgress((state) => state.running !== undefined);
  return (
    <div className={classes['ground']}>
      <div className={classes['page']}>
        <h1 className={classes['title']}>Tie Billing out to Revenue</h1>
        <p className={classes['lead']}>
          Bring the month-end extracts of Zuora Billing and Zuora Revenue. Tieout matches them line by line,
          names the cause of every difference, and writes the signed workbook. Your data stays on this
          computer.
        </p>
        <Ways isBusy={isBusy} />
        <RecentList isBusy={isBusy} />
        <Sample isBusy={isBusy} />
      </div>
    </div>
  );
}
