/** JSON Schemas of the files that people and other programs read or write. */

import { z } from 'zod';
import { decisionsSchema } from './decisions-schema.ts';
import { lineSchema } from './line-schema.ts';
import { resultSchema } from './result-schema.ts';
import { setupSchema } from './setup.ts';

/**
 * The schemas by name: close.json (as written, with optional parts optional), result.json, decisions.json, a
 * line of lines.ndjson.
 */
export function jsonSchemas(): Readonly<Record<'close' | 'result' | 'line' | 'decisions', unknown>> {
  return {
    close: z.toJSONSchema(setupSchema, { io: 'input' }),
    result: z.toJSONSchema(resultSchema, { io: 'input' }),
    decisions: z.toJSONSchema(decisionsSchema, { io: 'input' }),
    line: z.toJSONSchema(lineSchema, { io: 'input' }),
  };
}
