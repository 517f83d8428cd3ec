import { DamagedArchive } from './zip.ts';

/** What the scanner tells while it runs through a document; names come without their prefix. */
export type XmlHandler = {
  /** An element begins; `tag` is the text between the angle brackets, for `attribute`. */
  readonly open: (name: string, tag: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
};

/** Characters that a tag or a text may have: the longest text of a cell, were each of its characters an entity. */
const LONGEST = 1 << 21;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Runs through XML that arrives in pieces. Knows what workbooks are made of; a document type is refused. */
export class XmlScanner {
  private readonly handler: XmlHandler;
  private readonly open: string[] = [];
  private rest = '';

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  /** Takes the next piece. */
  write(piece: string): void {
    const text = this.rest + piece;
    let at = 0;
    for (;;) {
      const bracket = text.indexOf('<', at);
      if (bracket < 0) break;
      const end = markupEnd(text, bracket);
      if (end < 0) break;
      if (bracket > at) this.handler.text(unescaped(text.slice(at, bracket)));
      this.markup(text.slice(bracket + 1, end - 1));
      at = end;
    }
    this.rest = text.slice(at);
    if (this.rest.length > LONGEST) throw new DamagedArchive('a part of it holds a text without end');
  }

  /** Tells the scanner that the document ended. */
  end(): void {
    if (this.open.length > 0 || this.rest.trim() !== '')
      throw new DamagedArchive('a part of it is not whole');
  }

  private markup(tag: string): void {
    const first = tag.charCodeAt(0);
    if (first === 47) this.closed(localName(tag.slice(1).trimEnd()));
    else if (first === 33) this.declaration(tag);
    else if (first !== 63) {
      const isEmpty = tag.endsWith('/');
      const name = localName(/^[^\s/]+/.exec(tag)?.[0] ?? '');
      this.open.push(name);
      this.handler.open(name, tag);
      if (isEmpty) this.closed(name);
    }
  }

  private closed(name: string): void {
    if (this.open.pop() !== name)
      throw new DamagedArchive(`a part of it ends ${name} where nothing of it began`);
    this.handler.close(name);
  }

  private declaration(tag: string): void {
    if (tag.startsWith('![CDATA[')) this.handler.text(tag.slice(8, -2));
    else if (!tag.startsWith('!--')) throw new DamagedArchive('a part of it declares a document type');
  }
}

/** The value of an attribute in a tag, or undefined. */
export function attribute(tag: string, name: string): string | undefined {
  const flat = /[\t\r\n]/.test(tag) ? tag.replace(/[\t\r\n]/g, ' ') : tag;
  const at = flat.indexOf(` ${name}=`);
  if (at < 0) return undefined;
  const start = at + name.length + 3;
  const end = flat.indexOf(flat[start - 1] ?? '"', start);
  return end < 0 ? undefined : unescaped(flat.slice(start, end));
}

/** The position behind the markup that begins at `at`, or -1 when its end has not come yet. */
function markupEnd(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return endBehind(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return endBehind(text, ']]>', at + 9);
  let from = at;
  let quote = 0;
  for (let end = text.indexOf('>', at); end >= 0; end = text.indexOf('>', end + 1)) {
    // An angle bracket may stand in a value: then the quotes before it do not come in pairs.
    if (endsBehindValue(text, end)) return end + 1;
    quote = openQuote(text, from, end, quote);
    if (quote === 0) return end + 1;
    from = end;
  }
  return -1;
}

function endBehind(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? -1 : end + mark.length;
}

// Nearly every tag ends right behind a value: a quote that follows neither "=" nor the other quote closes it.
function endsBehindValue(text: string, end: number): boolean {
  const before = text.charCodeAt(end - 2);
  return text.charCodeAt(end - 1) === 34 && before !== 61 && before !== 39;
}

/** The quote that is open at `to` when `quote` was open at `from`, 0 for none. */
function openQuote(text: string, from: number, to: number, quote: number): number {
  let open = quote;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 34 && code !== 39) continue;
    if (open === 0) open = code;
    else if (open === code) open = 0;
  }
  return open;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}
