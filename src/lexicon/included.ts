import type { Reading } from '../model/coordinates.ts';
import { covers, parentOf } from '../model/dimension.ts';

/** What is said to be in it, or not to be, behind the name of money: （含上级转移支付）, （不包括教育收费）; or told by examples: （租金、利息等）. */
const INCLUDED = /（(不)?(?:含|包括|包含)[：]?((?:[^（）]|（[^（）]*）)+)）/u;
const EXAMPLES = /（()([^（）、]{2,8}(?:、[^（）、]{2,8})+等?|[^（）、]{2,8}等)）/u;

/** A text without such a remark, and the remark; nothing of a text that has none, or is nothing else. */
export function includedIn(text: string): { rest: string; inside: string; without: boolean } | undefined {
  const found = text.includes('（') ? (INCLUDED.exec(text) ?? EXAMPLES.exec(text)) : null;
  if (!found || found.index === 0) return undefined;
  const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
  return { rest, inside: found[2]!, without: Boolean(found[1]) };
}

type Said = { readonly at: Reading; readonly left: string };

/**
 * How money reads behind whose name stands what is in it: as itself, whatever is in it. Together with what stands beside it in the tree
 * (一般公共预算 and 政府性基金) it is more; without a part of its own (一般公共预算 without 非税收入) it is what nobody has a word for.
 * @returns nothing where the words mean what they say one after the other
 */
export function readsAs(whole: Said, inside: Said, without: boolean, words: string): 'itself' | 'unknown' | undefined {
  const { fund, ...others } = whole.at;
  if (fund === undefined || whole.left !== '' || Object.keys(others).some((dimension) => dimension !== 'flow'))
    return undefined;
  const { fund: part, ...rest } = inside.at;
  if (inside.left !== '' || part === undefined) {
    // Last year's money is told apart by where it stands, and what nobody knows may be a part of its own.
    const isRemark = inside.left !== '' && !/[结余转]|上年|以前|历年/u.test(words.replaceAll('转移支付', ''));
    return isRemark && (!without || covers('fund', '单位资金', fund)) ? 'itself' : undefined;
  }
  if (Object.keys(rest).some((dimension) => dimension !== 'flow')) return undefined;
  if (covers('fund', fund, part)) return without ? 'unknown' : 'itself';
  const above = parentOf('fund', fund);
  return !without && above !== undefined && isOfTree(part) && covers('fund', above, part) ? undefined : 'itself';
}

/** Money that no definition places may be of any fund. */
const isOfTree = (fund: string): boolean => covers('fund', '财政拨款', fund) || covers('fund', '非财政拨款', fund);
