import { readFigure } from '../../model/figure.ts';
import type { PrintedColumn } from '../../model/printout.ts';
import type { Cell } from '../../model/table.ts';

const CODED = /编码|代码|编号|^[类款项]$/u;
const LABELLED = /名称|项目$|科目|单位$|内容|类别|类型|方式|形式|备注|说明|目录|是否|分类|用途|依据|摘要|来源/u;
const RATED = /%|％|率|比重|占比/u;

/** What a column holds: told by its heading, and by its cells where these say more. */
export function columnOf(
  heading: readonly string[],
  cells: readonly (Cell | undefined)[],
  first: boolean,
  unit: string,
): PrintedColumn {
  const words = heading.at(-1) ?? '';
  const raws = cells.map((cell) => cell?.raw ?? '');
  const figures = raws.map(readFigure);
  const read = figures.flatMap((figure) => (figure.state === 'figure' ? [figure] : []));
  const texts = figures.filter(({ state }) => state === 'unreadable').length;
  if (CODED.test(words) && raws.every((raw) => /^[\dA-Za-z]*$/u.test(raw.trim()))) return { kind: 'code', decimals: 0 };
  if (CODED.test(words) || texts > read.length) return { kind: 'label', decimals: 0 };
  if (read.length === 0 && (first || LABELLED.test(words))) return { kind: 'label', decimals: 0 };
  const shown = cells.flatMap((cell) => cell?.number?.shown ?? []);
  const decimals = Math.max(0, ...shown, ...read.map((figure) => figure.decimals));
  if (read.some(({ percent }) => percent) || RATED.test(words))
    return { kind: 'percent', decimals: Math.max(2, decimals) };
  // Amounts in 万元 are disclosed with two decimals; 元 as it is written, and what is counted as it is counted.
  const counted = /数量|人数|个数|台|辆|面积/u.test(words);
  return { kind: 'amount', decimals: unit === '万元' && !counted ? Math.max(2, decimals) : decimals };
}
