/** Re-performs workbooks of a small close that tests have changed. */

import type { Verification } from '../../core/contract/verification.ts';
import { createEngine } from '../../core/engine.ts';
import type { Result } from '../../core/model/result.ts';
import { CloseBuilder } from '../closes/close-builder.ts';
import { memoryHost, runClose } from '../closes/run-close.ts';
import type { TestClose } from '../closes/test-close.ts';
import { filesOf } from '../closes/write-close.ts';
import { cellXml, changeSheet, type OpenedBook, pathOf, tampered } from './tampered-workbook.ts';

/** Files by name. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** A close with matches, a difference, a line that stands alone and adjustments. */
export function smallClose(): TestClose {
  return CloseBuilder.small()
    .pair('INV-1', '100.00')
    .pair('INV-2', '250.50', { bill: { amount: '250.25' } })
    .pair('INV-3', '75.00', { item: { account: 'A-DE' }, bill: { account: 'A-DE' } })
    .pair('INV-4', '12.34')
    .pair('INV-5', '56.78')
    .item('INV-6', '9.99')
    .iia('IIA-1', 'Credit', '20.00')
    .cba('CBA-1', 'Increase', '5.00')
    .change((setup) => ({
      ...setup,
      materiality: {
        amount: '500',
        currency: 'USD',
        setBy: 'Controller',
        reason: 'half a percent of revenue',
      },
    }))
    .close();
}

/** The workbook that a close gives. */
export async function workbookOf(close: TestClose, more: Files = new Map()): Promise<Uint8Array> {
  const outcome = await runClose(close, more);
  if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures));
  return outcome.workbook;
}

/** Verifies a workbook against files. */
export function verify(
  files: Files,
  workbook: Uint8Array,
  shown = 50,
  engine = 'test',
): Promise<Result<Verification>> {
  const host = memoryHost(new Map([...files, ['book.xlsx', workbook]]));
  return createEngine(host, engine).verify({ workbook: 'book.xlsx', shown });
}

/** The outcome of a re-performance that could run. */
export async function outcomeOf(files: Files, workbook: Uint8Array, engine?: string): Promise<Verification> {
  const reply = await verify(files, workbook, 50, engine);
  if (!reply.isOk) throw new Error(JSON.stringify(reply.failures));
  return reply.value;
}

/** `Lead C13: number 1 | number 2` for each difference. */
export function told({ differences }: Verification): readonly string[] {
  return differences.map(
    ({ sheet, address, workbook, again }) => `${sheet} ${address}: ${workbook} | ${again}`,
  );
}

/** The small close with its files and its workbook. */
export type SmallBook = { readonly files: Files; readonly workbook: Uint8Array };

/** Runs the small close. */
export async function smallBook(): Promise<SmallBook> {
  return { files: await filesOf(smallClose()), workbook: await workbookOf(smallClose()) };
}

/** What a re-performance tells of the workbook with its parts changed. */
export async function toldOf(
  { files, workbook }: SmallBook,
  change: (parts: OpenedBook) => void,
): Promise<readonly string[]> {
  const outcome = await outcomeOf(files, tampered(workbook, change));
  if (outcome.isAgreeing !== (outcome.differenceCount === 0))
    throw new Error('the verdict is not that of the cells');
  return told(outcome);
}

/** Changes one cell of a sheet. */
export function changeCell(
  sheet: string,
  address: string,
  change: (cell: string) => string,
): (parts: OpenedBook) => void {
  return (parts) =>
    changeSheet(parts, sheet, (xml) => xml.replace(cellXml(xml, address), change(cellXml(xml, address))));
}

/** The address of the first cell of a sheet whose XML fits. */
export function addressIn({ workbook }: SmallBook, sheet: string, pattern: RegExp): string {
  let found: string | undefined;
  tampered(workbook, (parts) => {
    const xml = parts.get(pathOf(parts, sheet)) ?? '';
    for (const cell of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)) {
      if (found === undefined && pattern.test(cell[0])) found = cell[1];
    }
  });
  if (found === undefined) throw new Error(`no such cell on ${sheet}`);
  return found;
}
