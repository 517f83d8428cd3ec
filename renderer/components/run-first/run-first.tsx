/** What stands on a screen before the first run: what to do next. */

import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { goTo } from '../../state/navigation.ts';
import { useProgress } from '../../state/progress.ts';
import { runClose, useWorkspace } from '../../state/workspace.ts';
import { EmptyState } from '../empty-state/empty-state.tsx';

/** Says why there are no figures and offers the next step. */
export function RunFirst() {
  const stage = useWorkspace(({ workspace }) => workspace?.stage);
  const isRunning = useProgress(({ running }) => running?.command === 'close-run');
  if (isRunning)
    return <EmptyState title="The close is running" text="The figures appear here when it is done." />;
  if (stage === 'not-run' || stage === 'current')
    return (
      <EmptyState
        title="Run the close to see its figures"
        text="Billing is matched with Revenue, and every difference gets its cause. Figures are worked out anew when a workspace is opened; decisions and signatures stay as they are."
        action={
          <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => void runClose()}>
            Run close
          </Button>
        }
      />
    );
  const isSetup = stage === 'setup-incomplete';
  return (
    <EmptyState
      title={isSetup ? 'The setup is not complete' : 'There are no extracts yet'}
      text={
        isSetup
          ? 'Complete the setup, then import the extracts.'
          : 'Import the extracts of Billing and Revenue, then run the close.'
      }
      action={
        <Button onClick={() => goTo(isSetup ? 'setup' : 'import')}>
          {isSetup ? 'Go to setup' : 'Go to import'}
        </Button>
      }
    />
  );
}
