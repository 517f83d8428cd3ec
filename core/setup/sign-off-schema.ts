/** The parts of result.json about sign-off and open items. */

import { z } from 'zod';
import { signOffRoles, signOffStatuses } from '../model/sign-off.ts';

const amount = z.string().describe('Exact amount as text with a decimal dot.');
const hash = z.string().describe('SHA-256 in hex.');

const signature = z.strictObject({
  name: z.string().describe('Name as it was typed; nobody is authenticated.'),
  account: z.string().describe('Account of the operating system.'),
  at: z.string().describe('Moment in UTC.'),
  digest: hash.describe('SHA-256 of the data that was signed.'),
  engineVersion: z.string(),
});

/** The sign-off of a close. */
export const signOffSchema = z.strictObject({
  status: z.enum(signOffStatuses),
  prepared: signature.nullable(),
  reviewed: signature.nullable(),
  voided: z
    .array(signature.extend({ role: z.enum(signOffRoles), reasons: z.array(z.string()) }))
    .describe('Signatures that no longer count, and what changed since.'),
  blockers: z
    .array(z.strictObject({ code: z.string(), found: z.string(), remedy: z.string() }))
    .describe('What stands against signing.'),
  digest: hash.describe('SHA-256 of the data as it is now.'),
});

/** Count and digest of open items. */
export const openItemsSchema = z.strictObject({ count: z.int(), digest: hash });

const sum = z.strictObject({ items: z.int(), amount });
const movement = z.strictObject({
  kind: z.enum(['reversal', 'org-transfer']),
  subject: z.enum(['open-item', 'adjustment']),
  org: z.string().describe('Billing org, or "unlabeled".'),
  currency: z.string(),
  amount,
  reference: z.string().describe('Adjustment number of a reversal, account number of a transfer.'),
});

/** The roll-forward of open items. */
export const rollForwardSchema = z.strictObject({
  month: z.string().describe('Month being closed, YYYY-MM.'),
  opening: openItemsSchema.nullable().describe('Open items read from the prior close, null without one.'),
  totals: z
    .array(
      z.strictObject({
        basis: z.enum(['transaction', 'functional']),
        side: z.enum(['billing', 'revenue']),
        org: z.string().describe('Billing org or "unlabeled"; Revenue org on the Revenue side.'),
        currency: z.string(),
        opening: sum,
        new: sum,
        cleared: sum,
        changed: sum,
        transferred: sum,
        reversed: sum,
        fx: sum,
        closing: sum,
      }),
    )
    .describe('opening + new + cleared + changed + transferred + reversed + fx = closing.'),
  movements: z
    .array(movement)
    .describe(
      'Reversals of signed adjustments, and transfers of accounts between orgs, since the prior close.',
    ),
});
