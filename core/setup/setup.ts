/** The Setup: everything a close needs to know besides the extracts. close.json and the window edit this one type. */

import { z } from 'zod';
import { controlFigureSchema } from './control-figures-schema.ts';
import { orgsSchema } from './orgs-schema.ts';
import { priorCloseSchema } from './prior-close-schema.ts';
import { sourceSchema } from './source-schema.ts';
import {
  currencyCode,
  dateRange,
  isoDate,
  momentOrEmpty,
  nonNegativeAmount,
  positiveAmount,
} from './values-schema.ts';

const closingSchema = z
  .strictObject({
    unlabeled: dateRange.describe('Dates being closed for rows without an org.'),
    revenue: dateRange.describe('Dates of the Revenue period being closed.'),
    orgs: z.record(z.string(), dateRange).describe('Dates being closed by Billing org name.'),
  })
  .describe('What is being closed: date ranges, not period names.');

const integrationSchema = z
  .strictObject({
    generation: z
      .enum(['batch', 'order-to-revenue'])
      .describe('batch = Billing - Revenue Integration; order-to-revenue = event driven.'),
    isEnhancedOrderToRevenue: z.boolean().default(false),
    syncsBillingRates: z
      .boolean()
      .default(true)
      .describe('Revenue takes rate and rate date of billing documents from Billing.'),
    expectsInvoiceItemAdjustments: z
      .boolean()
      .default(true)
      .describe('IIA expected in Revenue under their adjustment number.'),
    lastCollected: momentOrEmpty
      .default('')
      .describe('Time of the last data collection, ISO 8601, or empty.'),
  })
  .describe('How Billing and Revenue are joined.');

const settlementSchema = z.strictObject({
  regime: z
    .enum(['legacy', 'harmonization', 'invoice-settlement', 'forward-compatibility'])
    .describe(
      'legacy: Invoice Settlement off; harmonization: both side by side; invoice-settlement: on; ' +
        'forward-compatibility: legacy calls mirrored as memos.',
    ),
  switchedOn: isoDate.optional().describe('Date on which Invoice Settlement was switched on.'),
  memoIntakeOn: isoDate
    .optional()
    .describe(
      'Date of the one-off intake of earlier memos into Revenue: without it adjustments count and their memos are twins.',
    ),
});

const featuresSchema = z
  .strictObject({
    multiOrg: z.boolean(),
    multiEntity: z.boolean().default(false),
    zuora360Environments: z.int().min(0).default(0).describe('Connected Salesforce environments.'),
    mediation: z.boolean().default(false),
    connectApps: z.boolean().default(false),
    oneId: z.boolean().default(false),
    deploymentManager: z.boolean().default(false),
    collections: z.boolean().default(false),
    customObjects: z.boolean().default(false),
    tenantSettingsPerOrg: z.boolean().default(false).describe('Someone expects settings per org.'),
  })
  .describe('Features switched on in the tenant.');

const toleranceSchema = z
  .strictObject({
    absolute: nonNegativeAmount.default('0').describe('Largest difference that passes, bound included.'),
    percent: nonNegativeAmount.default('0').describe('Percent of the Billing amount, 0 = none.'),
    cap: nonNegativeAmount.optional().describe('Upper bound of what the percentage allows.'),
  })
  .describe('Tolerance in transaction currency; the base is the Billing amount.');

const ratesSchema = z
  .strictObject({
    fallbackLimitDays: z
      .int()
      .min(0)
      .default(7)
      .describe('Oldest last-available rate without a finding, in days.'),
    billingDirection: z
      .enum(['prove', 'inverse', 'non-inverse'])
      .default('prove')
      .describe('inverse: home = amount × rate; non-inverse: home = amount ÷ rate.'),
  })
  .prefault({});

/** The schema of close.json. */
export const setupSchema = z
  .strictObject({
    format: z.literal('tieout-close/1').describe('Format and version of this file.'),
    tenant: z.strictObject({ name: z.string().min(1), id: z.string().default('') }),
    closing: closingSchema,
    integration: integrationSchema,
    settlement: settlementSchema,
    features: featuresSchema,
    orgs: orgsSchema,
    periods: z
      .strictObject({
        assignments: z
          .array(z.strictObject({ id: z.string().min(1), org: z.string().min(1) }))
          .default([])
          .describe('Org (or "unlabeled") of accounting periods whose extract carries no org label.'),
      })
      .prefault({}),
    calendar: z
      .enum(['extract', 'monthly'])
      .default('extract')
      .describe('Revenue calendar: from its extract, or calendar months.'),
    currencies: z.strictObject({
      home: currencyCode.describe('Home currency of the tenant (parent entity). Set once.'),
      reporting: currencyCode,
      increments: z
        .record(currencyCode, positiveAmount)
        .default({})
        .describe('Rounding increments, e.g. CHF 0.05.'),
      names: z
        .record(z.string(), currencyCode)
        .default({})
        .describe('Names of currencies as extracts write them.'),
    }),
    books: z.strictObject({ primary: z.string().min(1) }).describe('Name or id of the primary book.'),
    rates: ratesSchema,
    tolerance: toleranceSchema.prefault({}),
    limits: z
      .strictObject({ asOfHoursApart: z.number().min(0).default(24) })
      .prefault({})
      .describe(
        'How far apart as-of times may be: of both systems, and of account extracts that belong together.',
      ),
    materiality: z
      .strictObject({
        amount: nonNegativeAmount,
        currency: currencyCode,
        setBy: z.string().min(1),
        reason: z.string().min(1),
      })
      .optional(),
    priorClose: priorCloseSchema,
    decisions: z
      .strictObject({
        length: z.int().min(0),
        head: z.string().regex(/^[0-9a-f]{64}$/, 'write the 64 hex digits of decisions.head in result.json'),
      })
      .optional()
      .describe(
        'Length and head of decisions.json when last seen; a log that does not go on from there is refused.',
      ),
    collection: z
      .strictObject({
        groupBy: z
          .array(z.enum(['subscription', 'revenue-org']))
          .min(1)
          .default(['subscription', 'revenue-org']),
      })
      .prefault({})
      .describe('How transaction lines are grouped into revenue contracts.'),
    disabledTemplates: z
      .array(z.string())
      .default([])
      .describe('Transaction types whose transaction template is not enabled.'),
    controlFigures: z
      .array(controlFigureSchema)
      .default([])
      .describe('Figures of the books that the totals of this close must come to.'),
    sources: z.array(sourceSchema).min(1),
  })
  .meta({ title: 'close.json', description: 'Setup of one close and the extracts it reads.' });

/** The Setup of a close. */
export type Setup = z.infer<typeof setupSchema>;
/** One extract named by the setup. */
export type Source = Setup['sources'][number];
