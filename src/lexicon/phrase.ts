import type { Reading } from '../model/coordinates.ts';
import { covers, type Dimension, lowestCommon } from '../model/dimension.ts';
import type { Unit } from '../model/money.ts';
import { Remembered } from '../model/remembered.ts';
import type { OwnSubjects } from './classification.ts';
import { includedIn, readsAs } from './included.ts';
import { fold, plainYear, withoutColumnNumber, withoutFormNumber, withoutMark, withoutNumbering } from './spelling.ts';
import { isSplit, OFFICIAL, type Part, split, type Vocabulary } from './split.ts';
import { type Meaning, TERMS } from './terms.ts';

/** What a whole text says. `left` is what no term accounts for; a text is understood only when it is empty. */
export type Phrase = Omit<Meaning, 'at'> & {
  readonly at: Reading;
  readonly ofWhich: boolean;
  readonly years: readonly number[];
  readonly left: string;
  /** Funds it names side by side, where they are not all that `at` stands for. */
  readonly funds?: readonly string[];
};

/** What a word of the official lexicon means; nothing for one that is only put together from such words. */
export const officialWord = (word: string): Meaning | undefined => OFFICIAL.words.get(fold(word));

/** How the words of one report are read. */
export type Lexicon = {
  /** The report's year, so that a heading that is nothing but a year says this one or the one before. */
  readonly year?: number | undefined;
  /** Words of this report that fix nothing, such as the department's name. */
  readonly names: readonly string[];
  /** Words a region or a user adds; they go before the official ones. */
  readonly own?: Vocabulary;
  /** How that region writes its units, folded. */
  readonly units?: ReadonlyMap<string, Unit>;
  /** Its own subjects, and its own names for official ones. */
  readonly subjects?: OwnSubjects;
  /** The official words that its own stand for, by the own ones, folded. */
  readonly official?: ReadonlyMap<string, string>;
  /** What that region calls its tables by, folded. */
  readonly tables?: ReadonlySet<string>;
};

const BARE: Lexicon = { names: [] };

/** Narrower of the two where one covers the other, else the later. */
export function merge(outer: Reading, inner: Reading): Reading {
  const merged: { [D in Dimension]?: string } = { ...outer };
  for (const key in inner) {
    const dimension = key as Dimension;
    const member = inner[dimension]!;
    const before = merged[dimension];
    merged[dimension] = before !== undefined && covers(dimension, member, before) ? before : member;
  }
  return merged;
}

/** Members named side by side in one text (“三公”经费、会议费、培训费): unlike ones stand for what is above them all. */
function together(before: Reading, next: Reading, widened: Set<Dimension>): Reading {
  const joined: { [D in Dimension]?: string } = merge(before, next);
  for (const [dimension, member] of Object.entries(next) as [Dimension, string][]) {
    const known = before[dimension];
    // Once several were named, a further one does not narrow them again.
    if (known !== undefined && widened.has(dimension)) {
      joined[dimension] = lowestCommon(dimension, [known, member]);
      continue;
    }
    if (
      known === undefined ||
      dimension === 'measure' ||
      dimension === 'flow' ||
      covers(dimension, known, member) ||
      covers(dimension, member, known)
    )
      continue;
    joined[dimension] = lowestCommon(dimension, [known, member]);
    widened.add(dimension);
  }
  return joined;
}

/** A text as it is looked up: without what fixes nothing. */
function withoutNames(folded: string, names: readonly string[]): string {
  let text = folded;
  // 江陵市 in a title must not break 江陵市教育局.
  for (const name of names.length > 1 ? [...names].sort((a, b) => b.length - a.length) : names) {
    const without = fold(name);
    if (without) text = text.replaceAll(without, '');
  }
  return text;
}

/** Whether `readPhrase` would leave nothing over, told without working out which words a text is best taken for. */
export function isUnderstood(raw: string, lexicon: Lexicon): boolean {
  if (lexicon.own?.titles || /[%％]/u.test(raw)) return readPhrase(raw, lexicon).left === '';
  const text = withoutNames(FOLDED.of(raw, foldedName).text, lexicon.names);
  if (includedIn(text)) return readPhrase(raw, lexicon).left === '';
  return lexicon.own ? isSplit(text, [lexicon.own, OFFICIAL]) : UNDERSTOOD.of(text, () => isSplit(text, [OFFICIAL]));
}

const UNDERSTOOD = new Remembered<boolean>();

/** The same few words head every table: of a report's texts three in four were read before. */
const READ = new WeakMap<Lexicon, Map<string, Phrase>>();
/** Names of projects are met once, and there may be any number of them. */
const MOST_READ = 500;

/** Reads a title, heading or row name. */
export function readPhrase(raw: string, lexicon: Lexicon = BARE): Phrase {
  let read = READ.get(lexicon);
  if (!read) {
    read = new Map();
    READ.set(lexicon, read);
  }
  let phrase = read.get(raw);
  if (!phrase) {
    phrase = phraseOf(raw, lexicon);
    if (read.size < MOST_READ) read.set(raw, phrase);
  }
  return phrase;
}

type Numbered = ReturnType<typeof withoutNumbering>;

/** Without its number, folded: the same in every report. */
const FOLDED = new Remembered<Numbered>();
/** By the words of a region and the year. */
const PHRASES = new WeakMap<Vocabulary, Map<number | undefined, Remembered<Phrase>>>();

function remembered(vocabulary: Vocabulary, year: number | undefined): Remembered<Phrase> {
  let years = PHRASES.get(vocabulary);
  if (!years || (years.size >= MOST_YEARS && !years.has(year))) {
    years = new Map();
    PHRASES.set(vocabulary, years);
  }
  let phrases = years.get(year);
  if (!phrases) {
    phrases = new Remembered();
    years.set(year, phrases);
  }
  return phrases;
}

