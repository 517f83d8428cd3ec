import { describe, expect, it } from 'vitest';
import { attribute, XmlScanner } from '../../../core/read/xml-scanner.ts';

function scan(...pieces: string[]): string[] {
  const events: string[] = [];
  const scanner = new XmlScanner({
    open: (name, tag) => events.push(`<${name} ${attribute(tag, 'a') ?? '-'}`),
    text: (text) => events.push(text),
    close: (name) => events.push(`>${name}`),
  });
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return events;
}

describe('XmlScanner', () => {
  const text = `<?xml version="1.0"?><!-- <no> > --><x:r a='">'><c\n\ta="1 &gt; 0"/><t a="">a&amp;b<![CDATA[<&>]]></t><e a="=>" ></e></x:r>`;

  it('says the same wherever the text is cut', () => {
    const whole = scan(text);
    expect(whole).toEqual(['<r ">', '<c 1 > 0', '>c', '<t ', 'a&b', '<&>', '>t', '<e =>', '>e', '>r']);
    for (let at = 1; at < text.length; at += 1)
      expect(scan(text.slice(0, at), text.slice(at))).toEqual(whole);
    expect(scan(...text)).toEqual(whole);
  });

  it('refuses what is not whole', () => {
    for (const part of ['<a><b></b>', '<a></b>', '<a', 'text', '<a/>x', '<!DOCTYPE a><a/>']) {
      expect(() => scan(part)).toThrow();
    }
  });

  it('refuses a text or a tag without end before it fills the memory', () => {
    const piece = 'x'.repeat(1 << 20);
    for (const start of ['<a>', '<a b="', '<!--'])
      expect(() => scan(start, piece, piece, piece)).toThrow('a text without end');
  });

  it('looks at each quote of a tag once, however many angle brackets stand in its value', () => {
    const since = performance.now();
    expect(scan(`<a a="${'>'.repeat(500_000)}"/>`)).toHaveLength(2);
    expect(performance.now() - since).toBeLessThan(5000);
  });
});
