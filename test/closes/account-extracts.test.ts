/** Account extracts of several orgs through whole closes: which belong together, and what became of those that do not. */

import { expect, test } from 'vitest';
import { CloseBuilder } from './close-builder.ts';
import { runResult } from './run-close.ts';
import type { SourceInput } from './test-close.ts';

/** A close whose accounts of US and of DE come from two files; the findings as `code file:row`. */
async function findingsOf(us: Partial<SourceInput>, de: Partial<SourceInput>): Promise<readonly string[]> {
  const row = (account: string, org: string) => ({ account, name: account, currency: 'USD', org });
  const builder = CloseBuilder.small()
    .without('account')
    .extract({ kind: 'account', file: 'us.csv', rows: [row('A-US', 'US')], source: us })
    .extract({ kind: 'account', file: 'de.csv', rows: [row('A-DE', 'DE')], source: de })
    .pair('INV-1', '1.00')
    .pair('INV-2', '2.00', { item: { account: 'A-DE' }, bill: { account: 'A-DE', org: '201' } });
  const run = await runResult(builder.close());
  if (!run.isOk) throw new Error(JSON.stringify(run.failures));
  return run.result.findings.flatMap(({ code, places }) =>
    places.map(({ file, row: at }) => `${code} ${file}:${at}`),
  );
}

test('two extracts taken minutes apart around the end of the month are one picture', async () => {
  expect(await findingsOf({ asOf: '2026-10-31T23:50:00Z' }, { asOf: '2026-11-01T00:10:00Z' })).toEqual([]);
});

test('two extracts taken days apart are not, unless they state the month that they stand for', async () => {
  const [early, late] = [{ asOf: '2026-10-30T06:00:00Z' }, { asOf: '2026-11-04T06:00:00Z' }];
  expect(await findingsOf(early, late)).toEqual([
    'account-missing invoice-item.csv:2',
    'account-only-in-earlier-extract us.csv:2',
  ]);
  const month = '2026-10';
  expect(await findingsOf({ ...early, month }, { ...late, month })).toEqual([]);
});
