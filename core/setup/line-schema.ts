import { z } from 'zod';
import { itemReasons, itemStates } from '../model/roll-forward.ts';

const amount = z.string().describe('Exact decimal text; "" when the line has no such amount.');
const period = z.string().nullable().describe('Id of an accounting period, null for none.');

/** The schema of one line of lines.ndjson. */
export const lineSchema = z
  .strictObject({
    line: z.string().describe('Name of the line; it holds when the extract is imported again.'),
    side: z.enum(['billing', 'revenue']),
    file: z.string().describe('"" for an item of the prior close that no extract has.'),
    row: z.int().describe('Row in the file; the header of a plain file is row 1.'),
    type: z.string().describe('Transaction type, e.g. invoice-item or CM-C.'),
    id: z.string().describe('Record id in Billing, invoice line id in Revenue.'),
    document: z.string(),
    charge: z.string(),
    account: z.string(),
    subscription: z.string(),
    date: z.string().describe('Document or adjustment date, "" for none.'),
    org: z.string().describe('Billing org of a Billing line, "" for none.'),
    orgBasis: z.string(),
    revenueOrg: z.string().describe('Column of the bridge.'),
    period: z.int().describe('Revenue period, YYYYMM; 0 for none.'),
    currency: z.string(),
    amount,
    functionalCurrency: z.string(),
    functional: amount,
    reporting: amount,
    state: z.string().describe('in-scope, or why the line is in no total.'),
    pass: z.string().describe('Pass that matched the line, none if it stands alone.'),
    group: z.int().nullable().describe('Number of the match, the same on both sides.'),
    cause: z.string().describe('Why a line in scope stands alone, none if it is matched.'),
    contract: z
      .int()
      .nullable()
      .describe('Number of the revenue contract by the rule of the setup, null for none.'),
    revenueContract: z
      .string()
      .describe("Revenue's own contract id: of a Billing line that of its match, else of its contract."),
    effectOnReceivables: amount
      .optional()
      .describe('Of an unlabeled adjustment: 0 for a credit balance adjustment of a payment or refund.'),
    alignment: z.string().optional().describe('Status of an unlabeled adjustment.'),
    bookedPeriod: period.optional(),
    coveringPeriod: period.optional(),
    alignedPeriod: period.optional(),
    rollForward: z
      .strictObject({
        state: z.enum(itemStates),
        reason: z.enum(itemReasons),
        opening: amount.describe('What was open of the line in the prior close, "" for nothing.'),
      })
      .optional()
      .describe('What became of the line as an open item; only on lines that are or were open.'),
    open: z
      .strictObject({
        amount: amount.describe('What of the line is open: all of it, or what its match leaves.'),
        functional: amount,
        opened: z.string().describe('Month of the close in which it was open first, YYYY-MM.'),
        owner: z.string(),
        comments: z.array(z.string()),
        content: z
          .string()
          .optional()
          .describe('Changes when what the line says changes; of lines that an extract has had since.'),
      })
      .optional()
      .describe('An open item: what the next close starts from.'),
    accepted: z
      .strictObject({
        how: z.enum(['accepted', 'closed']).describe('Its difference was accepted, or the open item closed.'),
        content: z.string().describe('Changes when what the line says changes.'),
        status: z.string().describe('Cause of the line, or what matched it.'),
        difference: amount.describe('With its currency; "" where there is none in one currency.'),
        entry: z.int().describe('Number of the decision in the log of that close.'),
        together: z.int().describe('Lines that this decision accepts together.'),
        month: z.string().describe('Month of the close that accepted it last, YYYY-MM.'),
        by: z.string(),
        at: z.string().describe('Moment in UTC.'),
        reason: z.string(),
        until: z.string().describe('Last day for which it is accepted, "" for none stated.'),
        earlier: z
          .array(
            z.strictObject({
              month: z.string(),
              by: z.string(),
              at: z.string(),
              reason: z.string(),
              until: z.string(),
            }),
          )
          .optional()
          .describe('What closes before that month said of it, oldest first.'),
      })
      .optional()
      .describe(
        'Accepted in this close, or in that of an earlier month and not confirmed since; the next one shows it and asks again.',
      ),
  })
  .meta({
    title: 'A line of lines.ndjson',
    description: 'One transaction line of either system with its state.',
  });
