import type { Ref } from 'react';
import classes from './mapping.module.css';
import type { MappedOrg, RevenueOrg } from './org-draft.ts';

/** Height of a row on both sides in pixels; the lines are drawn by it. */
export const ROW_HEIGHT = 52;

function curve(fromY: number, toX: number, toY: number): string {
  const bend = toX / 2;
  return `M0 ${fromY} C${bend} ${fromY} ${bend} ${toY} ${toX} ${toY}`;
}

function middle(at: number): number {
  return at * ROW_HEIGHT + ROW_HEIGHT / 2;
}

/** The lines between both sides, in a width of 100; they repeat what the rows say. */
export function MappingLines(props: {
  readonly ref: Ref<SVGSVGElement>;
  readonly height: number;
  readonly billing: readonly MappedOrg[];
  readonly revenue: readonly RevenueOrg[];
  readonly drawing: { readonly from: number; readonly x: number; readonly y: number } | undefined;
}) {
  const { billing, revenue, drawing, height } = props;
  const lines = billing.flatMap((org, from) =>
    org.revenue.flatMap((name) => {
      const to = revenue.findIndex((one) => one.name === name);
      if (to < 0 || name === '') return [];
      return [{ key: `${org.name} → ${name}`, path: curve(middle(from), 100, middle(to)), org }];
    }),
  );
  return (
    <svg
      ref={props.ref}
      className={classes['lines']}
      height={height}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {lines.map(({ key, path, org }) => (
        <path
          key={key}
          d={path}
          className={classes['line']}
          data-off={!org.isEnabled || undefined}
          data-problem={org.rows.length > 1 || undefined}
        />
      ))}
      {drawing ? (
        <path d={curve(middle(drawing.from), drawing.x, drawing.y)} className={classes['drawn']} />
      ) : null}
    </svg>
  );
}
