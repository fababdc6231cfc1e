import { ALL } from '../model/dimension.ts';

export const yearOf = (year: string | null): string => /\d{4}/u.exec(year ?? '')?.[0] ?? '';

/** A total in words: `支出 › 一般公共预算 › 基本支出`. */
export function wordsOf(key: string): string {
  const members = key.split('|').flatMap((member) => (/^\d{3}$/u.test(member) ? `${member} 类` : member || []));
  return members.length === 1 ? `${members[0]}${ALL}` : members.join(' › ');
}
