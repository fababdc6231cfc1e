import type { Place } from './place.ts';
import type { Span } from './text.ts';

/** A document as it was read: enough of it to show an excerpt. The hash is that of its bytes, in hexadecimal. */
export type Source = { readonly path: string; readonly sha256: string; readonly lines: readonly string[] };

/** A tree of scalars, lists and maps in which every key and value keeps its place and its literal. */
export type Node =
  | {
      readonly kind: 'scalar';
      readonly raw: string;
      readonly value: unknown;
      readonly at: Place;
      /** Where the characters of a text stand that is quoted or has several lines; any other stands at its place as it is. */
      readonly spans?: readonly Span[];
      /** A block whose line ends are the text's own. */
      readonly literal?: true;
    }
  | { readonly kind: 'list'; readonly items: readonly Node[]; readonly at: Place }
  | { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly at: Place };

export type Entry = { readonly key: string; readonly keyAt: Place; readonly value: Node };

export const entry = (node: Node | undefined, key: string): Entry | undefined =>
  node?.kind === 'map' ? node.entries.find((candidate) => candidate.key === key) : undefined;

export const child = (node: Node | undefined, key: string): Node | undefined => entry(node, key)?.value;

/** The tree as plain values, for the schema's validators. Scalars keep the value YAML gives them. */
export function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  const value: Record<string, unknown> = Object.create(null);
  for (const { key, value: below } of node.entries) if (!(key in value)) value[key] = plain(below);
  return value;
}

/** The node a JSON pointer names, or the nearest one above it that exists. */
export function resolve(root: Node, pointer: string): Node {
  let node = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const next: Node | undefined = node.kind === 'list' ? node.items[Number(key)] : child(node, key);
    if (!next) break;
    node = next;
  }
  return node;
}
