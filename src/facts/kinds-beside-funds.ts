import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { ALL, type Dimension, overlaps } from '../model/dimension.ts';
import { isLive } from '../model/figure.ts';
import type { Row } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';
import type { Joined } from './sections.ts';

/**
 * 学费收入, 委托培养费收入 beside 财政专户管理资金 | 事业收入: which money it is the columns say, the rows what it is taken for. Told by
 * rows that hold amounts of another money than their names are of.
 */
export function kindsBesideFunds(
  joined: readonly Joined[],
  rows: readonly Row[],
  columns: readonly ReadColumn[],
  title: Reading,
): readonly Joined[] {
  if (title.flow !== '收入') return joined;
  const funds = columns.map((column) => (column.kind === 'amount' ? column.spoken.at.fund : undefined));
  const listed = [...new Set(funds.filter((fund) => fund !== undefined && fund !== ALL))] as string[];
  const areUnlike = listed.some((one, i) => listed.slice(i + 1).some((other) => !overlaps('fund', one, other)));
  if (!areUnlike) return joined;
  const isUnlike = ({ at }: Joined, c: number): boolean =>
    at.fund !== undefined && funds[c] !== undefined && !overlaps('fund', at.fund, funds[c]);
  const crosses = (row: Joined, r: number): boolean =>
    columns.some((_, c) => isUnlike(row, c) && isLive(rows[r]!.cells[c]?.raw ?? ''));
  const isKind = (row: Joined): boolean =>
    !row.total && !row.ofWhich && (row.unknown !== undefined || isOfFundAlone(row.at));
  const kinds = joined.flatMap((row, r) => (isKind(row) ? [r] : []));
  const crossing = kinds.filter((r) => crosses(joined[r]!, r));
  const open = kinds.filter((r) => joined[r]!.unknown);
  if (crossing.length === 0 || (crossing.length + open.length) * 2 <= kinds.length) return joined;
  return joined.map((row, r) => (kinds.includes(r) ? asKind(row) : row));
}

const isOfFundAlone = (at: Reading): boolean =>
  at.fund !== undefined &&
  (Object.keys(at) as Dimension[]).every((dimension) => dimension === 'fund' || dimension === 'flow');

function asKind({ unknown, at, ...row }: Joined): Joined {
  const name = withoutNumbering(unknown?.raw.trim() ?? row.name ?? '').text;
  const { fund: _, ...rest } = at;
  return { ...row, name, at: { ...rest, category: fold(name) } };
}
