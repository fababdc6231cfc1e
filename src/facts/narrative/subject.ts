import {
  classificationOf,
  codesOf,
  isRest,
  namesOf,
  purposeIn,
  sameName,
  subjectKey,
} from '../../lexicon/classification.ts';
import { isOffice } from '../../lexicon/office.ts';
import { type Lexicon, type Phrase, readPhrase } from '../../lexicon/phrase.ts';
import { fold } from '../../lexicon/spelling.ts';
import { summedUpIn } from '../../lexicon/summed-up.ts';
import type { Reading } from '../../model/coordinates.ts';
import { ITEMS, WITHIN } from '../../model/dimension.ts';
import { learntSubject, namedSubject, pathIn } from './path.ts';
import { isAnother, seatIn } from './seat.ts';

/** 2023年预算安排, 预算数为: words that only go on about the same thing. */
export const GOES_ON =
  /^(?:(?:\d{4}|本|当|今|全)?年(?:度)?)?(?:年初)?(?:拟)?(?:安排)?(?:的)?(?:财政)?(?:预算|安排|预算安排|安排预算|预算数|预算额|预算金额|预算总额|预算资金|支出预算|涉及资金|涉及预算|涉及预算资金)(?:数|资金|额)?(?:为|是|共|共计|达)?$/u;

/** What the words before a figure name. */
export type Subject =
  /** Nothing: the sentence goes on about what it spoke of. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'understood';
      readonly at: Reading;
      readonly total: boolean;
      /** What else the same words may name. */
      readonly other?: Reading;
      /** 合计 alone: the total of whatever is being listed, never of the department. */
      readonly bare?: true;
      readonly misnamed?: { readonly written: string; readonly meant: string };
      /** It begins with what may be a name of the department. */
      readonly office?: string;
      /** It is called by the name of another department, and most likely this one is meant. */
      readonly stranger?: string;
    }
  | { readonly kind: 'unknown'; readonly words: string };

export type Understood = Extract<Subject, { readonly kind: 'understood' }>;

/** Its words name nothing, and it is of what stands around it. */
export const NOTHING_SAID: Understood = { kind: 'understood', at: {}, total: false };

/** 加上上年结转50万元: it is added to what stands before. */
export const ADDED = /^加(?:上(?!年)|：)?(?=上年|上一年|去年|年初|结转|用|使用|历年|以前年度)/u;

const COUNTED = /\d+(?:\.\d+)?[万亿]?(?:余)?(?:个|家|项|辆|台|套|名|人|次|批|户|平方米|㎡)/gu;
const LONGEST = 120;
/** 该项目总预算: one project, whichever that is. */
const THAT = /^(?:该|此|本)(?:项目|工程|专项)/u;
/** 行政运行（2040601）, 2080505机关事业单位…: the code tells. */
const CODED = /^(.*?)[(（]?(\d{3}(?:\d{2}){0,2})[)）]?(.*)$/u;

/** Names this report's own tables hold, by their folded spelling. */
export type OwnNames = ReadonlyMap<string, Reading>;

