import type { Located } from '../model/place.ts';
import type { Node } from '../model/source.ts';
import type { Column } from '../model/table.ts';

/**
 * 栏目: the columns of a table from left to right, a heading over several as `合计: [甲, 乙]`. Headings may repeat, as they do where
 * lists stand side by side; what is blank below a heading is a column of that heading itself.
 */
export function headed(node: Node, outer: readonly Located<string>[] = []): readonly Column[] {
  if (node.kind !== 'list') return [];
  return node.items.flatMap((item): readonly Column[] => {
    if (item.kind === 'scalar') {
      const own = item.raw === '' && outer.length > 0 ? [] : [{ value: item.raw, at: item.at }];
      return [{ heading: [...outer, ...own] }];
    }
    if (item.kind === 'list') return [];
    // Columns under one heading share its place: that is how they are known to stand under one.
    return item.entries.flatMap(({ key, keyAt, value }) => headed(value, [...outer, { value: key, at: keyAt }]));
  });
}
