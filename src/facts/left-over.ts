import { isFirst, style } from '../lexicon/numbering.ts';
import { fold } from '../lexicon/spelling.ts';
import { LEFT_OVER } from '../model/left-over.ts';
import type { RowAmounts } from './row-amounts.ts';
import type { Joined } from './sections.ts';

/** What is left by its own name, or what goes over into next year. */
const BY_NAME = /^(?:本年|年度|当年)?收支(?:结余|差额|相抵)$/u;
const CARRIED = /^(?:(?:收支)?结转(?:下|次)年|(?:年末|期末|年终)(?:结转)?(?:和|及|、)?结余|年[末终]结转|本年结余)$/u;

/** May stand below what is left of this one. */
const OF_ALL_YEARS = '年末滚存结余';

/**
 * 一、收入总计, 二、支出总计, 三、收支结余 one below the other: what is left of the one when the other is paid. 结转下年 is that only where it
 * stands beside them by its number, or is it to the last digit; else it is spending like any other.
 */
export function leftOver(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  const named = rows.flatMap(({ name, total }, index) => {
    if (total || name === undefined || !name.includes('结')) return [];
    const text = fold(name);
    return BY_NAME.test(text) || CARRIED.test(text) ? [index] : [];
  });
  const [at, ...more] = named;
  if (
    at === undefined ||
    more.length > 0 ||
    rows.slice(at + 1).some((row) => isFilled(row) && row.at.item !== OF_ALL_YEARS)
  )
    return rows;
  const [income, spending] = [wholes(rows, '收入'), wholes(rows, '支出')].map((all) =>
    all.filter((index) => index < at),
  );
  const [[from, otherIncome], [paid, otherPaid]] = [income!, spending!];
  if (from === undefined || paid === undefined || otherIncome !== undefined || otherPaid !== undefined) return rows;
  const known = amounts();
  // Where both come to the same nothing is left: it is in the one already.
  if (known.comeToTheSame([from], [paid])) return rows;
  if (!BY_NAME.test(fold(rows[at]!.name!)) && !isThird(rows, at, [from, paid]) && !known.comesTo(from, [paid, at]))
    return rows;
  return rows.with(at, { ...rows[at]!, at: { flow: '支出', measure: LEFT_OVER } });
}

/** 三、, and nothing else is counted like it but the two: a total has no number left that could be compared. */
function isThird(rows: readonly Joined[], at: number, two: readonly number[]): boolean {
  const { numbering } = rows[at]!;
  const own = style(numbering);
  const alike = rows.flatMap((row, index) => (index !== at && style(row.numbering) === own ? [index] : []));
  return own !== '' && !isFirst(numbering) && alike.every((index) => two.includes(index));
}

const isFilled = ({ name, total, unknown }: Joined): boolean => name !== undefined || total !== undefined || !!unknown;

/** Rows that are all of one side: 收入总计, 本年支出. */
const wholes = (rows: readonly Joined[], flow: string): readonly number[] =>
  rows.flatMap(({ at, ofWhich }, index) => {
    const { flow: own, origin, nature, ...others } = at;
    const isWhole =
      (origin === undefined || origin === '当年预算安排') && (nature === undefined || nature === '本年支出');
    return own === flow && isWhole && Object.keys(others).length === 0 && !ofWhich ? [index] : [];
  });
