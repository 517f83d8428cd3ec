import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { SetupProblem } from '../../../core/contract/window/setup.ts';
import { useSetup } from '../../state/setup.ts';
import { problemsOfSection, type SetupSection, setupSections } from '../../state/setup-sections.ts';
import classes from './setup.module.css';

/** The first part with a problem; the first of all when there is none. */
export function firstToDo(problems: readonly SetupProblem[]): SetupSection {
  const withProblem = setupSections.find(({ section }) => problemsOfSection(problems, section).length > 0);
  return withProblem?.section ?? 'tenant';
}

/** The parts of the setup with the number of problems in each. */
export function SetupIndex({
  shown,
  onShow,
}: {
  readonly shown: SetupSection;
  readonly onShow: (section: SetupSection) => void;
}) {
  const problems = useSetup((state) => state.problems);
  return (
    <nav className={classes['index']} aria-label="Parts of the setup">
      <ul>
        {setupSections.map(({ section, title }) => {
          const { length } = problemsOfSection(problems, section);
          return (
            <li key={section}>
              <UnstyledButton
                className={classes['indexEntry']}
                aria-current={section === shown ? 'true' : undefined}
                onClick={() => onShow(section)}
              >
                <span>{title}</span>
                {length === 0 ? (
                  <IconCircleCheck size={15} stroke={1.7} className={classes['holds']} aria-hidden />
                ) : (
                  <span className={classes['indexCount']}>
                    {length}
                    <span className="for-readers">{length === 1 ? ' problem' : ' problems'}</span>
                  </span>
                )}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
