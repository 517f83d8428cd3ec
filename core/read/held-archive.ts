/** An archive whose parts are read one after the other: what is known of it as a whole is found out once. */

import type { ByteSource } from './byte-source.ts';
import { ByteTap, type Digest } from './byte-tap.ts';
import { WorkbookPackage } from './xlsx-package.ts';
import { type ZipEntry, zipEntries } from './zip.ts';

/** What was found out so far; a part that failed is asked for again and fails again. */
type Known = {
  digest?: Digest;
  entries?: ReadonlyMap<string, ZipEntry>;
  workbook?: WorkbookPackage;
};

const held = new WeakMap<ByteSource, Known>();

/**
 * The same bytes as a source of their own, for as long as they are held to stay as they are: its digest, its directory
 * and what the sheets of a workbook share are read once, however many parts are read. Otherwise thousands of parts
 * would each read the whole archive.
 */
export function heldArchive(source: ByteSource): ByteSource {
  const same = { ...source };
  held.set(same, {});
  return same;
}

/** Size and SHA-256 of the whole file. */
export async function digestOf(source: ByteSource): Promise<Digest> {
  const known = held.get(source) ?? {};
  known.digest ??= await new ByteTap(source).digest();
  return known.digest;
}

/** The parts of an archive by its directory. Throws DamagedArchive. */
export async function entriesOf(source: ByteSource): Promise<ReadonlyMap<string, ZipEntry>> {
  const known = held.get(source) ?? {};
  known.entries ??= await zipEntries(source);
  return known.entries;
}

/** The workbook in an archive. Throws DamagedArchive. */
export async function workbookOf(source: ByteSource): Promise<WorkbookPackage> {
  const known = held.get(source) ?? {};
  known.workbook ??= await WorkbookPackage.open(source, await entriesOf(source));
  return known.workbook;
}
