/** The schema of result.json, for those who read it and for the published JSON Schema. */

import { z } from 'zod';
import { openItemsSchema, rollForwardSchema, signOffSchema } from './sign-off-schema.ts';
import { currencyCode } from './values-schema.ts';

const amount = z.string().describe('Exact amount as text with a decimal dot.');
const range = z.strictObject({ from: z.string(), to: z.string() });
const rowCounts = z
  .strictObject({
    rowsRead: z.int(),
    header: z.int(),
    blank: z.int(),
    refused: z.int(),
    data: z.int(),
  })
  .describe('rowsRead = header + blank + refused + data.');

const file = z.strictObject({
  name: z.string(),
  sheet: z.string(),
  kind: z.string(),
  system: z.enum(['billing', 'revenue', '']),
  bytes: z.int(),
  sha256: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
  rows: rowCounts,
  asOf: z.string(),
  range: range.nullable(),
  parameters: z.string(),
  sums: z.record(z.string(), amount).describe('Amount column as it stands in the file, by currency.'),
  states: z
    .array(z.strictObject({ state: z.string(), currency: z.string(), lines: z.int(), amount }))
    .describe('What became of the data rows of a file of lines; amounts signed by effect.'),
});

const allocated = z.strictObject({
  kind: z
    .enum(['document', 'adjustment', 'revenue-schedule', 'settlement'])
    .describe('Only documents and adjustments are in totals.'),
  org: z.string().describe('Billing org that the rows are booked under, or "unlabeled".'),
  period: z.string().nullable().describe('Id of the accounting period, null for none.'),
  currency: z.string(),
  rows: z.int(),
  amount: amount.describe('Signed by effect, with tax.'),
});

const proposedEntries = z
  .strictObject({
    entries: z
      .array(
        z.strictObject({
          org: z.string().describe('Billing org, or "unlabeled".'),
          currency: z.string(),
          entries: z.int(),
          amount: amount.describe('Signed by effect, in transaction currency.'),
        }),
      )
      .describe('Over all orgs each currency sums to zero.'),
    withheld: z
      .array(z.strictObject({ reason: z.string(), currency: z.string(), adjustments: z.int(), amount }))
      .describe('Adjustments for which no entry is proposed, by reason.'),
  })
  .describe('Proposed journal entries from unlabeled to the orgs that adjustments belong to.');

const bridgeCell = z.strictObject({
  basis: z.enum(['transaction', 'functional', 'reporting']),
  org: z.string(),
  period: z.int().describe('YYYYMM, 0 for none.'),
  currency: z.string(),
  countsIn: z.string(),
  billing: amount,
  revenue: amount,
  difference: amount,
  causes: z.record(z.string(), z.strictObject({ amount, lines: z.int() })),
});

const total = z.strictObject({
  basis: z.enum(['transaction', 'functional', 'reporting']),
  countsIn: z.string(),
  billing: amount,
  revenue: amount,
  difference: amount,
  unexplained: amount,
});

const counted = z.strictObject({ side: z.enum(['billing', 'revenue']), lines: z.int(), amount });

const place = z.strictObject({
  file: z.string(),
  row: z.int().describe('1 is the header of a plain file; 0 the file as a whole.'),
  column: z.string(),
  found: z.string(),
});

/** The schema of result.json. Amounts are text so that no reader loses a digit. */
export const resultSchema = z
  .strictObject({
    format: z.literal('tieout-result/1'),
    engineVersion: z.string(),
    isHolding: z.boolean().describe('No blocking check failed.'),
    tenant: z.strictObject({ name: z.string(), id: z.string() }),
    closing: z.strictObject({ unlabeled: range, revenue: range, orgs: z.record(z.string(), range) }),
    currencies: z.strictObject({ home: currencyCode, reporting: currencyCode }),
    files: z.array(file),
    lines: z.strictObject({ billing: z.int(), revenue: z.int(), matchedGroups: z.int() }),
    totals: z.array(total),
    bridge: z.array(bridgeCell),
    memo: z.array(counted.extend({ reason: z.string(), currency: z.string() })),
    states: z.array(counted.extend({ state: z.string(), currency: z.string() })),
    causes: z
      .array(
        z.strictObject({
          cause: z.string(),
          basis: z.string(),
          countsIn: z.string(),
          lines: z.int(),
          amount,
        }),
      )
      .describe('Causes over all cells of the bridge.'),
    alignment: z.strictObject({
      statuses: z.array(z.strictObject({ status: z.string(), currency: z.string(), count: z.int(), amount })),
      totals: z.array(
        z.strictObject({
          basis: z.enum(['transaction', 'functional', 'reporting']),
          org: z.string().describe('Billing org, or "unlabeled".'),
          month: z.int().describe('YYYYMM, 0 for none.'),
          currency: z.string(),
          countsIn: z.string(),
          labeled: amount,
          unlabeled: amount,
          total: amount,
          settlement: amount.describe('Payments and refunds, shown and not added.'),
          unconverted: z.int(),
        }),
      ),
      allocation: z.array(allocated).describe('Documents, adjustments and schedules by accounting period.'),
      proposedEntries,
    }),
    rollForward: rollForwardSchema,
    decisions: z
      .strictObject({
        length: z.int().describe('Entries of decisions.json.'),
        head: z.string().describe('Hash of the last entry, 64 zeros for none.'),
        inForce: z.int(),
        replaced: z.int(),
        withdrawn: z.int(),
        stale: z.int().describe('Entries about lines that say something else now.'),
        orphaned: z.int().describe('Entries about lines that are gone.'),
      })
      .describe('The log of decisions: its chain, and its entries by what became of them.'),
    openItems: openItemsSchema.describe(
      'What this close leaves open; the next one proves its opening by it.',
    ),
    signOff: signOffSchema,
    checks: z.array(
      z.strictObject({
        name: z.string(),
        group: z.string(),
        title: z.string(),
        outcome: z.enum(['pass', 'fail', 'not-applicable', 'declared']),
        isBlocking: z.boolean(),
        evidence: z.string(),
        remedy: z.string(),
      }),
    ),
    findings: z.array(
      z.strictObject({
        code: z.string(),
        severity: z.enum(['blocking', 'warning', 'note']),
        title: z.string(),
        meaning: z.string(),
        remedy: z.string(),
        count: z.int().describe('Number of all places; at most 1,000 of them are listed.'),
        amounts: z.record(z.string(), amount),
        places: z.array(place).max(1000),
      }),
    ),
  })
  .meta({ title: 'result.json', description: 'Figures of one close.' });

/** What result.json holds. */
export type ResultJson = z.infer<typeof resultSchema>;
