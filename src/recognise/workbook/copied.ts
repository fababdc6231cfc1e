import { fold } from '../../lexicon/spelling.ts';
import { push } from '../../model/multimap.ts';
import type { Report } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';

/** A table of a report, and the same table as a Word document beside it prints it. */
export type Copied = { readonly table: Table; readonly copy: Table };

/** The tables of a Word document that the report beside it has under the same name and in the same unit, each once. */
export function copiedIn({ tables, unit }: Report, document: Report): readonly Copied[] {
  const own = byName(tables);
  return [...byName(document.tables)].flatMap(([name, copies]): Copied[] => {
    const [table, ...more] = own.get(name) ?? [];
    const [copy, ...others] = copies;
    if (!table || !copy || more.length > 0 || others.length > 0) return [];
    const units = [table.unit ?? unit, copy.unit ?? document.unit].map((one) => one && fold(one.value));
    return units[0] === units[1] ? [{ table, copy }] : [];
  });
}

function byName(tables: readonly Table[]): ReadonlyMap<string, readonly Table[]> {
  const found = new Map<string, Table[]>();
  for (const table of tables) {
    const name = fold(table.titles.at(-1)?.value ?? table.name).replace(/\s/gu, '');
    push(found, name, table);
  }
  return found;
}
