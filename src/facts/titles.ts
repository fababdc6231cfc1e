import { classificationOf } from '../lexicon/classification.ts';
import { isOffice } from '../lexicon/office.ts';
import { type Lexicon, merge, type Phrase } from '../lexicon/phrase.ts';
import { listsTargets } from '../lexicon/some-projects.ts';
import { suggestWord } from '../lexicon/suggest.ts';
import { readTitlePhrase } from '../lexicon/title-phrase.ts';
import { unitOf } from '../lexicon/units.ts';
import type { Reading } from '../model/coordinates.ts';
import { ALL, childrenOf, covers, type Dimension, WITHIN } from '../model/dimension.ts';
import type { Unit } from '../model/money.ts';
import { placeKey } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Table } from '../model/table.ts';

/** What the words that name a table fix, and what its label columns list where they do not say so themselves. */
export type Title = {
  readonly at: Reading;
  readonly subject: Dimension | undefined;
  /** It lists projects with their targets. */
  readonly targets?: true;
  /** A word of it is not understood: what it names is money of its own. */
  readonly apart?: true;
  /** It names several funds that are not all of what they are kinds of. */
  readonly someFunds?: true;
  /** No word of it says what money this is: its own totals prove what adds up to what, and no more. */
  readonly proven?: true;
};

/**
 * Reads every text that names a table: the key of its form, then the printed title. One understood whole is enough; two
 * that contradict each other are said, and the printed one, nearer to the figures, stands.
 * @param unit the office the table is of, where it is not the whole department's
 */
export function readTitle(
  table: Table,
  lexicon: Lexicon,
  problems: Problem[],
  unit: string | undefined,
): Title | undefined {
  const { year } = lexicon;
  // 某图书馆单位收支总表
  const words = unit === undefined ? lexicon : { ...lexicon, names: [...(lexicon.names ?? []), unit] };
  let at: Reading = {};
  let subject: Dimension | undefined;
  let understood = false;
  if (table.titles.length === 0 && hasFigures(table))
    problems.push({ code: 'SCH011', place: table.at, raw: textAt(table), data: {}, incomplete: true });
  const phrases = table.titles.map(({ value }) => readTitlePhrase(value.replace(OF_DEPARTMENT, '项目'), words));
  const narrowed = apartIn(phrases);
  const apart = narrowed ?? ofSomeFunds(table, phrases);
  for (const [index, title] of table.titles.entries()) {
    if (understood && isOffice(title.value)) continue;
    const phrase = phrases[index]!;
    if (year !== undefined && phrase.years.length > 0 && !phrase.years.includes(year)) {
      const data = { title: title.value, said: String(phrase.years[0]), year: String(year) };
      problems.push({ code: 'DIS003', place: title.at, raw: title.value, data, incomplete: false });
    }
    if (phrase.left === '') understood = true;
    else if (!understood && hasFigures(table)) {
      const suggestion = suggestWord(phrase.left);
      const data = {
        where: 'title',
        left: phrase.left,
        ...(apart !== undefined && { apart }),
        ...(suggestion !== undefined && { suggestion }),
      };
      problems.push({ code: 'SCH007', place: title.at, raw: title.value, data, incomplete: true });
    }
    for (const [dimension, member] of Object.entries(phrase.at) as [Dimension, string][]) {
      const before = at[dimension];
      if (before === undefined || covers(dimension, before, member) || covers(dimension, member, before)) continue;
      const data = { form: table.name, said: member, expected: before };
      problems.push({ code: 'SCH008', place: title.at, raw: title.value, data, incomplete: false });
    }
    at = merge(at, phrase.at);
    // 部门（单位）收支总表, 预算单位收支总表 say whose money it is, not that units are listed.
    if (phrase.subject !== 'budgetUnit') subject = phrase.subject ?? subject;
  }
  if (unit !== undefined) at = { ...at, budgetUnit: unit };
  // 财政拨款收支总表（含上年结转）: rows of its own say how much that is.
  if (at.flow === undefined && at.origin === ALL) at = withoutOrigin(at);
  if (apart !== undefined) {
    const isNarrowed = narrowed !== undefined && { apart: true as const };
    return { at: { ...ofSpending(at, table), item: apart }, subject, ...isNarrowed };
  }
  if (!understood) return undefined;
  const title: Title = { at: ofSpending(at, table), subject };
  const some = ofSomeIncome(phrases);
  if (some !== undefined && title.at.item === undefined)
    return { at: { ...title.at, fund: some }, subject, someFunds: true };
  const targets = listsProjects(title.at) && table.titles.some(({ value }) => listsTargets(value));
  return targets ? { ...title, targets } : title;
}

