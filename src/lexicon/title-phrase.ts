import { classesIn } from './classification.ts';
import { type Lexicon, type Phrase, readPhrase } from './phrase.ts';
import { withoutAsides } from './title-asides.ts';

/** 支出经济分类情况表（政府预算）: by which of the two classifications, beside the same table （部门预算）. */
const OF_GOVERNMENT = /[（(]按?政府(?:预算)?(?:支出)?(?:经济)?(?:分类|科目)?[)）]/u;
const CLASSIFIED = /(?<!政府|预算|支出)(?:支出)?经济(?=分类|科目)/u;

/** What a title says, with what only titles say: a class beside the field's own words, the classification behind them. */
export function readTitlePhrase(title: string, lexicon: Lexicon): Phrase {
  const printed = withoutAsides(title);
  const phrase = readPhrase(printed, lexicon);
  if (phrase.left === '') return phrase;
  const plain = OF_GOVERNMENT.test(printed) ? printed.replace(OF_GOVERNMENT, '') : printed;
  const whole = plain === printed ? printed : plain.replace(CLASSIFIED, '政府预算支出经济');
  const rest = whole === printed ? phrase : readPhrase(whole, lexicon);
  return rest.left === '' ? rest : (withClass(whole, lexicon) ?? phrase);
}

/** 一般公共预算基本支出表—人员经费（工资福利支出）, 工资福利支出预算表: a class of spending. */
function withClass(printed: string, lexicon: Lexicon): Phrase | undefined {
  // 基本支出表（二）商品和服务支出
  const raw = printed.replace(/表\s*[（(][一二三四五六七八九十\d]{1,3}[)）]/u, '表');
  const named = classesIn(raw);
  if (named.length === 0) return undefined;
  const rest = readPhrase(
    named.reduce((text, { name }) => text.replace(name, ''), raw),
    lexicon,
  );
  const [only] = named;
  const at = named.length === 1 && only ? { flow: '支出', ...rest.at, economic: only.code } : rest.at;
  return /^\d*$/u.test(rest.left) ? { ...rest, at, left: '' } : undefined;
}
