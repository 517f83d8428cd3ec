/** Writes resources/samples/month-end and its answer key: `node test/tools/write-sample.ts`. Twice gives the same. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monthEnd } from '../closes/month-end/month-end.ts';
import { writeClose } from '../closes/write-close.ts';

const root = join(import.meta.dirname, '..', '..');
const { close, key } = monthEnd();
await writeClose(close, join(root, 'resources/samples/month-end'));
writeFileSync(join(root, 'test/closes/month-end.key.json'), `${JSON.stringify(key, null, 2)}\n`);
