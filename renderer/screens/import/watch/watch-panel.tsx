/** A folder that is watched: extracts that come into it are staged, and collected by hand or by themselves. */

import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import type { WatchState } from '../../../../core/contract/window/watch.ts';
import { useExtracts } from '../../../state/extracts.ts';
import { countWords } from '../../../state/offered.ts';
import { readWatch, useWatch } from '../../../state/watch.ts';
import classes from './watch.module.css';
import { WatchForm } from './watch-form.tsx';
import { WatchRunning } from './watch-running.tsx';
import { WatchedFiles } from './watched-files.tsx';

/** Reads the watch when the screen is entered, after the engine was started again, and when extracts changed. */
function useFreshWatch(): WatchState | undefined {
  const watch = useWatch((state) => state.watch);
  const extracts = useExtracts((state) => state.extracts);
  const isUnknown = watch === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file that was taken or removed stands otherwise afterwards
  useEffect(() => {
    void readWatch();
  }, [extracts, isUnknown]);
  return watch;
}

/** The watch in a few words, for the line that is shown while the panel is closed. */
function summaryWords({ isWatching, folder, files }: WatchState): string {
  const waiting = files.filter(({ standing }) => standing === 'staged, not collected' || standing === 'asks');
  const parts = [
    isWatching ? `Watching ${folder}` : '',
    waiting.length > 0 ? `${countWords(waiting.length, 'file')} staged, not collected` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The panel: one line until it is opened. */
export function WatchPanel() {
  const watch = useFreshWatch();
  const [isOpen, setIsOpen] = useState(false);
  const body = useId();
  if (!watch) return null;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <section className={classes['panel']} aria-label="Watched folder">
      <h2 className={classes['heading']}>
        <button
          type="button"
          className={classes['toggle']}
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Chevron size={16} stroke={1.8} aria-hidden />
          Watch a folder
        </button>
        <span className={classes['summary']}>{summaryWords(watch)}</span>
      </h2>
      <div id={body} className={classes['body']} hidden={!isOpen}>
        {watch.isWatching ? <WatchRunning watch={watch} /> : <WatchForm watch={watch} />}
        <WatchedFiles files={watch.files} />
      </div>
    </section>
  );
}
