import type { Lead } from './lead.ts';
import type { Token } from './token.ts';

/** 基本支出和项目支出分别为909.19万元和268.80万元: names, then as many figures. */
const NAMES = /^(.+?)(?:预算)?(?:数|金额)?分别(?:为|是)$/u;
const BETWEEN = /^[、,，和及与以]*$/u;

/**
 * 分别 stands before what follows: which is whose the order tells, if anything does.
 * @param opening the words that open a list, where these do
 */
export const areSeveral = (words: string, opening: string | undefined, { direction }: Lead): boolean =>
  /分别(?:为|是|占)?$|分别占/u.test(words) ||
  (/.分别/u.test(words) && opening === undefined) ||
  (/^分别$/u.test(opening ?? '') && (/^占/u.test(words) || direction !== undefined));

/**
 * The names that stand before 分别为, where as many amounts follow, with nothing but 、 and 和 between them; otherwise nobody can tell
 * which is whose.
 * @param at the token of the first of them
 */
export function namesOfSeveral(words: string, tokens: readonly Token[], at: number, text: string): string[] {
  const said = NAMES.exec(words)?.[1];
  if (said === undefined) return [];
  let amounts = 0;
  let end = tokens[at]!.from;
  for (const token of tokens.slice(at)) {
    if (token.kind === 'mark' && token.mark === '、') continue;
    if (token.kind !== 'amount' || !BETWEEN.test(text.slice(end, token.from))) break;
    amounts++;
    end = token.to;
  }
  return splitsOf(said).find((names) => names.length === amounts) ?? [];
}

/** 社会保障和就业支出、住房保障支出: 和 may join two names, or be a part of one. */
function splitsOf(said: string): string[][] {
  const parts = said.split('、');
  const last = /^(.+)[和及与](.+)$/u.exec(parts.at(-1)!);
  const joined = last ? [...parts.slice(0, -1), last[1]!, last[2]!] : parts;
  return [parts, joined, said.split(/[、和及与]/u)].filter(
    (names) => names.length > 1 && names.every((name) => name.length > 1),
  );
}

/** Nothing stands before the figure but what joins it to the one before. */
export const isJoined = (words: string): boolean => BETWEEN.test(words);
