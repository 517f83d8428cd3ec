/**
 * The least that any reconciliation of two files does, by a fast general engine: `node test/bench/yardstick.ts FOLDER`.
 * Reads both sides as text, joins them on the line id, counts and sums the differences. Prints what came out.
 */

import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const folder = process.argv[2] ?? '.';
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();

async function load(table: string, file: string): Promise<void> {
  const path = join(folder, file).replaceAll("'", "''");
  await connection.run(`create table ${table} as select * from read_csv('${path}', all_varchar=true)`);
}

await load('billing', 'invoice-items.csv');
await load('revenue', 'billing-report.csv');
const reader = await connection.runAndReadAll(`
  select count(*) as lines,
         sum(cast(b."Invoice Item: Charge Amount" as decimal(18,2))
           - cast(r."Invoice Amount (T)" as decimal(18,2))) as difference
  from billing b join revenue r on b."Invoice Item: ID" = r."Invoice Line ID"`);
console.log(JSON.stringify(reader.getRowObjectsJson()[0]));
