import { type Attribute, attribute, type Element, type Tag } from './tags.ts';

/** The characters between two offsets of a text, and what is put in their place. */
export type Patch = { readonly from: number; readonly to: number; readonly text: string };

export const insert = (at: number, text: string): Patch => ({ from: at, to: at, text });

/** Several at the same place stay in the order given. */
export function patched(text: string, patches: readonly Patch[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const patch of [...patches].sort((a, b) => a.from - b.from || a.to - b.to)) {
    pieces.push(text.slice(at, patch.from), patch.text);
    at = patch.to;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Puts XML at the end of an element, which may have been empty. */
export function append(text: string, element: Element, xml: string): Patch {
  if (element.kind !== 'empty') return insert(element.close, xml);
  const slash = text.lastIndexOf('/', element.to);
  return { from: slash, to: element.to, text: `>${xml}</${element.name}>` };
}

/** Sets an attribute of a tag, or adds it behind the others. */
export function setAttribute(text: string, tag: Tag, local: string, value: string | number): Patch {
  const found: Attribute | undefined = attribute(text, tag, local);
  if (found) return { from: found.valueFrom, to: found.valueTo, text: String(value) };
  let at = tag.to - (tag.kind === 'empty' ? 2 : 1);
  while (/\s/u.test(text[at - 1]!)) at--;
  return insert(at, ` ${local}="${value}"`);
}
