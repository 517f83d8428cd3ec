/** Rewrites resources/schemas/*.json from the schemas that the program checks with: `npm run schemas`. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../../core/setup/json-schemas.ts';

const folder = join(import.meta.dirname, '../../resources/schemas');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
