/** Open items: their age, how they rolled forward from the prior close, and each of them. */

import { ScrollArea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { GridFilter, GridRow } from '../../../core/contract/window/grid.ts';
import type { ReviewView, RollForwardFigure } from '../../../core/contract/window/review.ts';
import { Amount } from '../../components/amount/amount.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import type { GridHandle, SelectedRows } from '../../components/grid/grid-props.ts';
import { formatCount } from '../../format/amounts.ts';
import { formatDay } from '../../format/dates.ts';
import { useSettings } from '../../state/settings.ts';
import { AcceptedBefore } from './accepted-before.tsx';
import { ItemActions } from './item-actions.tsx';
import classes from './review.module.css';

function Ages({ ages }: Pick<ReviewView, 'ages'>) {
  const settings = useSettings();
  const most = Math.max(1, ...ages.map(({ items }) => items));
  return (
    <section aria-labelledby="ages-title">
      <h2 id="ages-title" className={classes['title']}>
        Age at the end of the period
      </h2>
      <table className={classes['ages']}>
        <tbody>
          {ages.map(({ title, items }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td className="figure">{formatCount(items, settings)}</td>
              <td className={classes['ageBar']} aria-hidden>
                <div style={{ width: `${(100 * items) / most}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const MOVEMENT_WORDS: Readonly<Record<string, string>> = {
  new: '+ New',
  cleared: '− Cleared',
  changed: '± Changed',
  transferred: '± Transferred',
  reversed: '− Reversed',
  fx: '± FX',
};

function Figure({ items, amount, currency }: RollForwardFigure & { readonly currency: string }) {
  const settings = useSettings();
  if (items === 0 && !/[1-9]/.test(amount)) return <span className={classes['nothing']}>–</span>;
  return (
    <>
      <Amount text={amount} alignedIn={currency} />
      <div className={classes['items']}>{formatCount(items, settings)}</div>
    </>
  );
}

function RollForward({ rollForward }: Pick<ReviewView, 'rollForward'>) {
  const kinds = rollForward[0]?.movements.map(({ kind }) => kind) ?? [];
  return (
    <ScrollArea
      className={classes['rolled'] ?? ''}
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Roll-forward' }}
    >
      <table className={classes['rollForward']}>
        <caption className={classes['title']}>
          Roll-forward: opening + movements = closing, amount and items
        </caption>
        <thead>
          <tr>
            <th scope="col">Side</th>
            <th scope="col">Org</th>
            <th scope="col">Currency</th>
            <th scope="col" className="figure">
              Opening
            </th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" className="figure">
                {MOVEMENT_WORDS[kind] ?? kind}
              </th>
            ))}
            <th scope="col" className="figure">
              = Closing
            </th>
          </tr>
        </thead>
        <tbody>
          {rollForward.map(({ side, org, currency, opening, movements, closing }) => (
            <tr key={`${side}\n${org}\n${currency}`}>
              <td>{side === 'billing' ? 'Billing' : 'Revenue'}</td>
              <td>{org}</td>
              <td>{currency}</td>
              <td className="figure">
                <Figure {...opening} currency={currency} />
              </td>
              {movements.map((movement) => (
                <td key={movement.kind} className="figure">
                  <Figure {...movement} currency={currency} />
                </td>
              ))}
              <td className="figure">
                <strong>
                  <Figure {...closing} currency={currency} />
                </strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

const EVERYTHING: GridFilter[] = [];

/** The part of the screen. */
export function OpenItems({ review }: { readonly review: ReviewView }) {
  const dates = useSettings((settings) => settings.dates);
  const { prior } = review;
  const grid = useRef<GridHandle>(null);
  const [rows, setRows] = useState<SelectedRows>();
  const [current, setCurrent] = useState<GridRow>();
  return (
    <div className={classes['filling']}>
      <p className={classes['note']}>
        {prior
          ? `The opening is that of the prior close, signed by ${prior.signedBy} on ${formatDay(prior.signedOn, dates)}.`
          : 'There is no prior close, so everything that is open is new.'}
      </p>
      <AcceptedBefore acceptedBefore={review.acceptedBefore} />
      <div className={classes['openTop']}>
        <Ages ages={review.ages} />
        <RollForward rollForward={review.rollForward} />
      </div>
      <div className={classes['grid']}>
        <DataGrid
          ref={grid}
          grid="open-items"
          label="Open items"
          onSelection={setRows}
          onCurrent={setCurrent}
          actions={<ItemActions rows={rows} current={current} onDecided={() => grid.current?.focus()} />}
          start={{ filters: EVERYTHING }}
          empty={
            <EmptyState title="Nothing is open" text="Every line of both systems is matched or cleared." />
          }
        />
      </div>
    </div>
  );
}
