/** What else was found in a file. */

import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { FilePreview } from '../../../../core/contract/window/import.ts';
import { ExplainLink } from '../../../components/explain/explain-link.tsx';
import classes from './pane.module.css';

const ICONS = { blocking: IconCircleX, warning: IconAlertTriangle, note: IconInfoCircle } as const;
const TONES = { blocking: 'bad', warning: 'warning', note: 'neutral' } as const;
const WORDS = { blocking: 'Blocks', warning: 'Warning', note: 'Note' } as const;

/** The list. */
export function FileNotes({ findings }: Pick<FilePreview, 'findings'>) {
  if (findings.length === 0) return <p className={classes['dim']}>There is nothing else to say.</p>;
  return (
    <ul className={classes['notes']}>
      {findings.map(({ code, severity, title, count, found }) => {
        const Icon = ICONS[severity];
        return (
          <li key={code}>
            <span className={classes['severity']} data-tone={TONES[severity]}>
              <Icon size={16} stroke={1.8} aria-hidden />
              {WORDS[severity]}
            </span>
            <span>
              <ExplainLink code={code}>{title}</ExplainLink>
              {count > 1 ? ` (${count} places)` : ''}
              <span className={classes['noteFound']}>{found}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
