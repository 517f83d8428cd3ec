/** Files that were not looked at, each with why. */

import type { ImportPreview } from '../../../../core/contract/window/import.ts';
import { countWords } from '../../../state/offered.ts';
import classes from './offered.module.css';

/** The list, closed until somebody wants to see it; nothing while there are none. */
export function IgnoredFiles({ ignored }: { readonly ignored: ImportPreview['ignored'] }) {
  if (ignored.length === 0) return null;
  return (
    <details className={classes['ignored']}>
      <summary>{countWords(ignored.length, 'file')} left out</summary>
      <ul>
        {ignored.map(({ name, why }) => (
          <li key={`${name} ${why}`}>
            <span className={classes['ignoredName']}>{name}</span>
            {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
