/** `tieout schema`: the JSON Schema of a file that the program reads or writes. */

import type { Command } from 'commander';
import { jsonSchemas } from '../../core/setup/json-schemas.ts';

const schemaNames: readonly string[] = Object.keys(jsonSchemas());

/** Adds the command to the command line. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of a file that tieout reads or writes')
    .argument('<name>', schemaNames.join(', '))
    .action((name: string) => {
      process.exitCode = printSchema(name);
    });
}

function printSchema(name: string): 0 | 2 {
  const schemas: Readonly<Record<string, unknown>> = jsonSchemas();
  if (!Object.hasOwn(schemas, name)) {
    process.stderr.write(`There is no schema "${name}". Write one of: ${schemaNames.join(', ')}.\n`);
    return 2;
  }
  process.stdout.write(`${JSON.stringify(schemas[name], null, 2)}\n`);
  return 0;
}
