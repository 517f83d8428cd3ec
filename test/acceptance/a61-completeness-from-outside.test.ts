import { expect, test } from 'vitest';
import { CloseBuilder } from '../closes/close-builder.ts';
import { runResult } from '../closes/run-close.ts';
import type { SourceInput } from '../closes/test-close.ts';

async function checksOf(
  item: Partial<SourceInput>,
  bill: Partial<SourceInput> = {},
): Promise<Map<string, string>> {
  const builder = CloseBuilder.small()
    .pair('INV-1', '100.00')
    .pair('INV-2', '23.45')
    .file('invoice-item', { source: item })
    .file('billing-report', { source: bill });
  const run = await runResult(builder.close());
  if (!run.isOk) throw new Error(JSON.stringify(run.failures));
  return new Map(run.result.checks.map(({ name, outcome, evidence }) => [name, `${outcome}: ${evidence}`]));
}

test('A61 a control count and sum that agree with the rows read pass', async () => {
  const checks = await checksOf({ control: { rows: 2, sums: { USD: '123.45' }, reference: 'Billing UI' } });
  expect(checks.get('control-totals')).toMatch(/^pass: 1 of \d+ extracts have control figures/);
});

test('A61 a control count that differs fails and names file, rows read and control count', async () => {
  const checks = await checksOf({ control: { rows: 3, sums: {}, reference: '' } });
  expect(checks.get('control-totals')).toBe('fail: invoice-item.csv: 2 rows read, control count 3');
});

test('A61 a control sum that differs by a cent fails', async () => {
  const checks = await checksOf({ control: { sums: { USD: '123.46' }, reference: '' } });
  expect(checks.get('control-totals')).toBe('fail: invoice-item.csv: sum 123.45 USD, control sum 123.46 USD');
});

test('A61 an extract without as-of time, range and parameters is named', async () => {
  const checks = await checksOf({ parameters: '' });
  expect(checks.get('as-of-and-range-stated')).toMatch(/^fail: .*invoice-item\.csv/);
});

test('A61 as-of times further apart than the limit fail; within it they pass', async () => {
  const far = await checksOf({ asOf: '2026-11-02T06:00:00Z' }, { asOf: '2026-11-04T06:00:00Z' });
  expect(far.get('as-of-times')).toMatch(/^fail: .*48 hours apart, the limit is 24/);
  expect((await checksOf({})).get('as-of-times')).toMatch(/^pass/);
});

test('A61 an extract taken before the last data collection fails', async () => {
  const checks = await checksOf({ asOf: '2026-11-01T22:00:00Z' });
  expect(checks.get('as-of-times')).toMatch(/^fail: taken before the last collection: invoice-item\.csv/);
});
