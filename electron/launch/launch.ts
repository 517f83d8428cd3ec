/** Starts the window: `npm start` the built one, `npm run dev` one that follows every change of the sources. */

import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { findElectron, HOW_TO_GET_IT } from './electron-program.ts';

const root = resolve(import.meta.dirname, '../..');
const [mode, ...rest] = process.argv.slice(2);
const electron = findElectron(root, process.env['ELECTRON_OVERRIDE_DIST_PATH'], process.platform);

function start(program: string, args: readonly string[]): void {
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ELECTRON_EXEC_PATH: electron },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

if (electron === undefined) {
  process.stderr.write(HOW_TO_GET_IT);
  process.exitCode = 1;
} else if (mode === 'dev') {
  const vite = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  start(process.execPath, [vite, 'dev', '--ignoreConfigWarning', ...rest]);
} else {
  start(electron, ['.', ...rest]);
}
