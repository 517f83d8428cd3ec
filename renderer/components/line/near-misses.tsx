/** Why the rules did not match a line, the strongest first. */

import { Anchor } from '@mantine/core';
import type { NearMiss } from '../../../core/contract/window/line.ts';
import classes from './line.module.css';
import { Section } from './section.tsx';

/** The rules with their reasons; the nearest lines open in the pane. */
export function NearMisses({
  nearMisses,
  onOpenLine,
}: {
  readonly nearMisses: readonly NearMiss[];
  readonly onOpenLine: (line: string) => void;
}) {
  return (
    <Section title="Why no other rule matched">
      <ol className={classes['misses']}>
        {nearMisses.map(({ pass, rule, why, nearest }) => (
          <li key={pass}>
            <span className={classes['pass']} title={rule}>
              {pass}
            </span>
            : {why}
            {nearest.length === 0 ? null : (
              <span className={classes['nearest']}>
                {nearest.map((line) => (
                  <Anchor
                    key={line}
                    component="button"
                    type="button"
                    inherit
                    onClick={() => onOpenLine(line)}
                  >
                    {line}
                  </Anchor>
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
