/** A part of the setup that is stated as a whole or not at all. */

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { isGroup, type JsonPath, valueAt } from '../../state/json-path.ts';
import { changeDraft, useSetup } from '../../state/setup.ts';
import { AddButton, Block } from './section.tsx';
import classes from './setup.module.css';

/** The fields of the part once it is stated; before, why it may be left out and a button. */
export function OptionalGroup(props: {
  readonly path: JsonPath;
  readonly title: string;
  /** What it is for, and what leaving it out means. */
  readonly description: string;
  /** `State the materiality`. */
  readonly add: string;
  readonly remove: string;
  readonly fresh: () => unknown;
  readonly children: ReactNode;
}) {
  const isStated = useSetup(({ draft }) => isGroup(valueAt(draft, props.path)));
  return (
    <Block title={props.title} description={props.description}>
      {isStated ? (
        <>
          <div className={classes['fields']}>{props.children}</div>
          <Button
            variant="default"
            size="compact-sm"
            mt={12}
            onClick={() => changeDraft(props.path, undefined)}
          >
            {props.remove}
          </Button>
        </>
      ) : (
        <AddButton onClick={() => changeDraft(props.path, props.fresh())}>{props.add}</AddButton>
      )}
    </Block>
  );
}
