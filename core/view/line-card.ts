/** One transaction line with its facts, as a card. */

import type { LineCard, LineFact } from '../contract/window/line.ts';
import type { Conversion } from '../fx/conversion.ts';
import { type Day, formatDay } from '../model/iso-date.ts';
import { formatMoney } from '../model/money.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import {
  bridgeOrgWords,
  orgBasisWords,
  originWords,
  periodText,
  stateWords,
  typeWords,
} from '../report/code-words.ts';
import { fallbackDays, fxFlags } from '../report/fx-flags.ts';
import { shownOrg } from '../report/line-view.ts';
import { roundingStepsOf } from '../report/rounding-steps.ts';
import type { CloseView, LinePlace } from './close-view.ts';

/** The card of a line; facts that the extract does not have are left out. */
export function lineCard(view: CloseView, place: LinePlace): LineCard {
  const { close, context } = view;
  const lines = context[place.side];
  const { row } = place;
  const file = close.files.find(({ index }) => index === lines.file(row));
  const facts = [
    ...documentFacts(view, place),
    ...(place.side === 'billing' ? billingFacts(view, row) : revenueFacts(view, row)),
    ...rateFacts(view, place),
  ];
  return {
    line: lines.reference(row),
    side: place.side,
    title: `${typeWords(lines.type(row))} ${lines.text('document', row)}`.trim(),
    facts: facts.filter(({ value }) => value !== ''),
    origin: { extract: file?.name ?? '', sheet: file?.sheet ?? '', row: lines.row(row) },
  };
}

/** A fact that is a text, an id, a day or a count. */
function fact(name: string, value: string, kind: LineFact['kind'] = 'text'): LineFact {
  return { name, value, kind, unit: '' };
}

function dayFact(name: string, day: Day): LineFact {
  return fact(name, formatDay(day), 'date');
}

function amountFact(name: string, column: MoneyColumn, row: number, currency: string): LineFact {
  const amount = column.get(row);
  return { name, value: amount === undefined ? '' : formatMoney(amount), kind: 'amount', unit: currency };
}

function documentFacts({ close, context }: CloseView, { side, row }: LinePlace): readonly LineFact[] {
  const lines = context[side];
  const org = side === 'billing' ? shownOrg(lines.text('org', row)) : '';
  return [
    fact('Document', lines.text('document', row), 'id'),
    fact('Account', lines.text('account', row), 'id'),
    dayFact('Date', lines.date(row)),
    fact('Period', periodText(lines.period(row))),
    fact('State', stateWords(lines.state(row))),
    fact('Org', org),
    fact('Org found by', side === 'billing' ? orgBasisWords(lines.orgBasis(row)) : ''),
    fact('Revenue org', bridgeOrgWords(shownOrg(lines.text('revenueOrg', row)))),
    amountFact('Amount', lines.amount, row, lines.text('currency', row)),
    amountFact('Functional', lines.functional, row, lines.text('functionalCurrency', row)),
    amountFact('Reporting', lines.reporting, row, close.setup.currencies.reporting),
    fact('Subscription', lines.text('subscription', row), 'id'),
    fact('Charge', lines.text('charge', row), 'id'),
    fact('Record', lines.text('id', row), 'id'),
  ];
}

function billingFacts({ close, text }: CloseView, row: number): readonly LineFact[] {
  const { billing } = close;
  return [
    fact('Segment', text(billing.segment.get(row)), 'id'),
    dayFact('Service start', billing.serviceStart.get(row)),
    dayFact('Service end', billing.serviceEnd.get(row)),
    amountFact('Tax', billing.tax, row, text(billing.currency.get(row))),
    fact('Adjusts', text(billing.parentDocument.get(row)), 'id'),
    fact('Direction', text(billing.direction.get(row))),
    fact('Source', text(billing.sourceType.get(row))),
    fact('Own label', text(billing.ownOrg.get(row))),
    fact('Processing type', text(billing.processingType.get(row))),
    fact('Accounting code', text(billing.accountingCode.get(row))),
    fact('Reason', text(billing.reason.get(row))),
    fact('Comment', text(billing.comment.get(row))),
    fact('Excluded from revenue accounting', billing.isExcludedFromRevenue.get(row) === 1 ? 'yes' : ''),
    dayFact('Posted', billing.postedOn.get(row)),
  ];
}

function revenueFacts({ close, text }: CloseView, row: number): readonly LineFact[] {
  const { revenue } = close;
  return [
    fact('Segment', text(revenue.segment.get(row)), 'id'),
    dayFact('Service start', revenue.serviceStart.get(row)),
    dayFact('Service end', revenue.serviceEnd.get(row)),
    fact('Line number', text(revenue.lineNumber.get(row)), 'id'),
    fact('Revenue contract', text(revenue.contract.get(row)), 'id'),
    fact('Order line', text(revenue.orderLine.get(row)), 'id'),
    fact('Book', text(revenue.book.get(row))),
  ];
}

/** How the line was converted; nothing for a line in its own currency. */
function rateFacts({ close, context, text }: CloseView, { side, row }: LinePlace): readonly LineFact[] {
  const conversion: Conversion = side === 'billing' ? close.billingConversion : close.revenueConversion;
  const lines = context[side];
  const functional = lines.text('functionalCurrency', row);
  if (lines.text('currency', row) === functional) return [];
  const age = fallbackDays(conversion, row);
  const { fallbackLimitDays } = close.setup.rates;
  const steps = roundingStepsOf(close.setup)(functional);
  const flags = fxFlags({ conversion, row, pool: close.pool, steps, fallbackLimitDays });
  return [
    fact('Rate', text(conversion.rate.get(row)), 'rate'),
    fact('Rate source', text(conversion.rateSource.get(row))),
    dayFact('Rate date asked', conversion.rateDateAsked.get(row)),
    dayFact('Rate date found', conversion.rateDateUsed.get(row)),
    fact('Fallback in days', age === undefined || age === 0 ? '' : String(age), 'count'),
    fact('Functional taken', originWords(conversion.functionalOrigin.get(row))),
    fact('Reporting rate', text(conversion.reportingRate.get(row)), 'rate'),
    fact('Conversion', flags.join('; ')),
  ];
}
