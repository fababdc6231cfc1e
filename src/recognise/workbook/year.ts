import type { OwnWords } from '../../lexicon/own.ts';
import { plainYear } from '../../lexicon/spelling.ts';
import type { Located } from '../../model/place.ts';
import { moneyLines } from '../../model/sentence.ts';
import { commonest } from './commonest.ts';
import { readTitleLine } from './title.ts';
import type { Line, View } from './view.ts';

/** Budgets of more years side by side are a plan of years to come: none compares as many with each other. */
const MOST_COMPARED = 2;

/**
 * The year of the report: the one most titles begin with, those of budgets first; else the one that most sheets name beside 预算; else the latest of those
 * that stand side by side over columns.
 */
export function commonYear(views: readonly View[], own?: OwnWords): Located<string> | undefined {
  const lexicon = { names: [], ...own };
  const titled: ReturnType<typeof yearsIn> = [];
  const headed: Located<string>[] = [];
  const planned: Located<string>[] = [];
  for (const view of views) {
    const here: Located<string>[] = [];
    for (const line of view.lines) {
      const named = yearsIn(line, view);
      if (named.length === 0) continue;
      if (readTitleLine(line, view, lexicon)) titled.push(...named);
      else {
        const budgets = named.filter(({ raw }) => /预算|部门|单位/u.test(raw));
        const isPlan = new Set(budgets.map(({ value }) => value)).size > MOST_COMPARED;
        (isPlan ? planned : here).push(...budgets);
      }
    }
    // Beside one another 2023年预算数 and 2024年预算数 are last year's and this year's.
    const latest = newest(here);
    if (latest) headed.push(latest);
  }
  // Where several years are named by as many sheets, the newest of them.
  const said =
    commonest(titled.filter(({ raw }) => !CAME_OUT.test(raw))) ??
    commonest(titled) ??
    commonest(headed.toSorted(byYear)) ??
    newest(planned);
  if (said) return said;
  const compared = views.flatMap((view) => view.lines.flatMap((line) => latestBeside(line, view) ?? []));
  return commonest(compared.toSorted(byYear));
}

/** 2023年收入执行情况表, in a report of this year's budget: what came out of last year's. */
const CAME_OUT = /^(?!.*(?:19|20)\d\d\s*年.*(?:19|20)\d\d\s*年).*(?:执行|决算)/u;

const BARE = /^((?:19|20)\d\d)(?:年度?)?$/u;

/**
 * 2024年 | 2025年, 2024 | 2025: years one after the other and nothing else of the kind in the line. More than two are looked back on where
 * nothing there says that they are planned, or adds them up.
 */
function latestBeside(line: Line, view: View): Located<string> | undefined {
  const years = line.cells.flatMap(({ raw, row, column }) => {
    const value = raw.length > 10 ? undefined : BARE.exec(plainYear(raw.trim()))?.[1];
    return value === undefined ? [] : [{ value, at: view.place(row, column) }];
  });
  const values = [...new Set(years.map(({ value }) => Number(value)))].sort((a, b) => a - b);
  const isRow = values.length > 1 && values.every((value, nth) => value === values[0]! + nth);
  if (!isRow || (values.length > MOST_COMPARED && isPlanned(line, view))) return undefined;
  return newest(years);
}

const PLANNED = /规划|计划|滚动|中期|以后|后续|分年|总投资|总额/u;
const ADDED = /[合总小]\s*计|累计/u;

function isPlanned(line: Line, view: View): boolean {
  const says = ({ cells }: Line, words: RegExp): boolean =>
    cells.some(({ kind, raw }) => kind === 'text' && words.test(raw));
  return says(line, ADDED) || view.lines.some((other) => says(other, PLANNED));
}

const byYear = (a: Located<string>, b: Located<string>): number => Number(b.value) - Number(a.value);

const newest = (found: readonly Located<string>[]): Located<string> | undefined => found.toSorted(byYear)[0];

/** 2024-2026年部门中期财政规划: a plan begins with the year it is made for. */
const SPAN = /((?:19|20)\d\d)\s*年?度?\s*[-—–－~～至到]\s*(?:19|20)\d\d\s*年/u;

/** 2024年部门支出决算与2025年预算对比表: of two years that of the budget, not what came out of the one before it. */
function yearIn(text: string): string | undefined {
  const from = PLANNED.test(text) ? SPAN.exec(text)?.[1] : undefined;
  if (from !== undefined) return from;
  const [first, ...more] = text.matchAll(/((?:19|20)\d\d)\s*年/gu);
  if (!first || more.length === 0) return first?.[1];
  const parts = [first, ...more].map(({ index, 1: value }, nth, all) => ({
    value: value!,
    words: text.slice(index, all[nth + 1]?.index),
  }));
  const budgets = parts.filter(({ words }) => words.includes('预算') && !/决算|执行/u.test(words));
  return budgets.length === 1 ? budgets[0]!.value : first[1];
}

function yearsIn(line: Line, view: View): (Located<string> & { readonly raw: string })[] {
  return line.cells.flatMap(({ kind, raw, row, column }) => {
    // What sentences tell of is last year's as often as this one's.
    if (kind !== 'text' || raw.length > 80 || !raw.includes('年') || moneyLines(raw).length > 0) return [];
    const value = yearIn(plainYear(raw));
    return value === undefined ? [] : [{ value, at: view.place(row, column), raw }];
  });
}
