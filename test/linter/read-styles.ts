import type { CellStyle } from './book.ts';
import { attribute, type Element, elementOf, elementsOf } from './xml-pieces.ts';

/** Formats that a file uses by number without writing them down (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<string, string>> = {
  '0': 'General',
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '14': 'mm-dd-yy',
  '22': 'm/d/yy h:mm',
  '37': '#,##0 ;(#,##0)',
  '38': '#,##0 ;[Red](#,##0)',
  '39': '#,##0.00;(#,##0.00)',
  '40': '#,##0.00;[Red](#,##0.00)',
  '49': '@',
};

const BLACK = 'FF000000';
const WHITE = 'FFFFFFFF';

/** The look of a cell without a style. */
export const PLAIN: CellStyle = {
  numberFormat: 'General',
  fontColour: undefined,
  isBold: false,
  fill: undefined,
};

/** The looks of a workbook by the number that cells carry. */
export function readStyles(xml: string): readonly CellStyle[] {
  const formats = new Map<string, string>();
  for (const { tag } of elementsOf(xml, 'numFmt')) {
    formats.set(attribute(tag, 'numFmtId') ?? '', attribute(tag, 'formatCode') ?? '');
  }
  const fonts = elementsOf(elementOf(xml, 'fonts')?.inner ?? '', 'font');
  const fills = elementsOf(elementOf(xml, 'fills')?.inner ?? '', 'fill').map(fillColour);
  return elementsOf(elementOf(xml, 'cellXfs')?.inner ?? '', 'xf').map(({ tag }) => {
    const format = attribute(tag, 'numFmtId') ?? '0';
    const font = fonts[Number(attribute(tag, 'fontId') ?? 0)];
    return {
      numberFormat: formats.get(format) ?? builtIn[format] ?? 'General',
      fontColour: colourOf(font),
      isBold: font !== undefined && /<b(?:\/| val="1")/.test(font.inner),
      fill: fills[Number(attribute(tag, 'fillId') ?? 0)],
    };
  });
}

function colourOf(parent: Element | undefined): string | undefined {
  const colour = parent && elementOf(parent.inner, 'color');
  if (!colour) return undefined;
  const theme = attribute(colour.tag, 'theme');
  if (theme !== undefined) return theme === '0' ? WHITE : BLACK;
  return attribute(colour.tag, 'rgb')?.toUpperCase();
}

function fillColour({ inner }: Element): string | undefined {
  const pattern = elementOf(inner, 'patternFill');
  if (!pattern || attribute(pattern.tag, 'patternType') !== 'solid') return undefined;
  const colour = elementOf(pattern.inner, 'fgColor');
  return colour && (attribute(colour.tag, 'rgb')?.toUpperCase() ?? 'theme');
}
