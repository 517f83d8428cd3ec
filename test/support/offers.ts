/** Offers files in memory for import, as the window would, and takes them into a list of sources. */

import type { FilePreview } from '../../core/contract/window/import.ts';
import { adjustFile } from '../../core/intake/adjust-file.ts';
import type { HeldPreview, IntakeBasis, IntakeControl, Offer } from '../../core/intake/intake-types.ts';
import { planTake } from '../../core/intake/plan-take.ts';
import { previewOf } from '../../core/intake/preview-files.ts';
import { setupSoFar } from '../../core/setup/setup-so-far.ts';
import { byteSource } from '../core/read/byte-sources.ts';

/** Files by name: text or bytes. */
export type OfferedContents = Readonly<Record<string, string | Uint8Array>>;

/** A workspace that holds nothing. */
export const emptyBasis: IntakeBasis = {
  ...{ sources: [], currencyNames: {}, setupSoFar: setupSoFar({}), extracts: [], profiles: [] },
  inPlace: {
    factsOf: () => Promise.resolve(undefined),
    lostDecisions: () => Promise.resolve({ gone: 0, changed: 0, lines: [] }),
    rateDifferences: () => Promise.resolve({ count: 0, first: [] }),
  },
};
/** A host that never stops an import. */
export const quietControl: IntakeControl = { pause: () => Promise.resolve() };

/** Files one by one. */
export function filesOffered(contents: OfferedContents, chunkSize?: number): readonly Offer[] {
  return Object.entries(contents).map(([name, content]) => ({
    form: 'file',
    bytes: byteSource(content, chunkSize, name),
  }));
}

/** A folder that holds the files; names may have folders in them. */
export function folderOffered(contents: OfferedContents): Offer {
  return {
    form: 'folder',
    list: (depth) =>
      Promise.resolve(
        Object.keys(contents)
          .filter((name) => name.split('/').length <= depth + 1)
          .map((name) => ({ name })),
      ),
    open: (name) => {
      const content = contents[name];
      return Promise.resolve(content === undefined ? undefined : byteSource(content, undefined, name));
    },
  };
}

/** The preview of files in a workspace, empty unless said otherwise. */
export function previewed(contents: OfferedContents, basis: Partial<IntakeBasis> = {}): Promise<HeldPreview> {
  return previewOf(filesOffered(contents), { ...emptyBasis, ...basis }, quietControl);
}

/** The preview of a single file. */
export async function previewedFile(
  content: string | Uint8Array,
  name = 'file.csv',
  basis: Partial<IntakeBasis> = {},
): Promise<FilePreview> {
  return only(await previewed({ [name]: content }, basis));
}

/** The one file of a preview. */
export function only({ files }: HeldPreview): FilePreview {
  const [first, second] = files;
  if (!first || second) throw new Error(`${files.length} files where one was expected`);
  return first.preview;
}

/** Answers the first question of a file with one of its options, and reads it again. */
export function answered(held: HeldPreview, value: string, id = 'file-1'): Promise<HeldPreview> {
  const preview = held.files.find((one) => one.preview.id === id)?.preview;
  const option = preview?.questions[0]?.options.find((one) => one.value === value);
  if (!option) throw new Error(`no option "${value}" in ${JSON.stringify(preview?.questions)}`);
  return adjusted(held, option.stated, id);
}

/** Reads a file again with something stated about it. */
export async function adjusted(
  held: HeldPreview,
  stated: Readonly<Record<string, unknown>>,
  id = 'file-1',
): Promise<HeldPreview> {
  const again = await adjustFile(held, id, stated, emptyBasis, quietControl);
  if (!again.isOk) throw new Error(JSON.stringify(again.failures));
  return again.value;
}

/** The list of sources after every file of a preview was taken. */
export function sourcesAfter(held: HeldPreview, basis: Partial<IntakeBasis> = {}): readonly unknown[] {
  const ids = held.files.map(({ preview }) => preview.id);
  const plan = planTake(held, { files: ids, meant: [] }, { ...emptyBasis, ...basis });
  if (!plan.isOk) throw new Error(JSON.stringify(plan.failures));
  return plan.value.sources;
}
