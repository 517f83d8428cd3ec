/** Reads a file of a preview again as the person says. */

import { ok, refused } from '../model/result.ts';
import type { AdjustFile, HeldPreview } from './intake-types.ts';
import { sha256InPlace } from './known-extracts.ts';
import { previewFile } from './preview-file.ts';
import { readingParts, sourceOf, underKind, unfitColumns, withStated } from './stated-entry.ts';

/** The preview with the file read again; what was stated before holds unless it is stated anew. */
export const adjustFile: AdjustFile = async (held, id, stated, basis, control) => {
  const file = held.files.find(({ preview }) => preview.id === id);
  if (!file) return refused(gone(id));
  const { preview: before, bytes } = file;
  const { kind } = stated;
  const former = typeof kind === 'string' ? underKind(before.stated, kind) : before.stated;
  const entry = withStated(former, stated);
  const source = sourceOf(entry);
  if (!source.isOk) return source;
  // Once somebody has said otherwise, the file is not read by its profile any more.
  const isByProfile = JSON.stringify(readingParts(entry)) === JSON.stringify(readingParts(before.stated));
  const profile = isByProfile ? before.profile : '';
  const toPreview = { id, bytes, parts: before.sheets, entry, profile, source: source.value };
  const preview = await previewFile(toPreview, basis, control);
  const unfit = unfitColumns(source.value, preview.kind);
  if (unfit.length > 0) return refused(...unfit);
  const comparedWith = sha256InPlace({ entry, parts: before.sheets }, basis);
  const { answered } = before;
  const kept = isByProfile && answered ? { ...preview, answered } : preview;
  return ok(withFile(held, { preview: kept, bytes, comparedWith }));
};

function withFile(held: HeldPreview, changed: HeldPreview['files'][number]): HeldPreview {
  const files = held.files.map((one) => (one.preview.id === changed.preview.id ? changed : one));
  return { ...held, files };
}

function gone(id: string): { where: string; found: string; remedy: string } {
  return { where: id, found: 'no such file in the preview', remedy: 'Offer the file again.' };
}
