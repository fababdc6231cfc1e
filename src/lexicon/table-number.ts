import { fold } from './spelling.ts';

/** The number of a table in its series, and what stands before it there. */
export type TableNumber = { readonly prefix: string; readonly number: number };

const ONES = '一二三四五六七八九';

/**
 * 预算公开表5, 5 部门收支总表, 附表5, 公开05表, 表五: of what series, and its number there; 1-2 is of none. Sheet1 and the like are named by the
 * program that made them.
 */
export function tableNumber(name: string): TableNumber | undefined {
  const text = fold(name);
  const [, by, tens, ones] = /^(\D{0,6}表)([一二]?十)?([一二三四五六七八九])?$/u.exec(text) ?? [];
  if (by !== undefined && (tens ?? ones) !== undefined)
    return { prefix: by, number: (tens ? TENS[tens]! : 0) + (ones ? ONES.indexOf(ones) + 1 : 0) };
  const [, prefix, digits] = /^([^\d]{0,8}?)0?([1-9]\d?)(?![\d.-])/u.exec(text) ?? [];
  return prefix === undefined || /sheet/iu.test(prefix) ? undefined : { prefix, number: Number(digits) };
}

const TENS: { readonly [word: string]: number } = { 十: 10, 一十: 10, 二十: 20 };
