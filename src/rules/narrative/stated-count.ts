import type { Problem } from '../../model/problem.ts';
import type { Paragraph } from '../../model/text.ts';
import { mark, problemAt } from './mark.ts';
import { type Listed, listed } from './names.ts';
import { linesFrom, smallNumber } from './numbered.ts';

/** 20个内设科室, 行政单位1家: how many there are said to be, and of what. */
type Count = {
  readonly number: number;
  readonly noun: string;
  readonly from: number;
  readonly to: number;
};

const NUMBER = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const KIND =
  '(?:内设|下设|下属|局属|所属|直属|派出|二级|预算|行政|参公|事业|差额拨款|全额拨款|基层|职能|业务|处级|正科级|副科级)';
const NOUN = '(?:科室|处室|机构|单位|部门|中心|科|处|室)';
/** Before its number it is no part of a name: of 人事科3个科室 the number counts the second. */
const NOUN_FIRST = '(?:科室|处室|机构|单位|部门)';
const COUNT = new RegExp(
  `${NUMBER}\\s?[个家]\\s?(${KIND}{0,4}${NOUN})(?!员)|(${KIND}{1,3}${NOUN_FIRST})(?:共|合计|有)?\\s?${NUMBER}\\s?[个家]`,
  'gu',
);
/** Between counts of one series. */
const IN_SERIES = /^\s?(?:[，,、和及]|以及)?\s?$/u;
/** A list follows: inline, or in the lines below. */
const FOLLOWS = /^\s?[，,。]?\s?(?:具体)?(?:分别)?(?:(?:包括|为|是|即|有|如下)\s?[：:]?|[：:])/u;
const LINES_FOLLOW = /^\s?[，,。]?\s?(?:具体|分别|名单|明细){0,2}(?:包括|为|是|有)?(?:如下)?\s?[：:]\s*$/u;
/** Words a list begins behind. */
const BEGINS = /设有|内设|下设|包括|分别[为是]|下属|所属|设|有|[：:]/u;
/** What may stand between a list and its count. */
const COUNTED = /(?:等)?共(?:计)?$/u;
const STOP = /[。；;]/u;
/** No list of names is longer; what is made to be is not searched again for every number in it. */
const LONGEST = 4000;

/**
 * TXT003: a list that says how many it lists, and lists another number: 甲科、乙科和丙科4个科室, 设9个内设机构，包括：…,
 * or numbered lines below. Which of the two is wrong nobody can tell, but one is. A list that ends in 等 may list fewer.
 */
export function statedCounts(paragraphs: readonly Paragraph[]): Problem[] {
  return paragraphs.flatMap((paragraph, index) => {
    if (paragraph.inTable) return [];
    const problems: Problem[] = [];
    let before = 0;
    for (const series of seriesOf(paragraph.text)) {
      const [first] = series as [Count];
      const last = series.at(-1)!;
      const told = inFront(paragraph, first, before) ?? behind(paragraph, series) ?? below(paragraphs, index, series);
      problems.push(...(told ?? []));
      before = last.to;
    }
    return problems;
  });
}

/** Counts that follow one another with nothing but a comma between them. */
function seriesOf(text: string): Count[][] {
  const all: Count[][] = [];
  for (const { 0: whole, 1: ahead, 2: noun, 3: nounFirst, 4: number, index } of text.matchAll(COUNT)) {
    const count = smallNumber(ahead ?? number!);
    if (count === undefined) continue;
    const one = { number: count, noun: noun ?? nounFirst!, from: index, to: index + whole.length };
    const last = all.at(-1);
    if (last && one.from - last.at(-1)!.to <= 4 && IN_SERIES.test(text.slice(last.at(-1)!.to, one.from)))
      last.push(one);
    else all.push([one]);
  }
  return all;
}

const total = (series: readonly Count[]): number => series.reduce((sum, { number }) => sum + number, 0);

/** `undefined` where no list stands there. */
function inFront(paragraph: Paragraph, count: Count, after: number): Problem[] | undefined {
  const region = paragraph.text.slice(after, count.from);
  const stop = [...region.matchAll(/[。；;]/gu)].at(-1);
  const clause = stop ? region.slice(stop.index + 1) : region;
  const comma = clause.indexOf('、');
  if (comma < 0) return undefined;
  const start = BEGINS.exec(clause.slice(0, comma));
  if (start) return compare(paragraph, [count], listed(uncounted(clause.slice(start.index + start[0].length))));
  if (after === 0 || stop) return undefined;
  return compare(paragraph, [count], listed(uncounted(clause.replace(/^\s?[，,、]?\s?(?:以及|另有|和|及)?/u, ''))));
}

const uncounted = (text: string): string => text.replace(COUNTED, (whole) => (whole.startsWith('等') ? '等' : ''));

function behind(paragraph: Paragraph, series: readonly Count[]): Problem[] | undefined {
  const rest = paragraph.text.slice(series.at(-1)!.to);
  const lead = FOLLOWS.exec(rest);
  if (!lead) return undefined;
  const text = rest.slice(lead[0].length, lead[0].length + LONGEST);
  const stop = STOP.exec(text);
  if (!stop && text.length === LONGEST) return undefined;
  const names = (stop ? text.slice(0, stop.index) : text).trim();
  // Of a list with figures or clauses in it nobody can count the names.
  if (!names.includes('、') || /\d|[，,：:]/u.test(names)) return undefined;
  const list = listed(names);
  // 7个科室、2个下属单位，分别为：… may list all of them, or the last.
  const last = series.at(-1)!;
  if (series.length > 1 && last.number >= list.least && last.number <= list.most) return [];
  return compare(paragraph, series, list);
}

function below(paragraphs: readonly Paragraph[], index: number, series: readonly Count[]): Problem[] | undefined {
  const paragraph = paragraphs[index]!;
  if (!LINES_FOLLOW.test(paragraph.text.slice(series.at(-1)!.to))) return undefined;
  const lines = linesFrom(paragraphs, index + 1);
  if (!lines?.inOrder) return undefined;
  const { heads, below: under } = lines;
  const isParted = under.every((count) => count > 0);
  if (!isParted) {
    if (heads.length === total(series)) return [];
    return [said(paragraph, series, total(series), heads.length, 'error')];
  }
  // Headings, each with its own lines: one for each count, and they name the same.
  if (heads.length !== series.length) return undefined;
  if (series.some(({ noun }, at) => !heads[at]!.includes(noun.slice(-2)))) return undefined;
  return series.flatMap((count, at) =>
    under[at] === count.number ? [] : [said(paragraph, [count], count.number, under[at]!, 'error')],
  );
}

function compare(paragraph: Paragraph, series: readonly Count[], list: Listed): Problem[] | undefined {
  const stated = total(series);
  if (!list.clean) return undefined;
  if (list.open) return list.least > stated ? [said(paragraph, series, stated, list.least, 'query', true)] : [];
  if (stated >= list.least && stated <= list.most) return [];
  return [said(paragraph, series, stated, list.most, series.length > 1 ? 'query' : 'error')];
}

function said(
  paragraph: Paragraph,
  series: readonly Count[],
  stated: number,
  count: number,
  severity: 'error' | 'query',
  open = false,
): Problem {
  const place = mark(paragraph, series[0]!.from, series.at(-1)!.to);
  const data = { text: place.text, stated, counts: series.length, listed: count, open: open ? 1 : 0 };
  return problemAt('TXT003', [place], data, severity === 'query' ? { severity } : {});
}
