import { NO_DAY } from '../../model/iso-date.ts';
import type { PriorLine } from '../../model/prior-close.ts';
import { amount, column, count, date, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { bridgeOrgWords, periodText, sideWords, typeWords } from '../code-words.ts';
import { amountCells, LINE_KEY_COLUMNS, lineCells, lineColumns } from '../line-columns.ts';
import { shownOrg } from '../line-view.ts';
import { ageBand, ageOfItem, clearedByText, itemReasonWords, itemStateWords } from '../open-item-words.ts';
import type { Row } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Headers of the columns that the roll-forward sums. */
export const ITEMS = {
  side: 'Side',
  org: 'Counts under',
  openingOrg: 'Opening org',
  currency: 'Item currency',
  state: 'Item state',
  opening: 'Opening amount',
  movement: 'Movement',
  functionalCurrency: 'Counts in',
  openingFunctional: 'Opening functional',
  movementFunctional: 'Movement functional',
} as const;

/** Every item that was open in the prior close or is open now, with what became of it. */
export function openItemsSheet(context: CloseContext): LongSheet {
  const { items } = context.close.rollForward;
  const width = context.amountWidth;
  const columns = [
    ...lineColumns(context),
    column(ITEMS.state, 'text', 12),
    wrapped('Item reason', 32),
    column('Opened in', 'id', 11),
    column('Item age (days)', 'count', 12),
    column('Item age band', 'text', 14),
    column('Item owner', 'text', 20),
    wrapped('Item comments', 40),
    column(ITEMS.org, 'text', 20),
    column(ITEMS.openingOrg, 'text', 20),
    column(ITEMS.currency, 'text', 10),
    column(ITEMS.opening, 'amount', width),
    column(ITEMS.movement, 'amount', width),
    column('Closing amount', 'amount', width),
    column(ITEMS.functionalCurrency, 'text', 11),
    column(ITEMS.openingFunctional, 'amount', width),
    column(ITEMS.movementFunctional, 'amount', width),
    column('Closing functional', 'amount', width),
    wrapped('Cleared by', 30),
  ];
  return {
    name: 'Open items',
    purpose: 'Every item that was open in the prior close or is open now, with its age and what became of it',
    title: titleBlock(
      context,
      'Open items: where each comes from and what became of it',
      'that of each line',
    ),
    whenEmpty: 'Open items: none, neither from the prior close nor from this one',
    main: {
      columns,
      count: items.count,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) yield rowOf(context, at);
      },
    },
    below: [],
    keyColumns: LINE_KEY_COLUMNS,
  };
}

function rowOf(context: CloseContext, at: number): Row {
  const { rollForward, prior, pool } = context.close;
  const { items } = rollForward;
  const row = items.row.get(at);
  const side = items.side.get(at);
  const before = prior?.openItems[items.prior.get(at)];
  const opening = items.state.get(at) === 'new' ? undefined : before;
  const openedIn = before?.opened ?? rollForward.month;
  const day = row < 0 ? (before?.date ?? NO_DAY) : context[side].date(row);
  const age = ageOfItem(context, at, day);
  const currency = pool.text(items.currency.get(at));
  const countsIn = pool.text(items.functionalCurrency.get(at));
  const [closing, functional] = [items.amount.get(at), items.functional.get(at)];
  const hasFunctional = functional !== undefined || opening?.openFunctional !== undefined;
  return [
    ...(row < 0 ? priorCells(context, before) : lineCells(context, context[side], row)),
    text(itemStateWords[items.state.get(at)]),
    text(itemReasonWords[items.reason.get(at)]),
    text(openedIn),
    age === undefined ? undefined : count(age),
    text(ageBand(age)),
    text(rollForward.ownerOf(at)),
    text(rollForward.commentsOf(at).join('\n')),
    text(shownOrg(pool.text(items.org.get(at)))),
    text(opening ? shownOrg(opening.side === 'billing' ? opening.org : opening.revenueOrg) : ''),
    text(currency),
    amount(opening?.openAmount, currency),
    amount((closing ?? 0n) - (opening?.openAmount ?? 0n), currency),
    amount(closing, currency),
    text(countsIn),
    amount(opening?.openFunctional, countsIn),
    hasFunctional ? amount((functional ?? 0n) - (opening?.openFunctional ?? 0n), countsIn) : undefined,
    amount(functional, countsIn),
    text(clearedByText(context, at)),
  ];
}

/** The cells of a line as the prior close has it, under lineColumns. */
export function priorCells(
  context: CloseContext,
  item: (PriorLine & { readonly period?: number }) | undefined,
): Row {
  if (!item) throw new Error('an item that no extract has must be one of the prior close');
  return [
    text(item.line ?? ''),
    text(sideWords(item.side)),
    text(typeWords(item.type)),
    text(item.document),
    text(item.account),
    text(item.side === 'billing' ? shownOrg(item.org) : ''),
    text(bridgeOrgWords(shownOrg(item.revenueOrg))),
    date(item.date),
    text(periodText(item.period ?? 0)),
    text(item.currency),
    ...amountCells(context, item.amount, item.currency),
    // No line of this close, so no match.
    undefined,
  ];
}
