import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import type { Paragraph } from '../../model/text.ts';
import { groups, type Mark, mark, problemAt } from './mark.ts';
import { type Level, type Own, ownLevel } from './own-level.ts';
import { otherTerritories } from './own-territory.ts';

const LEVELS = '(中央|省直|省级|省本级|自治区(?:本级|级|直)|市直|市级|市本级|区直|区级|区本级|县直|县级|县本级)';
/** 省直部门, 区级预算主管部门, and 省级财政当年拨付: in a definition these are the department itself, and its own purse. */
const PHRASE = new RegExp(
  `${LEVELS}(?:直属)?(?:各)?(?:((?:预算主管|预算|行政|党政|主管)?(?:部门|单位|机关))|财政(?:当年)?(?:拨付|拨款|有经费))`,
  'gu',
);
/** A definition has just begun. */
const DEFINES = /(?:指|是|：|:)\s?(?:各|全部)?$/u;
/** It says whose money it is. */
const SPENDS = /(?:指|是|：|:|使用|用|与)\s?$/u;
/** Other levels are named beside it: the phrase is no slip. */
const AND_OTHERS = /^\s?(?:[和、与及]\s?(?:其他|地方|各|省|市|县|区|乡|自治)|或)/u;
/** Terms whose meaning is money of another level. */
const FROM_ABOVE = /转移支付|上级|下级|补助/u;
/** Terms that speak of the department's own money. */
const OWN_MONEY = /财政拨款|“?三公”?经费|基本支出|项目支出|一般公共预算/u;
/** How much of the text around a phrase is looked at. */
const AROUND = 12;

/**
 * TXT002: the words of another level of government, left from a text that was taken over: 省直部门 in a city's glossary.
 * Only where the phrase means the department itself: in a definition, or where a text calls its own territory 我县, its own purse
 * 区级财政拨款. Of duties, law and superior bodies any level may be
 * spoken of. The department's level comes from its name; where that says nothing sure, nor does this.
 */
export function otherLevels(report: Report, paragraphs: readonly Paragraph[], glossary: readonly boolean[]): Problem[] {
  const name = departmentName(report, paragraphs);
  const own = name === undefined ? undefined : ownLevel(name);
  if (name === undefined || !own) return [];
  const marks: Mark[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.inTable) continue;
    const term = termOf(paragraphs, index);
    for (const match of paragraph.text.matchAll(PHRASE))
      if (isForeign(match, paragraph.text, own, glossary[index] ?? false, term))
        marks.push(mark(paragraph, match.index, match.index + match[0].length));
  }
  marks.push(...otherTerritories(own, paragraphs, glossary));
  return groups(marks, ({ text }) => text).map((alike) => {
    const data = { text: alike[0].text, department: name, level: own.level, count: alike.length };
    return problemAt('TXT002', alike, data);
  });
}

function isForeign(match: RegExpExecArray, text: string, own: Own, glossary: boolean, term: string): boolean {
  const { 0: whole, 1: level, 2: office, index } = match;
  if (own.words.includes(levelOf(level!))) return false;
  const before = text.slice(Math.max(0, index - AROUND), index);
  const behind = text.slice(index + whole.length, index + whole.length + AROUND);
  if (AND_OTHERS.test(behind)) return false;
  if (!glossary) return office !== undefined && /指$/u.test(before) && /^(?:及其?所属单位)?(?:使用|用)/u.test(behind);
  if (FROM_ABOVE.test(term)) return false;
  return office !== undefined ? DEFINES.test(before) : SPENDS.test(before) && OWN_MONEY.test(term);
}

const levelOf = (word: string): Level =>
  word === '中央'
    ? '中央'
    : word.startsWith('省') || word.startsWith('自治区')
      ? '省级'
      : word.startsWith('市')
        ? '市级'
        : word.startsWith('区')
          ? '区级'
          : '县级';

/** What is being defined: the beginning of the paragraph, or the heading it stands under. */
function termOf(paragraphs: readonly Paragraph[], index: number): string {
  const { text } = paragraphs[index]!;
  const above = paragraphs[index - 1];
  return `${above && above.text.length <= 40 ? above.text : ''} ${text.slice(0, 24)}`;
}

const FIRST = 40;
const NAME = '([一-龥（）()]{3,40}?)';
const STATED = new RegExp(`^\\s*(?:预算)?(?:主管)?(?:部门|单位)(?:名称)?\\s?[：:]\\s?${NAME}(?:\\s|单位|$)`, 'u');
const TITLED = new RegExp(
  `^\\s*(?:(?:19|20)\\d\\d\\s?年度?\\s?)?${NAME}(?:(?:19|20)\\d\\d\\s?年度?)?(?:部门|单位)?预算(?:信息)?(?:公开)?`,
  'u',
);

/** As the report states it, or a table of it, or the head of its text. */
function departmentName(report: Report, paragraphs: readonly Paragraph[]): string | undefined {
  if (report.department) return report.department.value;
  const table = report.tables.find(({ department }) => department !== undefined);
  if (table?.department) return table.department.value;
  const head = paragraphs.slice(0, FIRST);
  for (const pattern of [STATED, TITLED])
    for (const { text } of head) {
      const name = text.length <= 60 ? pattern.exec(text)?.[1] : undefined;
      if (name !== undefined) return name;
    }
  return undefined;
}
