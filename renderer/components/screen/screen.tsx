/** The ground of every screen: its name, what it is for, its actions, its content. */

import type { ReactNode } from 'react';
import classes from './screen.module.css';

/** A screen with its one first-level heading. Content scrolls, unless it fills the screen and scrolls in its parts. */
export function Screen({
  title,
  description,
  actions,
  isFilling = false,
  children,
}: {
  readonly title: string;
  /** What is done here, in one sentence. */
  readonly description?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly isFilling?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes['screen']} aria-label={title}>
      <header className={classes['head']}>
        <div className={classes['words']}>
          <h1 className={classes['title']}>{title}</h1>
          {description === undefined ? null : <p className={classes['description']}>{description}</p>}
        </div>
        {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
      </header>
      <div className={classes['content']} data-filling={isFilling || undefined}>
        {children}
      </div>
    </section>
  );
}
