/** What stands against signing, each with the place where it is solved. */

import { Button } from '@mantine/core';
import { IconCircleCheck, IconHandStop } from '@tabler/icons-react';
import type { ReviewView } from '../../../core/contract/window/review.ts';
import { ExplainLink } from '../../components/explain/explain-link.tsx';
import { LongText } from '../../components/long-text/long-text.tsx';
import { formatCount } from '../../format/amounts.ts';
import { goTo, openLines } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import { useWorkspace } from '../../state/workspace.ts';
import classes from './review.module.css';

type BlockerView = ReviewView['blockers'][number];

/** Findings about rows that are accepted file by file. */
const ABOUT_REFUSED_ROWS: readonly string[] = ['row-refused', 'total-row'];
/** Findings about decisions, which are taken back in the audit trail. */
const ABOUT_DECISIONS: readonly string[] = ['decision-stale', 'decision-orphaned'];

/** The button that leads to where it is solved. */
function Way({ blocker, onTrail }: { readonly blocker: BlockerView; readonly onTrail: () => void }) {
  const { code, about, found } = blocker;
  const button = (words: string, go: () => void) => (
    <Button size="compact-xs" variant="subtle" onClick={go}>
      {words}
    </Button>
  );
  if (about === 'check') return button('Go to the checks', () => goTo('close'));
  if (ABOUT_DECISIONS.includes(code)) return button('Go to the audit trail', onTrail);
  if (ABOUT_REFUSED_ROWS.includes(code))
    return button('Show the refused rows', () => openLines({ grid: 'refused-rows' }));
  return button('Show the places', () =>
    openLines({ grid: 'finding-places', scope: { finding: code }, title: found }),
  );
}

function Blocker({ blocker, onTrail }: { readonly blocker: BlockerView; readonly onTrail: () => void }) {
  const { code, found, remedy } = blocker;
  return (
    <li className={classes['blocker']}>
      <IconHandStop size={17} aria-hidden className={classes['bad']} />
      <div>
        <strong>
          <LongText text={found} />
        </strong>
        <p className={classes['words']}>{remedy}</p>
        <div className={classes['links']}>
          <ExplainLink code={code}>What it means</ExplainLink>
          <Way blocker={blocker} onTrail={onTrail} />
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
  const isSigned = useWorkspace(({ workspace }) => workspace?.signOff === 'SIGNED');
  if (exceptions + adjustments === 0) return null;
  return (
    <p className={classes['note']}>
      Still to do: exceptions {formatCount(exceptions, settings)}, unlabeled adjustments{' '}
      {formatCount(adjustments, settings)}.{' '}
      {isSigned
        ? 'They were open when the close was signed.'
        : 'They may stay open when the close is signed.'}
    </p>
  );
}

/** What is to be done where nothing stands against signing. */
function nextStep({ status, account, signatures }: ReviewView): string {
  if (status === 'SIGNED') return 'Nothing. Both have signed.';
  const isPreparer = signatures.some(
    ({ role, by, voidBecause }) => role === 'preparer' && voidBecause.length === 0 && by.account === account,
  );
  return isPreparer
    ? 'Nothing. The reviewer opens this workspace under an account of their own and signs.'
    : 'Nothing. The close may be signed.';
}

/** The panel. */
export function BlockersPanel({
  review,
  onTrail,
}: {
  readonly review: ReviewView;
  /** Shows the audit trail. */
  readonly onTrail: () => void;
}) {
  const { blockers } = review;
  return (
    <section className={classes['panel']} aria-labelledby="blockers-title">
      <h2 id="blockers-title" className={classes['title']}>
        What stands against signing
      </h2>
      {blockers.length === 0 ? (
        <p className={classes['signature']} data-holds>
          <IconCircleCheck size={18} aria-hidden />
          <span>{nextStep(review)}</span>
        </p>
      ) : (
        <ul className={classes['blockers']}>
          {blockers.map((blocker) => (
            <Blocker key={`${blocker.code}\n${blocker.found}`} blocker={blocker} onTrail={onTrail} />
          ))}
        </ul>
      )}
      <OpenWork />
    </section>
  );
}
