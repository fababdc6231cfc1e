import { classesIn, classificationOf, codeOf, codesOf, isRest } from '../lexicon/classification.ts';
import { isOffice } from '../lexicon/office.ts';
import { type Lexicon, type Phrase, readPhrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import { KINDS_OF_TRANSFER, SPENT_FROM } from '../lexicon/terms.ts';
import { LESS, MORE } from '../model/change.ts';
import type { Reading } from '../model/coordinates.ts';
import { type Located, placeKey } from '../model/place.ts';
import { type Block, type Column, isUnder } from '../model/table.ts';
import { besideBasic } from './basic-and-projects.ts';
import { carriedColumns } from './carried-columns.ts';
import { holdsFigures, holdsWords } from './column-cells.ts';
import { isBareOfWhich } from './column-parts.ts';
import { economicGroup } from './economic-groups.ts';
import { levelOfCatalogue, namesOfList } from './free-names.ts';
import { ofGiver } from './givers.ts';
import { grantBesideKinds } from './grant-beside-kinds.ts';
import { kindOfAsset } from './kinds-of-asset.ts';
import { kindOfTravel } from './kinds-of-travel.ts';
import { officeClass } from './office-classes.ts';
import { ownOrBelow } from './own-or-below.ts';
import { ownOrGiven } from './own-or-given.ts';
import { partOfLastYear } from './part-of-last-year.ts';
import { spentOrPassedOn } from './spent-or-passed-on.ts';

/** A column and what each of its headings says. */
export type ReadHeading = {
  readonly column: Column;
  phrases: readonly Phrase[];
  /** The first that is not understood. */
  readonly unknown?: { readonly word: Located<string>; readonly phrase: Phrase } | undefined;
};

/** What each heading of each column says, the outermost first. */
export function readHeadings(block: Block, lexicon: Lexicon, title?: Reading): ReadHeading[] {
  const classes = classesOf(block);
  const economic = economicColumns(block, lexicon, classes[0]!, title);
  const oldForm = oldFormOf(block, lexicon);
  // Where the rows are offices or regions, the columns are not, whatever they are called; 市县 over amounts names no row.
  const namesOffices = (): boolean =>
    block.columns.some(({ heading }, index) => {
      const { subject } = readPhrase(heading.at(-1)?.value ?? '', lexicon);
      return subject === 'budgetUnit' || (subject === 'category' && !isAllFigures(block, index));
    });
  const natures = besideBasic(block, lexicon);
  const grants = grantBesideKinds(block, lexicon);
  const carried = carriedColumns(block);
  return block.columns.map((column, index) => {
    const phrases = column.heading.map((word, depth) => ({
      word,
      phrase:
        carried.get(index) ??
        officeClass(block, column, depth) ??
        (depth === column.heading.length - 1 ? economic.get(index) : undefined) ??
        oldForm?.(word.value) ??
        (natures.size > 0 ? natures.get(placeKey(word.at)) : undefined) ??
        (grants.size > 0 ? grants.get(placeKey(word.at)) : undefined) ??
        ownOrBelow(block, column, depth, namesOffices) ??
        ownOrGiven(block, column, depth, lexicon, title) ??
        spentOrPassedOn(block, column, depth, lexicon, title) ??
        ofGiver(block, column, depth, lexicon) ??
        economicGroup(block, column, depth, lexicon, economic) ??
        partOfLastYear(word.value, lexicon) ??
        reasonOfChange(block, column, depth, lexicon) ??
        oneWay(block, column, depth) ??
        spentFrom(word.value, column.heading[depth - 1]?.value) ??
        kindOfTransfer(word.value, title) ??
        kindOfAsset(word.value, title) ??
        kindOfTravel(word.value, lexicon) ??
        ofRegion(word.value, column.heading[depth - 1]?.value, lexicon) ??
        namesOfList(word.value, title) ??
        levelOfCatalogue(word.value, column.heading[depth - 1]?.value) ??
        reserved(word.value) ??
        restOf(word.value, block, index, lexicon) ??
        readHeading(word.value, lexicon, classes, () => namesOffices() || isAmongFunds(block, index, lexicon)),
    }));
    const unknown = phrases.find(({ phrase }) => phrase.left !== '');
    return { column, phrases: phrases.map(({ phrase }) => phrase), unknown };
  });
}

const isAllFigures = (block: Block, index: number): boolean => holdsFigures(block, index) && !holdsWords(block, index);

/**
 * Beside 一般公共预算 and 政府性基金, under one heading with them, a word nobody knows is some money's name: no project's, no
 * office's.
 */
export function isAmongFunds({ columns }: Block, index: number, lexicon: Lexicon): boolean {
  const own = columns[index]!.heading;
  const outer = own.slice(0, -1);
  return columns.some(({ heading }, i) => {
    if (i === index || heading.length < own.length) return false;
    if (!isUnder({ heading }, outer)) return false;
    const { at, left } = readPhrase(heading[outer.length]!.value, lexicon);
    return left === '' && (at.fund !== undefined || at.origin !== undefined);
  });
}

/** 增减额 | 其中：人员增减 | 项目变动: parts of a change by their reasons, none of which is the change itself. */
function reasonOfChange({ columns }: Block, { heading }: Column, depth: number, lexicon: Lexicon): Phrase | undefined {
  const [word, above] = [heading[depth], heading[depth - 1]];
  if (!word || !above || !isBareOfWhich(above.value) || !CHANGED.test(fold(word.value))) return undefined;
  const first = columns.findIndex((other) => isUnder(other, heading.slice(0, depth)));
  const isWhole = columns[first - 1]?.heading.some(({ value }) => readPhrase(value, lexicon).at.measure === '增减额');
  if (!isWhole) return undefined;
  return { at: { measure: '增减额', category: fold(word.value) }, ofWhich: true, years: [], left: '' };
}

/** 增加 | 减少: what came and what went, beside each other. */
function oneWay({ columns }: Block, { heading }: Column, depth: number): Phrase | undefined {
  const way = (raw: string): string | undefined => WAY.exec(fold(withoutNumbering(raw).text))?.[1];
  const own = depth === heading.length - 1 ? way(heading[depth]!.value) : undefined;
  const isBeside = (other: Column): boolean => {
    const word = other.heading.length === heading.length ? way(other.heading[depth]!.value) : undefined;
    return word !== undefined && word !== own && isUnder(other, heading.slice(0, depth));
  };
  if (own === undefined || columns.filter(isBeside).length !== 1) return undefined;
  return { at: { measure: own === '增加' ? MORE : LESS }, ofWhich: false, years: [], left: '' };
}

const WAY = /^(?:本年|比上年|较上年)?(增加|减少)(?:[数额]|金额)?$/u;

const CHANGED = /^.{2,10}(?:增减|变动|变化|调整|因素|影响|增加|减少)$/u;

/** 面向中小企业预留资金: some of what is bought, as if it said 其中. */
const reserved = (raw: string): Phrase | undefined =>
  raw.includes('企') &&
  /^(?:其中[:：]?)?(?:专门)?面向(?:中小微?企业|小微企业)(?:预留)?(?:采购)?(?:的)?(?:资金|金额|份额|预算|数)?$/u.test(
    fold(raw),
  )
    ? { at: {}, ofWhich: true, years: [], left: '' }
    : undefined;

/** 其他 beside 财政性资金 and 事业收入 is other money; alone it names no class of spending. */
function restOf(raw: string, block: Block, index: number, lexicon: Lexicon): Phrase | undefined {
  if (!isRest(fold(raw))) return undefined;
  const rest = readPhrase('其他资金', lexicon);
  const outer = block.columns[index]!.heading.slice(0, -1);
  // Beside all 单位资金 it is no part of that.
  const isBeside = block.columns.some(
    (other) => isUnder(other, outer) && readPhrase(other.heading.at(-1)!.value, lexicon).at.fund === rest.at.fund,
  );
  if (isBeside) return undefined;
  return isAmongFunds(block, index, lexicon) ? rest : { at: {}, ofWhich: false, years: [], left: fold(raw) };
}

type Classified = 'economic' | 'govEconomic' | 'function';
type Classes = readonly Classified[];

/** Both economic classifications have a 对企业补助: the headings that only one of them has tell which is meant. */
function classesOf(block: Block): Classes {
  const names = block.columns.map(({ heading }) => withoutNumbering(heading.at(-1)?.value ?? '').text);
  const known = (dimension: Classified): number =>
    names.filter((name) => codeOf(dimension, name) !== undefined || classificationOf(name) === dimension).length;
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
  title: Reading | undefined,
): ReadonlyMap<number, Phrase> {
  const found = new Map<number, Phrase>();
  let sure = 0;
  // A title that names their class leaves no doubt.
  const titled = dimension === 'economic' ? title?.economic : undefined;
  let above = titled;
  let within = 0;
  for (const [index, { heading }] of block.columns.entries()) {
    let over: string | undefined;
    for (const word of heading.slice(0, -1)) {
      const group = codeOf(dimension, withoutNumbering(word.value).text);
      if (group?.length !== 3) continue;
      above = group;
      over = group;
    }
    const raw = heading.at(-1)?.value ?? '';
    const { text, ofWhich } = withoutNumbering(raw);
    const code = codeOf(dimension, text, above);
    if (code === undefined) continue;
    if (readPhrase(raw, lexicon).left !== '' && !isRest(fold(text))) sure++;
    if (over !== undefined && code.length > 3 && code.startsWith(over)) within++;
    above = code;
    found.set(index, { at: { [dimension]: code }, ofWhich, years: [], left: '' });
  }
  // Nor does the name of that class over several of them, or a title that says what kind of spending they are subjects of.
  const isOfStaff = title?.nature === '人员经费' && sure >= 2;
  const isOfRunning = sure > 0 && (title?.nature === '公用经费' || title?.item === '机关运行经费');
  return titled !== undefined || within >= 2 || isOfStaff || isOfRunning || (sure >= 2 && found.size >= 3)
    ? found
    : new Map();
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

/** 一般性转移支付 | 专项转移支付 in a table of 对下转移支付: elsewhere it is money that is received. */
function kindOfTransfer(raw: string, title: Reading | undefined): Phrase | undefined {
  if (title?.item !== '对下转移支付') return undefined;
  const { text, ofWhich } = withoutNumbering(raw);
  const name = fold(text).replace(/(?:支出|预算|资金)$/u, '');
  return KINDS_OF_TRANSFER.includes(name) ? { at: { method: name }, ofWhich, years: [], left: '' } : undefined;
}

/** 春城市 under 地区: names of places are words of no list. */
function ofRegion(raw: string, above: string | undefined, lexicon: Lexicon): Phrase | undefined {
  if (above === undefined || readPhrase(raw, lexicon).left === '') return undefined;
  const { subject, left } = readPhrase(above, lexicon);
  return subject === 'category' && left === ''
    ? { at: { category: fold(raw) }, ofWhich: false, years: [], left: '' }
    : undefined;
}

/** `301.01 基本工资`, `30101基本工资` over a column; `工资福利支出（301）`; a code alone. */
const CODED = /^[[［【（(]?(\d{3}(?:\.?\d\d){0,3})[\]］】）)]?[-—]?(?=[\u4e00-\u9fff])/u;
const CODED_BEHIND = /^(?:(.*[\u4e00-\u9fff）)])?[-—]?)([[［【（(]?)(\d{3}(?:\.?\d\d){0,3})[\]］】）)]?$/u;

/** The code of a subject in a heading, folded; behind a name without brackets only that name's own. */
function codeIn(text: string): string | undefined {
  const ahead = CODED.exec(text)?.[1];
  if (ahead !== undefined) return ahead.replaceAll('.', '');
  const [, name, open, behind] = CODED_BEHIND.exec(text) ?? [];
  const code = behind?.replaceAll('.', '');
  const own = code === undefined ? undefined : classificationOf(code);
  if (code === undefined || own === undefined) return undefined;
  const isSure = name === undefined || open !== '';
  return isSure || codesOf(own, withoutNumbering(name).text).includes(code) ? code : undefined;
}

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
  // Where 工资福利支出 is listed itself 人员支出 is both.
  const isWages = (name: string): boolean => withoutNumbering(name).text === '工资福利支出';
  const isOver = ({ heading }: Column): boolean =>
    heading.slice(0, -1).some(({ value }) => isWages(value) || fold(withoutNumbering(value).text) === '人员经费');
  const individuals = columns.filter(({ heading }) => isIndividuals(heading.at(-1)?.value ?? ''));
  if (individuals.length === 0 || individuals.some(isOver) || names.some(isWages)) return undefined;
  const natures = names.map((name) => readPhrase(name, lexicon)).map(({ at, left }) => (left === '' ? at.nature : ''));
  const apart = natures.includes('公用经费');
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
  const coded = codeIn(fold(raw));
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
