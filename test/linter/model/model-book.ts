/** The smallest workbook that meets all thirty rules: four lines, two currencies. */

import { amount, drawn, formula, type ModelCell, type ModelSheet, type ModelTable } from './draw.ts';
import { evidenceSheets } from './model-evidence.ts';
import { detailSheets } from './model-lines.ts';

const FIRST = 13;

/** Sums of each sheet of lines by currency; one table a sheet. */
function subtotals(): ModelSheet {
  const tables = detailSheets().map((sheet): ModelTable => {
    const [main] = sheet.tables;
    const last = FIRST + main.rows.length - 1;
    const sums = new Map<string, number>([
      ['USD', 0],
      ['JPY', 0],
    ]);
    for (const row of main.rows) {
      const [currency, money] = [row[9], row[10]];
      if (typeof currency === 'string' && typeof money === 'object')
        sums.set(currency, (sums.get(currency) ?? 0) + Number(money.value));
    }
    return {
      heading: sheet.name,
      headers: ['Sheet', 'Currency', 'Amount'],
      rows: [...sums].map(sumRow(sheet.name, last)),
    };
  });
  const [first = { headers: [], rows: [] }, ...rest] = tables;
  return { name: 'Subtotals', code: 'ST', tables: [first, ...rest] };
}

function sumRow(name: string, last: number) {
  return ([currency, sum]: readonly [string, number], at: number): readonly ModelCell[] => {
    const place = subtotalRow(name) + at;
    const range = (letters: string): string => `'${name}'!$${letters}$${FIRST}:$${letters}$${last}`;
    const text = `ROUND(SUMIFS(${range('K')},${range('J')},$B${place}),2)`;
    return [name, currency, formula(text, sum, currency)];
  };
}

/** Row of the first currency of a sheet on Subtotals. */
function subtotalRow(name: string): number {
  return FIRST + detailSheets().findIndex((sheet) => sheet.name === name) * 5;
}

const bridgeFigures: readonly (readonly [
  currency: string,
  billing: number,
  revenue: number,
  timing: number,
  excluded: number,
])[] = [
  ['USD', 107, 100, 0, 7],
  ['JPY', 500, 0, 500, 0],
];

const bridgeParts = [
  ['Source A', 'D', 'J'],
  ['Source B', 'E', 'K'],
  ['Exceptions', 'G', 'L'],
  ['Excluded', 'H', 'M'],
] as const;

function bridgeRow([currency, ...figures]: (typeof bridgeFigures)[number], at: number): readonly ModelCell[] {
  const row = FIRST + at;
  const [billing, revenue, timing, excluded] = bridgeParts.map(([name], part) =>
    formula(`Subtotals!C${subtotalRow(name) + at}`, figures[part] ?? 0, currency),
  );
  const [a, b, c, d] = figures;
  return [
    ...['Americas', '2026-10', currency, billing, revenue],
    formula(`ROUND(D${row}-E${row},2)`, a - b, currency),
    ...[timing, excluded, formula(`ROUND(F${row}-SUM(G${row}:H${row}),2)`, a - b - c - d, currency)],
    ...figures.map((figure) => amount(String(figure), currency)),
    ...bridgeParts.map(([, live, engine]) => formula(`ROUND(${live}${row}-${engine}${row},2)`, 0, currency)),
  ];
}

function bridge(): ModelSheet {
  const headers = [
    ...['Org', 'Period', 'Counts in', 'Billing', 'Revenue', 'Difference', 'Timing', 'Out of totals'],
    ...['Unexplained', 'Billing engine', 'Revenue engine', 'Timing engine', 'Out engine'],
    ...['Billing check', 'Revenue check', 'Timing check', 'Out check'],
  ];
  return { name: 'Bridge', code: 'BR', tables: [{ headers, rows: bridgeFigures.map(bridgeRow) }] };
}

function lead(): ModelSheet {
  return {
    name: 'Lead',
    code: 'L',
    tables: [
      {
        headers: [
          'Counts in',
          'Billing',
          'Billing engine',
          'Check',
          'Unexplained',
          'Unexplained engine',
          'Second check',
          'Tick',
        ],
        rows: bridgeFigures.map(([currency, billing], at) => {
          const row = FIRST + at;
          return [
            currency,
            formula(`Bridge!D${row}`, billing, currency),
            amount(String(billing), currency),
            formula(`ROUND(B${row}-C${row},2)`, 0, currency),
            formula(`Bridge!I${row}`, 0, currency),
            amount('0', currency),
            formula(`ROUND(E${row}-F${row},2)`, 0, currency),
            'F RC',
          ];
        }),
      },
    ],
  };
}

