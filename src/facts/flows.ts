import type { Joined } from './sections.ts';

/**
 * 收入 and 支出 stacked in one column, under a title that is of both: a row says by its own words which it is, or by the section it
 * stands in. Where every row is of one of them nothing is to be told apart by its place.
 */
export function openFlows(rows: readonly Joined[], flow: string | undefined): readonly Joined[] {
  if (flow !== undefined) return rows;
  const said = rows.map(flowOf);
  // 其他收入 among rows that say so in full is income.
  if (!said.includes('支出') && rows.some(({ at, unknown }) => !unknown && at.flow === '收入'))
    return rows.map((row, index) =>
      row.at.flow === undefined && said[index] ? { ...row, at: { ...row.at, flow: '收入' } } : row,
    );
  if (!said.includes('收入') || !said.includes('支出')) return rows;
  const first = said.findIndex((own) => own !== undefined);
  const headed = isHead(rows[first]!);
  return rows.map((row, index) => {
    const own = said[index] ?? (row.unknown ? undefined : ofSection(rows, said, index, headed));
    return own === undefined || row.at.flow !== undefined ? row : { ...row, at: { ...row.at, flow: own } };
  });
}

/** Opens a section: 收入, 一、收入总计. */
const isHead = (row: Joined): boolean => row.total !== undefined || isSection(row);

/** 收入 or 支出 and nothing else. */
export const isSection = (row: Joined): boolean =>
  row.total === undefined && row.at.flow !== undefined && Object.keys(row.at).length === 1;

function flowOf({ at, name, total, unknown }: Joined): string | undefined {
  if (unknown) return undefined;
  if (at.flow !== undefined || total) return at.flow;
  if (at.function !== undefined || at.economic !== undefined || at.govEconomic !== undefined) return '支出';
  return at.fund !== undefined && name?.endsWith('收入') ? '收入' : undefined;
}

/** @param headed sections begin with their total or their name; else they end with their total */
function ofSection(
  rows: readonly Joined[],
  said: readonly (string | undefined)[],
  index: number,
  headed: boolean,
): string | undefined {
  const above = said.findLastIndex((own, i) => i < index && own !== undefined);
  const below = said.findIndex((own, i) => i > index && own !== undefined);
  if (headed || below < 0) return said[above];
  if (above < 0) return said[below];
  return rows[above]!.total ? said[below] : said[above];
}
