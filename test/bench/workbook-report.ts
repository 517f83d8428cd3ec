/** A workbook of one long sheet as the bench draws it; workbook.py draws the same cells. */

import { ONE } from '../../core/model/money.ts';
import {
  amount,
  amountFormula,
  checkFormula,
  checkWordFormula,
  column,
  date,
  link,
  rate,
  smallTable,
  status,
  text,
} from '../../core/report/cells.ts';
import { FIRST_ROW, HEADER_ROW, type Report, type Row, type Sheet } from '../../core/report/sheet.ts';

const CENT = ONE / 100n;
/** 2026-10-01 in days since 1970. */
const FIRST_DAY = 20_727;
/** Every how many rows the document is a link. */
const LINK_EVERY = 20;

const columns = [
  column('Line', 'id'),
  column('Side', 'text'),
  column('Document', 'id'),
  column('Account', 'id'),
  column('Org', 'text'),
  column('Revenue org', 'text'),
  column('Date', 'date'),
  column('Period', 'text'),
  column('Currency', 'text'),
  column('Amount', 'amount'),
  column('Rate', 'rate'),
  column('Functional', 'amount'),
  column('Difference', 'amount'),
  column('Check', 'text'),
  column('Status', 'status'),
];

/** The report of `rows` detail rows of fifteen columns, three of them formulas. */
export function benchReport(rows: number): Report {
  const detail: Sheet = {
    name: 'Detail',
    purpose: 'Detail',
    title: title('Detail'),
    main: { columns, count: rows, rows: detailRows },
    below: [],
  };
  const about = smallTable([column('Sheet', 'link')], [[link('Detail', { sheet: 'Detail', cell: 'A1' })]]);
  const first: Sheet = { name: 'About', purpose: 'About', title: title('About'), main: about, below: [] };
  return {
    sheets: [first, detail],
    stamp: { runId: 'bench', madeAt: '2026-11-02T06:00:00Z' },
    tenant: 'Bench',
  };
}

function title(headline: string): readonly string[] {
  return [headline, ...Array.from({ length: HEADER_ROW - 3 }, (_, at) => `Line ${at + 2}`)];
}

function* detailRows(from: number, to: number): Generator<Row> {
  for (let at = from; at < to; at += 1) yield detailRow(at);
}

function detailRow(at: number): Row {
  const row = FIRST_ROW + at;
  const minor = BigInt(((at * 7919) % 5_000_000) - 1_000_000);
  const document = `INV-${String(Math.trunc(at / 3)).padStart(8, '0')}`;
  // A spread of amounts with cents; the rate is 1.25, so that the product needs at most four decimals.
  const value = minor * CENT;
  return [
    text(`B-${String(at).padStart(12, '0')}`),
    text(at % 2 === 0 ? 'Billing' : 'Revenue'),
    at % LINK_EVERY === 0 ? link(document, { sheet: 'About', cell: 'A1' }) : text(document),
    text(`A${String(at % 2500).padStart(8, '0')}`),
    text('North'),
    text('Harbour Americas & Isles'),
    date(FIRST_DAY + (at % 31)),
    text('Oct-26'),
    text('USD'),
    amount(value, 'USD'),
    rate('1.25'),
    amountFormula(`ROUND(J${row}*K${row},2)`, rounded(minor * 125n), 'USD'),
    checkFormula(`L${row}`, `L${row}`, 0n, 'USD'),
    checkWordFormula(`IF(M${row}=0,"OK","FAIL")`, true),
    status(at % 50 === 0 ? 'Review' : 'Matched', at % 50 === 0 ? 'warning' : 'good'),
  ];
}

/** Hundredths of cents to cents, half away from zero. */
function rounded(hundredths: bigint): bigint {
  const magnitude = hundredths < 0n ? -hundredths : hundredths;
  const cents = (magnitude + 50n) / 100n;
  return (hundredths < 0n ? -cents : cents) * CENT;
}
