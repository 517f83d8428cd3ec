/** Colours of charts, told apart without red and green. */

import type { ChartFill } from '../report/sheet.ts';

const COLOURS: Record<Exclude<ChartFill, 'invisible'>, string> = {
  accent: '1F3A5F',
  muted: 'A6A6A6',
  increase: '2E75B6',
  decrease: 'C55A11',
};

/** Ink of text and lines in a chart. */
export const CHART_INK = { title: '1F3A5F', text: '404040', line: 'D9D9D9' } as const;

/** The look of a bar, `c:spPr`. */
export function barLook(fill: ChartFill): string {
  const none = '<a:noFill/><a:ln><a:noFill/></a:ln>';
  return `<c:spPr>${fill === 'invisible' ? none : `${solid(COLOURS[fill])}<a:ln><a:noFill/></a:ln>`}</c:spPr>`;
}

/** The look of a line, `c:spPr`. */
export function lineLook(): string {
  return `<c:spPr><a:ln w="9525">${solid(CHART_INK.line)}</a:ln></c:spPr>`;
}

/** A solid fill of a colour. */
export function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** The look of text, `c:txPr`; `size` is in hundredths of a point. */
export function textLook(size: number): string {
  const run = `<a:defRPr sz="${size}" b="0">${solid(CHART_INK.text)}</a:defRPr>`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}
