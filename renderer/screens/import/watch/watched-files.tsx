/** The files of the watched folder with the standing of each, and what can be done with those that are staged. */

import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconHelpCircle,
  IconInbox,
  IconTrash,
} from '@tabler/icons-react';
import type { WatchedFile, WatchStanding } from '../../../../core/contract/window/watch.ts';
import { countWords } from '../../../state/offered.ts';
import { useProgress } from '../../../state/progress.ts';
import { answerStaged, collectStaged, discardStaged } from '../../../state/watch.ts';
import classes from './watch.module.css';

const SHOWN = {
  arriving: { tone: 'neutral', words: 'Arriving', Icon: IconClock },
  'staged, not collected': { tone: 'warning', words: 'Staged, not collected', Icon: IconInbox },
  collected: { tone: 'good', words: 'In the close', Icon: IconCircleCheck },
  asks: { tone: 'warning', words: 'Asks', Icon: IconHelpCircle },
  discarded: { tone: 'neutral', words: 'Discarded', Icon: IconTrash },
  refused: { tone: 'bad', words: 'Left alone', Icon: IconAlertTriangle },
} as const satisfies Record<WatchStanding, unknown>;

function Action({ file: { name, standing } }: { readonly file: WatchedFile }) {
  const isBusy = useProgress(({ running }) => running !== undefined);
  const look = { size: 'compact-sm', variant: 'default', disabled: isBusy } as const;
  if (standing !== 'staged, not collected' && standing !== 'asks') return null;
  return (
    <span className={classes['actions']}>
      {standing === 'asks' ? (
        <Button {...look} aria-label={`Answer what ${name} asks`} onClick={() => void answerStaged(name)}>
          Answer
        </Button>
      ) : (
        <Button {...look} aria-label={`Collect ${name}`} onClick={() => void collectStaged([name])}>
          Collect
        </Button>
      )}
      <Button
        {...look}
        variant="subtle"
        aria-label={`Discard ${name}`}
        onClick={() => void discardStaged(name)}
      >
        Discard
      </Button>
    </span>
  );
}

function Entry({ file }: { readonly file: WatchedFile }) {
  const { tone, words, Icon } = SHOWN[file.standing];
  return (
    <li>
      <span className={classes['name']}>{file.name}</span>
      <span className={classes['standing']} data-tone={tone}>
        <Icon size={15} stroke={1.8} aria-hidden />
        {words}
      </span>
      <span className={classes['why']}>{file.why}</span>
      <Action file={file} />
    </li>
  );
}

/** The list; nothing while there is no file. */
export function WatchedFiles({ files }: { readonly files: readonly WatchedFile[] }) {
  const isBusy = useProgress(({ running }) => running !== undefined);
  if (files.length === 0) return null;
  const waiting = files.filter(({ standing }) => standing === 'staged, not collected');
  return (
    <>
      <ul className={classes['files']} aria-label="Files of the watched folder">
        {files.map((file) => (
          <Entry key={file.name} file={file} />
        ))}
      </ul>
      {waiting.length > 1 ? (
        <Button
          size="xs"
          mt={8}
          disabled={isBusy}
          onClick={() => void collectStaged(waiting.map(({ name }) => name))}
        >
          Collect {countWords(waiting.length, 'file')}
        </Button>
      ) : null}
    </>
  );
}
