import type { Token } from './token.ts';

/** 基本支出和项目支出分别为909.19万元和268.80万元: names, then as many figures. */
const NAMES = /^(.+?)(?:预算)?(?:数|金额)?分别(?:为|是)$/u;
const BETWEEN = /^[、,，和及与以]*$/u;

/**
 * The names that stand before 分别为, where as many amounts follow, with nothing but 、 and 和 between them; otherwise nobody can tell
 * which is whose.
 * @param at the token of the first of them
 */
export function namesOfSeveral(words: string, tokens: readonly Token[], at: number, text: string): string[] {
  const names = NAMES.exec(words)?.[1]?.split(/[、和及与]/u) ?? [];
  if (names.length < 2 || names.some((name) => name.length < 2)) return [];
  let amounts = 0;
  let end = tokens[at]!.from;
  for (const token of tokens.slice(at)) {
    if (token.kind === 'mark' && token.mark === '、') continue;
    if (token.kind !== 'amount' || !BETWEEN.test(text.slice(end, token.from))) break;
    amounts++;
    end = token.to;
  }
  return amounts === names.length ? names : [];
}

/** Nothing stands before the figure but what joins it to the one before. */
export const isJoined = (words: string): boolean => BETWEEN.test(words);
