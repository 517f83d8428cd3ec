import type { RollForwardLine } from '../align/roll-forward.ts';
import { formatMoney, type Money } from '../model/money.ts';
import { type ItemSum, movementKinds, type RollForwardTotal } from '../model/roll-forward.ts';
import type { ResultJson } from '../setup/result-schema.ts';
import { currencyDecimals } from './cells.ts';
import type { Close } from './close.ts';

/** The roll-forward in result.json: month, digest of the opening, totals, and what happened to adjustments. */
export function rollForwardJson({ rollForward, movements, prior }: Close): ResultJson['rollForward'] {
  return {
    month: rollForward.month,
    opening: prior ? prior.opening : null,
    totals: rollForward.totals.map(totalJson),
    movements: movements.map(movementJson),
  };
}

function totalJson(total: RollForwardTotal): ResultJson['rollForward']['totals'][number] {
  const { basis, side, org, currency } = total;
  const sum = ({ items, amount }: ItemSum): { items: number; amount: string } => ({
    items,
    amount: inFull(amount, currency),
  });
  const moved = movementKinds.map((kind) => [kind, sum(total.movements[kind])] as const);
  // The kinds are the keys of the record, so none is missing.
  const kinds = Object.fromEntries(moved) as Record<(typeof movementKinds)[number], ReturnType<typeof sum>>;
  return { basis, side, org, currency, opening: sum(total.opening), ...kinds, closing: sum(total.closing) };
}

function movementJson(entry: RollForwardLine): ResultJson['rollForward']['movements'][number] {
  const { kind, subject, org, currency, reference } = entry;
  return { kind, subject, org, currency, amount: inFull(entry.amount, currency), reference };
}

function inFull(amount: Money, currency: string): string {
  return formatMoney(amount, currencyDecimals(currency));
}
