/** What a signature protects in the folder of the output: the workbook that both have signed. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEngine } from '../../core/engine.ts';
import { folderHost } from '../../electron/files/folder-host.ts';
import { preparer, reviewer } from '../acceptance/whole-close/desk.ts';
import { closing, inSeptember, september } from '../acceptance/whole-close/two-months.ts';
import { writeClose } from '../closes/write-close.ts';
import { runTieout } from './run-tieout.ts';
import { scratch } from './scratch.ts';

/** Signs as somebody whose account the operating system would give. */
async function sign(folder: string, role: 'preparer' | 'reviewer'): Promise<boolean> {
  const { name, account } = role === 'preparer' ? preparer : reviewer;
  const host = { ...folderHost(folder, folder), account: () => account };
  return (await createEngine(host, 'test').sign({ role, by: name })).isOk;
}

test('A52 a signed workbook is never replaced: neither by a draft after reopening nor by what is signed then', async () => {
  const folder = scratch();
  const bill = { date: '2026-09-15', period: '202609' };
  await writeClose(closing(september).pair('INV-1', '100.00', { item: inSeptember, bill }).close(), folder);
  const out = join(folder, 'out');
  const run = (to = out) => runTieout(['close', folder, '--out', to, '--quiet', '--books']);
  expect((await run()).status).toBe(0);
  expect([await sign(folder, 'preparer'), await sign(folder, 'reviewer')]).toEqual([true, true]);
  // The draft gives way, and what was signed may be printed once more.
  expect([(await run()).status, (await run()).status]).toEqual([0, 0]);
  const signed = readFileSync(join(out, 'reconciliation.xlsx'));

  const by = ['--reason', 'An invoice was missed', '--by', reviewer.name];
  expect((await runTieout(['reopen', folder, ...by])).status).toBe(0);
  const draft = await run();
  expect(draft.status).toBe(2);
  expect(draft.stderr).toContain('Nothing was written.');
  expect(draft.stderr).toContain('the workbook of Quarry & Finch that both have signed lies there');
  expect(draft.stderr).toContain('another folder, so that what was signed is kept');
  const again = join(folder, 'again');
  expect((await run(again)).status).toBe(0);

  expect([await sign(folder, 'preparer'), await sign(folder, 'reviewer')]).toEqual([true, true]);
  expect((await run()).status).toBe(2);
  expect((await run(again)).status).toBe(0);
  expect(readFileSync(join(out, 'reconciliation.xlsx')).equals(signed)).toBe(true);
});
