/** The ground of a part of the setup, and the pieces that its fields stand in. */

import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useShallow } from 'zustand/react/shallow';
import type { SetupProblem } from '../../../core/contract/window/setup.ts';
import { useSetup } from '../../state/setup.ts';
import { placeWords, problemsOfSection, type SetupSection } from '../../state/setup-sections.ts';
import classes from './setup.module.css';

/** Leads to the field of a place of the draft, or to the one that stands nearest above it. */
export function focusPlace(path: string): void {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const place = CSS.escape(steps.slice(0, length).join('.'));
    const field = document.querySelector<HTMLElement>(`[data-place="${place}"], [data-place^="${place}."]`);
    if (!field) continue;
    field.focus();
    field.scrollIntoView({ block: 'center' });
    return;
  }
}

/** Shows the field of a place where it is not on show yet. */
type Reveal = (path: string) => void;

function Problem({
  problem,
  reveal,
}: {
  readonly problem: SetupProblem;
  readonly reveal: Reveal | undefined;
}) {
  const place = useSetup(({ draft }) => placeWords(problem.path, draft));
  const lead = (): void => {
    // The field must be there before it can be focused.
    flushSync(() => reveal?.(problem.path));
    focusPlace(problem.path);
  };
  return (
    <li>
      <button type="button" className={classes['problem']} onClick={lead}>
        <span className={classes['problemPlace']}>{place}</span>
        <span>{problem.found}</span>
        <span className={classes['problemRemedy']}>{problem.remedy}</span>
      </button>
    </li>
  );
}

function Problems({
  section,
  reveal,
}: {
  readonly section: SetupSection;
  readonly reveal: Reveal | undefined;
}) {
  const problems = useSetup(useShallow((state) => problemsOfSection(state.problems, section)));
  if (problems.length === 0) return null;
  return (
    <div className={classes['problems']}>
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
      <ul>
        {problems.map((problem) => (
          <Problem
            key={`${problem.path}\n${problem.found}\n${problem.remedy}`}
            problem={problem}
            reveal={reveal}
          />
        ))}
      </ul>
    </div>
  );
}

/** A part with its heading, what it is for, and all its problems. */
export function Section(props: {
  readonly section: SetupSection;
  readonly title: string;
  readonly description: string;
  readonly reveal?: Reveal;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes['section']} aria-labelledby="part-title">
      <h2 id="part-title" tabIndex={-1}>
        {props.title}
      </h2>
      <p className={classes['about']}>{props.description}</p>
      <Problems section={props.section} reveal={props.reveal} />
      {props.children}
    </section>
  );
}

/** Fields that belong together, side by side where there is room. */
export function Fields({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes['group']} aria-label={title}>
      {title === undefined ? null : <h3>{title}</h3>}
      <div className={classes['fields']}>{children}</div>
    </fieldset>
  );
}

/** Something larger than fields under a heading of its own. */
export function Block({
  title,
  description,
  children,
}: {
  readonly title: string;
  readonly description?: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={classes['group']} aria-label={title}>
      <h3>{title}</h3>
      {description === undefined ? null : <p className={classes['about']}>{description}</p>}
      {children}
    </fieldset>
  );
}

/** Removes one row of a list; `what` names it for screen readers. */
export function RemoveButton({ what, onClick }: { readonly what: string; readonly onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size="md" aria-label={`Remove ${what}`} onClick={onClick}>
      <IconTrash size={16} stroke={1.6} />
    </ActionIcon>
  );
}

/** Adds a row to a list. */
export function AddButton({
  children,
  place,
  onClick,
}: {
  readonly children: ReactNode;
  /** The place of the draft at which it adds, so that a problem there can lead to it. */
  readonly place?: string;
  readonly onClick: () => void;
}) {
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={14} />}
      data-place={place}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
