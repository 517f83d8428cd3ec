/** The settings of a close as rows of texts, from which the same settings can be read again. */

/** How the value of a setting is to be read. `text, continued`: the text of the row before goes on; `nothing`: stated as none. */
export const settingTypes = [
  'text',
  'text, continued',
  'text in JSON',
  'whole number',
  'number',
  'yes/no',
  'empty list',
  'empty object',
  'nothing',
] as const;
/** One way to read a value. */
export type SettingType = (typeof settingTypes)[number];

/** One leaf of the settings, or a further part of a long one. */
export type SettingRow = {
  /** `sources[2].file`; entries of a list count from 1, unusual names stand in brackets as JSON. */
  readonly path: string;
  readonly value: string;
  readonly type: SettingType;
  /** True when close.json states it, false for a default. */
  readonly isEntered: boolean;
};

/** Most characters of one cell. */
const LONGEST = 32_767;
const PLAIN_NAME = /^[A-Za-z_][\w-]*$/;
/** Code units that XML cannot hold although JSON can: halves of pairs are told apart by isWellFormed. */
const NO_CHARACTER = /[\uFFFE\uFFFF]/g;

/** Every leaf of the settings in force, in their order; `stated` is close.json as it was written. */
export function settingRows(settings: unknown, stated: unknown): readonly SettingRow[] {
  return rowsBelow('', settings, stated).flatMap(splitLong);
}

function rowsBelow(path: string, value: unknown, stated: unknown): readonly SettingRow[] {
  const isEntered = stated !== undefined;
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [{ path, isEntered, ...leaf(value) }];
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  if (entries.length === 0) {
    return [{ path, isEntered, value: '', type: isList ? 'empty list' : 'empty object' }];
  }
  const below = entries.flatMap(([name, one]) =>
    rowsBelow(isList ? `${path}[${Number(name) + 1}]` : joined(path, name), one, member(stated, name)),
  );
  if (!isEmptyGroup(stated) || path === '') return below;
  return [{ path, isEntered, value: '', type: 'empty object' }, ...below];
}

/** A group that close.json states without a member: all of its members are defaults. */
function isEmptyGroup(stated: unknown): boolean {
  return typeof stated === 'object' && stated !== null && Object.keys(stated).length === 0;
}

function joined(path: string, name: string): string {
  if (!PLAIN_NAME.test(name)) return `${path}[${safeJson(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  // What JSON holds has no other members than its own.
  return (value as Readonly<Record<string, unknown>>)[name];
}

function leaf(value: unknown): Pick<SettingRow, 'value' | 'type'> {
  if (value === null) return { value: '', type: 'nothing' };
  if (typeof value === 'boolean') return { value: value ? 'yes' : 'no', type: 'yes/no' };
  if (typeof value === 'number') {
    return { value: String(value), type: Number.isSafeInteger(value) ? 'whole number' : 'number' };
  }
  const text = String(value);
  const isWritable = text.isWellFormed() && text.search(NO_CHARACTER) < 0;
  return isWritable ? { value: text, type: 'text' } : { value: safeJson(text), type: 'text in JSON' };
}

/** JSON of a text in characters that every XML file can hold. */
function safeJson(text: string): string {
  return JSON.stringify(text).replace(NO_CHARACTER, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
}

function splitLong(row: SettingRow): readonly SettingRow[] {
  const rows: SettingRow[] = [];
  let from = 0;
  do {
    let to = Math.min(row.value.length, from + LONGEST);
    // A pair of code units that make one character stays together.
    if (to < row.value.length && !row.value.slice(from, to).isWellFormed()) to -= 1;
    rows.push({ ...row, value: row.value.slice(from, to), type: from === 0 ? row.type : 'text, continued' });
    from = to;
  } while (from < row.value.length);
  return rows;
}
