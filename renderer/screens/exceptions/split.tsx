/** Two parts beside each other with a bar between them that is moved by mouse or arrow keys. */

import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import classes from './exceptions.module.css';

const KEY = 'tieout.pane';
const FIRST_WIDTH = 400;
const NARROWEST = 300;
const STEP = 24;

function keptWidth(): number {
  const kept = Number(localStorage.getItem(KEY));
  return kept >= NARROWEST ? kept : FIRST_WIDTH;
}

/** The width for the style sheet, which uses it only where both parts stand beside each other. */
function widthOf(width: number): CSSProperties {
  // React takes custom properties, its types do not know them.
  return { '--width': `${width}px` } as CSSProperties;
}

/** The left part takes what the right one leaves; the width of the right one is kept on this machine. */
export function Split({
  left,
  right,
  onKeyDown,
}: {
  readonly left: ReactNode;
  readonly right: ReactNode;
  /** Keys that are pressed in either part. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(keptWidth);
  const widest = () => Math.max(NARROWEST, (box.current?.clientWidth ?? 0) - NARROWEST);
  const change = (wanted: number) => {
    const next = Math.round(Math.min(widest(), Math.max(NARROWEST, wanted)));
    localStorage.setItem(KEY, String(next));
    setWidth(next);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const right = box.current?.getBoundingClientRect().right;
    if (event.buttons === 1 && right !== undefined) change(right - event.clientX);
  };
  const press = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') change(width + STEP);
    else if (key === 'ArrowRight') change(width - STEP);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the buttons inside
    <div className={classes['split']} ref={box} onKeyDown={onKeyDown}>
      <div className={classes['left']}>{left}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved by keys, a separator can */}
      <div
        className={classes['bar']}
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the detail"
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
      />
      <div className={classes['right']} style={widthOf(width)}>
        {right}
      </div>
    </div>
  );
}
