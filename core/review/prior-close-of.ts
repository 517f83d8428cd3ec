/** Makes the prior close of a run again from the rows that its workbook holds of it. */

import { z } from 'zod';
import { documentKey } from '../model/adjustment.ts';
import { NO_DAY, parseIsoDate } from '../model/iso-date.ts';
import { type Money, parseMoney } from '../model/money.ts';
import type { OpeningFact, OpeningRow, OpeningRows } from '../model/opening-rows.ts';
import {
  type AcceptedLine,
  indexOpenItems,
  type OpenItem,
  type PriorClose,
  type PriorLine,
} from '../model/prior-close.ts';
import { type Signature, signOffStatuses } from '../model/sign-off.ts';
import { inOrderOfNames, openItemsDigest } from './open-item-digest.ts';
import { acceptedSchema } from './read-prior-line.ts';

export { openingRows } from '../model/opening-rows.ts';

/** The prior close in its rows; what was read of it is counted and hashed anew. Throws on rows of another program. */
export function priorCloseOf({ lines, facts }: OpeningRows): PriorClose {
  const taken = (word: string): readonly OpeningRow[] =>
    lines.filter((row) => row['Taken as'].includes(word));
  const items = taken('open').map(itemOf);
  const adjustments = taken('adjustment').map(lineOf);
  const accepted = new Map(taken('accepted').map((row) => [row['Line then'], acceptedOf(row)]));
  const index = indexOpenItems(items);
  const factOf = factFinder(facts);
  return {
    ...index,
    homeCurrency: factOf('Home currency') ?? '',
    adjustments: new Map(adjustments.map((line) => [documentKey(line.type, line.document), line])),
    accountOrgs: new Map(
      facts.filter(([fact]) => fact === 'Org of account').map(([, account, org]) => [account, org]),
    ),
    accepted,
    opening: openItemsDigest(index.openItems, inOrderOfNames(accepted)),
    statement: statementOf(facts, factOf),
  };
}

function statementOf(facts: readonly OpeningFact[], factOf: FactOf): PriorClose['statement'] {
  const stated = facts.find(([fact]) => fact === 'Open items stated');
  return {
    openItems: stated && { count: Number(stated[1]), digest: stated[2] },
    status: signOffStatuses.find((status) => status === factOf('Status')),
    prepared: signatureOf('preparer', 'Prepared', factOf),
    reviewed: signatureOf('reviewer', 'Reviewed', factOf),
    closed: closedOf(factOf),
  };
}

type FactOf = (fact: string, about?: string) => string | undefined;

function factFinder(facts: readonly OpeningFact[]): FactOf {
  const values = new Map(facts.map(([fact, about, value]) => [`${fact}\n${about}`, value]));
  return (fact, about = '') => values.get(`${fact}\n${about}`);
}

function closedOf(factOf: FactOf): PriorClose['statement']['closed'] {
  const tenant = factOf('Closed', 'tenant');
  if (tenant === undefined) return undefined;
  return { tenant, from: factOf('Closed', 'from') ?? '', to: factOf('Closed', 'to') ?? '' };
}

function signatureOf(role: Signature['role'], fact: string, factOf: FactOf): Signature | undefined {
  const at = factOf(fact, 'at');
  if (at === undefined) return undefined;
  const of = (about: string): string => factOf(fact, about) ?? '';
  const by = { name: of('name'), account: of('account') };
  return { role, by, at, digest: of('digest'), engineVersion: of('engine') };
}

function lineOf(row: OpeningRow): PriorLine {
  const side = row['Side then'];
  if (side !== 'billing' && side !== 'revenue') throw new Error(`${side} is no side of a line`);
  return {
    ...(row['Line then'] !== '' && { line: row['Line then'] }),
    side,
    type: row['Type then'],
    id: row['Record id then'],
    document: row['Document then'],
    account: row['Account then'],
    date: parseIsoDate(row['Date then']) ?? NO_DAY,
    org: row['Org then'],
    revenueOrg: row['Revenue org then'],
    currency: row['Currency then'],
    amount: amountOf(row['Amount then']) ?? 0n,
    state: row['State then'],
    cause: row['Cause then'],
  };
}

function itemOf(row: OpeningRow): OpenItem {
  return {
    ...lineOf(row),
    line: row['Line then'],
    orgBasis: row['Org basis then'],
    period: Number(row['Period then']),
    functionalCurrency: row['Functional currency then'],
    functional: amountOf(row['Functional then']),
    openAmount: amountOf(row['Open amount then']) ?? 0n,
    openFunctional: amountOf(row['Open functional then']),
    opened: row['Opened then'],
    owner: row['Owner then'],
    comments: commentsOf(row['Comments then']),
    ...(row['Content then'] !== '' && { content: row['Content then'] }),
  };
}

function acceptedOf(row: OpeningRow): AcceptedLine {
  const said: unknown = JSON.parse(row['Acceptance then']);
  const content = { content: row['Content then'] };
  const acceptance = acceptedSchema.parse({ ...content, ...z.record(z.string(), z.unknown()).parse(said) });
  return { ...lineOf(row), line: row['Line then'], ...acceptance };
}

function commentsOf(text: string): readonly string[] {
  const comments: unknown = text === '' ? [] : JSON.parse(text);
  if (Array.isArray(comments) && comments.every((one) => typeof one === 'string')) return comments;
  throw new Error(`${text} is no list of comments`);
}

function amountOf(text: string): Money | undefined {
  return text === '' ? undefined : parseMoney(text);
}
