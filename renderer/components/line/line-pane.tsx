/** All that is known of a line, beside the table that it was chosen in. */

import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LineDetail } from '../../../core/contract/window/line.ts';
import { Difference } from './difference.tsx';
import classes from './line.module.css';
import { LineDecisions, LineFindings } from './line-notes.tsx';
import { NearMisses } from './near-misses.tsx';
import { OriginalRows } from './original-rows.tsx';
import { Section } from './section.tsx';
import { SidesTable } from './sides-table.tsx';

/** The title of the pane: the first line, and how many more its match has. */
function titleOf({ billing, revenue }: LineDetail): string {
  const [first] = [...billing, ...revenue];
  const more = billing.length + revenue.length - 1;
  return `${first?.title ?? ''}${more > 1 ? ` and ${more} more lines` : ''}`;
}

/** The pane of a line; `actions` are what can be done about it. */
export function LinePane({
  detail,
  actions,
  onOpenLine,
}: {
  readonly detail: LineDetail | undefined;
  readonly actions: ReactNode;
  readonly onOpenLine: (line: string) => void;
}) {
  if (!detail)
    return (
      <div className={classes['waiting']}>
        <Loader size="sm" aria-label="Reading the line" />
      </div>
    );
  const cards = [...detail.billing, ...detail.revenue];
  const [first] = cards;
  return (
    <div className={classes['pane']}>
      <header className={classes['head']}>
        <h2 className={classes['title']}>{titleOf(detail)}</h2>
        {detail.owner === '' ? null : <p className={classes['quiet']}>Owner: {detail.owner}</p>}
        {actions}
      </header>
      <Difference detail={detail} />
      {detail.decisions.length > 0 ? <LineDecisions decisions={detail.decisions} /> : null}
      {detail.findings.length > 0 ? <LineFindings findings={detail.findings} /> : null}
      <Section title="Billing and Revenue">
        <SidesTable key={first?.line} billing={detail.billing} revenue={detail.revenue} />
      </Section>
      {detail.nearMisses.length > 0 ? (
        <NearMisses nearMisses={detail.nearMisses} onOpenLine={onOpenLine} />
      ) : null}
      <OriginalRows cards={cards} />
    </div>
  );
}
