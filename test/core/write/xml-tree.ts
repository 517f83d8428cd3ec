/** An element of a part: its name, its attributes as written and its children. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

type OpenNode = { name: string; attributes: Record<string, string>; children: OpenNode[]; text: string };

/** The root element of a well-formed part. */
export function xmlTree(xml: string): XmlNode {
  const root: OpenNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let end = 0;
  for (const tag of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g)) {
    const parent = open.at(-1);
    if (!parent) throw new Error('an element closes that was not open');
    parent.text += xml.slice(end, tag.index);
    end = tag.index + tag[0].length;
    const [, closing, name = '', attributes = '', isEmpty] = tag;
    if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    const node: OpenNode = { name, attributes: attributesOf(attributes), children: [], text: '' };
    parent.children.push(node);
    if (isEmpty !== '/') open.push(node);
  }
  const [first] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || !first) throw new Error('not one root element');
  return first;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name, value]) => [name ?? '', value ?? '']));
}

/** An element and all that are inside it. */
export function* nodesOf(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}

/** The elements of a name inside an element. */
export function named(node: XmlNode, name: string): readonly XmlNode[] {
  return [...nodesOf(node)].filter((one) => one.name === name);
}
