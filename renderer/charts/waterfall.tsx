/** The bars of a bridge, each in the line of its row in the table beside it. */

import { useComputedColorScheme } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import type { BridgeView } from '../../core/contract/window/overview.ts';
import { Chart } from './chart.tsx';
import { scaleOf, type WaterfallBar, waterfallBars, withinScale } from './waterfall-option.ts';

const COLOURS: Readonly<Record<WaterfallBar['kind'], string>> = {
  total: '--tone-neutral',
  urgent: '--tone-bad',
  explained: '--accent',
};
const BAR_HEIGHT_IN_PIXELS = 14;
const NARROWEST_IN_PIXELS = 2;
/** Height of the rows of the table beside the drawing. */
const ROW_HEIGHT_IN_PIXELS = 28;

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

type DrawingApi = { readonly coord: (point: readonly number[]) => number[] };

/** A bar, and a line down to the next one, which starts where this one ends; a step of zero is the line alone. */
function drawBar(bar: WaterfallBar, position: number, isLast: boolean, api: DrawingApi) {
  const [start = 0, middle = 0] = api.coord([bar.from, position]);
  const [end = 0] = api.coord([bar.to, position]);
  const top = middle - BAR_HEIGHT_IN_PIXELS / 2;
  const length = Math.abs(end - start);
  const width = bar.from === bar.to ? 0 : Math.max(NARROWEST_IN_PIXELS, length);
  const shape = { x: (start + end - width) / 2, y: top, width, height: BAR_HEIGHT_IN_PIXELS };
  const linkTop = width === 0 ? top : top + BAR_HEIGHT_IN_PIXELS;
  const link = { x1: end, x2: end, y1: linkTop, y2: top + ROW_HEIGHT_IN_PIXELS };
  return {
    type: 'group',
    children: [
      { type: 'rect', shape, style: { fill: colour(COLOURS[bar.kind]) } },
      ...(isLast ? [] : [{ type: 'line', shape: link, style: { stroke: colour('--line') }, silent: true }]),
    ],
  };
}

function optionOf(bars: readonly WaterfallBar[], words: readonly string[]): EChartsCoreOption {
  const scale = scaleOf(bars);
  const shown = bars.map((bar) => withinScale(bar, scale));
  return {
    animation: false,
    grid: { left: 4, right: 12, top: 0, bottom: 0 },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      formatter: ({ dataIndex }: { readonly dataIndex: number }) => words[dataIndex] ?? '',
    },
    xAxis: { type: 'value', ...scale, show: false },
    yAxis: { type: 'category', inverse: true, data: bars.map(({ key }) => key), show: false },
    series: [
      {
        type: 'custom',
        encode: { x: [1, 2], y: 0 },
        data: shown.map(({ from, to }, position) => [position, from, to]),
        renderItem: ({ dataIndex }: { readonly dataIndex: number }, api: DrawingApi) => {
          const bar = shown[dataIndex];
          return bar ? drawBar(bar, dataIndex, dataIndex === shown.length - 1, api) : undefined;
        },
      },
    ],
  };
}

/** The drawing of a bridge; `words` name each bar, `onPick` gets the position of a bar. */
export function Waterfall(props: {
  readonly bridge: BridgeView;
  readonly words: readonly string[];
  readonly className: string | undefined;
  readonly onPick: (position: number) => void;
}) {
  const scheme = useComputedColorScheme();
  const { bridge, words } = props;
  // The colours are those of the scheme: another scheme is another drawing.
  const option = useMemo(
    () => ({ ...optionOf(waterfallBars(bridge), words), darkMode: scheme === 'dark' }),
    [bridge, words, scheme],
  );
  return <Chart option={option} className={props.className} onPick={props.onPick} />;
}
