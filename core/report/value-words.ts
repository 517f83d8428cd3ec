/** A value of the setup as people read it. */

/** The words of a value in canonical JSON; a text that is no JSON stays as it is, '' is nothing. */
export function valueWords(json: string): string {
  if (json === '') return '';
  const parsed = parsedJson(json);
  return parsed === undefined ? json : wordsOf(parsed.value);
}

function wordsOf(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(partWords).join('; ');
  if (typeof value !== 'object') return value === '' ? 'nothing' : String(value);
  const parts = Object.entries(value).map(([key, part]) => `${keyWords(key)} ${partWords(part)}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}

// What has parts of its own stands in parentheses, so that it is seen where it ends.
function partWords(value: unknown): string {
  const words = wordsOf(value);
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? `(${words})` : words;
}

/** `dateOrder` becomes `date order`; what a person named stays as it is. */
function keyWords(key: string): string {
  if (!/^[a-z]+(?:[A-Z][a-z]+)*$/.test(key)) return `${key}:`;
  return `${key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}:`;
}

/** The value of a JSON text; undefined for a text that is none. */
export function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
