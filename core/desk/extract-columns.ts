/** The columns of the extracts of a workspace, and which fields they become, before and after a run. */

import type { MappedField, SetupReply, UnmappedColumn } from '../contract/window/setup.ts';
import { allKinds } from '../extract/all-kinds.ts';
import { headerName } from '../extract/header.ts';
import { type StatedEntry, sourceOf } from '../intake/stated-entry.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Source } from '../setup/setup.ts';
import { KnownFacts } from './known-facts.ts';
import type { OpenClose } from './open-close.ts';

/** A custom field of Zuora ends like this. */
const CUSTOM = /__c$/i;

/** The columns of one extract in the order of the file, each with the field that it becomes, '' for none. */
type ReadColumns = {
  /** The entry of `sources` as it is stated, and with its defaults. */
  readonly entry: StatedEntry;
  readonly source: Source;
  readonly sheet: string;
  readonly kind: string;
  readonly columns: readonly { readonly header: string; readonly field: string }[];
};

/** Fields and columns without one, of every extract: as the last run read it, else as it was taken. */
export function extractColumns(open: OpenClose): Pick<SetupReply['choices'], 'fields' | 'unmapped'> {
  const extracts = readColumns(open);
  return { fields: extracts.flatMap(fieldsOf), unmapped: extracts.flatMap(unmappedOf) };
}

/** The columns of every extract: as the last run read it, else as it was taken; without those that nobody has read. */
export function readColumns(open: OpenClose): readonly ReadColumns[] {
  const files = open.figures?.reconciled.close.files ?? [];
  const known = new KnownFacts(open);
  return known.sources.flatMap((entry): readonly ReadColumns[] => {
    const source = sourceOf(entry);
    if (!source.isOk) return [];
    const taken = known.asTaken(source.value);
    const sha256 = known.sha256Of(source.value);
    const run = files.find((file) => file.sha256 === sha256 && isOf(file, source.value));
    if (run) return [{ entry, source: source.value, sheet: run.sheet, kind: run.kind, columns: run.columns }];
    if (!taken) return [];
    const kind = source.value.kind ?? taken.kind;
    const columns = asStated(taken.columns, source.value);
    return [{ entry, source: source.value, sheet: source.value.sheet ?? '', kind, columns }];
  });
}

function isOf({ name, sheet }: SourceFile, source: Source): boolean {
  return source.file === name && (source.sheet ?? sheet) === sheet;
}

/** What was stated about columns since the extract was taken holds before what its header said. */
function asStated(columns: ReadColumns['columns'], { columns: stated }: Source): ReadColumns['columns'] {
  const fields = new Map(
    Object.entries(stated).flatMap(([field, header]) => (header ? [[nameOf(header), field] as const] : [])),
  );
  return columns.map(({ header, field }) => ({
    header,
    field: fields.get(nameOf(header)) ?? (field in stated ? '' : field),
  }));
}

function nameOf(header: string): string {
  const { object, name } = headerName(header);
  return `${object}:${name}`;
}

function fieldsOf({ source, sheet, kind, columns }: ReadColumns): readonly MappedField[] {
  const fields = allKinds.find(({ name }) => name === kind)?.fields ?? {};
  return Object.entries(fields).map(([field, { type, isMandatory }]) => {
    const header = columns.find((column) => column.field === field)?.header ?? '';
    const isStated = source.columns[field] !== undefined;
    return { extract: source.file, sheet, kind, field, type, isMandatory, header, isStated };
  });
}

function unmappedOf({ source, sheet, columns }: ReadColumns): readonly UnmappedColumn[] {
  return columns.flatMap(({ header, field }) =>
    field === '' && header !== ''
      ? [{ extract: source.file, sheet, header, isCustom: CUSTOM.test(header) }]
      : [],
  );
}
