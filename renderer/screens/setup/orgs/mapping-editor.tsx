/** Billing orgs at the left, Revenue organizations at the right, a line for every row of the mapping. */

import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { takeDraft, useSetup } from '../../../state/setup.ts';
import { BillingRow } from './billing-row.tsx';
import classes from './mapping.module.css';
import { MappingLines, ROW_HEIGHT } from './mapping-lines.tsx';
import { mappedOrgs, revenueOrgs, withMapping } from './org-draft.ts';

/** A line that is being drawn: from which Billing org, and where the pointer is within the lines. */
type Drawing = { readonly billing: string; readonly x: number; readonly y: number };

function revenueUnder(event: PointerEvent): string | undefined {
  const below = document.elementFromPoint(event.clientX, event.clientY);
  return below?.closest<HTMLElement>('[data-revenue]')?.dataset['revenue'];
}

function useDrawing(lines: React.RefObject<SVGSVGElement | null>) {
  const [drawing, setDrawing] = useState<Drawing>();
  const [over, setOver] = useState<string>();
  const positionOf = (event: PointerEvent): { readonly x: number; readonly y: number } => {
    const box = lines.current?.getBoundingClientRect();
    if (!box || box.width === 0) return { x: 0, y: 0 };
    return { x: ((event.clientX - box.left) / box.width) * 100, y: event.clientY - box.top };
  };
  const begin = (event: PointerEvent<HTMLElement>, billing: string): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawing({ billing, ...positionOf(event) });
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const position = positionOf(event);
    setDrawing((before) => before && { ...before, ...position });
    setOver(revenueUnder(event));
  };
  const stop = (): void => {
    setDrawing(undefined);
    setOver(undefined);
  };
  const end = (event: PointerEvent<HTMLElement>, billing: string): void => {
    const target = revenueUnder(event);
    if (target) takeDraft(withMapping(useSetup.getState().draft, billing, target));
    stop();
  };
  return { drawing, over, begin, move, end, stop };
}

/** The editor: drag from an org to an organization, or choose it in the row. */
export function MappingEditor() {
  const draft = useSetup((state) => state.draft);
  const billing = useMemo(() => mappedOrgs(draft), [draft]);
  const revenue = useMemo(() => revenueOrgs(draft), [draft]);
  const lines = useRef<SVGSVGElement>(null);
  const { drawing, over, begin, move, end, stop } = useDrawing(lines);
  const height = Math.max(billing.length, revenue.length) * ROW_HEIGHT;
  return (
    <div className={classes['editor']} data-drawing={drawing !== undefined || undefined}>
      <p className={classes['head']}>Billing orgs</p>
      <span />
      <p className={classes['head']}>Revenue organizations</p>
      <ul className={classes['side']} aria-label="Billing orgs and where they go">
        {billing.map((org) => (
          <BillingRow
            key={org.name}
            org={org}
            targets={revenue}
            handle={{
              onPointerDown: (event) => begin(event, org.name),
              onPointerMove: move,
              onPointerUp: (event) => end(event, org.name),
              onPointerCancel: stop,
            }}
          />
        ))}
      </ul>
      <MappingLines
        ref={lines}
        height={height}
        billing={billing}
        revenue={revenue}
        drawing={drawing && { ...drawing, from: billing.findIndex(({ name }) => name === drawing.billing) }}
      />
      <ul className={classes['side']} aria-label="Revenue organizations">
        {revenue.map(({ name, number, currency }, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two organizations may bear one name by mistake
            key={at}
            className={classes['revenue']}
            data-revenue={name}
            data-over={over === name || undefined}
          >
            <span className={classes['name']} title={name}>
              {name === '' ? 'No name yet' : name}
            </span>
            <span className={classes['facts']}>{[number, currency].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
