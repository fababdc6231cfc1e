import { withoutNumbering } from '../../lexicon/spelling.ts';
import { isName } from '../../lexicon/title-name.ts';
import type { GridCell } from '../../model/grid.ts';
import { readHead } from './head.ts';
import type { Line } from './view.ts';

/** Longer ones are no names. */
const LONGEST = 40;
const YEARED = /^(?:(?:19|20)\d\d年度?|（(?:19|20)\d\d年度?）)|(?:19|20)\d\d年度?/gu;
const OF_REPORT = /(?:(?:部门|单位)(?:（(?:部门|单位)）)?)?预算(?:公开)?(?:情况|报表|表格?|草案)*$/u;
/** Whose tables stand together is the whole department's. */
const WHOLE = /[（(](?:部门)?(?:汇总|合并|全部|含(?:所属|下属)单位)[）)]$/u;

/** 二、示范市第一小学, 示范市第一小学2024年单位预算表: whose the tables below are. */
export function officeNamed(text: string): string | undefined {
  const bare = withoutNumbering(text.trim()).text.replace(/\s/gu, '').replaceAll('(', '（').replaceAll(')', '）');
  if (bare.length > LONGEST) return undefined;
  const name = bare.replace(OF_REPORT, '').replace(YEARED, '').replace(WHOLE, '');
  return isName(name) && !/[，。；、：:]/u.test(name) ? name : undefined;
}

/** A line that holds nothing else. */
export function officeLine(line: Line): { readonly value: string; readonly cell: GridCell } | undefined {
  const [cell] = line.cells;
  if (cell?.kind !== 'text' || cell.raw.length > LONGEST) return undefined;
  if (line.cells.some(({ raw }) => raw.trim() !== cell.raw.trim())) return undefined;
  const value = officeNamed(cell.raw);
  return value === undefined || readHead(line) ? undefined : { value, cell };
}
