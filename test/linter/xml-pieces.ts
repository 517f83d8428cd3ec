/** Reads XML by its text: enough for the parts of a workbook, and fast enough for a hundred megabytes of rows. */

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it reads, its entities and the escapes of the format (_x000D_) resolved. */
export function plainText(xml: string): string {
  const text = xml.includes('&') ? xml.replace(/&(#x?)?([0-9a-zA-Z]+);/g, character) : xml;
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function character(all: string, mark: string | undefined, name: string): string {
  if (mark === undefined) return entities[name] ?? all;
  return String.fromCodePoint(Number.parseInt(name, mark === '#x' ? 16 : 10));
}

/** The value of an attribute in a tag's text; undefined where it has none. */
export function attribute(tag: string, name: string): string | undefined {
  const key = ` ${name}="`;
  const at = tag.indexOf(key);
  if (at < 0) return undefined;
  const start = at + key.length;
  return plainText(tag.slice(start, tag.indexOf('"', start)));
}

/** An element: the text of its tag and what stands inside. */
export type Element = { readonly tag: string; readonly inner: string };

/** All elements of a name, in order; elements inside others of the same name are not looked for. */
export function elementsOf(xml: string, name: string): readonly Element[] {
  const found: Element[] = [];
  const pattern = new RegExp(`<${name}(?=[\\s/>])`, 'g');
  for (let hit = pattern.exec(xml); hit; hit = pattern.exec(xml)) {
    const end = tagEnd(xml, hit.index);
    const tag = xml.slice(hit.index, end);
    if (tag.endsWith('/')) {
      found.push({ tag, inner: '' });
      continue;
    }
    const close = xml.indexOf(`</${name}>`, end);
    if (close < 0) throw new Error(`${name} left open`);
    found.push({ tag, inner: xml.slice(end + 1, close) });
    pattern.lastIndex = close;
  }
  return found;
}

/** Where a tag ends: the next ">" outside of its attributes' values. */
function tagEnd(xml: string, from: number): number {
  let end = xml.indexOf('>', from);
  for (let quote = xml.indexOf('"', from); quote >= 0 && quote < end; quote = xml.indexOf('"', quote + 1)) {
    quote = xml.indexOf('"', quote + 1);
    if (quote > end) end = xml.indexOf('>', quote);
  }
  if (end < 0) throw new Error(`a tag left open: ${xml.slice(from, from + 40)}`);
  return end;
}

/** The first element of a name. */
export function elementOf(xml: string, name: string): Element | undefined {
  return elementsOf(xml, name)[0];
}
