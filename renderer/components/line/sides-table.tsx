/** Both sides of a match beside each other; what differs is marked. */

import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconEqualNot } from '@tabler/icons-react';
import { useState } from 'react';
import type { LineCard } from '../../../core/contract/window/line.ts';
import { comparedFacts } from './compared-facts.ts';
import { FactValue } from './fact-value.tsx';
import classes from './line.module.css';

/** The head of a side: which of its lines is shown, and the way to the others. */
function SideHead({
  title,
  cards,
  at,
  onGo,
}: {
  readonly title: string;
  readonly cards: readonly LineCard[];
  readonly at: number;
  readonly onGo: (at: number) => void;
}) {
  return (
    <span className={classes['sideHead']}>
      {title}
      {cards.length > 1 ? (
        <span className={classes['pager']}>
          <ActionIcon
            size="xs"
            variant="subtle"
            aria-label={`Line of ${title} before`}
            disabled={at === 0}
            onClick={() => onGo(at - 1)}
          >
            <IconChevronLeft size={14} />
          </ActionIcon>
          {at + 1} of {cards.length}
          <ActionIcon
            size="xs"
            variant="subtle"
            aria-label={`Line of ${title} after`}
            disabled={at + 1 === cards.length}
            onClick={() => onGo(at + 1)}
          >
            <IconChevronRight size={14} />
          </ActionIcon>
        </span>
      ) : null}
    </span>
  );
}

function TitleCell({ card }: { readonly card: LineCard | undefined }) {
  return (
    <td>
      {card ? (
        <>
          {card.title}
          <br />
          <code className={classes['name']}>{card.line}</code>
        </>
      ) : (
        <span className={classes['quiet']}>no line</span>
      )}
    </td>
  );
}

/** The facts of one Billing and one Revenue line at a time. */
export function SidesTable({
  billing,
  revenue,
}: {
  readonly billing: readonly LineCard[];
  readonly revenue: readonly LineCard[];
}) {
  const [left, setLeft] = useState(0);
  const [right, setRight] = useState(0);
  const cards = { billing: billing[left], revenue: revenue[right] };
  return (
    <table className={classes['sides']}>
      <caption className={classes['hidden']}>Billing and Revenue beside each other</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            <SideHead title="Billing" cards={billing} at={left} onGo={setLeft} />
          </th>
          <th scope="col">
            <SideHead title="Revenue" cards={revenue} at={right} onGo={setRight} />
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Line</th>
          <TitleCell card={cards.billing} />
          <TitleCell card={cards.revenue} />
        </tr>
        {comparedFacts(cards.billing, cards.revenue).map((fact) => (
          <tr key={fact.name} data-different={fact.isDifferent || undefined}>
            <th scope="row">
              {fact.name}
              {fact.isDifferent ? (
                <IconEqualNot size={13} stroke={2} className={classes['differs']} aria-label="differs" />
              ) : null}
            </th>
            <td>{fact.billing ? <FactValue fact={fact.billing} /> : null}</td>
            <td>{fact.revenue ? <FactValue fact={fact.revenue} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