const withoutOrigin = ({ origin: _, ...rest }: Reading): Reading => rest;

/** A word that narrows a table, not a heap of what was not understood. */
const NARROWING = /^[\u4e00-\u9fff、]{2,8}$/u;

/**
 * 三保支出预算表, 基本建设支出表: titles that would be understood but for one word. What it picks out nobody can tell, so the table is of
 * money by itself: it adds up within itself, and meets no other.
 */
function apartIn(phrases: readonly Phrase[]): string | undefined {
  if (phrases.length === 0 || phrases.some(({ left }) => left === '')) return undefined;
  const last = phrases.at(-1)!;
  const names = phrases.every(({ at }) => at.item === undefined) && (last.at.flow ?? last.at.nature) !== undefined;
  return names && NARROWING.test(last.left) ? last.left : undefined;
}

/**
 * 政府性基金预算和国有资本经营预算支出表: a table of budgets beside the general one, which hardly any report does without. No other is of
 * just these.
 */
function ofSomeFunds({ titles }: Table, phrases: readonly Phrase[]): string | undefined {
  const at = phrases.findLastIndex(({ left }) => left === '');
  const funds = phrases[at]?.funds ?? [];
  return funds.length > 0 && !funds.some((fund) => covers('fund', fund, '一般公共预算')) && areFiscal(funds)
    ? titles[at]!.value
    : undefined;
}

/** 教育收费及事业收入明细表: beside them a department may have other income, so that together they are no fund of the tree. */
function ofSomeIncome(phrases: readonly Phrase[]): string | undefined {
  const { at, funds = [] } = phrases.findLast(({ left }) => left === '') ?? {};
  const whole = at?.fund;
  if (funds.length === 0 || whole === undefined || !covers('fund', '非财政拨款', whole)) return undefined;
  const isAll = childrenOf('fund', whole).every((part) => funds.includes(part));
  return isAll || funds.includes(whole) ? undefined : `${whole}${WITHIN}${funds.join('、')}`;
}

const areFiscal = (funds: readonly string[]): boolean => funds.every((fund) => covers('fund', '财政拨款', fund));

/** 部门项目 over a column is a kind of project; in a title it is whatever projects the department has. */
const OF_DEPARTMENT = '部门项目';

/** What stands where a table begins. */
function textAt({ at, blocks }: Table): string {
  const here = placeKey(at);
  for (const { columns, rows } of blocks) {
    for (const word of columns.flatMap(({ heading }) => heading)) if (placeKey(word.at) === here) return word.value;
    for (const cell of rows.flatMap(({ cells }) => cells)) if (cell && placeKey(cell.at) === here) return cell.raw;
  }
  return '';
}

/**
 * 部门预算项目表, 专项资金清单: only what is spent has a nature, and a list of projects without another word is of project spending.
 * 提前下达转移支付明细表 of projects by their names is one too. 上年结转结余情况表 lists what is there to be spent, 非税收入计划表 what comes in.
 */
