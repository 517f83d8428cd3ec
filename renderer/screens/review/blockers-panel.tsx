/** What stands against signing, each with the place where it is solved. */

import { Button } from '@mantine/core';
import { IconCircleCheck, IconHandStop } from '@tabler/icons-react';
import type { ReviewView } from '../../../core/contract/window/review.ts';
import type { SignOffBlocker } from '../../../core/model/sign-off.ts';
import { ExplainLink } from '../../components/explain/explain-link.tsx';
import { formatCount } from '../../format/amounts.ts';
import { openLines } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import { useWorkspace } from '../../state/workspace.ts';
import classes from './review.module.css';

function Blocker({ code, found, remedy }: SignOffBlocker) {
  return (
    <li className={classes['blocker']}>
      <IconHandStop size={17} aria-hidden className={classes['bad']} />
      <div>
        <strong>{found}</strong>
        <p className={classes['words']}>{remedy}</p>
        <div className={classes['links']}>
          <ExplainLink code={code}>What it means</ExplainLink>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => openLines({ grid: 'finding-places', scope: { finding: code }, title: found })}
          >
            Show the places
          </Button>
        </div>
      </div>
    </li>
  );
}

/** What a signature would leave open: it asks for work and stands against nothing. */
function OpenWork() {
  const settings = useSettings();
  const exceptions = useWorkspace(({ workspace }) => workspace?.exceptionsToDo ?? 0);
  const adjustments = useWorkspace(({ workspace }) => workspace?.adjustmentsToDo ?? 0);
  if (exceptions + adjustments === 0) return null;
  return (
    <p className={classes['note']}>
      Still to do: exceptions {formatCount(exceptions, settings)}, unlabeled adjustments{' '}
      {formatCount(adjustments, settings)}. They may stay open when the close is signed.
    </p>
  );
}

/** The panel. */
export function BlockersPanel({ review }: { readonly review: ReviewView }) {
  const { blockers } = review;
  return (
    <section className={classes['panel']} aria-labelledby="blockers-title">
      <h2 id="blockers-title" className={classes['title']}>
        What stands against signing
      </h2>
      {blockers.length === 0 ? (
        <p className={classes['signature']} data-holds>
          <IconCircleCheck size={18} aria-hidden />
          <span>Nothing. The close may be signed.</span>
        </p>
      ) : (
        <ul className={classes['blockers']}>
          {blockers.map((blocker) => (
            <Blocker key={`${blocker.code}\n${blocker.found}`} {...blocker} />
          ))}
        </ul>
      )}
      <OpenWork />
    </section>
  );
}
