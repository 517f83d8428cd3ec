/** Sheets of the model workbook about files, settings and people. */

import { amount, formula, type ModelCell, type ModelSheet, type ModelTable } from './draw.ts';

const HASH = 'a'.repeat(64);

function count(value: number): ModelCell {
  return { value, look: 'count' };
}

const stamps: ModelTable = {
  heading: 'In force',
  headers: ['What', 'Value'],
  rows: [
    ...[
      ['Version', '3'],
      ['Author', 'Ana Adler'],
      ['Date', '2026-11-01'],
      ['Hash', HASH],
    ].map(([what = '', value = '']) => [what, { value, look: 'input' } as const]),
  ],
};

function files(): ModelSheet {
  const rest = formula('B13-SUM(C13:H13)', 0);
  return {
    name: 'Files',
    code: 'F',
    tables: [
      {
        headers: [
          'File',
          'All rows',
          'Header rows',
          'Blank rows',
          'Refused rows',
          'Duplicate rows',
          'Out of scope',
          'In scope',
          'Not accounted for',
        ],
        rows: [['items.csv', count(5), count(1), count(0), count(0), count(0), count(1), count(3), rest]],
      },
      {
        heading: 'Amounts',
        headers: ['File', 'Currency', 'In the file', 'Duplicate', 'Out of scope', 'In scope', 'Difference'],
        rows: [
          [
            'items.csv',
            'USD',
            ...['107', '0', '7', '100'].map((money) => amount(money, 'USD')),
            formula('ROUND(C17-SUM(D17:F17),2)', 0, 'USD'),
          ],
        ],
      },
      {
        heading: 'Evidence',
        headers: [
          'File',
          'Size in bytes',
          'SHA-256',
          'Taken at',
          'Encoding',
          'Delimiter',
          'Covers from',
          'Covers to',
          'Parameters',
        ],
        rows: [
          [
            'items.csv',
            count(812),
            { value: HASH, look: 'id' },
            '2026-11-02T06:00:00Z',
            'utf-8',
            ',',
            '2026-10-01',
            '2026-10-31',
            'all orgs',
          ],
        ],
      },
    ],
  };
}

/** Adjustments and Proposals first, then what follows the sheets of lines. */
export function evidenceSheets(): readonly ModelSheet[] {
  const one = (name: string, code: string, ...tables: [ModelTable, ...ModelTable[]]): ModelSheet => ({
    name,
    code,
    tables,
  });
  return [
    one('Adjustments', 'AD', { headers: ['Entry', 'Why'], rows: [['AD-1', 'Move to the org']] }),
    one('Totals by org', 'OT', {
      headers: ['Org', 'Counts in', 'Labeled', 'Unlabeled', 'Total'],
      rows: [
        ['US', 'USD', amount('7', 'USD'), amount('100', 'USD'), formula('ROUND(C13+D13,2)', 107, 'USD')],
      ],
    }),
    one('Mappings', 'MP', { headers: ['Billing org', 'Revenue org'], rows: [['US', 'Americas']] }, stamps),
    one(
      'Parameters',
      'P',
      {
        headers: ['Parameter', 'Value', 'Set by', 'Why'],
        rows: [['Materiality', { value: '50', look: 'input' }, 'Ana Adler', 'Policy 4.2']],
      },
      stamps,
    ),
    files(),
    one('Sign-off', 'S', {
      headers: ['Role', 'Name', 'Account', 'Time (UTC)', 'Digest'],
      rows: [
        ['Preparer', 'Ana Adler', 'ana', '2026-11-02T09:00:00Z', HASH],
        ['Reviewer', undefined, undefined, undefined, 'not signed'],
      ],
    }),
    one('Change log', 'CL', {
      headers: ['Who', 'When', 'Reason', 'Before', 'After'],
      rows: [
        ['Ana Adler', '2026-11-02T08:30:00Z', { value: 'Known delay', look: 'input' }, 'open', 'explained'],
      ],
    }),
    one('Tickmarks', 'T', {
      headers: ['Tickmark', 'Meaning', 'Where used'],
      rows: [
        ['F', 'Footed', 'Lead, Matched'],
        ['RC', 'Recomputed', 'Lead'],
      ],
    }),
  ];
}
