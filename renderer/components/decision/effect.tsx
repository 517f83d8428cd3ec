/** What a decision does: figures and counts before and after. */

import { Button, Loader, Table, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { DecisionEffect, FigureChange } from '../../../core/contract/window/review.ts';
import { formatCount } from '../../format/amounts.ts';
import { useSettings } from '../../state/settings.ts';
import { Amount } from '../amount/amount.tsx';
import classes from './decision.module.css';

function placeOf({ org, period, currency }: FigureChange): string {
  return [org, period, currency].filter((part) => part !== '').join(' · ');
}

function Figures({ figures }: { readonly figures: readonly FigureChange[] }) {
  return (
    <Table className={classes['figures'] ?? ''} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Figure</Table.Th>
          <Table.Th scope="col">Of</Table.Th>
          <Table.Th scope="col" className="figure">
            Before
          </Table.Th>
          <Table.Th scope="col" className="figure">
            After
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {figures.map((figure) => (
          <Table.Tr key={`${figure.basis}\n${figure.name}\n${placeOf(figure)}`}>
            <Table.Td>
              {figure.name}
              {figure.basis === 'transaction' ? '' : `, ${figure.basis} currency`}
            </Table.Td>
            <Table.Td>{placeOf(figure)}</Table.Td>
            <Table.Td className="figure">
              <Amount text={figure.before} alignedIn={figure.currency} />
            </Table.Td>
            <Table.Td className="figure">
              <strong>
                <Amount text={figure.after} alignedIn={figure.currency} />
              </strong>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Counts({ counts }: Pick<DecisionEffect, 'counts'>) {
  const settings = useSettings();
  return (
    <ul className={classes['counts']}>
      {counts.map(({ name, before, after }) => (
        <li key={name}>
          <span>{name}</span>
          <span className="figure">
            {formatCount(before, settings)}
            <IconArrowRight size={14} aria-label="becomes" className={classes['arrow']} />
            <strong>{formatCount(after, settings)}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The effect of a decision, or that it is being worked out. */
export function Effect({
  effect,
  isWorking,
}: {
  readonly effect: DecisionEffect | undefined;
  readonly isWorking: boolean;
}) {
  const [isConverted, setConverted] = useState(false);
  if (!effect)
    return isWorking ? (
      <div className={classes['waiting']}>
        <Loader size="xs" aria-hidden /> Working out the effect
      </div>
    ) : null;
  const { figures, counts } = effect;
  const inTransaction = figures.filter(({ basis }) => basis === 'transaction');
  const converted = figures.filter(({ basis }) => basis !== 'transaction');
  return (
    <section
      aria-label="Effect"
      className={classes['effect']}
      data-working={isWorking || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {figures.length === 0 ? (
        <Text size="sm" c="dimmed">
          No figure changes.
        </Text>
      ) : (
        <Figures figures={isConverted ? [...inTransaction, ...converted] : inTransaction} />
      )}
      {converted.length > 0 && !isConverted ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setConverted(true)}>
          Show {converted.length} figures in functional and reporting currency
        </Button>
      ) : null}
      {counts.length > 0 ? <Counts counts={counts} /> : null}
    </section>
  );
}
