import { classesIn, classificationOf, codeOf } from '../lexicon/classification.ts';
import { holdsAmounts } from '../lexicon/labels-or-amounts.ts';
import { isOffice } from '../lexicon/office.ts';
import { type Lexicon, merge, type Phrase, readPhrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import { SPENT_FROM } from '../lexicon/terms.ts';
import type { Reading } from '../model/coordinates.ts';
import { ALL, type Dimension, partWithin } from '../model/dimension.ts';
import { isMeantAsAmount } from '../model/figure.ts';
import { type Located, placeKey } from '../model/place.ts';
import { type Block, type Column, isUnder } from '../model/table.ts';
import { besideBasic } from './basic-and-projects.ts';
import { type Change, changeIn, ofChange } from './changes.ts';
import { NOTHING, type Spoken, spoken, totalOf } from './combine.ts';
import { economicGroup, GROUP_TOTAL } from './economic-groups.ts';
import { ofGiver } from './givers.ts';
import { namesRows } from './names-rows.ts';
import { isKindOfUnits, isRestOfUnits } from './other-income.ts';
import { GIVEN, OWN, ownOrGiven } from './own-or-given.ts';
import { isOtherYears, ofThisYear, THIS_YEAR } from './this-year.ts';
import { listsProjects } from './titles.ts';

/** What a column is: labels for its rows, amounts, a remark, or something no word explains. */
export type ReadColumn =
  | {
      readonly kind: 'label';
      readonly role: 'code' | 'name' | 'label';
      readonly subject?: Dimension;
      /** The column holds only this level's digits of a code, or names down to this level. */
      readonly level?: 1 | 2 | 3;
      /** Names of offices and of subjects (or projects) by turns. */
      readonly mixed?: 'subjects' | 'projects';
      readonly at: Reading;
    }
  | {
      readonly kind: 'amount';
      readonly spoken: Spoken;
      readonly against?: string;
      /** The measure is a comparison whose base no word names. */
      readonly ofWhich: boolean;
      /** The subtotal of a group of columns whose name places nothing. */
      readonly group?: true;
    }
  | { readonly kind: 'remark' }
  | {
      readonly kind: 'unknown';
      readonly word: Located<string>;
      readonly left: string;
      /** The rest of its headings names a fund: some of that fund's money stands here, nobody knows which. */
      readonly shares?: true;
    };

/** A column and what each of its headings says. */
type ReadHeading = { readonly column: Column; phrases: readonly Phrase[] };

/** Reads the headings of a block, outermost first, then settles what its 合计, 小计 and 总计 stand for. */
export function readColumns(block: Block, lexicon: Lexicon, title?: Reading): ReadColumn[] {
  const projects = listsProjects(title);
  const classes = classesOf(block);
  const economic = economicColumns(block, lexicon, classes[0]!, title?.economic);
  const oldForm = oldFormOf(block, lexicon);
  // Where the rows are offices or regions, the columns are not, whatever they are called.
  const namesOffices = (): boolean =>
    block.columns.some(({ heading }) =>
      ['budgetUnit', 'category'].includes(readPhrase(heading.at(-1)?.value ?? '', lexicon).subject ?? ''),
    );
  const natures = besideBasic(block, lexicon);
  const read = block.columns.map((column, index) => {
    const phrases = column.heading.map((word, depth) => ({
      word,
      phrase:
        (depth === column.heading.length - 1 ? economic.get(index) : undefined) ??
        oldForm?.(word.value) ??
        natures.get(placeKey(word.at)) ??
        ofGiver(block, column, depth, lexicon) ??
        ownOrGiven(block, column, depth, lexicon, title) ??
        economicGroup(block, column, depth, lexicon, economic) ??
        spentFrom(word.value, column.heading[depth - 1]?.value) ??
        ofRegion(word.value, column.heading[depth - 1]?.value, lexicon) ??
        readHeading(word.value, lexicon, classes, () => namesOffices() || isAmongFunds(block, index, lexicon)),
    }));
    const unknown = phrases.find(({ phrase }) => phrase.left !== '');
    return { column, phrases: phrases.map(({ phrase }) => phrase), unknown };
  });
  splitByGiver(read);
  // A side under a year of its own: the heading of all its columns.
  const over = block.heading.map(({ value }) => readPhrase(value, lexicon));
  const readings = read.map(({ phrases }) => headingReading(phrases, over, lexicon.year));
  closeNatures(read, readings);
  partUnits(read, readings);
  const wordsAt = (index: number): ReadColumn => {
    const behind = block.columns.slice(0, index).some((_, i) => !holdsWords(block, i) && holdsFigures(block, i));
    return behind ? { kind: 'remark' } : { kind: 'label', role: 'label', at: {} };
  };
  const columns = read.map(({ column, phrases, unknown }, index): ReadColumn => {
    if (namesRows(block, index)) return { kind: 'label', role: 'label', at: {} };
    if (column.heading.every((word) => word.value === ''))
      return { kind: 'unknown', word: column.heading[0]!, left: '' };
    const last = phrases.at(-1);
    const reading = readings[index]!;
    if (unknown) {
      // Words under a heading nobody knows tell rows apart, or remark on them; figures under one mean nothing anyone could tell.
      if (!holdsFigures(block, index)) return wordsAt(index);
      if (projects && !namesProjects(block, lexicon) && !isAmongFunds(block, index, lexicon)) {
        const outer = phrases
          .filter(({ left }) => left === '')
          .reduce<Reading>((at, phrase) => merge(at, phrase.at), {});
        const at = { ...outer, project: fold(unknown.word.value) };
        return { kind: 'amount', spoken: spoken(at), ofWhich: false };
      }
      const shares = phrases.some(({ left, at }) => left === '' && at.fund !== undefined);
      return { kind: 'unknown', word: unknown.word, left: unknown.phrase.left, ...(shares && { shares }) };
    }
    // The innermost heading says whether the column holds labels; the ones above it say of what.
    const heads = column.heading
      .slice(0, -1)
      .some((word) => /^(?:预算)?(?:单位|部门)(?:（单位）)?$/u.test(fold(word.value)));
    // 其中：…的项目 is an amount, whatever its last word.
    const role = phrases.some((phrase) => phrase.ofWhich) ? undefined : last?.role;
    const subject =
      phrases.findLast((phrase) => phrase.subject !== undefined)?.subject ?? (heads ? 'budgetUnit' : undefined);
    // 政府采购项目来源 stands over the project's name and over its whole budget, which is no purchase.
    const aside = !role && !last?.subject && phrases.some((phrase) => phrase.role === 'remark');
    const labels = role !== undefined || (last?.subject !== undefined && !last.total);
    // 项目金额: the word that labels rows stands over amounts.
    const misread = labels && holdsAmounts(block, index, role);
    if (aside || (role === 'remark' && !misread)) return { kind: 'remark' };
    if (labels && role !== 'remark' && !misread) {
      const level = last?.level;
      // 类款 and 项 under 科目名称: names of some levels, not digits.
      const names = level !== undefined && holdsWords(block, index);
      // 类款项 under 科目编码, over nothing but codes.
      const codes =
        role === 'name' &&
        phrases.some((phrase) => phrase.role === 'code') &&
        holdsFigures(block, index) &&
        !saysWords(block, index);
      const mixed = phrases.findLast((phrase) => phrase.mixed)?.mixed;
      return {
        kind: 'label',
        role: names ? 'name' : codes ? 'code' : (role ?? 'name'),
        at: reading.at,
        ...(subject && { subject }),
        ...(level && { level }),
        ...(mixed && { mixed }),
      };
    }
    // A heading that fixes nothing, over words: they label the rows, or remark on them behind the first amount.
    if (Object.keys(reading.at).length === 0 && !last?.total && !last?.year && holdsWords(block, index)) {
      return wordsAt(index);
    }
    // Nothing but words under a heading for amounts: no amount is lost.
    if (!last?.total && saysNoAmount(block, index)) return { kind: 'remark' };
    const ofWhich = phrases.some((phrase) => phrase.ofWhich);
    const against = reading.against === undefined ? {} : { against: reading.against };
    const outer = column.heading.slice(0, -1);
    // A total that stands over the carry-over too holds both.
    const isCarryOverUnder = (other: ReadHeading, i: number): boolean =>
      isUnder(other.column, outer) && isOtherYears(readings[i]!.at);
    /** The first of its headings that is not over this column names other years' money, alone or with those above. */
    const isBesideCarryOver = ({ column: other, phrases: all }: ReadHeading): boolean => {
      const apart = other.heading.findIndex((word, depth) => column.heading[depth]?.value !== word.value);
      return apart >= 0 && isOtherYears(headingReading(all.slice(0, apart + 1), over, lexicon.year).at);
    };
    const holdsBoth = last?.total !== undefined && read.some((other, i) => i !== index && isCarryOverUnder(other, i));
    const excluded = !holdsBoth && read.some((other, i) => i !== index && isBesideCarryOver(other));
    const isAll = !last?.total && !last?.year && isBeforeAll(index, readings, read);
    const ofThis = !isAll && (excluded || isBesideOtherYears(read, index));
    const own = overYears(index, read, lexicon.year) ?? (ofThis ? ofThisYear(reading.at) : reading.at);
    if (!last?.total) return { kind: 'amount', spoken: spoken(own), ofWhich, ...against };
    const parent = column.heading.slice(0, -1).map((word) => word.value);
    const beside: Reading[] = [];
    for (const [i, other] of read.entries()) {
      if (i === index || other.unknown || other.phrases.some((phrase) => phrase.ofWhich)) continue;
      if (other.phrases.some((phrase) => phrase.total) && !standsForGroup(read, i, parent.length)) continue;
      const { role: labels, subject: lists } = other.phrases.at(-1) ?? {};
      if (labels || lists) continue;
      if (!parent.every((word, depth) => other.column.heading[depth]?.value === word)) continue;
      const at = readings[i]!.at;
      if (at.measure !== undefined || at.basis !== reading.at.basis) continue;
      beside.push(at);
    }
    const total = own.basis === ALL_YEARS ? NOTHING : totalOf(fillOrigin(beside));
    return {
      kind: 'amount',
      spoken: { at: merge(total.at, own), sums: total.sums, worded: own },
      ofWhich,
      ...(phrases.includes(GROUP_TOTAL) && { group: true }),
      ...against,
    };
  });
  return columns.map((column, index) => {
    const isPart = column.kind === 'unknown' && read[index]!.phrases.at(-1)?.ofWhich && holdsFigures(block, index);
    if (isPart) return wholeOf(index, read, columns) ?? column;
    return column.kind === 'amount' && isOnlyPart(index, block, columns) ? { ...column, ofWhich: true } : column;
  });
}

/**
 * 小计 | 上年结转 and nothing else under one heading but 其中: a part that is mostly not all there is, as if it said 其中. What was left of
 * a form whose other columns were empty is equal to its total.
 */
function isOnlyPart(index: number, block: Block, columns: readonly ReadColumn[]): boolean {
  const outer = block.columns[index]!.heading.slice(0, -1);
  const { spoken: own } = columns[index] as ReadColumn & { kind: 'amount' };
  if (outer.length === 0 || !isOtherYears(own.at)) return false;
  const group = columns.flatMap((column, i) => {
    const isOther = i !== index && isUnder(block.columns[i]!, outer) && !(column.kind === 'amount' && column.ofWhich);
    return isOther ? [i] : [];
  });
  const [whole, ...more] = group;
  const total = whole === undefined ? undefined : columns[whole];
  if (more.length > 0 || total?.kind !== 'amount' || total.spoken.worded === undefined) return false;
  if (own.worded !== undefined) return false;
  const raw = (cells: Block['rows'][number]['cells'], i: number): string => cells[i]?.raw.trim() ?? '';
  const filled = block.rows.filter(({ cells }) => /[1-9]/u.test(raw(cells, whole!)));
  return filled.filter(({ cells }) => raw(cells, whole!) !== raw(cells, index)).length * 2 > filled.length;
}

/** 其中：医疗收入 behind 事业收入: a part of what stands before it under the same heading; its own name need not be a word of the field. */
function wholeOf(index: number, read: readonly ReadHeading[], columns: readonly ReadColumn[]): ReadColumn | undefined {
  const outer = read[index]!.column.heading.slice(0, -1);
  // What is above it has to be understood.
  if (read[index]!.phrases.slice(0, -1).some(({ left }) => left !== '')) return undefined;
  const before = columns.findLastIndex(
    (column, i) => i < index && !(column.kind === 'amount' && column.ofWhich) && isUnder(read[i]!.column, outer),
  );
  const whole = columns[before];
  return whole?.kind === 'amount' ? { ...whole, ofWhich: true } : undefined;
}

/** Where a column names the project of each row, no other is a project of its own. */
const namesProjects = ({ columns }: Block, lexicon: Lexicon): boolean =>
  columns.some(({ heading }) => {
    const { subject, left } = readPhrase(heading.at(-1)?.value ?? '', lexicon);
    return subject === 'project' && left === '';
  });

/**
 * Beside 一般公共预算 and 政府性基金, under one heading with them, a word nobody knows is some money's name: no project's, no
 * office's.
 */
function isAmongFunds({ columns }: Block, index: number, lexicon: Lexicon): boolean {
  const own = columns[index]!.heading;
  const outer = own.slice(0, -1);
  return columns.some(({ heading }, i) => {
    if (i === index || heading.length < own.length) return false;
    if (!isUnder({ heading }, outer)) return false;
    const { at, left } = readPhrase(heading[outer.length]!.value, lexicon);
    return left === '' && (at.fund !== undefined || at.origin !== undefined);
  });
}

/** 本年财政拨款 or 财政拨款 beside 上年结转, either of them over the funds again: the money of this year. */
function isBesideOtherYears(read: readonly ReadHeading[], index: number): boolean {
  const own = read[index]!;
  return read.some(({ column, phrases }) => {
    const apart = column.heading.findIndex((word, depth) => own.column.heading[depth]?.value !== word.value);
    const [other, mine] = [phrases[apart], own.phrases[apart]];
    if (!other || !mine || mine.total || !isOtherYears(other.at)) return false;
    return mine.year === 'this' || mine.at.fund === '财政拨款' || mine.at.fund === '本级财力';
  });
}

/** 金额 before 财政拨款, 单位资金 and 上年结转, without a heading over them: all of these together. */
function isBeforeAll(index: number, readings: readonly { at: Reading }[], read: readonly ReadHeading[]): boolean {
  const own = read[index]!.column.heading;
  if (Object.keys(readings[index]!.at).length > 0) return false;
  const outer = own.slice(0, -1);
  const after = readings.filter((_, i) => i > index && isUnder(read[i]!.column, outer));
  return after.some(({ at }) => isOtherYears(at)) && after.some(({ at }) => at.fund !== undefined && !isOtherYears(at));
}

/** What a project costs in all its years. */
const ALL_YEARS = '各年合计';

/** 项目总额 beside 2025年预算, 2026年计划 and 2027年计划 in a report of 2025 holds money of years to come. */
function overYears(index: number, read: readonly ReadHeading[], year: number | undefined): Reading | undefined {
  const { column, phrases } = read[index]!;
  const last = phrases.at(-1);
  if (year === undefined || !last?.total || phrases.some(({ years }) => years.length > 0)) return undefined;
  const outer = column.heading.slice(0, -1);
  const beside = read.filter((other, i) => {
    const inner = other.phrases.at(-1);
    const isLabel = inner?.role !== undefined || inner?.subject !== undefined;
    return i !== index && !isLabel && isUnder(other.column, outer);
  });
  const later = beside.some(({ phrases: all }) => all.some(({ years }) => years.some((named) => named > year)));
  const yearly = beside.every(({ phrases: all }) => all.some(({ years }) => years.length > 0));
  return later && yearly ? { basis: ALL_YEARS } : undefined;
}

/** 项目支出 over 小计 and 其中：… only: of its group no member but the subtotal stands beside a total further out. */
function standsForGroup(read: readonly ReadHeading[], index: number, depth: number): boolean {
  const { heading } = read[index]!.column;
  const group = heading[depth];
  return (
    heading.length > depth + 1 &&
    read.every(({ column, phrases }) => {
      const own = column.heading[depth];
      if (!own || !group || placeKey(own.at) !== placeKey(group.at)) return true;
      return phrases.some((phrase) => phrase.total || phrase.ofWhich);
    })
  );
}

/** Every cell of the column that says anything says it in words. */
function holdsWords({ rows }: Block, index: number): boolean {
  let filled = 0;
  for (const { cells } of rows) {
    const raw = cells[index]?.raw.trim() ?? '';
    if (raw === '') continue;
    if (!/[\u4e00-\u9fff]/u.test(raw)) return false;
    filled++;
  }
  return filled > 0;
}

/** 合计 may stand below codes. */
const saysWords = ({ rows }: Block, index: number): boolean =>
  rows.some(({ cells }) => /[\u4e00-\u9fff]/u.test(cells[index]?.raw.replace(/[合总小]\s*计/u, '') ?? ''));

/** Rows that tell whether a column holds words; nearly every column of amounts tells it in the first. */
const LOOKED_AT = 200;

/** Words, and none that is 无. */
const saysNoAmount = ({ rows, ...block }: Block, index: number): boolean => {
  const some = rows.length > LOOKED_AT ? rows.slice(0, LOOKED_AT) : rows;
  return (
    holdsWords({ ...block, rows: some }, index) &&
    some.every(({ cells }) => cells[index]?.raw.trim().length !== 1) &&
    !some.some(({ cells }) => isMeantAsAmount(cells[index]?.raw ?? ''))
  );
};

const holdsFigures = (block: Block, index: number): boolean =>
  block.rows.some(
    ({ cells }) => /\d/u.test(cells[index]?.raw ?? '') && !/[\u4e00-\u9fff]/u.test(cells[index]?.raw ?? ''),
  );

type Classified = 'economic' | 'govEconomic' | 'function';
type Classes = readonly Classified[];

/** Both economic classifications have a 对企业补助: the headings that only one of them has tell which is meant. */
function classesOf(block: Block): Classes {
  const names = block.columns.map(({ heading }) => withoutNumbering(heading.at(-1)?.value ?? '').text);
  const known = (dimension: Classified): number => names.filter((name) => codeOf(dimension, name) !== undefined).length;
  return (['economic', 'govEconomic', 'function'] as const)
    .map((dimension) => ({ dimension, count: known(dimension) }))
    .sort((a, b) => b.count - a.count)
    .map(({ dimension }) => dimension);
}

/**
 * A table may stand on its side, with economic subjects as columns: 基本工资, 津贴补贴 … 培训费. Where some columns can be
 * nothing else, their neighbours (会议费, 住房公积金) are subjects too.
 */
function economicColumns(
  block: Block,
  lexicon: Lexicon,
  dimension: Classified,
  titled: string | undefined,
): ReadonlyMap<number, Phrase> {
  const found = new Map<number, Phrase>();
  let sure = 0;
  // A title that names their class leaves no doubt.
  const isTitled = dimension === 'economic' && titled !== undefined;
  let above = isTitled ? titled : undefined;
  for (const [index, { heading }] of block.columns.entries()) {
    for (const word of heading.slice(0, -1)) {
      const group = codeOf(dimension, withoutNumbering(word.value).text);
      if (group?.length === 3) above = group;
    }
    const raw = heading.at(-1)?.value ?? '';
    const { text, ofWhich } = withoutNumbering(raw);
    const code = codeOf(dimension, text, above);
    if (code === undefined) continue;
    if (readPhrase(raw, lexicon).left !== '') sure++;
    above = code;
    found.set(index, { at: { [dimension]: code }, ofWhich, years: [], left: '' });
  }
  return isTitled || (sure >= 2 && found.size >= 3) ? found : new Map();
}

/** 商品和服务支出（基本）: the name of a class with words of the field beside it. */
function withClass(raw: string, lexicon: Lexicon): Phrase | undefined {
  const [named] = classesIn(fold(raw));
  if (!named) return undefined;
  const rest = readPhrase(fold(raw).replace(named.name, ''), lexicon);
  return rest.left === '' ? { ...rest, at: { ...rest.at, economic: named.code } } : undefined;
}

/** Under 单位资金 a kind of spending is named after the money it is paid from. */
function spentFrom(raw: string, above: string | undefined): Phrase | undefined {
  const fund = above !== undefined && /单位资金|单位自有资金/u.test(above) ? SPENT_FROM[fold(raw)] : undefined;
  return fund === undefined ? undefined : { at: { flow: '支出', fund }, ofWhich: false, years: [], left: '' };
}

/** 春城市 under 地区: names of places are words of no list. */
function ofRegion(raw: string, above: string | undefined, lexicon: Lexicon): Phrase | undefined {
  if (above === undefined || readPhrase(raw, lexicon).left === '') return undefined;
  const { subject, left } = readPhrase(above, lexicon);
  return subject === 'category' && left === ''
    ? { at: { category: fold(raw) }, ofWhich: false, years: [], left: '' }
    : undefined;
}

/** `301.01 基本工资`, `30101基本工资` over a column. */
const CODED = /^[[［【（(]?(\d{3}(?:\.?\d\d){0,3})[\]］】）)]?[-—]?(?=[\u4e00-\u9fff])/u;

/**
 * Older forms call 工资福利支出 人员支出, beside 对个人和家庭的补助; elsewhere 人员支出 is both of them together.
 */
export const PERSONNEL = '人员支出';
export const isIndividuals = (name: string): boolean => codeOf('economic', withoutNumbering(name).text) === '303';

/**
 * How such a form's headings read; 人员经费 is meant like 人员支出 where 公用经费 stands beside it and 工资福利支出 does not: then the
 * other two are kinds of 人员经费.
 */
function oldFormOf({ columns }: Block, lexicon: Lexicon): ((raw: string) => Phrase | undefined) | undefined {
  const names = columns.map(({ heading }) => heading.at(-1)?.value ?? '');
  if (!names.some(isIndividuals)) return undefined;
  const natures = names.map((name) => readPhrase(name, lexicon)).map(({ at, left }) => (left === '' ? at.nature : ''));
  const apart = natures.includes('公用经费') && !names.some((name) => withoutNumbering(name).text === '工资福利支出');
  const nature = apart ? { nature: '人员经费' } : {};
  const phrase = (economic: string): Phrase => ({
    at: { flow: '支出', economic, ...nature },
    ofWhich: false,
    years: [],
    left: '',
  });
  return (raw) => {
    const name = fold(withoutNumbering(raw).text);
    if (name === PERSONNEL || (apart && name === '人员经费')) return phrase('301');
    return apart && isIndividuals(raw) ? phrase('303') : undefined;
  };
}

/** A heading may also be the name of a class: 工资福利支出 under 基本支出. */
function readHeading(raw: string, lexicon: Lexicon, classes: Classes, namesOffices = () => false): Phrase {
  const phrase = readPhrase(raw, lexicon);
  if (phrase.left === '') return phrase;
  const { text, ofWhich } = withoutNumbering(raw);
  const coded = CODED.exec(fold(raw))?.[1]?.replaceAll('.', '');
  const own = coded === undefined ? undefined : classificationOf(coded);
  if (coded !== undefined && own) return { at: { [own]: coded }, ofWhich, years: [], left: '' };
  for (const dimension of classes) {
    const code = codeOf(dimension, text);
    // Functions head columns only where the whole table stands on its side.
    if (code?.length === 3 && dimension !== 'function')
      return { at: { [dimension]: code }, ofWhich, years: [], left: '' };
  }
  if (isOffice(text) && !namesOffices()) return { at: { budgetUnit: fold(text) }, ofWhich, years: [], left: '' };
  return withClass(raw, lexicon) ?? phrase;
}

/** 事业单位经营收入 | 单位其他收入, under the same headings: the one is no part of the other. */
function partUnits(read: readonly ReadHeading[], readings: { at: Reading }[]): void {
  for (const [index, { column, phrases }] of read.entries()) {
    const outer = column.heading.slice(0, -1);
    if (!isRestOfUnits(column.heading.at(-1)?.value) || phrases.at(-1)?.ofWhich) continue;
    const isBeside = (other: ReadHeading, i: number): boolean =>
      other.column.heading.length === column.heading.length &&
      isUnder(other.column, outer) &&
      !other.phrases.at(-1)?.ofWhich &&
      isKindOfUnits(readings[i]!.at.fund);
    const own = readings[index]!;
    if (read.some(isBeside)) readings[index] = { ...own, at: { ...own.at, fund: '其他收入' } };
  }
}

/** 工资福利支出 | 商品和服务支出 | 基本支出小计: a subtotal of one nature closes the subjects listed before it. */
function closeNatures(read: readonly ReadHeading[], readings: { at: Reading }[]): void {
  for (const [index, { column, phrases }] of read.entries()) {
    const { nature, economic } = readings[index]!.at;
    if (nature === undefined || economic !== undefined || column.heading.length > 1 || !phrases[0]?.total) continue;
    for (let before = index - 1; before >= 0; before--) {
      const { at } = readings[before]!;
      if (at.economic === undefined || read[before]!.column.heading.length > 1) break;
      if (at.nature === undefined) readings[before] = { ...readings[before]!, at: { ...at, nature } };
    }
  }
}

/**
 * 当年财政拨款安排 | 中央提前通知专项转移支付, each over the funds again: this year's money of the same funds, told apart by who
 * gives it.
 */
function splitByGiver(read: readonly ReadHeading[]): void {
  const isGiven = ({ phrases }: ReadHeading): boolean =>
    phrases[0]?.at.fund === GIVEN &&
    read.some(
      (other) => other.phrases[0] === phrases[0] && other.phrases.slice(1).some(({ at }) => at.fund !== undefined),
    );
  if (!read.some(isGiven)) return;
  for (const one of read) {
    const [outer, ...inner] = one.phrases;
    if (!outer || inner.length === 0) continue;
    const { fund, ...at } = outer.at;
    if (isGiven(one)) one.phrases = [{ ...outer, at: { ...ofThisYear(at), category: GIVEN } }, ...inner];
    else if (outer.at.origin === THIS_YEAR) one.phrases = [{ ...outer, at: { ...outer.at, category: OWN } }, ...inner];
  }
}

/** What a total adds up is of one year or another where any of it says so. */
const fillOrigin = (members: readonly Reading[]): readonly Reading[] =>
  members.some(({ origin }) => origin !== undefined && origin !== ALL) ? members.map(ofThisYear) : members;

/** Headings merged from the outermost in; a year or 上年 fixes the basis, or the base of a comparison. */
function headingReading(
  phrases: readonly Phrase[],
  over: readonly Phrase[],
  year: number | undefined,
): { at: Reading; against?: string } {
  let at: Reading = {};
  let change: Change;
  for (const phrase of phrases) {
    at = ofChange(change, phrase, withinFund(at, phrase.at));
    change = changeIn(phrase) ?? change;
  }
  const basis = basisOf([...over, ...phrases], year);
  if (basis === undefined) return { at };
  if (at.measure === '增减额' || at.measure === '增减率') return { at, against: basis };
  return { at: { ...at, basis } };
}

/** 上级转移支付 under 一般公共预算, beside 经费拨款: a part of that fund. */
function withinFund(outer: Reading, inner: Reading): Reading {
  const whole = outer.fund;
  const part = whole === undefined || inner.fund === undefined ? undefined : partWithin('fund', whole, inner.fund);
  return part === undefined ? merge(outer, inner) : { ...merge(outer, inner), fund: part };
}

/** 2018年决算 beside 2019年预算 in a report of 2020: figures of a third year, held only against each other. */
function basisOf(phrases: readonly Phrase[], year: number | undefined): string | undefined {
  const executed = phrases.some((phrase) => phrase.executed);
  if (phrases.some((phrase) => phrase.year === 'prior')) return executed ? '上年执行数' : '上年预算';
  const [named, ...more] = new Set(phrases.flatMap(({ years }) => years));
  return year === undefined || named === undefined || more.length > 0 || named === year
    ? undefined
    : `${named}年${executed ? '执行数' : '预算'}`;
}
