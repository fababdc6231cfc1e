import { FORMS } from '../lexicon/forms.ts';
import { needsOwn, type OwnWords } from '../lexicon/own.ts';
import type { Entry, Node } from '../model/source.ts';

const OFFICIAL: readonly string[] = ['其他表', ...FORMS.map(({ key }) => key)];

/**
 * The tree as the schema can hold it: a table under a title of the region's own is one of the other tables, admitted by the
 * generic schema, its key its title. Every node keeps its place.
 */
export function ownTitles(root: Node, own: OwnWords): Node {
  if (root.kind !== 'map') return root;
  return {
    ...root,
    entries: root.entries.map((part) => (part.key === '预算表' ? { ...part, value: tables(part.value, own) } : part)),
  };
}

function tables(node: Node, own: OwnWords): Node {
  if (node.kind !== 'map') return node;
  const isOwn = ({ key }: Entry): boolean => !OFFICIAL.includes(key) && needsOwn(key, own);
  const found = node.entries.filter(isOwn);
  if (found.length === 0) return node;
  const others = node.entries.find(({ key }) => key === '其他表');
  // Something else than a list here is for the schema to say.
  if (others && others.value.kind !== 'list' && !(others.value.kind === 'scalar' && others.value.raw === ''))
    return node;
  const items = [...(others?.value.kind === 'list' ? others.value.items : []), ...found.map(titled)];
  const list: Entry = {
    key: '其他表',
    keyAt: others?.keyAt ?? node.at,
    value: { kind: 'list', items, at: others?.value.at ?? node.at },
  };
  return { ...node, entries: [...node.entries.filter((entry) => entry !== others && !isOwn(entry)), list] };
}

function titled({ key, keyAt, value }: Entry): Node {
  if (value.kind !== 'map' || value.entries.some((entry) => entry.key === '标题')) return value;
  const title: Entry = { key: '标题', keyAt, value: { kind: 'scalar', raw: key, value: key, at: keyAt } };
  return { ...value, entries: [title, ...value.entries] };
}
