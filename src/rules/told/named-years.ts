import type { NamedYear, Passage } from '../../model/claim.ts';
import { isText, type Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Told } from '../../model/told.ts';

/** What a report says of its own year. */
const BUDGET =
  /预算|收支|收入|支出|三公|机关运行|政府采购|购买服务|政府性基金|国有资本|财政拨款|绩效目标|行政事业性收费|公务/u;
/** What may be of another year. */
const ELSEWHERE =
  /决算|执行|完成|评价|自评|总结|回顾|规划|计划|预计|中期|滚动|实际|调整|截至|国有资产|资产占|[末底]|提前|以[来前后]|建成|竣工|力争/u;
const COMPARED = /[比较与同和]$/u;
/** From one year to another, and behind it. */
const REACHES = /[至到自从由-]$/u;
const THIS_YEAR = /\d{4}年|[本今当]年/u;
const MARK = /[。；，：]/u;
/** How far around a year its words are looked at. */
const AROUND = 24;
/** Headings that name the report's year, so that one of another year is out of line; else the sentence below it does. */
const ENOUGH = 2;

/**
 * TXT007: a heading of another year among headings of the report's; a sentence about the budget of a year that is still to come; last
 * year's name for both sides of a comparison.
 * @param said places of which something is said already: of the same line that is enough
 */
export function namedYears(told: Told, year: number | undefined, said: readonly Place[]): Problem[] {
  if (year === undefined) return [];
  const lines = new Set(said.map(lineOf));
  const headings = told.passages.filter(isOfBudget);
  const own = headings.filter(({ years }) => years.some((one) => one.year === year)).length;
  const isOwn = (passage: Passage | undefined): boolean => passage?.years[0]?.year === year;
  const strays = told.passages.flatMap((one, at, all) =>
    isOfBudget(one) && (own >= ENOUGH || isOwn(all[at + 1])) ? strayIn(one, year) : [],
  );
  const sentences = told.passages.filter(({ heading, section }) => !heading && section !== 'glossary');
  const ahead = sentences.flatMap((one) => one.years.filter((named) => named.year > year && isAhead(named, one)));
  const itself = sentences.flatMap((one) => one.years.filter((_, at) => isOverItself(one, at, year)));
  const named = told.passages.flatMap(({ years }) => years.filter((one) => one.year === year)).length;
  // A text that hardly names the report's year is another's: that is said of its title.
  return [...strays, ...(ahead.length < named ? ahead : []), ...itself].flatMap(
    ({ at, raw, year: other }): Problem[] => {
      if (lines.has(lineOf(at))) return [];
      const data = { what: 'year', year: other, expected: year };
      return [{ code: 'TXT007', severity: 'query', place: at, raw, data, incomplete: false }];
    },
  );
}

const lineOf = (place: Place): string => (isText(place) ? `${place.path} ${place.line}` : '');

const isOfBudget = ({ heading, section, text }: Passage): boolean =>
  heading && section !== 'glossary' && BUDGET.test(text) && !ELSEWHERE.test(text);

/** The only year of a heading, where that is another. */
function strayIn({ years, text }: Passage, year: number): readonly NamedYear[] {
  const [only, ...others] = years;
  if (!only || others.length > 0 || only.year === year) return [];
  return COMPARED.test(text.slice(0, only.from)) ? [] : [only];
}

/** 2026年部门预算安排…, at the beginning of what a clause says. */
function isAhead({ from, to }: NamedYear, { text }: Passage): boolean {
  const before = text.slice(Math.max(0, from - 2 * AROUND), from);
  const clause = before.slice(before.split('').findLastIndex((char) => MARK.test(char)) + 1);
  const after = text.slice(to, to + AROUND);
  if (COMPARED.test(clause) || REACHES.test(clause) || /^[-至到起]/u.test(after)) return false;
  return BUDGET.test(clause + after) && !ELSEWHERE.test(clause) && !ELSEWHERE.test(after);
}

/** 2024年…预算27万元，比2024年增加…: a year is not compared with itself. */
function isOverItself({ years, text }: Passage, at: number, year: number): boolean {
  const [one, next] = [years[at], years[at + 1]];
  if (!one || !next || one.year !== next.year || one.year !== year - 1) return false;
  const between = text.slice(one.to, next.from);
  const before = text.slice(0, one.from);
  // 30万元，2024年20万元，比2024年…: this year's amount stands in the sentence.
  const sentence = before.slice(before.split('').findLastIndex((char) => char === '。' || char === '；') + 1);
  if (THIS_YEAR.test(sentence + between) || /\d万?元/u.test(sentence)) return false;
  if (!COMPARED.test(between) || /[。；]/u.test(between) || COMPARED.test(before)) return false;
  return !ELSEWHERE.test(between) && !ELSEWHERE.test(text.slice(next.to, next.to + AROUND / 3));
}
