/** The headless Chromium of @sparticuz/chromium, unpacked once into node_modules/.cache. */

import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { MODULES, versionOf } from './package-versions.ts';

const NAME = '@sparticuz/chromium';
const BINARIES = join(MODULES, NAME, 'bin');

/** The program, and the folder of the libraries it needs where the system lacks them. */
export type Chromium = { readonly program: string; readonly libraries: string };

async function decompress(name: string, target: string): Promise<void> {
  const packed = createReadStream(join(BINARIES, name), { highWaterMark: 1 << 22 });
  const unpacked = createBrotliDecompress({ chunkSize: 1 << 21 });
  await pipeline(packed, unpacked, createWriteStream(target, { mode: 0o755 }));
}

// A bare system lacks nss and expat; the package brings them along.
async function addLibraries(folder: string): Promise<void> {
  if (spawnSync(join(folder, 'chromium'), ['--version']).status === 0) return;
  const archive = join(folder, 'libraries.tar');
  await decompress('al2023.tar.br', archive);
  const { status, stderr } = spawnSync('tar', ['-xf', archive, '-C', folder]);
  if (status !== 0) throw new Error(`The libraries of Chromium could not be unpacked: ${String(stderr)}`);
  rmSync(archive);
}

/** Where Chromium lies, unpacking it first if it is not there; two processes may do so at once. */
export async function unpackChromium(): Promise<Chromium> {
  const folder = join(MODULES, '.cache', `chromium-${versionOf(NAME)}`);
  if (!existsSync(folder)) {
    const partial = `${folder}.${process.pid}`;
    mkdirSync(partial, { recursive: true });
    await decompress('chromium.br', join(partial, 'chromium'));
    await addLibraries(partial);
    try {
      renameSync(partial, folder);
    } catch (error) {
      rmSync(partial, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return { program: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}
