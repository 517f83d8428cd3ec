/** The files on offer: their list at the left, how the chosen one is read at the right, the taking below. */

import { useOffered } from '../../../state/import.ts';
import { FilePane } from './file-pane.tsx';
import { IgnoredFiles } from './ignored-files.tsx';
import classes from './offered.module.css';
import { OfferedList } from './offered-list.tsx';
import { TakeBar } from './take-bar.tsx';

/** The part of the screen for files that are not taken yet. */
export function OfferedFiles() {
  const files = useOffered((state) => state.files);
  const ignored = useOffered((state) => state.ignored);
  const shownKey = useOffered((state) => state.shown);
  const shown = files.find(({ key }) => key === shownKey);
  return (
    <div className={classes['ground']}>
      <div className={classes['columns']}>
        <div className={classes['left']}>
          <OfferedList files={files} shown={shownKey} />
          <IgnoredFiles ignored={ignored} />
        </div>
        <div className={classes['right']}>{shown ? <FilePane key={shown.key} offered={shown} /> : null}</div>
      </div>
      <TakeBar />
    </div>
  );
}
