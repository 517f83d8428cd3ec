/** The bar at the top: which close is open, its sign-off, and what can be done with it from everywhere. */

import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconChevronDown,
  IconHelp,
  IconPlayerPlay,
  IconSettings,
} from '@tabler/icons-react';
import type { WorkspaceState } from '../../../core/contract/window/workspace.ts';
import { formatClosing } from '../../format/dates.ts';
import { openExplanation } from '../../state/explanations.ts';
import { openFrameDialog } from '../../state/frame-dialogs.ts';
import { runMenuItem, runOrLead, undoDecision } from '../../state/menu.ts';
import { useProgress } from '../../state/progress.ts';
import { useSettings } from '../../state/settings.ts';
import { Brand } from './brand.tsx';
import { SignOffChip } from './sign-off-chip.tsx';
import classes from './top-bar.module.css';

function WorkspaceMenu({ workspace }: { readonly workspace: WorkspaceState }) {
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button
          type="button"
          className={classes['workspace']}
          title={`${workspace.tenant}\n${workspace.name}`}
        >
          <span className={classes['tenant']}>{workspace.tenant}</span>
          <span className={classes['file']}>
            <span>{workspace.name}</span>
            <IconChevronDown size={14} aria-hidden />
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{workspace.folder}</Menu.Label>
        <Menu.Item onClick={() => runMenuItem('next-period')}>Next period</Menu.Item>
        <Menu.Item onClick={() => runMenuItem('open-workspace')}>Open another workspace</Menu.Item>
        <Menu.Item onClick={() => runMenuItem('new-workspace')}>New close</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => runMenuItem('close-workspace')}>Close this workspace</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function HelpMenu() {
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Help">
          <IconHelp size={19} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void openExplanation('')}>Findings, causes and statuses</Menu.Item>
        <Menu.Item onClick={() => openFrameDialog('shortcuts')}>Keyboard shortcuts</Menu.Item>
        <Menu.Item onClick={() => openFrameDialog('about')}>About Tieout</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function CloseActions({ workspace }: { readonly workspace: WorkspaceState }) {
  const isRunning = useProgress((state) => state.running !== undefined);
  return (
    <>
      {workspace.undo === '' ? null : (
        <Tooltip label={`Undo: ${workspace.undo}`} multiline maw={360}>
          <Button
            variant="subtle"
            color="gray"
            className={classes['undo']}
            leftSection={<IconArrowBackUp size={17} stroke={1.7} />}
            disabled={isRunning}
            onClick={() => void undoDecision()}
          >
            <span className={classes['undoWords']}>Undo: {workspace.undo}</span>
          </Button>
        </Tooltip>
      )}
      <Button
        variant={workspace.stage === 'not-run' ? 'filled' : 'default'}
        leftSection={<IconPlayerPlay size={16} stroke={1.8} />}
        disabled={isRunning}
        onClick={() => void runOrLead()}
      >
        Run close
      </Button>
    </>
  );
}

/** The bar; without a workspace it only leads to settings and help. */
export function TopBar({ workspace }: { readonly workspace: WorkspaceState | undefined }) {
  const dates = useSettings((settings) => settings.dates);
  return (
    <header className={classes['bar']}>
      <Brand />
      {workspace ? (
        <>
          <WorkspaceMenu workspace={workspace} />
          <span className={classes['period']}>{formatClosing(workspace.from, workspace.to, dates)}</span>
          <SignOffChip status={workspace.signOff} />
        </>
      ) : null}
      <div className={classes['actions']}>
        {workspace ? <CloseActions workspace={workspace} /> : null}
        <Tooltip label="Settings">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label="Settings"
            onClick={() => openFrameDialog('settings')}
          >
            <IconSettings size={19} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <HelpMenu />
      </div>
    </header>
  );
}
