/** Parts of what is stated about an extract. */

type Stated = Readonly<Record<string, unknown>>;

/** A group of texts that is stated, such as `columns`; empty when it is not. */
export function statedGroup(stated: Stated, part: string): Readonly<Record<string, string>> {
  const group = stated[part];
  if (typeof group !== 'object' || group === null) return {};
  return Object.fromEntries(
    Object.entries(group).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}

/** A text that is stated; '' when it is not. */
export function statedText(stated: Stated, part: string): string {
  const value = stated[part];
  return typeof value === 'string' ? value : '';
}

/** Stated columns without those that name a header. */
export function withoutField(
  columns: Readonly<Record<string, string>>,
  header: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(columns).filter(([, stated]) => stated !== header));
}
