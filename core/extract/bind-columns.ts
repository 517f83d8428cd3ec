import type { StatedColumns } from '../setup/source-schema.ts';
import { type HeaderName, headerName, plain } from './header.ts';
import type { ExtractKind } from './kind.ts';

/** Which column of a file is which field of a kind. */
export type Binding = {
  readonly kind: ExtractKind;
  /** Field of each column, '' when it is not carried. */
  readonly fields: readonly string[];
  /** Column of each field that the file has, in the order of the kind. */
  readonly columns: ReadonlyMap<string, number>;
  /** Mandatory fields without a column. */
  readonly missing: readonly string[];
  /** Fields that more than one column could be. They count as not there. */
  readonly twice: readonly { readonly field: string; readonly headers: readonly string[] }[];
  /** Fields that close.json maps to a header which the file does not have. */
  readonly unmapped: readonly { readonly field: string; readonly header: string }[];
  /** Columns whose header carries the kind's own object. */
  readonly ownColumns: number;
};

type Label = HeaderName & { readonly field: string };

/** Finds the columns of a kind in a header; `stated` names the header of a field, or says that it has none, and overrides its labels. */
export function bindColumns(headers: readonly string[], kind: ExtractKind, stated: StatedColumns): Binding {
  const own = new Set(kind.objects.map(plain));
  const labels = labelsOf(kind, own);
  const names = headers.map(headerName);
  const candidates = new Map<string, number[]>();
  const unmapped: Binding['unmapped'][number][] = [];
  const statedColumns = new Set<number>();
  for (const [field, header] of Object.entries(stated)) {
    if (!Object.hasOwn(kind.fields, field)) continue;
    const columns = header === null ? [] : columnsNamed(headers, header);
    if (header !== null && columns.length === 0) unmapped.push({ field, header });
    for (const column of columns) statedColumns.add(column);
    candidates.set(field, [...columns]);
  }
  for (const [column, name] of names.entries()) {
    if (statedColumns.has(column)) continue;
    for (const field of fieldsNamed(name, labels, own)) {
      if (field in stated) continue;
      candidates.set(field, [...(candidates.get(field) ?? []), column]);
    }
  }
  const ownColumns = names.filter(({ object }) => own.has(object)).length;
  return bindingOf(kind, headers, candidates, unmapped, ownColumns);
}

function bindingOf(
  kind: ExtractKind,
  headers: readonly string[],
  candidates: ReadonlyMap<string, readonly number[]>,
  unmapped: Binding['unmapped'],
  ownColumns: number,
): Binding {
  const fields = headers.map(() => '');
  const columns = new Map<string, number>();
  const twice: Binding['twice'][number][] = [];
  const missing: string[] = [];
  for (const [field, { isMandatory }] of Object.entries(kind.fields)) {
    const [column, ...others] = candidates.get(field) ?? [];
    if (column === undefined) {
      if (isMandatory) missing.push(field);
    } else if (others.length > 0) {
      twice.push({ field, headers: [column, ...others].map((at) => headers[at] ?? '') });
    } else {
      columns.set(field, column);
      fields[column] = field;
    }
  }
  return { kind, fields, columns, missing, twice, unmapped, ownColumns };
}

/** Labels in one form; a label that carries the kind's own object is one without. */
function labelsOf(kind: ExtractKind, own: ReadonlySet<string>): readonly Label[] {
  return Object.entries(kind.fields).flatMap(([field, { labels }]) =>
    labels.map((label) => {
      const { object, name } = headerName(label);
      return { field, object: own.has(object) ? '' : object, name };
    }),
  );
}

/**
 * The fields that a header names. With an object it is that object's column and no other. Without one it is the
 * row's own column; only if no such field exists, a joined one: `accountid` is `Account: ID`, and `accountnumber`
 * is `Account: Account Number`, but `id` never is.
 */
function fieldsNamed(
  header: HeaderName,
  labels: readonly Label[],
  own: ReadonlySet<string>,
): readonly string[] {
  const object = own.has(header.object) ? '' : header.object;
  const exact = labels.filter((label) => label.object === object && label.name === header.name);
  if (exact.length > 0 || header.object !== '') return unique(exact);
  return unique(
    labels.filter(
      ({ object: joined, name }) =>
        joined !== '' &&
        (joined + name === header.name ||
          (name === header.name && name !== joined && name.startsWith(joined))),
    ),
  );
}

function unique(labels: readonly Label[]): readonly string[] {
  return [...new Set(labels.map(({ field }) => field))];
}

/** Columns with a stated header: as it is written, else as headers are compared. More than one leave it open. */
function columnsNamed(headers: readonly string[], stated: string): readonly number[] {
  const where = (isIt: (header: string) => boolean): readonly number[] =>
    headers.flatMap((header, at) => (isIt(header) ? [at] : []));
  const exact = where((header) => header.trim() === stated.trim());
  if (exact.length > 0) return exact;
  const wanted = headerName(stated);
  return where((header) => {
    const { object, name } = headerName(header);
    return object === wanted.object && name === wanted.name;
  });
}
