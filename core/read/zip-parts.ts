/** The files in a ZIP archive and the sheets of a workbook, which is such an archive too. */

import type { ByteSource } from './byte-source.ts';
import { headOf } from './byte-tap.ts';
import { HEAD_LENGTH, isNamedWorkbook, isZip } from './foreign-content.ts';
import { entriesOf, workbookOf } from './held-archive.ts';
import { DamagedArchive, type ZipEntry } from './zip.ts';

/** A sheet of a workbook or a file of an archive, by the name under which an entry of `sources` states it. */
export type Part = { readonly name: string; readonly isHidden: boolean };

/** What a file is made of; text is one piece and has no parts. */
export type FileParts = { readonly form: 'text' | 'workbook' | 'archive'; readonly parts: readonly Part[] };

const TEXT: FileParts = { form: 'text', parts: [] };

/** Lists the parts of a file; a damaged archive has none, and why is told when it is read. */
export async function partsOf(bytes: ByteSource): Promise<FileParts> {
  if (!isZip(await headOf(bytes, HEAD_LENGTH))) return TEXT;
  try {
    if (isNamedWorkbook(bytes.name) || (await isWorkbook(bytes))) {
      return { form: 'workbook', parts: (await workbookOf(bytes)).sheets };
    }
    const files = filesIn(await entriesOf(bytes));
    return { form: 'archive', parts: files.map(({ name }) => ({ name, isHidden: false })) };
  } catch (error) {
    if (error instanceof DamagedArchive) return TEXT;
    throw error;
  }
}

/** True when an archive is a workbook or another document of the same format; false when it is damaged. */
export async function isWorkbook(bytes: ByteSource): Promise<boolean> {
  try {
    return (await entriesOf(bytes)).has('_rels/.rels');
  } catch (error) {
    if (error instanceof DamagedArchive) return false;
    throw error;
  }
}

/** The files of an archive without folders and what operating systems put beside them. */
export function filesIn(entries: ReadonlyMap<string, ZipEntry>): readonly ZipEntry[] {
  return [...entries.values()].filter(({ name }) => {
    const steps = name.split('/');
    return !name.endsWith('/') && steps[0] !== '__MACOSX' && !steps.some((step) => step.startsWith('.'));
  });
}
