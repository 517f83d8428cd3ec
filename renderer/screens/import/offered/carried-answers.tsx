/** What is read as it was answered in an earlier close. */

import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import type { FilePreview } from '../../../../core/contract/window/import.ts';
import { formatDay } from '../../../format/dates.ts';
import { useSettings } from '../../../state/settings.ts';
import classes from './pane.module.css';

/** The answers that hold again, and those that the file contradicts; nothing where there are none. */
export function CarriedAnswers({ answered }: Pick<FilePreview, 'answered'>) {
  const dates = useSettings((settings) => settings.dates);
  if (!answered) return null;
  const { closeTo, said, contradicted } = answered;
  const close = `the close to ${formatDay(closeTo, dates)}`;
  return (
    <section className={classes['carried']} aria-label="Answered before">
      {said.length === 0 ? null : (
        <p>
          <IconHistory size={15} stroke={1.8} aria-hidden />
          <span>
            As answered in {close}: {said.join('; ')}.
          </span>
        </p>
      )}
      {contradicted.length === 0 ? null : (
        <p data-tone="warning">
          <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
          <span>
            Not as answered in {close}, because the file contradicts it: {contradicted.join('; ')}.
          </span>
        </p>
      )}
    </section>
  );
}
