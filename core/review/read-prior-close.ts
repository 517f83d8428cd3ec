/** Reads the signed prior close from its own result.json and lines.ndjson. */

import { z } from 'zod';
import { documentKey, isAdjustmentType } from '../model/adjustment.ts';
import {
  type AcceptedLine,
  indexOpenItems,
  NOT_IN_EXTRACTS,
  type OpenItem,
  type PriorClose,
  type PriorLine,
  type PriorStatement,
} from '../model/prior-close.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import { type Signature, signOffStatuses } from '../model/sign-off.ts';
import { AccountOrgs } from './account-orgs-then.ts';
import { inOrderOfNames, openItemsDigest } from './open-item-digest.ts';
import { type LineRead, priorLineOf } from './read-prior-line.ts';

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
  tenant: z.object({ name: z.string() }).optional(),
  closing: z.object({ revenue: z.object({ from: z.string(), to: z.string() }) }).optional(),
  currencies: z.object({ home: z.string(), reporting: z.string() }),
  openItems: z.object({ count: z.int(), digest: z.string() }).optional(),
  signOff: z
    .object({ status: z.enum(signOffStatuses), prepared: signatureSchema, reviewed: signatureSchema })
    .optional(),
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
  const accepted = new Map<string, AcceptedLine>();
  const failures: Failure[] = [];
  let row = 0;
  for await (const text of lines) {
    row += 1;
    if (text === '') continue;
    const line = priorLineOf(parseJson(text));
    if (!line) failures.push(notOurs(`${folder}/lines.ndjson, line ${row}`, 'no line of a close'));
    else take(line, { adjustments, open, accounts, accepted });
  }
  if (failures.length > 0) return refused(...failures.slice(0, SHOWN));
  const index = indexOpenItems(open);
  return ok({
    ...index,
    homeCurrency: head.data.currencies.home,
    adjustments,
    accountOrgs: accounts.orgs(),
    accepted,
    opening: openItemsDigest(index.openItems, inOrderOfNames(accepted)),
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

function statementOf({ openItems, signOff, tenant, closing }: z.infer<typeof headSchema>): PriorStatement {
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
    closed: tenant && closing && { tenant: tenant.name, ...closing.revenue },
  };
}

type Kept = {
  readonly adjustments: Map<string, PriorLine>;
  readonly open: OpenItem[];
  readonly accounts: AccountOrgs;
  readonly accepted: Map<string, AcceptedLine>;
};

function take({ line, orgBasis, open, accepted }: LineRead, kept: Kept): void {
  if (open) kept.open.push(open);
  if (accepted) kept.accepted.set(accepted.line, accepted);
  // Such a line says what it was when an extract had it last, not where its account is now.
  const isOld = line.state === NOT_IN_EXTRACTS && !open;
  if (line.side !== 'billing' || isOld) return;
  kept.accounts.read(line, orgBasis);
  if (line.state !== 'in-scope' && line.state !== 'no-template') return;
  if (isAdjustmentType(line.type)) kept.adjustments.set(documentKey(line.type, line.document), line);
}
