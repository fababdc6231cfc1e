import { type Located, placeKey } from '../../model/place.ts';
import type { Table } from '../../model/table.ts';
import { titleWords } from './title.ts';
import type { View } from './view.ts';

const LONGEST = 60;
/** 部门收支总表, 部门收支总表（汇总）, behind leaders and a page of a list of contents. */
const NAME = /^.*?[一-鿿]表(?:[（(][^（()）]*[)）])?(?=$|[.…·—_\s\d])/u;

/** Beside a name in a list of contents: there is nothing to be shown in that table. */
const NONE =
  /(?:^|表\s*[（(—-]+)\s*(?:空表|(?:本(?:部门|单位|年度?))*(?:无(?![法须需])|没有|不涉及|未安排)[^（()）]{0,20})[）)]?\s*$/u;

/**
 * What tables are called where none was recognised: on a page of contents, over a form left empty; and the name of a sheet on which
 * none was.
 */
export function calledTables(views: readonly View[], tables: readonly Table[]): Located<string>[] {
  const titles = new Set(tables.flatMap((table) => table.titles.map(({ at }) => placeKey(at))));
  const held = new Set(tables.flatMap(({ at }) => ('sheet' in at ? [at.order[0]] : [])));
  return views.flatMap((view) => {
    const found = view.lines.flatMap(({ cells }) =>
      cells.flatMap(({ kind, raw, row, column }): Located<string>[] => {
        if (kind !== 'text' || raw.length > LONGEST || !raw.includes('表')) return [];
        const name = NAME.exec(titleWords(raw).text)?.[0];
        const at = view.place(row, column);
        if (name === undefined || titles.has(placeKey(at))) return [];
        const isNone = cells.some((cell) => NONE.test(cell.raw));
        return [{ value: isNone ? `${name}（无）` : name, at }];
      }),
    );
    const [first] = view.lines[0]?.cells ?? [];
    const { name, index } = view.sheet;
    if (!held.has(index) && first) found.push({ value: name, at: view.place(first.row, first.column) });
    return found;
  });
}
