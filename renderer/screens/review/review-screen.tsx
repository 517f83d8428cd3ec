/** Review and export: who signed, what stands against it, what is open, what was decided, and the workbook. */

import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReviewView } from '../../../core/contract/window/review.ts';
import { useAnswer } from '../../components/answer/use-answer.ts';
import { RunFirst } from '../../components/run-first/run-first.tsx';
import { Screen } from '../../components/screen/screen.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { ask } from '../../state/refusals.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { AcceptedBefore } from './accepted-before.tsx';
import { AuditTrail } from './audit-trail.tsx';
import { BlockersPanel } from './blockers-panel.tsx';
import { ExportPanel } from './export-panel.tsx';
import { NextPeriodDialog } from './next-period-dialog.tsx';
import { OpenItems } from './open-items.tsx';
import classes from './review.module.css';
import { SignOffPanel } from './sign-off-panel.tsx';

const PARTS = [
  { value: 'sign-off', label: 'Sign-off and export' },
  { value: 'open-items', label: 'Open items' },
  { value: 'trail', label: 'Audit trail' },
] as const;
type Part = (typeof PARTS)[number]['value'];

function PartShown({
  part,
  review,
  onPart,
}: {
  readonly part: Part;
  readonly review: ReviewView;
  readonly onPart: (part: Part) => void;
}) {
  switch (part) {
    case 'sign-off':
      return (
        <div className={classes['signOff']}>
          <div className={classes['column']}>
            <SignOffPanel review={review} />
            <BlockersPanel review={review} onTrail={() => onPart('trail')} />
            <AcceptedBefore acceptedBefore={review.acceptedBefore} />
          </div>
          <ExportPanel review={review} />
        </div>
      );
    case 'open-items':
      return <OpenItems review={review} />;
    case 'trail':
      return <AuditTrail log={review.log} />;
  }
}

function Filled() {
  const review = useAnswer('review', () => ask('review', {}));
  const dialog = useNavigation(({ focus }) => focus.dialog);
  const [part, setPart] = useState<Part>('sign-off');
  const [isNext, setNext] = useState(false);
  useEffect(() => {
    if (dialog === undefined) return;
    if (dialog === 'next-period') setNext(true);
    else setPart('sign-off');
    // Asked for a second time, it opens again.
    useNavigation.setState({ focus: {} });
  }, [dialog]);
  return (
    <Screen
      title="Review and export"
      description="Two people sign. Any change afterwards voids a signature."
      isFilling
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label="Part"
            data={[...PARTS]}
            value={part}
            onChange={(value) => {
              const chosen = PARTS.find((each) => each.value === value);
              if (chosen) setPart(chosen.value);
            }}
          />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCalendarPlus size={15} aria-hidden />}
            onClick={() => setNext(true)}
          >
            Next period
          </Button>
        </>
      }
    >
      {review ? <PartShown part={part} review={review} onPart={setPart} /> : null}
      <NextPeriodDialog isOpen={isNext} onClose={() => setNext(false)} />
    </Screen>
  );
}

/** The screen. */
export function ReviewScreen() {
  const hasFigures = useWorkspace(({ workspace }) => workspace?.hasFigures ?? false);
  if (hasFigures) return <Filled />;
  return (
    <Screen title="Review and export">
      <RunFirst />
    </Screen>
  );
}
