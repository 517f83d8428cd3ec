import { jsonSchemas } from '../../core/setup/json-schemas.ts';

/** Names of the files whose schema can be printed. */
export const schemaNames: readonly string[] = Object.keys(jsonSchemas());

/** Prints the JSON Schema of a file; returns the exit status. */
export function printSchema(name: string): number {
  const schemas: Readonly<Record<string, unknown>> = jsonSchemas();
  if (!Object.hasOwn(schemas, name)) {
    process.stderr.write(`There is no schema "${name}". Write one of: ${schemaNames.join(', ')}.\n`);
    return 2;
  }
  process.stdout.write(`${JSON.stringify(schemas[name], null, 2)}\n`);
  return 0;
}
