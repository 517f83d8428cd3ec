/** The pane at the right: the line that is looked at, or what can be done with several rows at once. */

import { type Ref, useEffect, useState } from 'react';
import type { GridRow } from '../../../core/contract/window/grid.ts';
import type { LineDetail } from '../../../core/contract/window/line.ts';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { valueWords } from '../../components/grid/filter-words.ts';
import { formatSum } from '../../components/grid/grid-columns.ts';
import type { SelectedRows } from '../../components/grid/grid-props.ts';
import { LinePane } from '../../components/line/line-pane.tsx';
import { useLine } from '../../components/line/use-line.ts';
import { formatCount } from '../../format/amounts.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './exceptions.module.css';
import { LineActions } from './line-actions.tsx';
import { RefusedFile } from './refused-file.tsx';
import type { RefusedRow } from './refused-row.ts';

function OfSelection({
  rows,
  group,
  onDecided,
}: {
  readonly rows: SelectedRows;
  readonly group: GroupHead | undefined;
  readonly onDecided: () => void;
}) {
  const settings = useSettings();
  // The head of a group stands for all its rows.
  const isGroup = group !== undefined && rows.count === 1;
  const words = isGroup
    ? `${valueWords(group.title)}: ${formatCount(group.rows, settings)} rows`
    : `${formatCount(rows.count, settings)} selected rows`;
  return (
    <div className={classes['selection']}>
      <h2>{words}</h2>
      <p>A decision is recorded for all lines of these rows, with one reason. Its effect is shown before.</p>
      <LineActions
        subject={{ rows: { view: rows.view, ranges: [...rows.ranges] } }}
        about={words}
        isMatched
        canMatch
        onDecided={onDecided}
      />
    </div>
  );
}

/** A part of a difference for the head of a dialog: `Amount differs USD 22.02`. */
function partWords({ title, amount, currency }: LineDetail['parts'][number]): string {
  return `${title} ${currency} ${formatSum(amount, currency)}`;
}

function OfLine({ line, onDecided }: { readonly line: string; readonly onDecided: () => void }) {
  // A line that is named in the detail opens in its place until another row is looked at.
  const [opened, setOpened] = useState(line);
  useEffect(() => setOpened(line), [line]);
  const detail = useLine(opened);
  const cards = detail ? [...detail.billing, ...detail.revenue] : [];
  // While the next line is read, the one before is still on show.
  const card = cards.find((each) => each.line === opened);
  return (
    <LinePane
      detail={detail}
      onOpenLine={setOpened}
      actions={
        <LineActions
          subject={{ lines: [opened] }}
          about={[card?.title ?? opened, ...(card && detail ? detail.parts.map(partWords) : [])].join(' · ')}
          isMatched={card !== undefined && detail?.pass !== ''}
          canMatch={false}
          onDecided={onDecided}
        />
      }
    />
  );
}

/** The group whose head is looked at. */
export type GroupHead = Pick<Extract<GridRow, { readonly kind: 'group' }>, 'title' | 'rows'>;

/** The pane; F6 leads into it and Escape back. */
export function Detail({
  line,
  refused,
  group,
  rows,
  onDecided,
  onLeave,
  ref,
}: {
  /** Name of the line that is looked at; '' for none. */
  readonly line: string;
  /** The row that could not be read, in the table of those. */
  readonly refused: RefusedRow | undefined;
  readonly group: GroupHead | undefined;
  readonly rows: SelectedRows | undefined;
  readonly onDecided: () => void;
  readonly onLeave: () => void;
  readonly ref: Ref<HTMLElement>;
}) {
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      className={classes['detail']}
      aria-label="Detail"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
      }}
    >
      {refused ? (
        <RefusedFile row={refused} onDecided={onDecided} />
      ) : rows && (rows.count > 1 || group) ? (
        <OfSelection rows={rows} group={group} onDecided={onDecided} />
      ) : line === '' ? (
        <EmptyState
          title="No line"
          text="Choose a row that is about a line to see all that is known of it."
        />
      ) : (
        <OfLine line={line} onDecided={onDecided} />
      )}
    </aside>
  );
}
