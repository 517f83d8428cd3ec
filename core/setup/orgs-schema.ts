import { z } from 'zod';
import { currencyCode, isoDate } from './values-schema.ts';

/** Org units of both systems and the mapping between them. */
export const orgsSchema = z.strictObject({
  billing: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        id: z.string().default('').describe('Org id (UUID) in Billing.'),
        homeCurrency: currencyCode.optional().describe("Home currency of the org; default: the tenant's."),
        entity: z.string().default('').describe('Entity in a multi-entity tenant.'),
        isLeafEntity: z.boolean().default(true),
      }),
    )
    .describe('Billing org units.'),
  revenue: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        number: z.string().default('').describe('Org number (SEC_ATR_VAL).'),
        functionalCurrency: currencyCode.optional(),
      }),
    )
    .min(1)
    .describe('Revenue organizations.'),
  mapping: z
    .array(
      z.strictObject({
        billing: z.string().min(1).describe('Billing org name, or "unlabeled".'),
        enabled: z.boolean().describe('false: the org is switched off, its rows do not go to Revenue.'),
        revenue: z.string().optional().describe('Revenue organization.'),
      }),
    )
    .default([]),
  everyOrgTo: z
    .string()
    .optional()
    .describe(
      'Single-org default: every Billing org without a row of its own goes to this Revenue organization.',
    ),
  mappingRevision: z
    .strictObject({
      version: z.string().min(1),
      author: z.string().min(1),
      date: isoDate,
    })
    .optional()
    .describe('Which version of the org mapping this is, who wrote it and when; printed beside its hash.'),
});
