/** An element with the names of its children. */
export type Outline = { readonly name: string; readonly children: readonly string[] };

/** Checks that text is well-formed XML (tags, entities, characters) and names the children of its root element. */
export function xmlOutline(xml: string): Outline {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be in a file
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml) || !xml.isWellFormed()) {
    throw new Error('a character that XML does not allow');
  }
  const open: string[] = [];
  const children: string[] = [];
  let root = '';
  let last = 0;
  for (const tag of xml.matchAll(/<(\?[^>]*\?|\/?)([\w:.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g)) {
    checkText(xml.slice(last, tag.index));
    last = tag.index + tag[0].length;
    const [, mark = '', name = '', , slash] = tag;
    if (mark.startsWith('?')) continue;
    if (mark === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    if (open.length === 0) root = name;
    if (open.length === 1) children.push(name);
    if (slash !== '/') open.push(name);
  }
  checkText(xml.slice(last));
  if (open.length > 0) throw new Error(`${open.join(', ')} left open`);
  return { name: root, children };
}

function checkText(text: string): void {
  if (text.includes('<') || /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text)) {
    throw new Error(`unescaped text: ${text.slice(0, 40)}`);
  }
}
