/** Reads one line of the lines.ndjson of a prior close. */

import { z } from 'zod';
import { NO_DAY, parseIsoDate } from '../model/iso-date.ts';
import { type Money, parseMoney } from '../model/money.ts';
import type { AcceptedLine, OpenItem, PriorLine } from '../model/prior-close.ts';

const openSchema = z.object({
  amount: z.string(),
  functional: z.string(),
  opened: z.string(),
  owner: z.string(),
  comments: z.array(z.string()),
  content: z.string().optional(),
});

/** What a line says of its acceptance. */
export const acceptedSchema = z.object({
  how: z.enum(['accepted', 'closed']),
  content: z.string(),
  status: z.string(),
  difference: z.string(),
  entry: z.int(),
  together: z.int(),
  month: z.string(),
  by: z.string(),
  at: z.string(),
  reason: z.string(),
  until: z.string(),
  earlier: z
    .array(
      z.object({
        month: z.string(),
        by: z.string(),
        at: z.string(),
        reason: z.string(),
        until: z.string(),
      }),
    )
    .default([]),
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
  accepted: acceptedSchema.optional(),
});

/** A line, and the open item and the accepted difference that it is, if it is one. */
export type LineRead = {
  readonly line: PriorLine;
  readonly orgBasis: string;
  readonly open: OpenItem | undefined;
  readonly accepted: AcceptedLine | undefined;
};

/** The line in a JSON value; undefined for anything that this program does not write. */
export function priorLineOf(value: unknown): LineRead | undefined {
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { open, accepted: said, line: name, ...others } = parsed.data;
  const { orgBasis, period, functionalCurrency, functional: converted, ...rest } = others;
  const amount = amountOf(rest.amount);
  const functional = amountOf(converted);
  if (!amount || !functional) return undefined;
  const named = name === '' ? {} : { line: name };
  const day = parseIsoDate(rest.date) ?? NO_DAY;
  const line = { ...named, ...rest, amount: amount.value ?? 0n, date: day };
  if ((open || said) && name === '') return undefined;
  const accepted = said && { ...line, line: name, ...said };
  if (!open) return { line, orgBasis, open, accepted };
  const more = { line: name, orgBasis, period, functionalCurrency, functional: functional.value };
  const item = openItemOf({ ...line, ...more }, open);
  return item && { line, orgBasis, open: item, accepted };
}

type ItemLine = Omit<OpenItem, keyof z.infer<typeof openSchema> | 'openAmount' | 'openFunctional'> &
  Pick<OpenItem, 'amount' | 'functional'>;

/** The open item that a line is; undefined when what is open of it is no amount. */
function openItemOf(line: ItemLine, open: z.infer<typeof openSchema>): OpenItem | undefined {
  const [openAmount, openFunctional] = [parseMoney(open.amount), amountOf(open.functional)];
  if (openAmount === undefined || !openFunctional) return undefined;
  const { opened, owner, comments, content } = open;
  return {
    ...line,
    ...{ openAmount, openFunctional: openFunctional.value, opened, owner, comments },
    ...(content !== undefined && { content }),
  };
}

/** An amount that may be blank; undefined when the text is no amount. */
function amountOf(text: string): { readonly value: Money | undefined } | undefined {
  if (text === '') return { value: undefined };
  const value = parseMoney(text);
  return value === undefined ? undefined : { value };
}
