import { z } from 'zod';
import { isoDate } from './values-schema.ts';

/** The signed close that a close takes its open items from. */
export const priorCloseSchema = z
  .strictObject({
    folder: z
      .string()
      .min(1)
      .describe(
        'Folder with result.json and lines.ndjson of the signed prior close: a copy inside the folder of close.json.',
      ),
    signedBy: z
      .string()
      .min(1)
      .describe('Who signed it, as you know it. It is printed and not compared with its result.json.'),
    signedOn: isoDate.describe(
      'When it was signed, as you know it: YYYY-MM-DD. It is printed and not compared.',
    ),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'write the 64 hex digits of openItems.digest in its result.json')
      .optional()
      .describe('openItems.digest of its result.json, so that its files cannot be exchanged unseen.'),
  })
  .optional();
