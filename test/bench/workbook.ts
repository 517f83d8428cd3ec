/**
 * The workbook's part of the bench alone: `node test/bench/workbook.ts`.
 * Options: --rows 100000  --longer 1000000  --runs 3  --folder DIR
 */

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { workbookFigures, workbookText } from './workbook-bench.ts';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    longer: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '3' },
    folder: { type: 'string', default: join(tmpdir(), 'tieout-bench') },
  },
});
const longer = options.longer === '' ? [] : options.longer.split(',').map(Number);
const figures = await workbookFigures(Number(options.rows), longer, {
  folder: options.folder,
  runs: Number(options.runs),
});
process.stdout.write(workbookText(figures));
