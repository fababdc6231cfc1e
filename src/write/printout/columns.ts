import { readFigure } from '../../model/figure.ts';
import type { PrintedColumn } from '../../model/printout.ts';
import type { Cell } from '../../model/table.ts';

const CODED = /编码|代码|编号|^[类款项]$/u;
export const isCode = (heading: string): boolean => CODED.test(heading);
const LABELLED = /名称|项目$|科目|单位$|内容|类别|类型|方式|形式|备注|说明|目录|是否|分类|用途|依据|摘要|来源/u;
const RATED = /%|％|率|比重|占比/u;

/**
 * What a column holds: told by its heading, and by its cells where these say more.
 * @param least decimals of an amount
 */
export function columnOf(
  heading: readonly string[],
  cells: readonly (Cell | undefined)[],
  first: boolean,
  least: number,
): PrintedColumn {
  const words = heading.at(-1) ?? '';
  const raws = cells.map((cell) => cell?.raw ?? '');
  const figures = raws.map(readFigure);
  const read = figures.flatMap((figure) => (figure.state === 'figure' ? [figure] : []));
  const texts = figures.filter(({ state }) => state === 'unreadable').length;
  if (CODED.test(words) && raws.every((raw) => /^[\dA-Za-z]*$/u.test(raw.trim()))) return { kind: 'code', decimals: 0 };
  if (CODED.test(words) || texts > read.length) return { kind: 'label', decimals: 0 };
  if (read.length === 0 && (first || LABELLED.test(words))) return { kind: 'label', decimals: 0 };
  const decimals = Math.max(0, ...cells.map(decimalsOf));
  if (read.some(({ percent }) => percent) || RATED.test(words))
    return { kind: 'percent', decimals: read.length === 0 ? USUAL : decimals };
  // What is counted is no money.
  if (/数量|人数|个数|台|辆|面积/u.test(words)) return { kind: 'amount', decimals };
  return { kind: 'amount', decimals: Math.max(decimals, least) };
}

/** Two decimals are the rule of disclosure in 万元. */
const USUAL = 2;

/**
 * Decimals that every amount of a table is printed with at least: two in 万元, unless all of its figures are whole. More would claim
 * a precision that the figures do not have.
 */
export function leastDecimals(cells: readonly (Cell | undefined)[], unit: string): number {
  if (unit !== '万元') return 0;
  const figures = cells.filter((cell) => cell && readFigure(cell.raw).state === 'figure');
  return figures.length > 0 && figures.every((cell) => decimalsOf(cell) === 0) ? 0 : USUAL;
}

/** As the format of the cell shows it, or as written. */
function decimalsOf(cell: Cell | undefined): number {
  const figure = readFigure(cell?.raw ?? '');
  return cell?.number?.shown ?? (figure.state === 'figure' ? figure.decimals : 0);
}
