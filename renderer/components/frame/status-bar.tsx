/** The bar at the bottom: what runs and how far it is, whether the figures are up to date, what was just done. */

import { Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconPlayerStop, IconUser } from '@tabler/icons-react';
import type { WorkspaceState } from '../../../core/contract/window/workspace.ts';
import { useAnnouncement } from '../../state/announcements.ts';
import { openFrameDialog } from '../../state/frame-dialogs.ts';
import { runOrLead } from '../../state/menu.ts';
import { type Running, stopRunning, useProgress } from '../../state/progress.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './status-bar.module.css';

const COMMAND_WORDS: Partial<Readonly<Record<Running['command'], string>>> = {
  'close-run': 'Running the close',
  'workspace-open': 'Opening the workspace',
  'workspace-from-folder': 'Taking in the folder',
  'workspace-next': 'Making the next period',
  'import-preview': 'Reading files',
  'import-adjust': 'Reading the file again',
  'import-take': 'Taking in extracts',
  export: 'Exporting',
};

/** `Running the close: match lines`: the command and its stage in words. */
function runningWords({ command, stage }: Running): string {
  const doing = COMMAND_WORDS[command] ?? 'Working';
  return stage === '' ? doing : `${doing}: ${stage}`;
}

function RunningNote({ running }: { readonly running: Running }) {
  const isStopping = useProgress((state) => state.isStopping);
  const words = runningWords(running);
  const isKnown = running.total > 0;
  // How far the command is, never an amount.
  const percent = isKnown ? Math.min(100, Math.round((running.done / running.total) * 100)) : 100;
  return (
    <>
      <span className={classes['words']}>{isStopping ? 'Stopping' : words}</span>
      <Progress
        className={classes['progress'] ?? ''}
        value={percent}
        animated={!isKnown}
        striped={!isKnown}
        size="sm"
        aria-label={words}
      />
      <span className={classes['percent']}>{isKnown ? `${percent}%` : ''}</span>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlayerStop size={14} />}
        disabled={isStopping}
        onClick={() => void stopRunning()}
      >
        Stop
      </Button>
    </>
  );
}

function FiguresNote({ workspace }: { readonly workspace: WorkspaceState }) {
  if (workspace.stage === 'current') {
    return (
      <span className={classes['current']}>
        <IconCircleCheck size={15} stroke={1.8} aria-hidden />
        Figures are up to date
      </span>
    );
  }
  if (!workspace.hasFigures) return <span>No figures yet</span>;
  return (
    <>
      <span className={classes['outdated']}>
        <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
        Figures are from before the last change
      </span>
      <Button size="compact-sm" variant="default" onClick={() => void runOrLead()}>
        Run the close
      </Button>
    </>
  );
}

/** The bar; the outcome of a command is said to screen readers as well. */
export function StatusBar({ workspace }: { readonly workspace: WorkspaceState | undefined }) {
  const running = useProgress((state) => state.running);
  const { text, count } = useAnnouncement();
  const person = useSettings((settings) => settings.person);
  return (
    <footer className={classes['bar']} data-empty={(!workspace && !running) || undefined}>
      {running ? <RunningNote running={running} /> : null}
      {!running && workspace ? <FiguresNote workspace={workspace} /> : null}
      <span role="status" className={classes['said']} key="said">
        <span key={count} className={classes['fading']}>
          {text}
        </span>
      </span>
      {workspace ? (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconUser size={14} />}
          onClick={() => openFrameDialog('settings')}
        >
          {person === '' ? 'No name entered' : person}
        </Button>
      ) : null}
    </footer>
  );
}
