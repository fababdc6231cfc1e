import { classCode, classificationOf, codeOf, soleCode, subjectKey } from '../lexicon/classification.ts';
import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import type { Reading } from '../model/coordinates.ts';
import type { Context } from './labels.ts';

/**
 * What a name without a code says: a class of the spending side goes before a word of the field, a subject below the
 * classes after it.
 * @param above the code of the subject the row stands under; it chooses between equal names
 */
export function byWords(text: string, context: Context, above: string | undefined): Reading | undefined {
  const { lexicon } = context;
  const spending = context.flow !== '收入' && !context.item;
  const byClass = classCode(text, lexicon.subjects);
  if (spending && byClass) return { function: byClass };
  const phrase = readPhrase(text, lexicon);
  if (phrase.left === '' && Object.keys(phrase.at).length > 0) return phrase.at;
  // 三公 of two years, a row each.
  if (phrase.left === '' && phrase.year)
    return { basis: phrase.year === 'this' ? '本年预算' : phrase.executed ? '上年执行数' : '上年预算' };
  // 部门预算 as the name of a row: all that the table is about.
  if (isNeutral(text, lexicon)) return {};
  if (byClass) return { function: byClass };
  return spending ? (bySubject(text, lexicon, above) ?? ofNature(text, context, above)) : undefined;
}

/** A subject by its name alone: a class, one that only one code has, or one of several under the row above. */
function bySubject(text: string, lexicon: Lexicon, above: string | undefined): Reading | undefined {
  const economic = above !== undefined && classificationOf(above) !== 'function';
  const dimensions = economic
    ? (['economic', 'govEconomic', 'function'] as const)
    : (['function', 'economic', 'govEconomic'] as const);
  // The report itself says elsewhere which subject bears this name.
  const here = lexicon.subjects?.codes.get(subjectKey(text)) ?? [];
  for (const dimension of dimensions) {
    const own = here.find((code) => classificationOf(code) === dimension);
    if (own) return { [dimension]: own };
    const code = codeOf(dimension, text, above);
    if (code === undefined) continue;
    const under = above !== undefined && code.startsWith(above.slice(0, 3)) && classificationOf(above) === dimension;
    if (code.length === 3 || under || (dimension === 'function' && soleCode(dimension, text)))
      return { [dimension]: code };
  }
  return undefined;
}

/** 按项目管理的商品和服务支出: words that say how, before the name of a class. */
function ofNature(text: string, context: Context, above: string | undefined): Reading | undefined {
  for (let length = 2; length < text.length - 2; length++) {
    const phrase = readPhrase(text.slice(0, length), context.lexicon);
    if (phrase.left !== '' || phrase.at.nature === undefined) continue;
    const found = bySubject(text.slice(length), context.lexicon, above);
    if (found) return { ...phrase.at, ...found };
  }
  return undefined;
}

/** Words of the field that fix nothing; a name of this report is no such word. */
function isNeutral(text: string, lexicon: Lexicon): boolean {
  const { left, at, role, subject, year } = readPhrase(text, { ...lexicon, names: [] });
  return text !== '' && left === '' && Object.keys(at).length === 0 && !role && !subject && !year;
}
