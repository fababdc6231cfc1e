import { isOffice } from '../../lexicon/office.ts';
import { type Lexicon, type Phrase, readPhrase } from '../../lexicon/phrase.ts';
import { fold } from '../../lexicon/spelling.ts';
import type { Reading } from '../../model/coordinates.ts';
import { namedSubject, pathIn } from './path.ts';

/** What the words before a figure name. */
export type Subject =
  /** Nothing: the sentence goes on about what it spoke of. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'understood';
      readonly at: Reading;
      readonly total: boolean;
      /** 合计 alone: the total of whatever is being listed, never of the department. */
      readonly bare?: true;
      readonly misnamed?: { readonly written: string; readonly meant: string };
    }
  | { readonly kind: 'unknown'; readonly words: string };

const COUNTED = /\d+(?:\.\d+)?[万亿]?(?:余)?(?:个|家|项|辆|台|套|名|人|次|批|户|平方米|㎡)/gu;
const LONGEST = 120;

/** Names this report's own tables hold, by their folded spelling. */
export type OwnNames = ReadonlyMap<string, Reading>;

/** @param above the code of the subject that headings name: it chooses between equal names below it */
export function subjectOf(words: string, lexicon: Lexicon, above: string | undefined, names: OwnNames): Subject {
  if (words.length > LONGEST) return { kind: 'unknown', words };
  const path = pathIn(words, above, lexicon.subjects);
  if (path) {
    if (Object.keys(path.at).length === 0) return { kind: 'unknown', words };
    const around = readPhrase(path.before + path.after, lexicon);
    const at = { ...(around.left === '' || isOffice(path.before) ? around.at : {}), ...path.at };
    return { kind: 'understood', at: amount(at), total: false, ...(path.misnamed && { misnamed: path.misnamed }) };
  }
  // 第一季度 is no number of a heading.
  const bare = words
    .replace(/^第([一二三四])季度/u, '$1季度')
    .replace(COUNTED, '')
    .replace(/^[()（）]+|[(（]+$/gu, '');
  if (bare === '') return { kind: 'none' };
  const own = names.get(fold(bare));
  if (own) return { kind: 'understood', at: own, total: false };
  const named = namedSubject(bare, above, lexicon.subjects);
  if (named) return { kind: 'understood', at: named, total: false };
  const whole = phraseOf(bare, lexicon);
  if (whole) return said(whole, bare);
  for (let cut = 2; cut <= bare.length - 2; cut++) {
    if (!isOffice(bare.slice(0, cut))) continue;
    const rest = phraseOf(bare.slice(cut), lexicon);
    if (rest) return said(rest, bare);
  }
  // 用于人员经费的一般公共服务支出: the words of a class behind words that are understood.
  for (let cut = 2; cut <= bare.length - 4; cut++) {
    const behind = namedSubject(bare.slice(cut), above, lexicon.subjects);
    const before = behind && phraseOf(bare.slice(0, cut), lexicon);
    if (before) return { kind: 'understood', at: amount({ ...before.at, ...behind }), total: false };
  }
  return { kind: 'unknown', words: bare };
}

function phraseOf(words: string, lexicon: Lexicon): Phrase | undefined {
  const phrase = readPhrase(words, lexicon);
  return phrase.left === '' ? phrase : undefined;
}

function said({ at, total }: Phrase, words: string): Subject {
  const fixed = amount(at);
  if (Object.keys(fixed).length > 0) return { kind: 'understood', at: fixed, total: total !== undefined };
  if (total === undefined) return { kind: 'none' };
  return { kind: 'understood', at: {}, total: true, ...(!/[收支]/u.test(words) && { bare: true as const }) };
}

/** Which year and which measure a figure is of its role says, not its subject. */
function amount({ measure: _, basis: __, ...at }: Reading): Reading {
  return at;
}
