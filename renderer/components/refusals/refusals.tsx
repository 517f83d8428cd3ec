/** Why something could not be done: where, what was found, what to do. All reasons at once. */

import { Button, CloseButton } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import type { Failure } from '../../../core/model/result.ts';
import { dismissRefusals, useRefusals } from '../../state/refusals.ts';
import { saveAsOther } from '../../state/saving-as.ts';
import classes from './refusals.module.css';

function titleOf(failures: readonly Failure[]): string {
  return failures.length === 1
    ? 'That could not be done'
    : `That could not be done, for ${failures.length} reasons`;
}

function Reason({ where, found, remedy }: Failure) {
  return (
    <li className={classes['reason']}>
      <span className={classes['where']}>{where}</span>
      <span>{found}</span>
      <span className={classes['remedy']}>{remedy}</span>
    </li>
  );
}

/** The notice; empty while nothing was refused. It also stands in dialogs that ask for something. */
export function Refusals() {
  const failures = useRefusals((state) => state.failures);
  const canSaveAs = useRefusals((state) => state.canSaveAs);
  return (
    <div role="alert">
      {failures.length === 0 ? null : (
        <div className={classes['notice']}>
          <IconAlertOctagon size={20} stroke={1.7} className={classes['icon']} aria-hidden />
          <div className={classes['body']}>
            <p className={classes['title']}>{titleOf(failures)}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <ul className={classes['reasons']} tabIndex={0} aria-label="Reasons">
              {failures.map((failure) => (
                <Reason key={`${failure.where}\n${failure.found}\n${failure.remedy}`} {...failure} />
              ))}
            </ul>
            {canSaveAs ? (
              <Button size="xs" mt="xs" onClick={() => void saveAsOther()}>
                Save as another file
              </Button>
            ) : null}
          </div>
          <CloseButton aria-label="Dismiss this notice" onClick={dismissRefusals} />
        </div>
      )}
    </div>
  );
}
