/** `npm run crash -- [KILLS] [SEED]`: kills a program at work on a workspace, 200 times unless told otherwise. */

import { killWorkers } from './kill-workers.ts';

const [kills = '200', given = ''] = process.argv.slice(2);
const seed = given === '' ? Date.now() % 1_000_000 : Number(given);
process.stdout.write(`seed ${seed}\n`);
const report = await killWorkers(Number(kills), seed, (kill) => {
  if (kill % 20 === 0) process.stdout.write(`${kill} kills\n`);
});
for (const loss of report.losses) process.stdout.write(`${loss}\n`);
process.stdout.write(
  `${report.kills} kills, ${report.confirmedSteps} confirmed steps, ${report.unheard} kills between disk and word, ` +
    `${report.cut} kills inside a step, ${report.losses.length} losses\n`,
);
process.exitCode = report.losses.length > 0 ? 1 : 0;
