import type { Located, Place } from '../model/place.ts';
import type { Node } from '../model/source.ts';
import type { Column } from '../model/table.ts';

/**
 * 栏目: the columns of a table from left to right, a heading over several as `合计: [甲, 乙]`. Headings may repeat, as they do where
 * lists stand side by side; what is blank below a heading is a column of that heading itself.
 * @param table where the table stands: a column without a heading has nothing of its own that could be pointed at
 */
export function headed(node: Node, table: Place, outer: readonly Located<string>[] = []): readonly Column[] {
  if (node.kind !== 'list') return [];
  return node.items.flatMap((item): readonly Column[] => {
    if (item.kind === 'scalar') {
      const blank = outer.length > 0 ? [] : [{ value: '', at: table }];
      const own = item.raw === '' ? blank : [{ value: item.raw, at: item.at }];
      return [{ heading: [...outer, ...own] }];
    }
    if (item.kind === 'list') return [];
    // Columns under one heading share its place: that is how they are known to stand under one.
    return item.entries.flatMap(({ key, keyAt, value }) => headed(value, table, [...outer, { value: key, at: keyAt }]));
  });
}
