/**
 * Works on a workspace until it is killed: `node worker.ts PATH SEED`. Prints the number of every step once it is
 * confirmed.
 */

import { writeSync } from 'node:fs';
import { openAt } from './open-at.ts';
import { stepOf } from './plan.ts';

const [path = '', seedText = ''] = process.argv.slice(2);
const seed = Number(seedText);

let workspace = await openAt(path);
for (let number = workspace.decisions().length + 1; ; number += 1) {
  const { changes, isSaved } = stepOf(seed, number);
  await workspace.change(changes);
  // Written at once: what stands in the pipe outlives the process.
  writeSync(1, `${number}\n`);
  if (isSaved && number % 3 === 0) {
    await workspace.close();
    workspace = await openAt(path);
  } else if (isSaved) await workspace.fold();
}
