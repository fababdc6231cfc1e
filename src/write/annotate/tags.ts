/**
 * Where the tags of an XML text stand. The text was read before by the bounded reader, or is refused by throwing `Malformed`:
 * here it is only walked over, so that a few places in it can be changed and all the rest stays as it is.
 */

/** The text is no XML that can be patched safely. */
export class Malformed extends Error {}

export type Tag = {
  readonly kind: 'open' | 'close' | 'empty';
  /** As written: `x:row`. */
  readonly name: string;
  /** Without its prefix. */
  readonly local: string;
  readonly from: number;
  /** Behind its `>`. */
  readonly to: number;
};

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)([^\s/>!?"'=<]+)((?:[^>"'<]|"[^"<]*"|'[^'<]*')*)>)/gu;

/** The tags between two offsets; comments, instructions and CDATA are passed over. */
export function* tagsOf(text: string, from = 0, end = text.length): Generator<Tag> {
  const pattern = new RegExp(TAG);
  for (let at = text.indexOf('<', from); at >= 0 && at < end; at = text.indexOf('<', pattern.lastIndex)) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found?.index !== at) throw new Malformed();
    const [, slash, name, rest = ''] = found;
    if (name === undefined) continue;
    yield {
      kind: slash ? 'close' : rest.endsWith('/') ? 'empty' : 'open',
      name,
      local: name.slice(name.indexOf(':') + 1),
      from: at,
      to: pattern.lastIndex,
    };
  }
}

export type Attribute = {
  readonly name: string;
  readonly local: string;
  /** As written, with its references. */
  readonly raw: string;
  readonly from: number;
  readonly valueFrom: number;
  readonly valueTo: number;
};

/** The attributes of a tag that opens. */
export function attributesOf(text: string, tag: { readonly name: string; readonly from: number; readonly to: number }) {
  const found: Attribute[] = [];
  const pattern = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
  pattern.lastIndex = tag.from + 1 + tag.name.length;
  for (let one = pattern.exec(text); one && one.index < tag.to; one = pattern.exec(text)) {
    const [whole, name = '', double, single] = one;
    const raw = double ?? single ?? '';
    const valueTo = one.index + whole.length - 1;
    const local = name.slice(name.indexOf(':') + 1);
    found.push({ name, local, raw, from: one.index, valueFrom: valueTo - raw.length, valueTo });
  }
  return found;
}

export type Element = Tag & {
  /** Where its closing tag begins; of an empty element where it ends. */
  readonly close: number;
  readonly end: number;
  readonly children: readonly Element[];
};

/** The tree of a text. What is inside elements of the names given is passed over. */
export function parse(text: string, passed: readonly string[] = []): Element {
  type Open = { tag: Tag; children: Element[] };
  const open: Open[] = [];
  let root: Element | undefined;
  for (const tag of tagsOf(text)) {
    if (tag.kind === 'open') {
      open.push({ tag, children: [] });
      continue;
    }
    const closed = tag.kind === 'close' ? open.pop() : { tag, children: [] };
    if (!closed || closed.tag.name !== tag.name) throw new Malformed();
    if (open.some(({ tag: { local } }) => passed.includes(local))) continue;
    const { children } = closed;
    const element: Element = { ...closed.tag, close: tag.kind === 'close' ? tag.from : tag.to, end: tag.to, children };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root ??= element;
  }
  if (!root || open.length > 0) throw new Malformed();
  return root;
}

export const childOf = (element: Element, local: string): Element | undefined =>
  element.children.find((child) => child.local === local);

/** `x:` of `<x:worksheet>`: what is put into an element is written in the same way. */
export const prefixOf = ({ name, local }: Tag): string => name.slice(0, name.length - local.length);

export const attribute = (text: string, tag: Tag, local: string): Attribute | undefined =>
  attributesOf(text, tag).find((one) => one.local === local);
