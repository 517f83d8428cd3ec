/** A43 and A44 on the command line: a close that has to ask ends with status 2, writes nothing, and names file and column. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTieout } from '../../cli/run-tieout.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { writeClose } from '../../closes/write-close.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'asks-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const header =
  'Account: Account Number,Payment: Payment Number,Payment: Effective Date,Payment: Amount,Payment: Currency,Payment: Status';

test.each([
  ['A43', 'Payment: Effective Date', '05/10/2026,1.50'],
  ['A44', 'Payment: Amount', '2026-10-05,1.234'],
])('%s a question about %s ends with status 2', async (caseNumber, column, cells) => {
  const text = `${header}\nA-US,P-1,${cells},USD,Processed\n`;
  const close = CloseBuilder.small()
    .pair('INV-1', '1.00')
    .extract({ kind: 'payment', file: 'payments.csv', rows: [], text })
    .close();
  const [input, out] = [join(folder, caseNumber), join(folder, `${caseNumber}-out`)];
  await writeClose(close, input);
  const { status, stderr, stdout } = await runTieout(['close', input, '--out', out]);
  expect(status).toBe(2);
  expect(`${stderr}${stdout}`).toContain('payments.csv');
  expect(`${stderr}${stdout}`).toContain(column);
  expect(existsSync(join(out, 'result.json'))).toBe(false);
});
