/** Writes the bench's workbook: `node test/bench/write-bench-workbook.ts FOLDER FILE ROWS`. */

import { writeWorkbook } from '../../core/write/write-workbook.ts';
import { folderHost } from '../../electron/files/folder-host.ts';
import { benchReport } from './workbook-report.ts';

const [folder, file, rows] = process.argv.slice(2);
if (folder === undefined || file === undefined || !/^[1-9]\d*$/.test(rows ?? '')) {
  console.error('Usage: node test/bench/write-bench-workbook.ts FOLDER FILE ROWS');
  process.exitCode = 2;
} else {
  const sink = await folderHost(folder, folder).createSink(file);
  await writeWorkbook(benchReport(Number(rows)), sink);
}
