import { escapeXml } from '../xml-text.ts';
import { HEAD } from './namespaces.ts';
import type { Draft } from './package.ts';
import { append, insert, patched } from './patch.ts';
import { attribute, attributesOf, Malformed, parse, prefixOf } from './tags.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = '[Content_Types].xml';

/** Lets `part` refer to `target` and gives the id it does so by. The target is named from the root, wherever the part is. */
export function addLink(draft: Draft, part: string, type: string, target: string): string {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const text = draft.text(name) ?? `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
  const root = parse(text);
  const taken = new Set(root.children.map((child) => attribute(text, child, 'Id')?.raw));
  let number = root.children.length + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const xml = `<${prefixOf(root)}Relationship Id="${id}" Type="${type}" Target="/${escapeXml(target)}"/>`;
  draft.put(name, patched(text, [append(text, root, xml)]));
  return id;
}

/** Without a list of types no spreadsheet opens the file. */
function typesOf(draft: Draft): string {
  const text = draft.text(TYPES);
  if (text === undefined) throw new Malformed();
  return text;
}

/** Says what kind of part one is. */
export function addType(draft: Draft, part: string, type: string): void {
  const text = typesOf(draft);
  const root = parse(text);
  const xml = `<${prefixOf(root)}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  draft.put(TYPES, patched(text, [append(text, root, xml)]));
}

/** The same for all parts with an extension, unless it is said already. */
export function addDefaultType(draft: Draft, extension: string, type: string): void {
  const text = typesOf(draft);
  const root = parse(text);
  const known = root.children.some(
    (child) => child.local === 'Default' && attribute(text, child, 'Extension')?.raw.toLowerCase() === extension,
  );
  if (known) return;
  const xml = `<${prefixOf(root)}Default Extension="${extension}" ContentType="${type}"/>`;
  const first = root.children[0];
  draft.put(TYPES, patched(text, [first ? insert(first.from, xml) : append(text, root, xml)]));
}

/** What a part is said to be; `undefined` where nothing is said of it by name. */
export function typeOf(types: string, part: string): string | undefined {
  for (const child of parse(types).children) {
    if (child.local !== 'Override') continue;
    const said = new Map(attributesOf(types, child).map(({ local, raw }) => [local, raw]));
    if (said.get('PartName')?.replace(/^\//u, '').toLowerCase() === part.toLowerCase()) return said.get('ContentType');
  }
  return undefined;
}
