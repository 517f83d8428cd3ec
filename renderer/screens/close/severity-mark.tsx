/** How bad a finding is: a word with a mark. */

import { IconAlertTriangle, IconInfoCircle, IconOctagon } from '@tabler/icons-react';
import type { Severity } from '../../../core/model/finding-catalogue.ts';
import classes from './marks.module.css';

const MARKS = { blocking: IconOctagon, warning: IconAlertTriangle, note: IconInfoCircle } as const;
const WORDS: Readonly<Record<Severity, string>> = { blocking: 'Blocking', warning: 'Warning', note: 'Note' };

/** The severity with its mark. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const Mark = MARKS[severity];
  return (
    <span className={classes['severity']} data-severity={severity}>
      <Mark size={15} stroke={1.8} aria-hidden /> {WORDS[severity]}
    </span>
  );
}
