/** Differences that an earlier close accepted: one button confirms all that are still as they were. */

import { Button } from '@mantine/core';
import { IconChecks, IconHistory } from '@tabler/icons-react';
import type { ReviewView } from '../../../core/contract/window/review.ts';
import { formatCount } from '../../format/amounts.ts';
import { askDecision } from '../../state/decision.ts';
import { openLines } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './review.module.css';

const TITLE = 'Accepted in an earlier close';

function showPlaces(): void {
  openLines({ grid: 'finding-places', scope: { finding: 'accepted-before' }, title: TITLE });
}

/** The note; nothing where there are none. */
export function AcceptedBefore({ acceptedBefore }: Pick<ReviewView, 'acceptedBefore'>) {
  const settings = useSettings();
  const { same, changed } = acceptedBefore;
  if (same + changed === 0) return null;
  const counted = (count: number, words: string): string =>
    `${formatCount(count, settings)} ${count === 1 ? 'difference' : 'differences'} ${words}`;
  const about = counted(same, 'that an earlier close accepted, each for its reason of then');
  return (
    <section className={classes['before']} aria-label={TITLE}>
      <IconHistory size={17} aria-hidden />
      <p>
        {counted(same + changed, 'accepted in an earlier close')} {same + changed === 1 ? 'is' : 'are'} here
        again and {same + changed === 1 ? 'counts' : 'count'} as open until confirmed.
        {changed > 0 ? ` ${formatCount(changed, settings)} changed since: decide anew.` : ''}
      </p>
      <Button size="compact-sm" variant="subtle" onClick={showPlaces}>
        Show them
      </Button>
      {same > 0 ? (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconChecks size={15} aria-hidden />}
          onClick={() => void askDecision({ wish: { action: 'confirm-accepted' }, about })}
        >
          Confirm {formatCount(same, settings)}
        </Button>
      ) : null}
    </section>
  );
}
