/** Items that were open in the prior close or are open now. */

import { NO_DAY } from '../../model/iso-date.ts';
import { MoneyColumn } from '../../model/money-column.ts';
import type { OpenItem } from '../../model/prior-close.ts';
import type { ItemState, Side } from '../../model/roll-forward.ts';
import { causeWords } from '../../report/cause-words.ts';
import { sideWords, typeWords } from '../../report/code-words.ts';
import { shownOrg } from '../../report/line-view.ts';
import {
  ageBand,
  ageOfItem,
  clearedByText,
  itemReasonWords,
  itemStateWords,
} from '../../report/open-item-words.ts';
import type { Tone } from '../../report/sheet.ts';
import type { CloseView } from '../close-view.ts';
import { amountsOf, choicesOf, namesOf, Words } from '../grid/dictionary.ts';
import { type Pace, SLICE_ROWS } from '../grid/pace.ts';
import { type GridTable, NO_LINES, type TableColumn, type TextReader } from '../grid/table.ts';
import { countColumn, dateColumn, tableColumn } from './columns.ts';
import { pooledTexts } from './pooled-texts.ts';

const tones: Readonly<Record<ItemState, Tone>> = {
  open: 'warning',
  changed: 'warning',
  new: 'warning',
  cleared: 'good',
  reversed: 'neutral',
};

/** What of an item is worked out once, from its line or, where no extract has it, from the prior close. */
class ItemCells {
  readonly type = new Words();
  readonly document = new Words();
  readonly cause = new Words();
  readonly account = new Words();
  readonly openedIn = new Words();
  readonly owner = new Words();
  readonly comments = new Words();
  readonly clearedBy = new Words();
  readonly opening = new MoneyColumn();
  readonly movement = new MoneyColumn();
  readonly age: (number | undefined)[] = [];
  readonly day: number[] = [];
  readonly name: (at: number) => string;
  private readonly view: CloseView;

  constructor(view: CloseView) {
    this.view = view;
    this.name = (at) => this.nameOf(at);
  }

  push(at: number): void {
    const { context, close } = this.view;
    const { items } = close.rollForward;
    const row = items.row.get(at);
    const lines = context[items.side.get(at)];
    const before = this.before(at);
    const day = row < 0 ? (before?.date ?? NO_DAY) : lines.date(row);
    this.day.push(day);
    this.age.push(ageOfItem(context, at, day));
    this.type.push(typeWords(row < 0 ? (before?.type ?? '') : lines.type(row)));
    this.document.push(row < 0 ? (before?.document ?? '') : lines.text('document', row));
    this.cause.push(row < 0 ? '' : this.causeOf(items.side.get(at), row));
    this.account.push(row < 0 ? (before?.account ?? '') : lines.text('account', row));
    this.openedIn.push(before?.opened ?? close.rollForward.month);
    this.owner.push(close.rollForward.ownerOf(at));
    this.comments.push(close.rollForward.commentsOf(at).join('; '));
    this.clearedBy.push(clearedByText(context, at));
    const opening = items.state.get(at) === 'new' ? undefined : before?.openAmount;
    this.opening.push(opening);
    this.movement.push((items.amount.get(at) ?? 0n) - (opening ?? 0n));
  }

  // A line that stands alone has a cause of its own; one in a match has those of what the two sides differ by.
  private causeOf(side: Side, row: number): string {
    const { close, context, differences } = this.view;
    const { billingCause, revenueCause } = close.matching;
    const cause = (side === 'billing' ? billingCause : revenueCause).get(row);
    if (cause !== 'none') return causeWords[cause].title;
    const group = context[side].group(row);
    const parts = group < 0 ? undefined : differences.of(group)?.parts;
    const titles = (parts ?? []).map((part) => causeWords[part.cause].title);
    return [...new Set(titles)].join(', ');
  }

  private before(at: number): OpenItem | undefined {
    const { prior, rollForward } = this.view.close;
    return prior?.openItems[rollForward.items.prior.get(at)];
  }

