import { classCode, classificationOf, codesOf, inEachSection, subjectKey } from '../lexicon/classification.ts';
import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import type { Reading } from '../model/coordinates.ts';
import { type Dimension, WITHIN } from '../model/dimension.ts';
import type { Context } from './label.ts';

/**
 * What a name without a code says: a class of the spending side goes before a word of the field, a subject below the
 * classes after it.
 * @param above the code of the subject the row stands under; it chooses between equal names
 * @param subjects whether a subject below the classes may stand here; among projects a name like one is a project
 */
export function byWords(
  printed: string,
  context: Context,
  above: string | undefined,
  subjects: boolean,
): Reading | undefined {
  const { lexicon } = context;
  const text = context.purchases ? purchased(printed) : printed;
  const spending = context.flow !== '收入' && !context.item;
  const byClass = classCode(text, lexicon.subjects);
  const behind = spending ? classBehind(text, lexicon, above) : undefined;
  if (behind) return behind;
  if (spending && byClass) return { function: byClass };
  const phrase = readPhrase(text, lexicon);
  if (phrase.left === '' && Object.keys(phrase.at).length > 0) return phrase.at;
  // 三公 of two years, a row each.
  if (phrase.left === '' && phrase.year)
    return {
      basis:
        phrase.year === 'this'
          ? '本年预算'
          : phrase.executed
            ? '上年执行数'
            : phrase.adjusted
              ? '上年调整预算数'
              : '上年预算',
    };
  // 部门预算 as the name of a row: all that the table is about.
  if (isNeutral(text, lexicon)) return {};
  if (byClass) return { function: byClass };
  // Below a class income is listed by what it is for.
  const isBelowClass = above !== undefined && classificationOf(above) === 'function' && !context.item;
  if (!subjects || !(spending || isBelowClass)) return undefined;
  return bySubject(text, lexicon, above) ?? (spending ? ofNature(text, context, above) : undefined);
}

/** 货物（A）, A货物, A: the letters of the catalogue of purchases, whose kinds are A 货物, B 工程 and C 服务. */
function purchased(text: string): string {
  const letter = /^([ABC])$/u.exec(text)?.[1] ?? /^([ABC])[\s、.．-]*(?=货物|工程|服务)/u.exec(text)?.[1];
  const behind = /^(?:货物|工程|服务)类?[(（]([ABC])类?[)）]$/u.exec(text)?.[1];
  const kind = KINDS[letter ?? behind ?? ''];
  return kind !== undefined && (text === letter || text.includes(kind)) ? kind : text;
}

const KINDS: Readonly<Record<string, string>> = { A: '货物', B: '工程', C: '服务' };

/**
 * A subject by its name alone: a class, one that only one code has, or one of several below the subject above. Where the
 * name is one of many (行政运行) and none is known below that subject, it is its own, under whatever code.
 */
function bySubject(text: string, lexicon: Lexicon, above: string | undefined): Reading | undefined {
  const at = above === undefined ? undefined : classificationOf(above);
  const order = at === 'economic' || at === 'govEconomic' ? ECONOMIC_FIRST : FUNCTION_FIRST;
  for (const dimension of order) {
    const codes = codesOf(dimension, text, lexicon.subjects);
    const [first] = codes;
    if (first === undefined) continue;
    const known = codes.find((code) => code.length === 3) ?? (codes.length === 1 ? first : sectionOf(dimension, codes));
    if (above === undefined || at !== dimension) {
      if (known !== undefined && (known.length === 3 || dimension === 'function')) return { [dimension]: known };
      continue;
    }
    const parent = above.length > 5 ? above.slice(0, 5) : above;
    const below =
      codes.find((code) => code.length > parent.length && code.startsWith(parent)) ??
      inEachSection(dimension, text, parent);
    if (below !== undefined || known !== undefined) return { [dimension]: below ?? known! };
    return { [dimension]: `${parent}${WITHIN}${subjectKey(text)}` };
  }
  return undefined;
}

/** 其他一般公共服务支出 is a 款 and the one 项 below it: behind 人大事务 it can be no item of that, only the 款 itself. */
function sectionOf(dimension: Dimension, codes: readonly string[]): string | undefined {
  const section = dimension === 'function' ? codes.find(({ length }) => length === 5) : undefined;
  return section !== undefined && codes.every((code) => code.startsWith(section)) ? section : undefined;
}

/** 对个人和家庭的补助, 其他支出 behind 机关工资福利支出: other classifications have classes of these names too. */
function classBehind(text: string, lexicon: Lexicon, above: string | undefined): Reading | undefined {
  const at = above === undefined ? undefined : classificationOf(above);
  if (at !== 'govEconomic' && at !== 'economic') return undefined;
  const code = codesOf(at, text, lexicon.subjects).find((one) => one.length === 3);
  return code === undefined ? undefined : { [at]: code };
}

const FUNCTION_FIRST = ['function', 'economic', 'govEconomic'] as const;
const ECONOMIC_FIRST = ['economic', 'govEconomic', 'function'] as const;

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
