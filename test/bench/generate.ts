/** Writes one bench close: `node test/bench/generate.ts FOLDER LINES`. */

import { writeBenchClose } from './write-bench-close.ts';

const [folder, lines] = process.argv.slice(2);
if (folder === undefined || !/^[1-9]\d*$/.test(lines ?? '')) {
  console.error('Usage: node test/bench/generate.ts FOLDER LINES');
  process.exitCode = 2;
} else {
  await writeBenchClose(folder, Number(lines));
}
