/** Draws resources/icons/tieout.svg in every size and format that the installers need; uses ImageMagick's convert. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../resources/icons');
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Names of the parts of an ICNS file with the size of their picture. */
const MAC_PARTS = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

function pictureOf(size: number): Buffer {
  const source = join(FOLDER, 'tieout.svg');
  const shape = ['-background', 'none', source, '-filter', 'Lanczos', '-resize', `${size}x${size}`];
  const plain = ['-depth', '8', '-strip', '-define', 'png:exclude-chunks=date,time', 'png32:-'];
  return execFileSync('convert', [...shape, ...plain]);
}

/** A header of four letters and the length of everything, then each part with a header of the same kind. */
function macIcon(): Buffer {
  const chunk = (name: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(content.length + head.length, 4);
    return Buffer.concat([head, content]);
  };
  return chunk('icns', Buffer.concat(MAC_PARTS.map(([name, size]) => chunk(name, pictureOf(size)))));
}

/** A directory of pictures with their sizes (0 stands for 256) and places, then the pictures as PNG. */
function windowsIcon(): Buffer {
  const pictures = WINDOWS_SIZES.map((size) => ({ size, png: pictureOf(size) }));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let place = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(place, entry + 12);
    place += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

mkdirSync(join(FOLDER, 'linux'), { recursive: true });
for (const size of LINUX_SIZES) {
  writeFileSync(join(FOLDER, 'linux', `${size}x${size}.png`), pictureOf(size));
}
writeFileSync(join(FOLDER, 'tieout.icns'), macIcon());
writeFileSync(join(FOLDER, 'tieout.ico'), windowsIcon());
