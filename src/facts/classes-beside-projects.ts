import { style } from '../lexicon/numbering.ts';
import { type Dimension, WITHIN } from '../model/dimension.ts';
import type { RowAmounts } from './row-amounts.ts';
import { isMember, type Joined } from './sections.ts';

const BASIC = '基本支出';

/**
 * 工资福利支出, 商品和服务支出, 项目支出, 合计: classes of basic expenditure listed beside the projects are no second way of dividing the same
 * total. Numbers show that it is one list, or the total does.
 */
export function classesBesideProjects(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  if (!rows.some(({ at }) => at.nature === '项目支出')) return rows;
  const result = [...rows];
  for (let from = 0, to = 0; from < rows.length; from = to + 1) {
    to = from;
    while (to < rows.length && isKind(rows[to]!) && isAlike(rows[to]!, rows[from]!)) to++;
    if (to - from < 2) continue;
    const list = Array.from({ length: to - from }, (_, nth) => from + nth);
    const natures = list.map((index) => rows[index]!.at.nature);
    if (!natures.includes('项目支出') || natures.includes(BASIC) || !natures.includes(undefined)) continue;
    const isTotal = (index: number): boolean => rows[index] !== undefined && amounts().comesTo(index, list);
    if (style(rows[from]!.numbering) === '' && !isTotal(from - 1) && !isTotal(to)) continue;
    for (const index of list) {
      const { name, at } = rows[index]!;
      const { economic, govEconomic, ...rest } = at;
      // 人员经费 beside 对个人和家庭的补助 is wages alone.
      if (at.nature === undefined || at.nature === '人员经费')
        result[index] = { ...rows[index]!, at: { ...rest, flow: '支出', nature: `${BASIC}${WITHIN}${name ?? index}` } };
    }
  }
  return result;
}

/** 项目支出, or a class (类) of the economic classification; nothing else is said of it but whose it is. */
function isKind(row: Joined): boolean {
  if (!isMember(row)) return false;
  const said = (Object.keys(row.at) as Dimension[]).filter(
    (dimension) => dimension !== 'flow' && dimension !== 'budgetUnit',
  );
  const { nature, economic, govEconomic } = row.at;
  const code = economic ?? govEconomic;
  return said.length === 1 && (nature !== undefined || code?.length === 3);
}

const isAlike = (row: Joined, first: Joined): boolean =>
  style(row.numbering) === style(first.numbering) && row.indent === first.indent;
