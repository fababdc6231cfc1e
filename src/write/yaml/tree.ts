import { commentText, textLiteral } from './scalar.ts';

/** What is to be written: `flat` is a scalar or a list in brackets, in YAML already. */
export type Yaml =
  | { readonly kind: 'flat'; readonly text: string }
  | { readonly kind: 'map'; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] };

/** Comments stand in lines of their own above, or behind a flat value. */
export type Entry = {
  readonly key: string;
  readonly value: Yaml;
  readonly above?: readonly string[];
  readonly behind?: string | undefined;
  /** After a blank line. */
  readonly apart?: boolean;
};
export type Item = { readonly value: Yaml; readonly above?: readonly string[]; readonly apart?: boolean };

export const flat = (text: string): Yaml => ({ kind: 'flat', text });
export const text = (value: string): Yaml => flat(textLiteral(value));
export const map = (...entries: readonly (Entry | undefined | false)[]): Yaml => ({
  kind: 'map',
  entries: entries.filter((entry): entry is Entry => Boolean(entry)),
});
export const list = (items: readonly Item[]): Yaml => ({ kind: 'list', items });
export const textEntry = (key: string, value: string | undefined): Entry | undefined =>
  value === undefined ? undefined : { key, value: text(value) };

export const commentLine = (comment: string): string => `# ${commentText(comment)}`;

export const render = (tree: Yaml): string => `${lines(tree).join('\n')}\n`;

function lines(tree: Yaml): string[] {
  if (tree.kind === 'flat') return [tree.text];
  if (tree.kind === 'map')
    return tree.entries.length === 0 ? ['{}'] : tree.entries.flatMap((entry) => [...before(entry), ...pair(entry)]);
  if (tree.items.length === 0) return ['[]'];
  return tree.items.flatMap((item) => {
    const [first, ...rest] = lines(item.value);
    return [...before(item), `- ${first}`, ...rest.map(indented)];
  });
}

const before = ({ apart, above = [] }: Pick<Entry, 'apart' | 'above'>): string[] => [
  ...(apart ? [''] : []),
  ...above.map(commentLine),
];

function pair({ key, value, behind }: Entry): string[] {
  const name = textLiteral(key);
  const comment = behind === undefined ? '' : ` ${commentLine(behind)}`;
  const below = lines(value);
  const [only] = below;
  if (value.kind === 'flat' || (below.length === 1 && (only === '{}' || only === '[]')))
    return [only === '' ? `${name}:${comment}` : `${name}: ${only}${comment}`];
  return [`${name}:${comment}`, ...below.map(indented)];
}

const indented = (line: string): string => (line === '' ? '' : `  ${line}`);
