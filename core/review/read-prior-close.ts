/** Reads the signed prior close from its own result.json and lines.ndjson. */

import { z } from 'zod';
import { NO_DAY, parseIsoDate } from '../model/iso-date.ts';
import { parseMoney } from '../model/money.ts';
import type { PriorClose, PriorLine } from '../model/prior-close.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';

const ADJUSTMENTS: ReadonlySet<string> = new Set([
  'invoice-item-adjustment',
  'invoice-adjustment',
  'credit-balance-adjustment',
]);

/** Causes that a later close may clear; lines that stand alone by design are no open items. */
const OPEN_CAUSES: ReadonlySet<string> = new Set([
  'timing',
  'unprocessed',
  'not-synced',
  'missing-in-revenue',
  'deleted-upstream',
  'outside-extract-range',
  'no-template',
  'unmapped',
  'unexplained',
]);

const headSchema = z.object({
  format: z.literal('tieout-result/1'),
  currencies: z.object({ home: z.string(), reporting: z.string() }),
});

const lineSchema = z.object({
  side: z.enum(['billing', 'revenue']),
  type: z.string(),
  id: z.string(),
  document: z.string(),
  account: z.string(),
  date: z.string(),
  org: z.string().default(''),
  revenueOrg: z.string().default(''),
  currency: z.string(),
  amount: z.string(),
  state: z.string(),
  cause: z.string(),
});

/**
 * The prior close in the text of its result.json and the lines of its lines.ndjson; refused with every line that
 * is not what this program writes.
 */
export async function readPriorClose(
  folder: string,
  resultText: string,
  lines: AsyncIterable<string>,
): Promise<Result<PriorClose>> {
  const head = headSchema.safeParse(parseJson(resultText));
  if (!head.success) return refused(notOurs(`${folder}/result.json`, 'no result of a close'));
  const prior = {
    homeCurrency: head.data.currencies.home,
    adjustments: new Map<string, PriorLine>(),
    open: new Map<string, PriorLine>(),
    accountOrgs: new Map<string, string>(),
  };
  const failures: Failure[] = [];
  let row = 0;
  for await (const text of lines) {
    row += 1;
    if (text === '') continue;
    const line = lineOf(text);
    if (line) keep(prior, line);
    else failures.push(notOurs(`${folder}/lines.ndjson, line ${row}`, 'no line of a close'));
  }
  return failures.length > 0 ? refused(...failures.slice(0, 20)) : ok(prior);
}

function notOurs(where: string, found: string): Failure {
  return { where, found, remedy: 'Name the folder that the signed prior close was written to, unchanged.' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function lineOf(text: string): PriorLine | undefined {
  const parsed = lineSchema.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const amount = parsed.data.amount === '' ? 0n : parseMoney(parsed.data.amount);
  if (amount === undefined) return undefined;
  return { ...parsed.data, amount, date: parseIsoDate(parsed.data.date) ?? NO_DAY };
}

function keep(
  prior: {
    readonly adjustments: Map<string, PriorLine>;
    readonly open: Map<string, PriorLine>;
    readonly accountOrgs: Map<string, string>;
  },
  line: PriorLine,
): void {
  if (line.side === 'billing' && line.account !== '' && line.org !== '')
    prior.accountOrgs.set(line.account, line.org);
  if (line.state !== 'in-scope' && line.state !== 'no-template') return;
  if (ADJUSTMENTS.has(line.type)) prior.adjustments.set(`${line.type} ${line.document}`, line);
  if (OPEN_CAUSES.has(line.cause)) prior.open.set(line.id === '' ? line.document : line.id, line);
}
