/** Sheets of the model workbook that hold a transaction line in each row. */

import { LEADING } from '../structure/layout.ts';
import { amount, formula, type ModelCell, type ModelSheet } from './draw.ts';

type Line = { readonly id: string; readonly side: string; readonly currency: string; readonly money: string };

const lines = {
  matched: { id: 'B-0000000000001', side: 'Billing', currency: 'USD', money: '100' },
  open: { id: 'B-0000000000002', side: 'Billing', currency: 'JPY', money: '500' },
  excluded: { id: 'B-0000000000003', side: 'Billing', currency: 'USD', money: '7' },
  revenue: { id: 'R-0000000000001', side: 'Revenue', currency: 'USD', money: '100' },
} as const;

const DAY = 46_310;

function leading({ id, side, currency, money }: Line): readonly ModelCell[] {
  return [
    ...[
      { value: id, look: 'id' } as const,
      side,
      'Invoice item',
      { value: `INV-${id.at(-1)}`, look: 'id' } as const,
    ],
    ...[
      { value: '00042', look: 'id' } as const,
      'US',
      'Americas',
      { value: DAY, look: 'date' } as const,
      '2026-10',
    ],
    ...[currency, amount(money, currency)],
  ];
}

function sheet(
  name: string,
  code: string,
  more: readonly string[],
  rows: readonly (readonly [Line, ...ModelCell[]])[],
): ModelSheet {
  const cells = rows.map(([line, ...rest]) => [...leading(line), ...rest]);
  return { name, code, tables: [{ headers: [...LEADING, ...more], rows: cells }] };
}

const fxHeaders = [
  ...['Functional currency', 'Rate', 'Direction', 'Stored functional', 'Recomputed functional'],
  ...[
    'Stored − recomputed',
    'Rounding',
    'Rate date asked',
    'Rate date used',
    'Rate source',
    'Fallback',
    'Age in days',
  ],
];

function fx(): ModelSheet {
  const day = { value: DAY, look: 'date' } as const;
  return sheet('FX', 'FX', fxHeaders, [
    [
      ...([
        lines.open,
        'USD',
        { value: 0.0067 },
        'amount × rate',
        amount('3.35', 'USD'),
        amount('3.35', 'USD'),
      ] as const),
      ...([
        formula('ROUND(O13-P13,2)', 0, 'USD'),
        amount('0', 'USD'),
        day,
        day,
        'extract',
        'no',
        { value: 0, look: 'count' },
      ] as const),
    ],
  ]);
}

/** All of them, in the order of Subtotals. */
export function detailSheets(): readonly ModelSheet[] {
  return [
    sheet('Source A', 'SA', [], [[lines.matched], [lines.open], [lines.excluded]]),
    sheet('Source B', 'SB', [], [[lines.revenue]]),
    sheet(
      'Matched',
      'M',
      ['Match', 'Rule', 'Tick'],
      [
        [lines.matched, { value: 'M1', look: 'id' }, 'Record id (K1)', 'F'],
        [lines.revenue, { value: 'M1', look: 'id' }, 'Record id (K1)', 'F'],
      ],
    ),
    sheet(
      'Exceptions',
      'E',
      ['Match', 'Cause', 'Owner', 'Age in days since', 'Comment', 'Evidence'],
      [
        [
          lines.open,
          undefined,
          'Timing',
          'Ana',
          { value: 3, look: 'count' },
          'Arrives in November',
          'ticket',
        ],
      ],
    ),
    sheet('Excluded', 'X', ['Reason'], [[lines.excluded, 'Draft']]),
    sheet(
      'Org alignment',
      'OA',
      [
        'Parent document',
        'Org found by',
        'Period as booked',
        'Period where it belongs',
        'Functional',
        'Reporting',
      ],
      [
        [
          lines.open,
          { value: 'INV-1', look: 'id' },
          'Account',
          '2026-09',
          '2026-10',
          amount('3.35', 'USD'),
          amount('3.35', 'USD'),
        ],
      ],
    ),
    fx(),
  ];
}
