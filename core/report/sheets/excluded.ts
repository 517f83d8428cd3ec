import { column, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { stateWords } from '../code-words.ts';
import { LINE_KEY_COLUMNS, lineCells, lineColumns } from '../line-columns.ts';
import { LineList } from '../line-list.ts';
import { isCounted } from '../line-view.ts';
import type { Row } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Lines that are in neither total, each with the reason. */
export function excludedSheet(context: CloseContext): LongSheet {
  const list = new LineList(context.billing, context.revenue, (lines, row) => !isCounted(lines, row));
  const columns = [...lineColumns(context), column('Reason', 'text', 24)];
  return {
    name: 'Excluded',
    purpose: 'Every line that is in neither total, with its reason',
    title: titleBlock(context, 'Excluded lines', 'transaction currency of each line'),
    whenEmpty: 'Excluded lines: none, every line is in a total',
    main: {
      columns,
      count: list.length,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) yield rowOf(context, list, at);
      },
    },
    below: [],
    keyColumns: LINE_KEY_COLUMNS,
  };
}

function rowOf(context: CloseContext, list: LineList, at: number): Row {
  const { lines, row } = list.at(at);
  return [...lineCells(context, lines, row), text(stateWords(lines.state(row)))];
}
