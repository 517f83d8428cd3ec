/** Writes a bench close as a folder: deterministic, streaming, of any size. */

import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { benchAdjustments } from './bench-adjustments.ts';
import { accountCount, type BenchLine, benchLine, currencyOf, orgOf, rateOn } from './bench-line.ts';
import { benchSetup } from './bench-setup.ts';
import { accountNumber, isoText, moneyText, rateText, usdCents } from './bench-text.ts';
import { recordId } from './mixing.ts';
import { revenueRows } from './revenue-rows.ts';

const LINES_PER_CHUNK = 500;

/** Writes the close of `lines` lines a side into `folder`, which is made. */
export async function writeBenchClose(folder: string, lines: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await writeRows(join(folder, 'invoice-items.csv'), billingRows(lines));
  await writeRows(join(folder, 'billing-report.csv'), revenueRows(lines));
  await writeRows(join(folder, 'staging-errors.csv'), stagingErrorRows(lines));
  await writeRows(join(folder, 'accounts.csv'), accountRows(lines));
  await writeRows(join(folder, 'exchange-rates.csv'), rateRows());
  for (const [name, rows] of benchAdjustments(lines)) await writeRows(join(folder, name), rows);
  writeFileSync(join(folder, 'close.json'), `${JSON.stringify(benchSetup(), null, 2)}\n`);
}

async function writeRows(path: string, rows: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(chunks(rows)), createWriteStream(path));
}

function* chunks(rows: Iterable<string>): Generator<string> {
  let chunk: string[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < LINES_PER_CHUNK) continue;
    yield `${chunk.join('\r\n')}\r\n`;
    chunk = [];
  }
  if (chunk.length > 0) yield `${chunk.join('\r\n')}\r\n`;
}

const billingHeader = [
  'Account: Account Number',
  'Invoice: Invoice Number',
  'Invoice: Invoice Date',
  'Invoice: Posted Date',
  'Invoice: Status',
  'Invoice: Currency',
  'Invoice Item: ID',
  'Invoice Item: Charge Number',
  'Invoice Item: Charge Amount',
  'Invoice Item: Processing Type',
  'Invoice Item: Service Start Date',
  'Invoice Item: Service End Date',
  'Invoice Item: Subscription Number',
  'Invoice Item: Exclude Item Billing From Revenue Accounting',
  'Invoice Item: Charge Amount (Home Currency)',
  'Invoice Item: Home Currency',
  'Invoice Item: Exchange Rate',
  'Invoice Item: Exchange Rate Date',
].join(',');

function* billingRows(lines: number): Generator<string> {
  yield billingHeader;
  for (let position = 0; position < lines; position += 1) yield billingRow(benchLine(position, lines));
}

function billingRow(line: BenchLine): string {
  const date = isoText(line.month, line.day);
  return [
    accountNumber(line.account),
    line.invoice,
    date,
    date,
    'Posted',
    line.currency,
    line.id,
    line.charge,
    moneyText(line.minor, line.digits),
    line.isDiscount ? 'Discount' : 'Charge',
    date,
    '2027-09-30',
    line.subscription,
    line.difference === 'excluded' ? 'true' : 'false',
    moneyText(usdCents(line.minor, line.digits, line.rate), 2),
    'USD',
    rateText(line.rate),
    date,
  ].join(',');
}

function* stagingErrorRows(lines: number): Generator<string> {
  yield 'id,inv_line_id,inv_line_num,err_msg,processed_flag,sec_atr_val,type,crtd_dt';
  for (let position = 0; position < lines; position += 1) {
    const line = benchLine(position, lines);
    if (line.difference !== 'staging-error') continue;
    const org = orgOf(line.account).number;
    yield `${position + 1},${line.id},${line.invoice}.${line.charge},RPRO-00600 SO line not found,N,${org},INV,2026-11-02`;
  }
}

function* accountRows(lines: number): Generator<string> {
  yield 'Account: ID,Account: Account Number,Account: Name,Account: Currency,Account: Status,Organization: Name';
  for (let account = 0; account < accountCount(lines); account += 1) {
    const org = orgOf(account).billing;
    yield `${recordId(account, 9)},${accountNumber(account)},Customer ${account},${currencyOf(account)},Active,${org}`;
  }
}

function* rateRows(): Generator<string> {
  yield 'Currency From,Currency To,Exchange Rate,Provider Exchange Rate Date';
  for (const currency of ['EUR', 'GBP', 'JPY']) {
    for (const month of [9, 10]) {
      for (let day = 1; day <= (month === 9 ? 30 : 31); day += 1) {
        yield `${currency},USD,${rateText(rateOn(currency, month, day))},${isoText(month, day)}`;
      }
    }
  }
}
