import type { Finding } from '../../model/finding.ts';
import { findingCatalogue } from '../../model/finding-catalogue.ts';
import { placeColumn, placeFile } from '../../model/finding-place.ts';
import { absolute, type Money } from '../../model/money.ts';
import { readableMoney } from '../../model/money-words.ts';
import { column, count, currencyDecimals, smallTable, status, text, wrapped } from '../cells.ts';
import type { BookPart } from '../close.ts';
import type { CloseContext } from '../close-context.ts';
import type { Cell, Row, Sheet, Table } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Places of one finding that this sheet names; all of them are in the sheets of lines and, up to 1,000, in result.json. */
const PLACES_SHOWN = 25;

const columns = [
  column('Finding', 'id', 32),
  column('Severity', 'status', 12),
  column('Places', 'count', 10),
  wrapped('What was found', 36),
  wrapped('Amounts concerned', 26),
  wrapped('What it means', 52),
  wrapped('What to do', 52),
];

const severityTones = { blocking: 'bad', warning: 'warning', note: 'neutral' } as const;

/** Every finding with its count, meaning, remedy and first places. */
export function findingsSheet(context: CloseContext): Sheet {
  const { findings } = context.close;
  return {
    name: 'Findings',
    purpose: 'Every finding with what it means and what to do',
    title: titleBlock(context, 'Findings', 'transaction currency, each by itself'),
    whenEmpty: 'Findings: none',
    main: smallTable(columns, findings.map(rowOf)),
    below: context.close.part ? [leftOutTable(context.close.part)] : [],
  };
}

/** The first places of every finding: file, row, column and what stands there. */
export function findingPlacesSheet(context: CloseContext): Sheet {
  return {
    name: 'Finding places',
    purpose: `Where each finding stands: its first ${PLACES_SHOWN} places`,
    title: titleBlock(context, `Places of each finding, at most ${PLACES_SHOWN}`, 'no amounts'),
    whenEmpty: 'Places of findings: there are no findings',
    main: placeTable(context),
    below: [],
  };
}

function severityCell(finding: Finding): Cell {
  return status(finding.severity, severityTones[finding.severity]);
}

function rowOf(finding: Finding): Row {
  const { title, meaning, remedy } = findingCatalogue[finding.code];
  return [
    text(finding.code),
    severityCell(finding),
    count(finding.row.length),
    text(title),
    text(amountsText(finding)),
    text(meaning),
    text(remedy),
  ];
}

/** What a book does not show: how many places of each finding are somewhere else. */
function leftOutTable({ placesLeftOut }: BookPart): Table {
  const rows = [...placesLeftOut].map(
    ([code, places]): Row => [
      text(code),
      status(findingCatalogue[code].severity, severityTones[findingCatalogue[code].severity]),
      count(places),
      text(findingCatalogue[code].title),
    ],
  );
  return smallTable(columns.slice(0, 4), rows, {
    heading: 'Places that are not of this book; the workbook of the tenant has them',
  });
}

function amountsText(finding: Finding): string {
  const sums = [...finding.amounts].sort(([a], [b]) => (a < b ? -1 : 1));
  return sums.map(([code, sum]) => `${code} ${shownAmount(sum.total(), currencyDecimals(code))}`).join('\n');
}

// As figures are shown: groups of three digits, negatives in parentheses.
function shownAmount(amount: Money, decimals: number): string {
  const shown = readableMoney(absolute(amount), decimals);
  return amount < 0n ? `(${shown})` : shown;
}

function placeTable(context: CloseContext): Table {
  const { files, findings, pool } = context.close;
  const rows: Row[] = [];
  for (const finding of findings) {
    for (let place = 0; place < Math.min(finding.row.length, PLACES_SHOWN); place += 1) {
      const file = finding.file.get(place);
      const row = finding.row.get(place);
      rows.push([
        text(finding.code),
        severityCell(finding),
        text(placeFile(file, files)),
        row > 0 ? count(row) : undefined,
        text(placeColumn(file, pool.text(finding.column.get(place)))),
        text(pool.text(finding.found.get(place))),
      ]);
    }
  }
  return smallTable(
    [
      column('Finding', 'id', 32),
      column('Severity', 'status', 12),
      column('File', 'text', 32),
      column('Row', 'count', 9),
      wrapped('Column', 30),
      wrapped('What stands there', 90),
    ],
    rows,
  );
}
