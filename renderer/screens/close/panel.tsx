/** A part of the dashboard with its heading and what it can be set to. */

import type { ReactNode } from 'react';
import classes from './panel.module.css';

/** A part under a heading of the second level. */
export function Panel({
  title,
  note,
  controls,
  className,
  children,
}: {
  readonly title: string;
  /** A few words beside the heading. */
  readonly note?: ReactNode;
  readonly controls?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <section className={`${classes['panel'] ?? ''} ${className ?? ''}`} aria-label={title}>
      <header className={classes['panelHead']}>
        <h2 className={classes['panelTitle']}>{title}</h2>
        {note === undefined ? null : <span className={classes['note']}>{note}</span>}
        <div className={classes['controls']}>{controls}</div>
      </header>
      {children}
    </section>
  );
}
