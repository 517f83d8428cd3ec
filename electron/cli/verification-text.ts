/** What a finished re-performance prints. */

import type { Difference, OtherExtract, Verification } from '../../core/contract/verification.ts';
import { counted } from '../../core/model/counted.ts';

/** One difference: its place, what the workbook says, what re-performance gives. */
export function differenceText({ sheet, address, workbook, again }: Difference): string {
  const place = address === '' ? sheet : `${sheet}, ${address}`;
  return `  ${place}\n    workbook:       ${workbook}\n    re-performance: ${again}\n`;
}

/** The whole outcome, the verdict last. */
export function verificationText(outcome: Verification, path: string): string {
  const parts = [
    ...[head(outcome, path), extracts(outcome), folderText(outcome)],
    ...[cells(outcome), verdict(outcome)],
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function head({ book, runId, madeAt, madeBy, engineVersion }: Verification, path: string): string {
  const lines = [
    path,
    `${book === '' ? 'Run' : `${book}: run`} ${runId}, made ${madeAt} by engine ${madeBy}`,
  ];
  if (madeBy !== engineVersion) {
    lines.push(
      `This is engine ${engineVersion}: what differs may come from the version and not from the workbook.`,
    );
  }
  return lines.join('\n');
}

function extracts({ extracts: count, otherExtracts }: Verification): string {
  if (otherExtracts.length === 0) {
    return `Extracts: ${counted(count, 'source')}, each with the SHA-256 that the workbook states`;
  }
  return ['Extracts that are not those of the workbook', ...otherExtracts.map(extract)].join('\n');
}

function extract({ file, stated, found }: OtherExtract): string {
  const there = found === '' ? 'no such file in the folder' : found;
  return `  ${file}\n    workbook: ${stated}\n    folder:   ${there}`;
}

function folderText({ fromFolder, settingsFrom }: Verification): string {
  if (settingsFrom !== '') {
    return `Settings, decisions and opening items: those of the workbook of the whole close, ${settingsFrom}`;
  }
  if (fromFolder.length === 0) return '';
  return `Read from the folder, because the workbook does not hold it: ${fromFolder.join(', ')}`;
}

function cells({ otherExtracts, sheets, cells: count, differences, differenceCount }: Verification): string {
  if (otherExtracts.length > 0) {
    return 'The run was not made again: settings, mappings, lines, totals and checks rest on these extracts.';
  }
  const compared = `Compared: ${counted(sheets, 'sheet')}, ${counted(count, 'cell')}`;
  if (differences.length === 0) return compared;
  const left = differenceCount - differences.length;
  const rest = left > 0 ? `  and ${left} more; --all prints them\n` : '';
  return `${compared}\n\n${differences.map(differenceText).join('')}${rest}`.trimEnd();
}

function verdict({ isAgreeing, otherExtracts, differenceCount }: Verification): string {
  if (isAgreeing) return 'AGREES: every cell is what re-performance gives.';
  const others = otherExtracts.length;
  return others > 0
    ? `DIFFERS: ${counted(others, 'extract is', 'extracts are')} missing or another one.`
    : `DIFFERS: in ${counted(differenceCount, 'place')}.`;
}
