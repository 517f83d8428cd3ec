import { z } from 'zod';
import { amountText, currencyCode } from './values-schema.ts';

/** A figure of the books that a figure of the bridge must come to. */
export const controlFigureSchema = z.strictObject({
  what: z.enum(['billing', 'revenue', 'difference']).describe('Figure of the bridge that it must come to.'),
  basis: z.enum(['transaction', 'functional', 'reporting']),
  org: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Revenue organization, or "unlabeled", "org-off", "unmapped" as the bridge has them; default: all.',
    ),
  period: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write the period as YYYY-MM')
    .optional()
    .describe('Period of the Revenue calendar; default: all that are being closed.'),
  currency: currencyCode.describe('Currency of the amount, in which the bridge counts on this basis.'),
  amount: amountText,
  reference: z
    .string()
    .min(1)
    .describe(
      "Where the figure stands: Revenue's billing report, Billing's period balance, a ledger account.",
    ),
  enteredBy: z.string().min(1).describe('Who entered it.'),
});