  private nameOf(at: number): string {
    const { items } = this.view.close.rollForward;
    const row = items.row.get(at);
    return row < 0 ? (this.before(at)?.line ?? '') : this.view.context[items.side.get(at)].reference(row);
  }
}

/** The items as a table, in the order of the roll-forward. */
export async function openItemsTable(view: CloseView, pace: Pace): Promise<GridTable> {
  const { items } = view.close.rollForward;
  const cells = new ItemCells(view);
  for (let at = 0; at < items.count; at += 1) {
    if (at % SLICE_ROWS === 0) await pace.step();
    cells.push(at);
  }
  return {
    count: items.count,
    columns: columnsOf(view, cells),
    key: cells.name,
    tone: (at) => tones[items.state.get(at)],
    lines: (at) => {
      const row = items.row.get(at);
      if (row < 0) return NO_LINES;
      return items.side.get(at) === 'billing'
        ? { billing: [row], revenue: [] }
        : { billing: [], revenue: [row] };
    },
    absentLine: (at) => (items.row.get(at) < 0 ? cells.name(at) : ''),
    file: (at) => {
      const row = items.row.get(at);
      return row < 0 ? -1 : view.context[items.side.get(at)].file(row);
    },
  };
}

function columnsOf(view: CloseView, cells: ItemCells): readonly TableColumn[] {
  const { items } = view.close.rollForward;
  const money = pooledTexts(view, (at) => items.currency.get(at));
  const amount = (key: string, header: string, amounts: MoneyColumn): TableColumn =>
    tableColumn(key, header, 'amount', amountsOf(amounts, money), { currency: 'currency' });
  const states = choicesOf(items.state, (state) => itemStateWords[state]);
  const reasons = choicesOf(items.reason, (reason) => itemReasonWords[reason]);
  return [
    tableColumn('state', 'State', 'choice', states, { width: 11 }),
    tableColumn('side', 'Side', 'choice', choicesOf(items.side, sideWords), { width: 9 }),
    tableColumn('document', 'Document', 'id', cells.document.reader(), { width: 16 }),
    amount('closing', 'Closing', items.amount),
    tableColumn('currency', 'Currency', 'text', money, { width: 9 }),
    tableColumn('cause', 'Cause', 'choice', cells.cause.reader(), { width: 20 }),
    tableColumn('reason', 'Why', 'choice', reasons, { width: 36 }),
    countColumn('age', 'Age in days', (at) => cells.age[at]),
    tableColumn('owner', 'Owner', 'text', cells.owner.reader()),
    tableColumn('comments', 'Comments', 'text', cells.comments.reader(), { width: 40, canGroup: false }),
    tableColumn('type', 'Type', 'choice', cells.type.reader(), { width: 22 }),
    tableColumn('account', 'Account', 'id', cells.account.reader(), { width: 14 }),
    tableColumn('org', 'Counts under', 'text', orgReader(view)),
    dateColumn('date', 'Date', (at) => cells.day[at] ?? NO_DAY),
    tableColumn('band', 'Age', 'choice', bandReader(cells), { width: 13 }),
    tableColumn('openedIn', 'Opened in', 'choice', cells.openedIn.reader(), { width: 10 }),
    amount('opening', 'Opening', cells.opening),
    amount('movement', 'Movement', cells.movement),
    tableColumn('clearedBy', 'Cleared by', 'text', cells.clearedBy.reader(), { width: 24, canGroup: false }),
    tableColumn('line', 'Line', 'id', namesOf(cells.name), { width: 17 }),
  ];
}

function orgReader(view: CloseView): TextReader {
  const { items } = view.close.rollForward;
  return pooledTexts(
    view,
    (at) => items.org.get(at),
    (code) => shownOrg(view.text(code)),
  );
}

function bandReader({ age }: ItemCells): TextReader {
  const bands = new Words();
  for (const days of age) bands.push(ageBand(days));
  return bands.reader();
}
