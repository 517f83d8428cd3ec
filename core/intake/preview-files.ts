/** Previews what is offered: every file, every sheet that is an extract, every file of an archive. */

import type { FilePreview } from '../contract/window/import.ts';
import { allKinds } from '../extract/all-kinds.ts';
import { findHeader } from '../extract/find-header.ts';
import { heldArchive } from '../read/held-archive.ts';
import { type FileParts, partsOf } from '../read/zip-parts.ts';
import { fittingAnswers } from './answers.ts';
import { type FirstEntry, firstEntryOf } from './first-entry.ts';
import { firstRowsOf } from './first-rows.ts';
import type { HeldFile, IntakeBasis, IntakeControl, Offer, PreviewOf } from './intake-types.ts';
import { sha256InPlace } from './known-extracts.ts';
import { type IgnoredFile, type NamedFile, offeredFiles } from './offered-files.ts';
import { type FileToPreview, previewFile } from './preview-file.ts';
import { readingParts, type StatedEntry, sourceOf } from './stated-entry.ts';
import { statedWords } from './stated-words.ts';

/** Reads what is offered, file by file, and takes nothing of it. Throws ImportCancelled when it is stopped. */
export const previewOf: PreviewOf = async (offers, basis, control) => {
  const preview = new OfferPreview(basis, control);
  await preview.add(offers);
  return { files: preview.files, ignored: preview.ignored };
};

class OfferPreview {
  readonly files: HeldFile[] = [];
  readonly ignored: IgnoredFile[] = [];
  private readonly basis: IntakeBasis;
  private readonly control: IntakeControl;

  constructor(basis: IntakeBasis, control: IntakeControl) {
    this.basis = basis;
    this.control = control;
  }

  async add(offers: readonly Offer[]): Promise<void> {
    const { files, ignored } = await offeredFiles(offers);
    this.ignored.push(...ignored);
    for (const file of files) {
      const bytes = heldArchive(file.bytes);
      const parts = await partsOf(bytes);
      const names = parts.parts.map(({ name }) => name);
      for (const sheet of await this.sheetsOf({ ...file, bytes }, parts)) {
        await this.addPart(file, { bytes, parts: names }, sheet);
      }
    }
  }

  /** Names of the parts that are extracts of their own; undefined stands for the file as it is. */
  private async sheetsOf(
    file: NamedFile,
    { form, parts }: FileParts,
  ): Promise<readonly (string | undefined)[]> {
    if (parts.length <= 1) return [undefined];
    if (form === 'archive') return parts.map(({ name }) => name);
    const recognised: string[] = [];
    const others: IgnoredFile[] = [];
    for (const { name, isHidden } of parts) {
      const rows = isHidden ? [] : await firstRowsOf({ bytes: file.bytes, sheet: name });
      const { outcome } = findHeader(rows, { kinds: allKinds, isStated: false }, {});
      if (outcome === 'recognised' || outcome === 'ambiguous') recognised.push(name);
      else others.push({ name: `${file.name}, sheet ${name}`, why: isHidden ? HIDDEN : NO_EXTRACT });
    }
    if (recognised.length === 0) return [undefined];
    this.ignored.push(...others);
    return recognised;
  }

  private async addPart(
    file: NamedFile,
    { bytes, parts }: Pick<FileToPreview, 'bytes' | 'parts'>,
    sheet: string | undefined,
  ): Promise<void> {
    const bare: StatedEntry = sheet === undefined ? { file: file.name } : { file: file.name, sheet };
    const first = await firstEntryOf(bare, bytes, parts, this.basis);
    const preview = await this.previewFirst(first, { bytes, parts });
    const entry = preview.stated;
    const isOneOfMany = file.isOfFolder || sheet !== undefined;
    const why =
      this.sameContent(preview) ?? (isOneOfMany && isForeign(preview) ? whyForeign(sheet) : undefined);
    if (why === undefined) {
      const comparedWith = sha256InPlace({ entry, parts }, this.basis);
      this.files.push({ preview, bytes: file.bytes, comparedWith });
    } else this.ignored.push({ name: sheet === undefined ? file.name : `${file.name}, ${sheet}`, why });
  }

  /** The preview of a file as it is read first; answers of an earlier close only as far as the file does not contradict them. */
  private async previewFirst(
    { entry, profile }: FirstEntry,
    { bytes, parts }: Pick<FileToPreview, 'bytes' | 'parts'>,
  ): Promise<FilePreview> {
    const id = `file-${this.files.length + 1}`;
    const read = (stated: StatedEntry, name = ''): Promise<FilePreview> => {
      const source = sourceOf(stated);
      if (!source.isOk) throw new Error(`a first entry that breaks the schema: ${JSON.stringify(stated)}`);
      const toPreview = { id, bytes, parts, entry: stated, profile: name, source: source.value };
      return previewFile(toPreview, this.basis, this.control);
    };
    if (!profile || profile.closeTo === '') return await read(entry, profile?.name);
    const { entry: fitting, contradicted } = await fittingAnswers(entry, read);
    const { kind, closeTo } = profile;
    const said = statedWords(readingParts(fitting), kind);
    const answered = { closeTo, said, contradicted: statedWords(contradicted, kind) };
    return { ...(await read(fitting)), answered };
  }

  private sameContent({ sha256, sheet }: FilePreview): string | undefined {
    const same = this.files.find(({ preview }) => preview.sha256 === sha256 && preview.sheet === sheet);
    return same && `the same content as ${same.preview.name}`;
  }
}

/** True for a table without a single column that an extract has. */
function isForeign({ kind, headerRow, unreadable }: FilePreview): boolean {
  return kind === '' && headerRow === 0 && unreadable === '';
}

/** A file of its own asks what it is when it is chosen by itself. */
function whyForeign(sheet: string | undefined): string {
  return sheet === undefined ? `${NO_EXTRACT}; choose the file by itself to say what it is` : NO_EXTRACT;
}

const HIDDEN = 'a hidden sheet';
const NO_EXTRACT = 'no header of an extract in its first rows';
