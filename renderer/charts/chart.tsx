/** A drawing that follows its element's size. What it shows also stands beside it as a table. */

import { CustomChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import type { EChartsCoreOption } from 'echarts/core';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([CustomChart, GridComponent, TooltipComponent, SVGRenderer]);

/** Draws an option; `onPick` gets the position of the bar that was clicked. */
export function Chart({
  option,
  className,
  onPick,
}: {
  readonly option: EChartsCoreOption;
  readonly className: string | undefined;
  readonly onPick: (position: number) => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(undefined);
  const latestPick = useRef(onPick);
  latestPick.current = onPick;
  useEffect(() => {
    if (!element.current) return undefined;
    const made = init(element.current, undefined, { renderer: 'svg' });
    chart.current = made;
    made.on('click', ({ dataIndex }) => latestPick.current(dataIndex));
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(element.current);
    return () => {
      watcher.disconnect();
      made.dispose();
      chart.current = undefined;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  return <div ref={element} className={className} aria-hidden="true" />;
}
