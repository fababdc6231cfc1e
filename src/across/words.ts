import { ALL } from '../model/dimension.ts';
import { TOTAL_DIMENSIONS } from '../model/summary.ts';

export const yearOf = (year: string | null): string => /\d{4}/u.exec(year ?? '')?.[0] ?? '';

/** What a code of so many digits is. */
const LEVELS: { readonly [digits: number]: string } = { 3: '类', 5: '款', 7: '项' };

/** A total in words: `支出 › 一般公共预算 › 基本支出`. */
export function wordsOf(key: string): string {
  const members = key.split('|').flatMap((member, at) => {
    if (at > TOTAL_DIMENSIONS.length) return `经济分类 ${member} ${LEVELS[member.length] ?? ''}`.trim();
    const level = /^\d+$/u.test(member) ? LEVELS[member.length] : undefined;
    return level ? `${member} ${level}` : member || [];
  });
  return members.length === 1 ? `${members[0]}${ALL}` : members.join(' › ');
}
