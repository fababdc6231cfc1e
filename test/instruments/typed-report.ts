/** What a clerk types into a blank workbook to enter a report: amounts of the lowest level, codes and names of lists. */
import { cellName } from '../../src/model/grid.ts';
import type { Report } from '../../src/model/report.ts';
import type { Block, Table } from '../../src/model/table.ts';
import { type Opened, open } from '../../src/read/open.ts';
import type { Typed } from './filled.ts';

const LABELS = /编码|名称|^项目$/u;
const TOTALS = /^(?:合计|小计)$/u;
/** Items whose figures come from other tables or from the items above. */
const DERIVED = /合计|总计|公务用车购置及运行费|^上年财政拨款结转$/u;
const CLASSES = ['工资福利支出', '商品和服务支出', '对个人和家庭的补助'];

const path = (block: Block, column: number): string =>
  block.columns[column]!.heading.map(({ value }) => value).join('›');

/** @param blank the workbook, to find where things stand; @param report a report with the official tables */
export function typedReport(blank: Uint8Array, report: Report): Typed[] {
  const book = (open('blank.xlsx', blank) as Opened).book!;
  return report.tables.flatMap((table): Typed[] => {
    const number = /\d+$/u.exec(table.number?.value ?? '')?.[0];
    const sheet = book.sheets.find(({ name }) => number !== undefined && name.startsWith(`${number} `));
    if (!sheet) return [];
    const texts = new Map(sheet.cells.map(({ row, column, raw }) => [`${row}.${column}`, raw]));
    const top = Math.max(
      ...sheet.cells
        .filter(({ raw }) => /^(?:科目名称|项目|单位名称|项目名称|部门预算支出经济科目名称|合计)$/u.test(raw) && true)
        .map(({ row }) => row)
        .filter((row) => row < 8),
    );
    return entries(table, sheet.name, texts, top);
  });
}

function entries(table: Table, sheet: string, texts: ReadonlyMap<string, string>, top: number): Typed[] {
  let offset = 0;
  return table.blocks.flatMap((block) => {
    const from = offset + 1;
    offset += block.columns.length;
    const used = new Set<number>();
    const rowOf = (label: string): number | undefined => {
      for (let row = top; row < top + 140; row++)
        if (!used.has(row) && texts.get(`${row}.${from}`) === label) {
          used.add(row);
          return row;
        }
      return undefined;
    };
    const name = table.name;
    let next = /项目支出表$/u.test(name) ? top + (texts.get(`${top + 2}.1`) === '1' ? 3 : 2) : 0;
    let listed = 0;
    return block.rows.flatMap(({ cells }): Typed[] => {
      const label = cells[0]?.raw ?? '';
      const code = /编码/u.test(path(block, 0)) ? label : undefined;
      const isList = code !== undefined || next > 0 || name === '机关运行经费表';
      let row: number;
      if (name === '一般公共预算基本支出表') {
        const found = label === '合计' || (CLASSES.includes(label) && cells[1]!.raw === '') ? rowOf(label) : undefined;
        row = found ?? ++listed;
        if (found !== undefined) {
          listed = found;
          return [];
        }
      } else if (isList) row = next > 0 ? next++ : top + 1 + listed++;
      else row = rowOf(label) ?? 0;
      if (code !== undefined && cells[1]!.raw === '合计') return [];
      if (name === '机关运行经费表' && label === '部门合计') return [];
      const isAbove = code !== undefined && code.length < 7 && code.length > 0;
      return cells.flatMap((cell, column): Typed[] => {
        const heading = path(block, column);
        const last = heading.split('›').at(-1)!;
        const at = { sheet, cell: cellName(row, from + column) };
        const raw = cell?.raw ?? '';
        if (raw === '') return [];
        if (LABELS.test(last)) {
          if (/^科目名称$/u.test(last) && code !== undefined) return [];
          return isList || name === '一般公共预算基本支出表' ? [{ ...at, value: raw }] : [];
        }
        const isDerived =
          isAbove || TOTALS.test(last) || (!isList && name !== '一般公共预算基本支出表' && DERIVED.test(label));
        const fromOthers =
          (name === '收支总表' && (heading === '预算数' || last === '当年预算安排')) ||
          (name === '财政拨款收支总表' && heading === '金额');
        return isDerived || fromOthers ? [] : [{ ...at, value: Number(raw.replaceAll(',', '')) }];
      });
    });
  });
}
