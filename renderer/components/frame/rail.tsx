/** The steps of the close at the left, each with where it stands. */

import { Tooltip, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconAdjustmentsHorizontal,
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconExchange,
  IconFileImport,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconScale,
  IconSignature,
  IconTagOff,
} from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import type { WorkspaceState } from '../../../core/contract/window/workspace.ts';
import { formatCount } from '../../format/amounts.ts';
import { goTo, type Screen } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import { type Standing, type Step, standingOf, steps } from '../../state/steps.ts';
import classes from './rail.module.css';

const ICONS: Readonly<Record<Step, ComponentType<{ size?: number; stroke?: number }>>> = {
  setup: IconAdjustmentsHorizontal,
  import: IconFileImport,
  close: IconScale,
  exceptions: IconAlertTriangle,
  adjustments: IconTagOff,
  rates: IconExchange,
  review: IconSignature,
};

/** A window as wide as a small laptop shows at 125 percent. */
const NARROW = '(max-width: 66em)';

/** The mark of a step; its words are read out after the name of the step. */
function Mark({ standing }: { readonly standing: Standing }) {
  const settings = useSettings();
  switch (standing.mark) {
    case 'done':
      return <IconCircleCheckFilled size={16} className={classes['done']} aria-hidden />;
    case 'to-do':
      return <IconCircleDashed size={16} className={classes['todo']} aria-hidden />;
    case 'count':
      return <span className={classes['count']}>{formatCount(standing.count, settings)}</span>;
    case 'none':
      return null;
  }
}

function StepButton(props: {
  readonly step: Step;
  readonly title: string;
  readonly standing: Standing;
  readonly isShown: boolean;
  readonly isCollapsed: boolean;
}) {
  const { step, title, standing, isShown, isCollapsed } = props;
  const settings = useSettings();
  // What was clicked is shown beside the rail, where the words would lie over it.
  const [isQuiet, setQuiet] = useState(false);
  const Icon = ICONS[step];
  const count = standing.mark === 'count' ? formatCount(standing.count, settings) : '';
  const words = [count, standing.words].filter(Boolean).join(' ');
  return (
    <Tooltip
      label={isCollapsed ? [title, words].filter(Boolean).join(': ') : words}
      position="right"
      openDelay={isCollapsed ? 100 : 600}
      disabled={isQuiet || (!isCollapsed && words === '')}
    >
      <UnstyledButton
        className={classes['step']}
        aria-current={isShown ? 'page' : undefined}
        onClick={() => {
          setQuiet(true);
          goTo(step);
        }}
        onMouseLeave={() => setQuiet(false)}
      >
        <Icon size={18} stroke={1.6} />
        <span className={classes['name']}>{title}</span>
        <span className={classes['mark']}>
          <Mark standing={standing} />
          <span className="for-readers">{standing.words}</span>
        </span>
      </UnstyledButton>
    </Tooltip>
  );
}

/** The list of steps; it can be made as narrow as its icons. */
export function Rail({ workspace, screen }: { readonly workspace: WorkspaceState; readonly screen: Screen }) {
  // In a narrow window the screen gets the room, until the person says otherwise.
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<boolean>();
  const isCollapsed = chosen ?? isNarrow;
  const CollapseIcon = isCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const label = isCollapsed ? 'Show the names of the steps' : 'Show icons only';
  return (
    <nav
      className={classes['rail']}
      data-collapsed={isCollapsed || undefined}
      aria-label="Steps of the close"
    >
      <ol className={classes['list']}>
        {steps.map(({ step, title }) => (
          <li key={step}>
            <StepButton
              step={step}
              title={title}
              standing={standingOf(step, workspace)}
              isShown={screen === step}
              isCollapsed={isCollapsed}
            />
          </li>
        ))}
      </ol>
      <Tooltip label={label} position="right">
        <UnstyledButton
          className={classes['collapse']}
          aria-label={label}
          onClick={() => setChosen(!isCollapsed)}
        >
          <CollapseIcon size={18} stroke={1.6} />
        </UnstyledButton>
      </Tooltip>
    </nav>
  );
}
