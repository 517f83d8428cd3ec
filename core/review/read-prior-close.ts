/** Reads the signed prior close from its own result.json and lines.ndjson. */

import { z } from 'zod';
import { documentKey, isAdjustmentType } from '../model/adjustment.ts';
import { NO_DAY, parseIsoDate } from '../model/iso-date.ts';
import { type Money, parseMoney } from '../model/money.ts';
import {
  indexOpenItems,
  type OpenItem,
  type PriorClose,
  type PriorLine,
  type PriorStatement,
} from '../model/prior-close.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import { type Signature, signOffStatuses } from '../model/sign-off.ts';
import { AccountOrgs } from './account-orgs-then.ts';
import { openItemsDigest } from './open-item-digest.ts';

/** Lines that are told before the rest is left out: a file that is not ours has as many as it likes. */
const SHOWN = 20;

const signatureSchema = z
  .object({
    name: z.string(),
    account: z.string(),
    at: z.string(),
    digest: z.string(),
    engineVersion: z.string(),
  })
  .nullable();

const headSchema = z.object({
  format: z.literal('tieout-result/1'),
  currencies: z.object({ home: z.string(), reporting: z.string() }),
  openItems: z.object({ count: z.int(), digest: z.string() }).optional(),
  signOff: z
    .object({ status: z.enum(signOffStatuses), prepared: signatureSchema, reviewed: signatureSchema })
    .optional(),
});

const openSchema = z.object({
  amount: z.string(),
  functional: z.string(),
  opened: z.string(),
  owner: z.string(),
  comments: z.array(z.string()),
});

const lineSchema = z.object({
  line: z.string().default(''),
  side: z.enum(['billing', 'revenue']),
  type: z.string(),
  id: z.string(),
  document: z.string(),
  account: z.string(),
  date: z.string(),
  org: z.string().default(''),
  orgBasis: z.string().default(''),
  revenueOrg: z.string().default(''),
  period: z.int().default(0),
  currency: z.string(),
  amount: z.string(),
  functionalCurrency: z.string().default(''),
  functional: z.string().default(''),
  state: z.string(),
  cause: z.string(),
  open: openSchema.optional(),
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
  const adjustments = new Map<string, PriorLine>();
  const open: OpenItem[] = [];
  const accounts = new AccountOrgs();
  const failures: Failure[] = [];
  let row = 0;
  for await (const text of lines) {
    row += 1;
    if (text === '') continue;
    const line = lineOf(text);
    if (!line) failures.push(notOurs(`${folder}/lines.ndjson, line ${row}`, 'no line of a close'));
    else take(line, { adjustments, open, accounts });
  }
  if (failures.length > 0) return refused(...failures.slice(0, SHOWN));
  const index = indexOpenItems(open);
  return ok({
    ...index,
    homeCurrency: head.data.currencies.home,
    adjustments,
    accountOrgs: accounts.orgs(),
    opening: openItemsDigest(index.openItems),
    statement: statementOf(head.data),
  });
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

function statementOf({ openItems, signOff }: z.infer<typeof headSchema>): PriorStatement {
  const signature = (
    role: Signature['role'],
    of: z.infer<typeof signatureSchema> | undefined,
  ): Signature | undefined => {
    if (!of) return undefined;
    const { name, account, at, digest, engineVersion } = of;
    return { role, by: { name, account }, at, digest, engineVersion };
  };
  return {
    openItems,
    status: signOff?.status,
    prepared: signature('preparer', signOff?.prepared),
    reviewed: signature('reviewer', signOff?.reviewed),
  };
}

type LineRead = {
  readonly line: PriorLine;
  readonly orgBasis: string;
  readonly open: OpenItem | undefined;
};

function lineOf(text: string): LineRead | undefined {
  const parsed = lineSchema.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const {
    open,
    line: name,
    orgBasis,
    period,
    functionalCurrency,
    functional: converted,
    ...rest
  } = parsed.data;
  const amount = amountOf(rest.amount);
  const functional = amountOf(converted);
  if (!amount || !functional) return undefined;
  const named = name === '' ? {} : { line: name };
  const day = parseIsoDate(rest.date) ?? NO_DAY;
  const line = { ...named, ...rest, amount: amount.value ?? 0n, date: day };
  if (!open) return { line, orgBasis, open };
  const [openAmount, openFunctional] = [parseMoney(open.amount), amountOf(open.functional)];
  if (openAmount === undefined || !openFunctional || name === '') return undefined;
  const { opened, owner, comments } = open;
  const more = { line: name, orgBasis, period, functionalCurrency, functional: functional.value };
  const item = {
    ...line,
    ...more,
    openAmount,
    openFunctional: openFunctional.value,
    opened,
    owner,
    comments,
  };
  return { line, orgBasis, open: item };
}

/** An amount that may be blank; undefined when the text is no amount. */
function amountOf(text: string): { readonly value: Money | undefined } | undefined {
  if (text === '') return { value: undefined };
  const value = parseMoney(text);
  return value === undefined ? undefined : { value };
}

type Kept = {
  readonly adjustments: Map<string, PriorLine>;
  readonly open: OpenItem[];
  readonly accounts: AccountOrgs;
};

function take({ line, orgBasis, open }: LineRead, kept: Kept): void {
  if (open) kept.open.push(open);
  if (line.side !== 'billing') return;
  kept.accounts.read(line, orgBasis);
  if (line.state !== 'in-scope' && line.state !== 'no-template') return;
  if (isAdjustmentType(line.type)) kept.adjustments.set(documentKey(line.type, line.document), line);
}
