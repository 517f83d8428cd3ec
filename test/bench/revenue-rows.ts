/** Revenue's side of a bench close. */

import { creditedItems } from './bench-adjustments.ts';
import { type BenchLine, benchLine, orgOf, rateOn } from './bench-line.ts';
import { accountNumber, isoText, moneyText, rateText, revenueDateText, usdCents } from './bench-text.ts';
import { shuffled } from './mixing.ts';

const revenueHeader = [
  'Rc Bill Type',
  'Invoice Num',
  'Invoice Line Number',
  'Invoice Line ID',
  'Invoice Date',
  'RPC Num',
  'RPC Segment',
  'Revenue Start Date',
  'Revenue End Date',
  'Customer Number',
  'Subscription Name',
  'Transaction Currency',
  'Invoice Amount (T)',
  'Functional Currency',
  'Functional Ex Rate',
  'Invoice Amount (F)',
  'Global Ex Rate',
  'Sec Atr Val',
  'Book Name',
  'Crtd Prd ID',
  'RC ID',
].join(',');

/** The rows of the Billing Report of a bench close, in another order than Billing's. */
export function* revenueRows(lines: number): Generator<string> {
  yield revenueHeader;
  for (let at = 0; at < lines; at += 1) {
    const line = benchLine(shuffled(at, lines), lines);
    if (
      line.difference === 'absent' ||
      line.difference === 'staging-error' ||
      line.difference === 'excluded'
    ) {
      continue;
    }
    yield revenueRow(line);
  }
  for (const { line, document, minor } of creditedItems(lines)) {
    // As the integration maps an IIA: its own number as document, the adjusted item's id as line id.
    yield revenueRow(
      { ...line, difference: 'none', invoice: document, minor: -minor, month: 10, day: 31 },
      'CM-C',
    );
  }
}

function revenueRow(line: BenchLine, type = 'INV'): string {
  const minor = revenueMinor(line);
  const rate = line.difference === 'rate-date' ? rateOn(line.currency, 9, 30) : line.rate;
  const org = line.difference === 'org' ? orgOf(line.account + 1) : orgOf(line.account);
  return [
    type,
    line.invoice,
    `${line.invoice}.${line.charge}`,
    line.id,
    revenueDateText(line.month, line.day),
    line.charge,
    line.segment,
    isoText(line.month, line.day),
    '2027-09-30',
    accountNumber(line.account),
    line.subscription,
    line.currency,
    moneyText(minor, line.digits),
    'USD',
    rateText(rate),
    moneyText(usdCents(minor, line.digits, rate), 2),
    '1',
    org.number,
    'ASC 606',
    // Everything was collected in October, so a line dated in September is late.
    '202610',
    // An adjustment refers to no sales order and is a contract of its own.
    type === 'INV' ? `${org.number}${line.account}` : `9${line.invoice.replace(/\D/g, '')}`,
  ].join(',');
}

function revenueMinor(line: BenchLine): number {
  if (line.difference === 'sign') return -line.minor;
  if (line.difference === 'amount')
    return line.minor + (line.position % 2 === 0 ? 1 : -Math.trunc(line.minor / 10));
  return line.minor;
}