/** @param above the code of the subject that headings name: it chooses between equal names below it */
export function subjectOf(words: string, lexicon: Lexicon, above: string | undefined, names: OwnNames): Subject {
  if (words.length > LONGEST) return { kind: 'unknown', words };
  if (THAT.test(words)) return { kind: 'unknown', words };
  const path = pathIn(words, above, lexicon.subjects);
  if (path) {
    if (Object.keys(path.at).length === 0) return { kind: 'unknown', words };
    const around = readPhrase(path.before + path.after, lexicon);
    const at = { ...(around.left === '' || isOffice(path.before) ? around.at : {}), ...path.at };
    return { kind: 'understood', at: amount(at), total: false, ...(path.misnamed && { misnamed: path.misnamed }) };
  }
  // 第一季度 is no number of a heading.
  const bare = words
    .replace(/^第([一二三四])季度/u, '$1季度')
    .replace(COUNTED, '')
    .replace(/^[()（）]+|[(（]+$/gu, '')
    // 含上年结转 in a sentence is the money carried over, not all money with it.
    .replace(/^(?:含|包含|包括|其中)/u, '')
    .replace(ADDED, '');
  if (bare === '') return { kind: 'none' };
  const coded = byCode(words, lexicon);
  if (coded) return { kind: 'understood', total: false, ...coded };
  const kind = summedUpIn(bare);
  if (kind !== undefined) return said(readPhrase(kind, lexicon), kind);
  const purpose = purposeIn(words);
  const beside = purpose && phraseOf(words.replace(purpose.name, ''), lexicon);
  if (purpose && beside)
    return { kind: 'understood', at: amount({ ...beside.at, function: purpose.code, flow: '支出' }), total: false };
  const own = names.get(fold(bare));
  if (own) {
    // A project may be called like the subject it is spent on.
    const other = learntSubject(bare, lexicon.subjects);
    return { kind: 'understood', at: own, total: false, ...(other && { other }) };
  }
  const project = projectIn(bare, names);
  if (project) return { kind: 'understood', at: project, total: false };
  if (isRest(bare)) return { kind: 'unknown', words: bare };
  const named = namedSubject(bare, above, lexicon.subjects);
  if (named) {
    // 国有资本经营预算支出 is a class, and what is spent of that fund.
    const fund = phraseOf(bare, lexicon)?.at.fund;
    return {
      kind: 'understood',
      at: named,
      total: false,
      ...(fund !== undefined && { other: { fund, flow: '支出' } }),
    };
  }
  const ofSeat = bySeat(bare, lexicon, above, names);
  if (ofSeat) return ofSeat;
  const ofUnit = byUnit(bare, lexicon, above, names);
  if (ofUnit) return ofUnit;
  const whole = phraseOf(bare, lexicon);
  if (whole) {
    const own = lexicon.names.find((name) => bare.startsWith(fold(name)));
    const subject = said(whole, bare);
    return own !== undefined && subject.kind === 'understood' ? { ...subject, office: own } : subject;
  }
  // 科普活动首次安排: a name, and words that say no more of it.
  const learnt =
    learntSubject(bare, lexicon.subjects) ??
    learntSubject(bare.replace(/(?:\d{4}年|首次|拟|共|计划|预算)*安排$/u, ''), lexicon.subjects);
  if (learnt) return { kind: 'understood', at: learnt, total: false };
  // 社会保障和就业支出预算, 教育支出2024年预算, 住房公积金支出支出: a name, and a word too many.
  const name = bare.replace(/(?:(?:\d{4}|[本当今])年度?)?(?:(?:年初)?预算(?:数|额|安排)?[为是]?|(?<=支出)支出)$/u, '');
  const meant = name.length > 3 && name !== bare && !isRest(name) ? classOf(name, above, lexicon) : undefined;
  if (meant) return { kind: 'understood', at: meant, total: false };
  // 用于人员经费的一般公共服务支出: the words of a class behind words that are understood.
  for (let cut = 2; cut <= bare.length - 4; cut++) {
    const behind = classOf(bare.slice(cut), above, lexicon);
    const before = behind && phraseOf(bare.slice(0, cut), lexicon);
    // 公务用车其他支出: the rest of that, not the class 其他支出.
    const isRest = before?.at.item !== undefined && /^其[他它]/u.test(bare.slice(cut));
    if (before && !isRest) return { kind: 'understood', at: amount({ ...before.at, ...behind }), total: false };
  }
  for (let cut = 2; cut <= bare.length - 2; cut++) {
    // 局本级 is a part of the department, and which figure is its own no words here tell.
    const office = bare.slice(0, cut);
    if (!isOffice(office) || /(?:本级|机关|本部)(?:[)）])?$/u.test(office)) continue;
    const rest = phraseOf(bare.slice(cut), lexicon);
    const subject = rest && said(rest, bare);
    if (subject?.kind === 'understood' && isAnother(office, lexicon.names))
      return { ...subject, at: { ...subject.at, budgetUnit: office } };
    if (subject?.kind === 'understood') return { ...subject, office };
    if (subject) return subject;
  }
  // 高中教育中基本支出: a part of what stands before.
  const within = bare.indexOf('中', 2);
  const part = within > 0 ? phraseOf(bare.slice(within + 1), lexicon) : undefined;
  const around =
    part && Object.keys(part.at).length > 0 ? learntSubject(bare.slice(0, within), lexicon.subjects) : undefined;
  if (part && around)
    return { kind: 'understood', at: amount({ ...around, ...part.at }), total: part.total !== undefined };
  // 基本支出中工资福利支出: a class of what stands before.
  const whose = within > 0 ? phraseOf(bare.slice(0, within), lexicon) : undefined;
  const of = whose?.at.nature !== undefined ? learntSubject(bare.slice(within + 1), lexicon.subjects) : undefined;
  if (whose && of) return { kind: 'understood', at: amount({ ...whose.at, ...of }), total: false };
  return { kind: 'unknown', words: bare };
}

const classOf = (name: string, above: string | undefined, { subjects }: Lexicon): Reading | undefined =>
  namedSubject(name, above, subjects) ?? learntSubject(name, subjects);

