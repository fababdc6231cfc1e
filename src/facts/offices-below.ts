import type { Reading } from '../model/coordinates.ts';
import type { RowAmounts } from './row-amounts.ts';
import { isMember, type Joined } from './sections.ts';

/**
 * 2050202 小学教育 over the schools that spend it, then 221 住房保障支出: offices listed below a subject are its parts and hold nothing of
 * the subjects behind them. No subject is listed again under another office, and the figures bear it out.
 */
export function officesBelow(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  const first = rows.find(isMember);
  if (!first || !isSubject(first.at) || !rows.some(({ at }) => isOffice(at)) || isListedAgain(rows)) return rows;
  const result = [...rows];
  let [held, broken] = [0, 0];
  for (let head = 0; head < rows.length; head++) {
    const { at } = rows[head]!;
    const parts: number[] = [];
    while (isOffice(rows[head + 1 + parts.length]?.at ?? {})) parts.push(head + 1 + parts.length);
    if (parts.length === 0 || !isMember(rows[head]!)) continue;
    if (!isSubject(at)) return rows;
    const borne = amounts().compare(head, parts);
    held += borne.held;
    broken += borne.broken;
    for (const part of parts) result[part] = { ...rows[part]!, at: { ...at, ...rows[part]!.at } };
    head += parts.length;
  }
  return held > broken ? result : rows;
}

const codeOf = ({ function: code, economic, govEconomic }: Reading): string | undefined =>
  code ?? economic ?? govEconomic;

const isSubject = (at: Reading): boolean => {
  const { function: _, economic, govEconomic, ...rest } = at;
  return codeOf(at) !== undefined && isNothing(rest);
};

const isOffice = ({ budgetUnit, ...rest }: Reading): boolean => budgetUnit !== undefined && isNothing(rest);

const isNothing = ({ flow: _, ...rest }: Reading): boolean => Object.keys(rest).length === 0;

/** 甲局 over its subjects, 乙中心 over the same. */
function isListedAgain(rows: readonly Joined[]): boolean {
  const codes = rows.flatMap(({ at }) => (isSubject(at) ? codeOf(at)! : []));
  return new Set(codes).size < codes.length;
}
