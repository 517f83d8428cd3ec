/** The bar that says what taking will do, and does it. */

import { Button } from '@mantine/core';
import { useShallow } from 'zustand/react/shallow';
import { leaveAllOut, takeChosen, useOffered } from '../../../state/import.ts';
import { asksWhetherMeant, takeSentence, takeWords } from '../../../state/offered.ts';
import { useProgress } from '../../../state/progress.ts';
import classes from './offered.module.css';

/** The bar below the files on offer. */
export function TakeBar() {
  const chosen = useOffered(
    useShallow(({ files, chosen: keys }) => files.filter(({ key }) => keys.has(key)).map(({ file }) => file)),
  );
  const open = useOffered(
    ({ files }) => files.filter((one) => one.file.questions.length > 0 || asksWhetherMeant(one)).length,
  );
  const isBusy = useProgress(({ running }) => running !== undefined);
  return (
    <div className={classes['bar']}>
      <p className={classes['barWords']}>
        {chosen.length === 0 ? 'Tick the files that belong to this close.' : takeSentence(chosen)}
        {open > 0 ? ` ${open} ${open === 1 ? 'file waits' : 'files wait'} for an answer.` : ''}
      </p>
      <Button variant="default" disabled={isBusy} onClick={() => void leaveAllOut()}>
        Leave all out
      </Button>
      <Button disabled={isBusy || chosen.length === 0} onClick={() => void takeChosen()}>
        {chosen.length === 0 ? 'Take files' : takeWords(chosen)}
      </Button>
    </div>
  );
}