function checks(): ModelSheet {
  return {
    name: 'Checks',
    code: 'C',
    checks: 'D13:D14',
    tables: [
      {
        headers: ['Check', 'Group', 'What is checked', 'Result'],
        rows: bridgeFigures.map(([currency], at) => [
          `bridge-${currency}`,
          'tie-out',
          'Nothing is unexplained',
          formula(`IF(Bridge!I${FIRST + at}=0,"OK","FAIL")`, 'OK'),
        ]),
      },
    ],
  };
}

function rollForward(): ModelSheet {
  const steps = ['Opening', 'New', 'Cleared', 'FX'];
  const figures = [200, 300, 0, 0];
  const sums = steps.map((_step, at) => {
    const letters = 'BCDE'[at] ?? '';
    return formula(`SUMIFS(${letters}$17:${letters}$17,$F$17:$F$17,$A13)`, figures[at] ?? 0, 'JPY');
  });
  const engines = figures.map((figure) => amount(String(figure), 'JPY'));
  const differences = steps.map((_step, at) =>
    formula(`ROUND(${'BCDE'[at] ?? ''}13-${'GHIJ'[at] ?? ''}13,2)`, 0, 'JPY'),
  );
  const closing = formula('ROUND(B13+C13-D13+E13,2)', 500, 'JPY');
  return {
    name: 'Roll-forward',
    code: 'RF',
    tables: [
      {
        headers: [
          'Counts in',
          ...steps,
          'Closing',
          ...steps.map((step) => `${step} engine`),
          ...steps.map((step) => `${step} check`),
        ],
        rows: [['JPY', ...sums, closing, ...engines, ...differences]],
      },
      {
        heading: 'Items; no prior close was signed',
        headers: ['Line', ...steps, 'Currency'],
        rows: [['B-0000000000002', ...figures.map((figure) => amount(String(figure), 'JPY')), 'JPY']],
      },
    ],
  };
}

function about(others: readonly ModelSheet[]): ModelSheet {
  const facts = [
    ...['Purpose', 'Org Americas', 'Period', 'Home currency', 'Reporting currency', 'Rate type'],
    ...['Engine version', 'Run', 'Status'],
  ];
  const failed = formula('COUNTIF(Checks!$D$13:$D$14,"FAIL")', 0);
  return {
    name: 'About',
    code: 'A',
    tables: [
      { headers: ['Does it hold?', 'Count'], rows: [['Checks that failed', failed]] },
      {
        headers: ['Sheet', 'What it shows'],
        rows: others.map(({ name }) => [
          { value: name, look: 'link', target: `'${name}'!A1` },
          `What ${name} is for`,
        ]),
      },
      { headers: ['Fact', 'Value'], rows: facts.map((fact) => [fact, `The ${fact}`]) },
      {
        headers: ['Legend', 'Meaning'],
        rows: [['Colours', 'Blue was entered, black is a formula, green reads another sheet']],
      },
    ],
  };
}

function titleOf({ name, code }: ModelSheet): readonly string[] {
  return [
    name,
    'Entity: Quarry & Finch',
    `Sheet: ${name}   Ref: ${code}`,
    'Period: 2026-10-01 to 2026-10-31',
    'Currency: of each line',
    'Scale: units',
    'Prepared by: not signed',
    'Reviewed by: not signed',
    'Status: DRAFT, TIES OUT',
    'Run: 7f3a   Made: 2026-11-02T08:00:00Z   Engine: 1   Audit trail: 3 entries, head 9c1d',
  ];
}

/** Bytes of the model workbook. */
export function modelBook(): Uint8Array {
  const details = detailSheets();
  const named = (name: string): ModelSheet[] => details.filter((sheet) => sheet.name === name);
  const evidence = evidenceSheets();
  const others = [
    ...[lead(), checks(), bridge(), rollForward()],
    ...['Exceptions', 'Org alignment'].flatMap(named),
    ...named('FX'),
    ...evidence.slice(0, 2),
    ...['Matched', 'Excluded', 'Source A', 'Source B'].flatMap(named),
    subtotals(),
    ...evidence.slice(2),
  ];
  return drawn([about(others), ...others], titleOf);
}
