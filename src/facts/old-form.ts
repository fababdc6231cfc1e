import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import { isIndividuals, PERSONNEL } from './heading-words.ts';
import type { Joined } from './sections.ts';

/** 人员支出 and 对个人和家庭的补助 name rows; where 工资福利支出 is listed itself 人员支出 is both. */
export function isOldForm(named: (is: (name: string) => boolean) => boolean): boolean {
  const isNamed = (word: string): boolean => named((name) => fold(withoutNumbering(name).text) === word);
  return isNamed(PERSONNEL) && named(isIndividuals) && !isNamed('工资福利支出');
}

/** In an older form 人员支出 is 工资福利支出, and what goes to individuals is 人员经费 beside it. */
export function asOldForm(row: Joined): Joined {
  if (row.name === PERSONNEL) return { ...row, at: { ...row.at, economic: '301' } };
  return row.at.economic === '303' && row.at.nature === undefined
    ? { ...row, at: { ...row.at, flow: '支出', nature: '人员经费' } }
    : row;
}
