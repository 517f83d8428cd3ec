import { NO_DAY, parseIsoDate } from '../../model/iso-date.ts';
import { parseMoney } from '../../model/money.ts';
import {
  type OpeningRow,
  openingColumns,
  openingFactColumns,
  openingRows,
} from '../../model/opening-rows.ts';
import { column, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { LINE_KEY_COLUMNS, lineColumns } from '../line-columns.ts';
import type { Row } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';
import { priorCells } from './open-items.ts';

/** Every line that the run took from the prior close, with all fields it read, as text beside the usual columns. */
export function openingItemsSheet(context: CloseContext): LongSheet {
  const { prior } = context.close;
  const lines = prior ? openingRows(prior).lines : [];
  return {
    name: 'Opening items',
    purpose:
      'Every line taken from the prior close, as it was then: enough to make the run again without its files',
    title: titleBlock(context, 'Opening items: what this run took from the prior close', 'that of each line'),
    whenEmpty: prior
      ? 'Opening items: the prior close left nothing open'
      : 'Opening items: none, because no prior close is given',
    main: {
      columns: [...lineColumns(context), ...openingColumns.map((header) => column(header, 'id', 18))],
      count: lines.length,
      rows: (from, to) => lines.slice(from, to).map((row) => rowOf(context, row)),
    },
    below: [],
    keyColumns: LINE_KEY_COLUMNS,
  };
}

function rowOf(context: CloseContext, row: OpeningRow): Row {
  const line = {
    line: row['Line then'],
    side: row['Side then'] === 'revenue' ? 'revenue' : 'billing',
    type: row['Type then'],
    id: row['Record id then'],
    document: row['Document then'],
    account: row['Account then'],
    date: parseIsoDate(row['Date then']) ?? NO_DAY,
    org: row['Org then'],
    revenueOrg: row['Revenue org then'],
    period: Number(row['Period then']),
    currency: row['Currency then'],
    amount: parseMoney(row['Amount then']) ?? 0n,
    state: row['State then'],
    cause: row['Cause then'],
  } as const;
  return [...priorCells(context, line), ...openingColumns.map((header) => text(row[header]))];
}

/** What else the run took from the prior close: home currency, digests, who signed, the org of each account. */
export function priorCloseSheet(context: CloseContext): LongSheet {
  const { prior } = context.close;
  const facts = prior ? openingRows(prior).facts : [];
  return {
    name: 'Prior close',
    purpose: 'Home currency, digest of the open items, signatures and orgs of accounts in the prior close',
    title: titleBlock(context, 'Prior close: as it was read', 'no amounts'),
    whenEmpty: 'Prior close: none is given',
    main: {
      columns: openingFactColumns.map((header) => column(header, 'id', header === 'Value' ? 68 : 24)),
      count: facts.length,
      rows: (from, to) => facts.slice(from, to).map((fact) => fact.map(text)),
    },
    below: [],
  };
}