/** 信息系统建设项目2024年安排, 2024年安排信息系统建设预算: a project of the tables, and words that say no more of it. */
function projectIn(words: string, names: OwnNames): Reading | undefined {
  const said = words.replace(/^(?:\d{4}年度?)?(?:(?:拟|计划|共)?(?:安排|投入))?/u, '');
  const bare = said.replace(/(?:\d{4}年度?|本年度?|当年|年度)?(?:拟|计划|共)?(?:安排|投入|预算|资金|经费|支出)*$/u, '');
  // 河湖长制工作经费支出: 经费 may be a part of the name.
  const found = [said.replace(/(?:预算|支出)$/u, ''), bare, bare.replace(/(?:项目|专项)(?:经费|资金)?$/u, '')]
    .map((name) => names.get(fold(name)))
    .find((one) => one?.project !== undefined);
  if (found) return found;
  // 投入最大的是重点区域生态修复工程: the name alone tells.
  for (let cut = 1; cut <= bare.length - 5; cut++) {
    const named = /[是为有和及、]/u.test(bare[cut - 1]!) ? names.get(fold(bare.slice(cut))) : undefined;
    if (named?.project !== undefined) return named;
  }
  return undefined;
}

function phraseOf(words: string, lexicon: Lexicon): Phrase | undefined {
  const phrase = readPhrase(words, lexicon);
  return phrase.left === '' ? phrase : undefined;
}

/** Named side by side they stand for all of them; 货物采购授予中小企业合同 is of both kinds at once, and of neither alone. */
const BESIDE = /[、，,和及与]/u;

function said({ at, total }: Phrase, words: string): Subject {
  const crosses = at.item === ITEMS && !BESIDE.test(words);
  const fixed = amount(crosses ? { ...at, item: `${ITEMS}${WITHIN}${words}` } : at);
  if (Object.keys(fixed).length > 0) return { kind: 'understood', at: fixed, total: total !== undefined };
  if (total === undefined) return { kind: 'none' };
  return { kind: 'understood', at: {}, total: true, ...(!/[收支]/u.test(words) && { bare: true as const }) };
}

/** Which year and which measure a figure is of its role says, not its subject. */
function amount({ measure: _, basis: __, ...at }: Reading): Reading {
  return at;
}

type Coded = { readonly at: Reading; readonly misnamed?: { readonly written: string; readonly meant: string } };

/**
 * A subject with its code: what the official lists or this report call it, or under a name that no list holds. Where the tables have
 * that name under one other code as long, that is meant.
 */
function byCode(words: string, { subjects }: Lexicon): Coded | undefined {
  const match = CODED.exec(words);
  if (!match) return undefined;
  const [, before = '', code = '', behind = ''] = match;
  // 2080501（行政单位离退休）, 2080501-行政单位离退休.
  const name = (before === '' ? behind : before).replace(/^[-—－–·(（]|[-—－–·)）]$/gu, '').replace(/科目$/u, '');
  const dimension = classificationOf(code);
  if (
    (dimension !== 'function' && dimension !== 'economic' && dimension !== 'govEconomic') ||
    !/[一-鿿]{2}/u.test(name)
  )
    return undefined;
  const known = namesOf(dimension, code, subjects);
  const isIts = known.some((one) => sameName(one, name)) || codesOf(dimension, name, subjects).includes(code);
  if (isIts) return { at: { [dimension]: code, flow: '支出' } };
  const [meant, ...others] = (subjects?.codes.get(subjectKey(name)) ?? []).filter(
    (one) => one.length === code.length && classificationOf(one) === dimension,
  );
  if (meant !== undefined && others.length === 0)
    return { at: { [dimension]: meant, flow: '支出' }, misnamed: { written: code, meant } };
  return known.length === 0 ? { at: { [dimension]: code, flow: '支出' } } : undefined;
}

/** 局本级收入: of the department's own office. */
function bySeat(words: string, lexicon: Lexicon, above: string | undefined, names: OwnNames): Subject | undefined {
  const seat = seatIn(words, lexicon.names, names);
  if (!seat) return undefined;
  const before = phraseOf(seat.before, lexicon)?.at ?? {};
  const rest = subjectOf(seat.behind, lexicon, above, new Map());
  if (rest.kind === 'unknown') return undefined;
  const at = amount({ ...before, ...(rest.kind === 'understood' && rest.at), ...seat.at });
  return Object.keys(at).length === 0 ? rest : { total: false, ...rest, kind: 'understood', at };
}

/** 某某中心机关运行经费: of one of the units the tables name, and not of the department. */
function byUnit(words: string, lexicon: Lexicon, above: string | undefined, names: OwnNames): Subject | undefined {
  for (let cut = words.length - 2; cut >= 4; cut--) {
    const unit = names.get(fold(words.slice(0, cut)));
    if (unit?.budgetUnit === undefined) continue;
    // The department's own name in front of a subject says nothing more.
    if (lexicon.names.some((name) => fold(name) === fold(words.slice(0, cut)))) return undefined;
    const rest = subjectOf(words.slice(cut), lexicon, above, new Map());
    if (rest.kind === 'understood') return { ...rest, at: { ...unit, ...rest.at } };
    return rest.kind === 'none' ? { kind: 'understood', at: unit, total: false } : undefined;
  }
  return undefined;
}
