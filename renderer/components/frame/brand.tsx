/** Name and sign of the app. */

import classes from './brand.module.css';

/** Two columns that meet on one line, and the name. */
export function Brand() {
  return (
    <span className={classes['brand']}>
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <rect className={classes['ground']} width="22" height="22" rx="5" />
        <path className={classes['lines']} d="M5 6.5h5M5 10h5M12 6.5h5M12 10h5M5 14h12M5 17h12" />
      </svg>
      Tieout
    </span>
  );
}