/** The reports of a run are of this year and the last. */
const MOST_YEARS = 4;

function phraseOf(raw: string, { year, names, own }: Lexicon): Phrase {
  const { text: folded, ofWhich } = FOLDED.of(raw, foldedName);
  const text = withoutNames(folded, names);
  // No text that is looked up has a line break in it.
  const key = ofWhich ? `\n${text}` : text;
  return remembered(own ?? OFFICIAL, year).of(key, () => meantWithRemark(text, ofWhich, year, own));
}

/** 事业收入（含学费）: what the brackets say is in it makes it no other money. */
function meantWithRemark(
  text: string,
  ofWhich: boolean,
  year: number | undefined,
  own: Vocabulary | undefined,
): Phrase {
  const plain = meant(text, ofWhich, year, own);
  const remark = includedIn(text);
  if (!remark) return plain;
  const whole = meant(remark.rest, ofWhich, year, own);
  const how = readsAs(whole, meant(remark.inside, false, year, own), remark.without, remark.inside);
  return how === 'itself' ? whole : how === 'unknown' ? { ...plain, left: remark.inside } : plain;
}

function foldedName(raw: string): Numbered {
  const { text, ofWhich } = withoutNumbering(raw);
  return { text: plainYear(withoutFormNumber(withoutColumnNumber(fold(withoutMark(text))))), ofWhich };
}

/** @param text as it is looked up */
function meant(text: string, ofWhich: boolean, year: number | undefined, own: Vocabulary | undefined): Phrase {
  const { parts: all, left: over, official } = split(text, own);
  const { parts, left } = percentSettled(withoutWhole(all), over);
  let at: Reading = {};
  const widened = new Set<Dimension>();
  const years: number[] = [];
  const said: { -readonly [K in keyof Meaning]: Meaning[K] } = {};
  // 类, 款, 项 head a column of codes where they stand alone; beside other words they only say how deep a list goes.
  let level: Meaning['level'];
  for (const { meaning, year: named } of parts) {
    if (meaning.at) at = together(at, meaning.at, widened);
    if (meaning.total && said.total !== 'grand') said.total = meaning.total;
    const offices = said.subject === 'budgetUnit' || meaning.subject === 'budgetUnit';
    if (said.role && meaning.role && offices && said.subject !== meaning.subject)
      said.mixed = isSubjectRole(said.role) || isSubjectRole(meaning.role) ? 'subjects' : 'projects';
    if (meaning.role && !meaning.level && !(said.role === 'code' && meaning.role === 'name')) said.role = meaning.role;
    if (meaning.subject) said.subject = meaning.subject;
    if (meaning.mixed) said.mixed = meaning.mixed;
    if (meaning.level) level = meaning.level;
    if (meaning.executed) said.executed = true;
    if (meaning.adjusted) said.adjusted = true;
    if (meaning.comparison) said.comparison = true;
    if (meaning.counts) said.counts = true;
    if (meaning.year === 'prior') said.year = 'prior';
    else if (meaning.year === 'this' && said.year === undefined) said.year = 'this';
    if (named !== undefined) {
      years.push(named);
      if (year !== undefined && named === year - 1) said.year = 'prior';
      else if (named === year && said.year === undefined) said.year = 'this';
    }
  }
  // 支出功能分类 names a classification, but in a title it is spending that it classifies.
  if (at.flow === undefined && official.includes('支出') && !/收入|收支/u.test(official)) at = { ...at, flow: '支出' };
  if (level && said.role === undefined && said.subject === undefined) {
    said.role = 'code';
    said.level = level;
  }
  const funds = widened.has('fund') ? parts.flatMap(({ meaning }) => meaning.at?.fund ?? []) : [];
  return { ...said, at, ofWhich, years, left, ...(funds.length > 0 && { funds }) };
}

/** 占合计, 占一般公共预算: of the whole that a share is of it says nothing itself but the year. */
function withoutWhole(parts: readonly Part[]): readonly Part[] {
  const from = parts.findIndex(({ meaning }) => meaning.ofWhole);
  if (from < 0) return parts;
  return parts.map((part, i) => {
    const { at: _, total: __, ...when } = part.meaning;
    return i > from && !part.meaning.percent ? { ...part, meaning: when } : part;
  });
}

/**
 * 执行率（%）, 占总支出（%）, 票面利率（%） say themselves what is in percent; 比上年（%） and % alone are how much has changed. Of anything else a sign of
 * percent does not say what it is a percentage of.
 */
function percentSettled(
  parts: readonly Part[],
  left: string,
): { readonly parts: readonly Part[]; readonly left: string } {
  if (!parts.some(({ meaning }) => meaning.percent)) return { parts, left };
  const others = parts.filter(({ meaning }) => !meaning.percent);
  const measures = others.flatMap(({ meaning }) => meaning.at?.measure ?? []);
  const saysWhat = measures.some((measure) => measure !== '增减额') || others.some(({ meaning }) => meaning.role);
  if (saysWhat) return { parts: others, left };
  const isChange = measures.length > 0 || others.every(({ meaning }) => isSilent(meaning));
  return isChange || others.some(({ meaning }) => meaning.comparison) ? { parts, left } : { parts, left: `${left}%` };
}

const isSilent = (meaning: Meaning): boolean => Object.keys(meaning).every((key) => key === 'words');

/** 科目, 编码: what stands beside the names of offices are subjects, otherwise projects. */
const isSubjectRole = (role: Meaning['role']): boolean => role === 'name' || role === 'code';

/** Every word of the lexicon as it is written, to name the nearest one to a word it does not hold. */
export const knownWords = (): string[] => TERMS.flatMap((term) => term.words.filter((word) => word.length > 1));
