import type { Lexicon } from '../../lexicon/phrase.ts';
import { closeUp } from '../../model/printed.ts';
import type { Block, Row, Table } from '../../model/table.ts';
import { figuresOf } from './figures.ts';
import { headingList, isKeyed, keyedRow } from './headings.ts';
import type { TableRemarks } from './remarks.ts';
import { type Entry, flat, type Item, list, map, text, textEntry, type Yaml } from './tree.ts';

export type TableScope = {
  readonly lexicon: Lexicon;
  readonly remarks: TableRemarks;
  /** The unit of the report, where it stands above all tables. */
  readonly unit: string | undefined;
  /** Whose table it is, where that has to be said. */
  readonly department: string | undefined;
};

/** A table in the generic form: what was printed over it, then its rows by headings, or below a list of headings. */
export function genericTable(table: Table, scope: TableScope): Yaml {
  const rows = rowsOf(table, scope);
  const sides = table.blocks.map(({ heading }) => closeUp(heading.map(({ value }) => value).join('')));
  const sided = new Set(sides).size === sides.length && table.blocks.every(isKeyed);
  const [only] = table.blocks;
  if (!only) return map(...headEntries(table, scope), { key: '行', value: list([]) });
  if (table.blocks.length === 1 && only.heading.length === 0)
    return map(...headEntries(table, scope), ...blockEntries(only, rows));
  if (sided && sides.every((side) => side === '收入' || side === '支出'))
    return map(
      ...headEntries(table, scope),
      ...table.blocks.map((block, index): Entry => ({ key: sides[index]!, value: rows(block) })),
    );
  const parts = table.blocks.map(
    (block): Item => ({
      value: map(
        textEntry('名称', block.heading.map(({ value }) => value).join('') || undefined),
        ...blockEntries(block, rows),
      ),
    }),
  );
  return map(...headEntries(table, scope), { key: '部分', value: list(parts) });
}

/** Number, title, unit and notes, as every table has them. */
export function headEntries(table: Table, { lexicon, unit, department }: TableScope): (Entry | undefined)[] {
  const { titles, note } = table;
  const [title, ...more] = titles;
  const { places } = figuresOf(table, lexicon, unit);
  return [
    textEntry('表号', table.number?.value),
    { key: '标题', value: text(title?.value ?? '') },
    more.length > 0 ? { key: '副标题', value: list(more.map(({ value }) => ({ value: text(value) }))) } : undefined,
    textEntry('部门', department),
    table.unit && table.unit.value !== unit ? { key: '单位', value: text(table.unit.value) } : undefined,
    places.size > 0
      ? { key: '小数位', value: map(...[...places].map(([key, value]) => ({ key, value: flat(String(value)) }))) }
      : undefined,
    textEntry('注', note?.value),
  ];
}

type Rows = (block: Block) => Yaml;

const blockEntries = (block: Block, rows: Rows): Entry[] => [
  ...(isKeyed(block) || block.columns.length === 0 ? [] : [{ key: '栏目', value: flat(headingList(block.columns)) }]),
  { key: '行', value: rows(block) },
];

/** The rows of a block, in keys or in brackets as its headings allow. */
export function rowsOf(table: Table, { lexicon, remarks, unit }: TableScope): Rows {
  const { literal } = figuresOf(table, lexicon, unit);
  return (block) => {
    const keyed = isKeyed(block);
    // A side that is shorter than the one beside it has blank rows.
    const isFilled = ({ cells }: Row): boolean => cells.some((cell) => cell !== undefined && cell.raw.trim() !== '');
    return list(
      block.rows.filter(isFilled).map(({ cells, at }): Item => {
        const said = cells.map((cell) => cell && remarks.cell(cell.at, cell.raw));
        const value = keyed
          ? keyedRow(block.columns, (column) => ({
              text: literal(cells[column], block, column),
              behind: said[column],
            }))
          : flat(`[${block.columns.map((_, column) => literal(cells[column], block, column) || '""').join(', ')}]`);
        const above = [...remarks.row(at), ...(keyed ? [] : said.flatMap((comment) => comment ?? []))];
        return { value, above };
      }),
    );
  };
}
