/** The saved ways to read files. */

import { Button } from '@mantine/core';
import type { ImportProfile } from '../../../../core/contract/window/import.ts';
import { removeProfile } from '../../../state/extracts.ts';
import classes from './taken.module.css';

/** The list; nothing while none is saved. */
export function ProfileList({ profiles }: { readonly profiles: readonly ImportProfile[] }) {
  if (profiles.length === 0) return null;
  return (
    <section className={classes['profiles']} aria-labelledby="profiles-title">
      <h2 id="profiles-title" className={classes['heading']}>
        Profiles
      </h2>
      <p className={classes['dim']}>
        Files with the headers of a profile are read as it says. What was answered about a file in an earlier
        close counts where no profile does.
      </p>
      <ul>
        {profiles.map(({ name, kind, headers }) => (
          <li key={name}>
            <span className={classes['profileName']}>{name}</span>
            <span className={classes['dim']}>
              {kind}, {headers.length} headers: {headers.slice(0, 4).join(', ')}
              {headers.length > 4 ? ' …' : ''}
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={`Forget the profile ${name}`}
              onClick={() => void removeProfile(name)}
            >
              Forget
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
