import type { CheckInput } from '../../../core/checks/check.ts';
import { kinds } from '../../../core/extract/all-kinds.ts';
import type { BridgeCell } from '../../../core/match/bridge-types.ts';
import type { RollForward } from '../../../core/model/roll-forward.ts';
import { noDetail, noSelection } from '../../support/bridge-detail.ts';
import { closeFixture, money } from '../../support/close-fixture.ts';
import { fileOf, sourceFile } from '../../support/extract-tables.ts';
import { setupWith } from '../../support/setup-fixture.ts';
import { MatchCase, recordId } from '../match/match-case.ts';
import { type CheckCase, close, direct } from './check-case.ts';

/** One invoice that Revenue holds under another org: each org's cell has a reclassification, both net to zero. */
function reclassified(): MatchCase {
  const id = recordId('a');
  return new MatchCase(
    [{ id, document: 'INV-1', amount: '10', to: 'EU' }],
    [{ lineId: id, document: 'INV-1', amount: '10' }],
  );
}

function cells(change: (cell: BridgeCell) => BridgeCell | undefined): readonly BridgeCell[] {
  return reclassified()
    .bridge()
    .cells.flatMap((cell) => change(cell) ?? []);
}

function linesOf({ input }: MatchCase): Pick<CheckInput, 'billing' | 'revenue' | 'matching'> {
  return { billing: input.billing, revenue: input.revenue, matching: input.matching };
}

const isFirst = ({ basis, org }: BridgeCell): boolean => basis === 'transaction' && org === 'EU';

/** Lines as staged from one file: number, amount. */
function staged(lines: number, amount: string, turn: 'as-is' | 'negated' = 'as-is') {
  const file =
    turn === 'as-is'
      ? fileOf(kinds.invoiceItem, [], 'items.csv')
      : fileOf(kinds.creditMemoItem, [], 'items.csv');
  const rows = { rowsRead: 3, header: 1, blank: 0, refused: 0, data: 2 };
  const count = { file: 0, currency: 'USD', state: 'in-scope' as const };
  return {
    kinds,
    setup: setupWith(),
    files: [{ ...sourceFile(file, 0), rows, sums: new Map([['USD', money('30')]]) }],
    staged: [
      { ...count, lines: 1, amount: money('10') },
      { ...count, lines: lines - 1, amount: money(amount) - money('10') },
    ],
  };
}

/** A roll-forward whose one open item came from nowhere. */
function withoutNewItem(): RollForward {
  const none = { items: 0, amount: 0n };
  const movements = { new: none, cleared: none, changed: none, transferred: none, reversed: none, fx: none };
  const place = { basis: 'transaction', side: 'billing', org: 'US Rev', currency: 'USD' } as const;
  const closing = { items: 1, amount: money('7') };
  return { ...closeFixture().rollForward, totals: [{ ...place, opening: none, movements, closing }] };
}

/** Checks of group conservation. No run can break them, so each is handed what a fault would leave. */
export const conservationCases: Readonly<Record<string, CheckCase>> = {
  'rows-become-lines': {
    holds: close('rows-become-lines'),
    breaks: direct('rows-become-lines', () => staged(1, '30')),
    names: /items\.csv: 2 data rows, 1 line$/,
  },
  'rows-become-lines, by amount': {
    holds: direct('rows-become-lines', () => staged(2, '30')),
    breaks: direct('rows-become-lines', () => staged(2, '29.99')),
    names: /items\.csv: the lines differ from the rows by -0\.01/,
  },
  'rows-become-lines, of credit memos': {
    holds: direct('rows-become-lines', () => staged(2, '-30', 'negated')),
    breaks: direct('rows-become-lines', () => staged(2, '30', 'negated')),
    names: /items\.csv: the lines differ from the rows by 60\.00/,
  },
  'lines-in-one-state': {
    holds: direct('lines-in-one-state', () => linesOf(reclassified())),
    breaks: direct('lines-in-one-state', () => {
      const lines = linesOf(reclassified());
      lines.matching.billingCause.set(0, 'timing');
      return lines;
    }),
    names: /^1 line in no state or in two$/,
  },
  'lines-in-one-state, unmatched without a cause': {
    holds: direct('lines-in-one-state', () =>
      linesOf(new MatchCase([{ document: 'INV-1', amount: '1' }], [])),
    ),
    breaks: direct('lines-in-one-state', () => {
      const lines = linesOf(reclassified());
      lines.matching.revenueGroup.set(0, -1);
      return lines;
    }),
    names: /^1 line in no state or in two$/,
  },
  'bridge-closes': {
    holds: direct('bridge-closes', () => ({ bridge: reclassified().bridge() })),
    breaks: direct('bridge-closes', () => ({
      bridge: {
        memo: [],
        detail: noDetail,
        over: noSelection,
        cells: cells((cell) => (isFirst(cell) ? { ...cell, billing: cell.billing + 1n } : cell)),
      },
    })),
    names: /^Transaction, EU, Oct 2024: 0\.000000001 USD$/,
  },
  'org-reclass-nets': {
    holds: direct('org-reclass-nets', () => ({ bridge: reclassified().bridge() })),
    breaks: direct('org-reclass-nets', () => ({
      bridge: {
        memo: [],
        detail: noDetail,
        over: noSelection,
        cells: cells((cell) => (isFirst(cell) ? undefined : cell)),
      },
    })),
    names: /^Transaction, documents in USD, in USD: -10$/,
  },
  'roll-forward-closes': {
    holds: close('roll-forward-closes', (builder) => builder.item('INV-OPEN', '7.00')),
    breaks: direct('roll-forward-closes', () => ({ rollForward: withoutNewItem() })),
    names: /^Transaction, Billing, US Rev, USD: -1 items, -7\.00 left over$/,
  },
};
