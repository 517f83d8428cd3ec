/** Reading and changing a place inside JSON of which nothing is known for certain. */

/** Steps from the whole to a place: keys of groups, positions in lists. */
export type JsonPath = readonly (string | number)[];

type Group = Readonly<Record<string, unknown>>;

/** True for a group of named values, not for a list. */
export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a place; undefined when there is none. */
export function valueAt(json: unknown, path: JsonPath): unknown {
  let value = json;
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isGroup(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** The text at a place; '' for anything else. */
export function textAt(json: unknown, path: JsonPath): string {
  const value = valueAt(json, path);
  return typeof value === 'string' ? value : '';
}

/** The list at a place; empty for anything else. */
export function listAt(json: unknown, path: JsonPath): readonly unknown[] {
  const value = valueAt(json, path);
  return Array.isArray(value) ? value : [];
}

/** Names and values of the group at a place; none for anything else. */
export function entriesAt(json: unknown, path: JsonPath): readonly (readonly [string, unknown])[] {
  const value = valueAt(json, path);
  return isGroup(value) ? Object.entries(value) : [];
}

/** The JSON with another value at a place; undefined takes the place away. Groups on the way are made. */
export function withValue(json: unknown, path: JsonPath, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(json) ? json : [];
    if (rest.length === 0 && value === undefined) return list.filter((_, at) => at !== step);
    return list.map((entry, at) => (at === step ? withValue(entry, rest, value) : entry));
  }
  const group = isGroup(json) ? json : {};
  if (rest.length === 0 && value === undefined) {
    return Object.fromEntries(Object.entries(group).filter(([key]) => key !== step));
  }
  return { ...group, [step]: withValue(group[step], rest, value) };
}

/** The JSON without a place, and without groups on the way that hold nothing else and that `before` does not have. */
export function withoutValue(json: unknown, path: JsonPath, before: unknown): unknown {
  const left = withValue(json, path, undefined);
  const above = path.slice(0, -1);
  const group = valueAt(left, above);
  const isMadeForIt =
    isGroup(group) && Object.keys(group).length === 0 && valueAt(before, above) === undefined;
  return above.length > 0 && isMadeForIt ? withoutValue(left, above, before) : left;
}

/** The JSON with one more entry at the end of a list. */
export function withEntry(json: unknown, path: JsonPath, entry: unknown): unknown {
  return withValue(json, path, [...listAt(json, path), entry]);
}

/** The group at a place with one of its names changed, in the same order; a name that is taken stays as it was. */
export function withName(json: unknown, path: JsonPath, from: string, to: string): unknown {
  const entries = entriesAt(json, path);
  if (from === to || entries.some(([name]) => name === to)) return json;
  if (!entries.some(([name]) => name === from)) return json;
  const renamed = entries.map(([name, value]) => [name === from ? to : name, value] as const);
  return withValue(json, path, Object.fromEntries(renamed));
}

/**
 * What was changed from one JSON to another, done to a third. Where both have changed the same value, the change wins; so
 * it does for a list that has become longer or shorter on either side.
 */
export function rebased(onto: unknown, before: unknown, after: unknown): unknown {
  if (before === after) return onto;
  if (isGroup(onto) && isGroup(before) && isGroup(after)) {
    const names = [...new Set([...Object.keys(onto), ...Object.keys(after)])];
    const entries = names.map((name) => [name, rebased(onto[name], before[name], after[name])] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (Array.isArray(onto) && Array.isArray(before) && Array.isArray(after)) {
    const isAsLong = onto.length === before.length && before.length === after.length;
    if (isAsLong) return onto.map((entry, at) => rebased(entry, before[at], after[at]));
  }
  return after;
}

/** The path as problems of the setup name it: `orgs.mapping.2.revenue`. */
export function pathText(path: JsonPath): string {
  return path.join('.');
}
