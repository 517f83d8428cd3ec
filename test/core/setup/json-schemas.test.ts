import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../../core/setup/json-schemas.ts';

test.each(Object.entries(jsonSchemas()))('resources/schemas/%s.schema.json is up to date', (name, schema) => {
  const path = join(import.meta.dirname, `../../../resources/schemas/${name}.schema.json`);
  expect(JSON.parse(readFileSync(path, 'utf8')), 'run `npm run schemas`').toEqual(
    JSON.parse(JSON.stringify(schema)),
  );
});
