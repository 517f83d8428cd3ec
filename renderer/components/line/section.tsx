/** A part of the pane of a line under its own heading. */

import type { ReactNode } from 'react';
import classes from './line.module.css';

/** A part; left out by the caller where it has nothing to say. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes['section']} aria-label={title}>
      <h3 className={classes['sectionTitle']}>{title}</h3>
      {children}
    </section>
  );
}
