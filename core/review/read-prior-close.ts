/** Reads the signed prior close from its own result.json and lines.ndjson. */

import { z } from 'zod';
import { documentKey, isAdjustmentType } from '../model/adjustment.ts';
import { NO_DAY, parseIsoDate } from '../model/iso-date.ts';
import { parseMoney } from '../model/money.ts';
import type { PriorClose, PriorLine } from '../model/prior-close.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';

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

/** Lines that are told before the rest is left out: a file that is not ours has as many as it likes. */
const SHOWN = 20;

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
  orgBasis: z.string().default(''),
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
  };
  const accounts = new AccountOrgs();
  const failures: Failure[] = [];
  let row = 0;
  for await (const text of lines) {
    row += 1;
    if (text === '') continue;
    const line = lineOf(text);
    if (line?.side === 'billing') {
      accounts.read(line);
      keep(prior, line);
    } else if (!line) failures.push(notOurs(`${folder}/lines.ndjson, line ${row}`, 'no line of a close'));
  }
  if (failures.length > 0) return refused(...failures.slice(0, SHOWN));
  return ok({ ...prior, accountOrgs: accounts.orgs() });
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

type LineRead = PriorLine & { readonly orgBasis: string };

function lineOf(text: string): LineRead | undefined {
  const parsed = lineSchema.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const amount = parsed.data.amount === '' ? 0n : parseMoney(parsed.data.amount);
  if (amount === undefined) return undefined;
  return { ...parsed.data, amount, date: parseIsoDate(parsed.data.date) ?? NO_DAY };
}

function keep(
  { adjustments, open }: Record<'adjustments' | 'open', Map<string, PriorLine>>,
  line: PriorLine,
): void {
  if (line.state !== 'in-scope' && line.state !== 'no-template') return;
  if (isAdjustmentType(line.type)) adjustments.set(documentKey(line.type, line.document), line);
  if (!OPEN_CAUSES.has(line.cause)) return;
  const key = line.id === '' ? line.document : line.id;
  // Several lines of a document without ids are several items: none may replace another.
  open.set(open.has(key) ? `${key} #${open.size}` : key, line);
}

/**
 * The org that each account had. Lines whose org rests on the account say it outright; a document's own label may be
 * another one, so labels count only where nothing else is known and all of them agree.
 */
class AccountOrgs {
  private readonly byAccount = new Map<string, string>();
  private readonly byLabels = new Map<string, Set<string>>();

  read({ account, org, orgBasis }: LineRead): void {
    if (account === '' || org === '') return;
    if (orgBasis === 'account') this.byAccount.set(account, org);
    const labels = this.byLabels.get(account) ?? new Set<string>();
    this.byLabels.set(account, labels.add(org));
  }

  orgs(): ReadonlyMap<string, string> {
    const orgs = new Map(this.byAccount);
    for (const [account, labels] of this.byLabels) {
      const [only] = labels;
      if (labels.size === 1 && only !== undefined && !orgs.has(account)) orgs.set(account, only);
    }
    return orgs;
  }
}