function ofSpending(at: Reading, { titles, blocks }: Table): Reading {
  if (at.flow !== undefined) return at;
  if (at.nature !== undefined) return { ...at, flow: '支出' };
  if (at.fund !== undefined && titles.some(({ value }) => OF_RECEIPTS.test(value.replace(/\s/gu, ''))))
    return { ...at, flow: '收入' };
  const isPlain = at.item === undefined && at.economic === undefined && at.receipt === undefined;
  const isOfProjects = (): boolean =>
    at.fund !== undefined &&
    blocks.some(({ columns }) => columns.some(({ heading }) => NAMES_PROJECTS.test(heading.at(-1)?.value ?? '')));
  if (isPlain && (titles.some(({ value }) => value.includes('项目')) || isOfProjects()))
    return { ...at, flow: '支出', nature: '项目支出' };
  if (isPlain && at.origin === '上年结转') return { ...at, flow: '收入' };
  const isOfMoney = titles.some(({ value }) => /预算|经费|拨款|资金/u.test(value));
  return isPlain && isOfMoney && saysNothingOfIncome(titles, blocks) && blocks.every(listsSpending)
    ? { ...at, flow: '支出' }
    : at;
}

/** 部门预算调整情况表 by 205, 20502: what is spent has these subjects, and where no word is of income this is what they stand for. */
function listsSpending({ columns, rows }: Table['blocks'][number]): boolean {
  const codes = columns.findIndex(({ heading }) => /科目/u.test(heading.at(-1)?.value ?? ''));
  const written = rows.flatMap(({ cells }) => cells[codes]?.raw.trim() || []);
  return written.some((code) => classificationOf(code)) && written.every(isSpent);
}

const isSpent = (code: string): boolean => {
  const dimension = classificationOf(code);
  return /^合\s*计$/u.test(code) || (dimension !== undefined && dimension !== 'receipt');
};

const saysNothingOfIncome = (titles: Table['titles'], blocks: Table['blocks']): boolean =>
  ![
    ...titles,
    ...blocks.flatMap(({ heading, columns }) => [...heading, ...columns.flatMap((column) => column.heading)]),
  ].some(({ value }) => value.includes('收'));

/** 非税收入计划表 lists what comes in; 非税收入安排表 may say what it is for. */
const OF_RECEIPTS = /收入(?:预算|计划|征收|情况|明细|汇总|统计|总)*表/u;

const NAMES_PROJECTS = /^\s*(?:具体)?项\s*目\s*名\s*称\s*$/u;

/** A table of projects: what no word of the field names there is one. */
export const listsProjects = (title: Reading | undefined): boolean =>
  title !== undefined &&
  title.economic === undefined &&
  (title.item === '对下转移支付' ||
    (title.item === undefined && title.nature !== undefined && covers('nature', '项目支出', title.nature)));

/** A table without a figure leaves nothing unread, whatever it is called. */
const hasFigures = ({ blocks }: Table): boolean =>
  blocks.some(({ rows }) => rows.some(({ cells }) => cells.some((cell) => /\d/u.test(cell?.raw ?? ''))));

/** The units the other tables state, and how many of them state one. */
function statedElsewhere(tables: readonly Table[]): { readonly others?: string; readonly count?: number } {
  const stated = tables.flatMap(({ unit }) => unit?.value ?? []);
  return stated.length > 0 ? { others: [...new Set(stated)].join('、'), count: stated.length } : {};
}

/**
 * The table's own unit, else the report's; never guessed.
 * @param without all tables with room for an amount that state none
 */
export function readUnit(
  table: Table,
  report: Report,
  without: readonly Table[],
  lexicon: Lexicon,
  problems: Problem[],
): Unit | undefined {
  const stated = table.unit ?? report.unit;
  if (!stated) {
    // Said once for all tables without one.
    const data = { table: table.name, tables: without.length, ...statedElsewhere(report.tables) };
    if (table === without[0])
      problems.push({ code: 'UNT001', place: table.at, raw: table.name, data, incomplete: true });
    return undefined;
  }
  const unit = unitOf(stated.value.replace(/^.*[：:]/u, '').trim(), lexicon.units);
  if (unit && table.unitOfAnother) {
    const data = { table: table.name, as: unit };
    problems.push({ code: 'UNT001', severity: 'query', place: table.at, raw: table.name, data, incomplete: false });
  }
  if (unit) return unit;
  problems.push({
    code: 'UNT002',
    place: stated.at,
    raw: stated.value,
    data: { unit: stated.value },
    incomplete: true,
  });
  return undefined;
}
