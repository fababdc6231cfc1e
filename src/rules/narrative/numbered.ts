import type { Paragraph } from '../../model/text.ts';

const DIGITS = '〇一二三四五六七八九';

/** 20, 二十, 两: below a hundred; `undefined` for what is none. */
export function smallNumber(text: string): number | undefined {
  if (/^\d{1,3}$/u.test(text)) return Number(text);
  const plain = text.replace('两', '二');
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(plain);
  if (!match || plain === '') return undefined;
  const [, tens, ten, ones] = match;
  if (ten === undefined) return ones === undefined && tens !== undefined ? DIGITS.indexOf(tens) : undefined;
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/** How a line is numbered: 一、 （一） 1、 （1） are four levels. */
export type Numbering = { readonly style: '一、' | '（一）' | '1、' | '（1）'; readonly number: number };

const NUMBERED =
  /^\s{0,8}(?:([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)]|(\d{1,3})[、.．](?!\d)|[（(](\d{1,3})[）)])/u;

export function numberingOf({ text }: Paragraph): Numbering | undefined {
  const match = NUMBERED.exec(text);
  if (!match) return undefined;
  const styles = ['一、', '（一）', '1、', '（1）'] as const;
  for (const [index, style] of styles.entries()) {
    const number = match[index + 1] === undefined ? undefined : smallNumber(match[index + 1]!);
    if (number !== undefined) return { style, number };
  }
  return undefined;
}

/** A list of numbered lines, and, where it has parts with headings, how many stand under each. */
export type Lines = {
  /** Lines of the list, or headings of its parts. */
  readonly heads: readonly string[];
  /** Lines numbered from 1 under each. */
  readonly below: readonly number[];
  /** Every number is the one before plus one. */
  readonly inOrder: boolean;
};

/** The numbered lines from `start` on; a line without a number ends them. */
export function linesFrom(paragraphs: readonly Paragraph[], start: number): Lines | undefined {
  const first = paragraphs[start] && numberingOf(paragraphs[start]);
  if (!first) return undefined;
  const heads: string[] = [];
  const below: number[] = [];
  let inOrder = true;
  let inner: Numbering['style'] | undefined;
  for (let at = start; at < paragraphs.length; at++) {
    const numbering = numberingOf(paragraphs[at]!);
    if (!numbering || paragraphs[at]!.inTable) break;
    const { style, number } = numbering;
    if (style === first.style) {
      // The next list of the same kind has begun.
      if (number === 1 && heads.length > 0) break;
      if (number !== heads.length + 1) inOrder = false;
      heads.push(paragraphs[at]!.text);
      below.push(0);
      inner = undefined;
      continue;
    }
    if (isWider(style, first.style)) break;
    inner ??= style;
    if (style !== inner) continue;
    const count = below.length - 1;
    if (number !== below[count]! + 1) inOrder = false;
    below[count]!++;
  }
  return { heads, below, inOrder };
}

const ORDER = ['一、', '（一）', '1、', '（1）'];
const isWider = (a: Numbering['style'], b: Numbering['style']): boolean => ORDER.indexOf(a) < ORDER.indexOf(b);
