import type { Reading } from '../model/coordinates.ts';
import { covers, type Dimension, lowestCommon } from '../model/dimension.ts';
import type { Unit } from '../model/money.ts';
import { Remembered } from '../model/remembered.ts';
import type { OwnSubjects } from './classification.ts';
import { includedIn, readsAs } from './included.ts';
import { fold, plainYear, withoutColumnNumber, withoutFormNumber, withoutMark, withoutNumbering } from './spelling.ts';
import { type Meaning, TERMS, type Term } from './terms.ts';

/** What a whole text says. `left` is what no term accounts for; a text is understood only when it is empty. */
export type Phrase = Omit<Meaning, 'at'> & {
  readonly at: Reading;
  readonly ofWhich: boolean;
  readonly years: readonly number[];
  readonly left: string;
};

/** Terms ready for look-up: what a word means, and how long the words are that begin with a character. */
export type Vocabulary = {
  readonly words: ReadonlyMap<string, Meaning>;
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  /** Titles that say less than their table is, the longest first: they count only with nothing telling before them. */
  readonly titles?: ReadonlyMap<string, Meaning>;
};

export function vocabularyOf(terms: readonly Term[]): Vocabulary {
  const words = new Map<string, Meaning>();
  const lengths = new Map<string, number[]>();
  for (const term of terms) {
    for (const word of term.words) {
      const key = fold(word);
      words.set(key, term);
      const known = lengths.get(key[0]!);
      if (!known) lengths.set(key[0]!, [key.length]);
      else if (!known.includes(key.length)) known.push(key.length);
    }
  }
  for (const known of lengths.values()) if (known.length > 1) known.sort((a, b) => b - a);
  return { words, lengths };
}

const OFFICIAL = vocabularyOf(TERMS);

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

const YEAR = /^(\d{4})(?:年度|年)?/u;

/** Most characters are no digit, and begin no year. */
function yearAt(text: string, i: number): RegExpExecArray | null {
  const code = text.charCodeAt(i);
  return code >= 48 && code <= 57 ? YEAR.exec(text.slice(i, i + 6)) : null;
}

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

type Part = { readonly meaning: Meaning; readonly year?: number; readonly own?: true };

/** `official` is the text without the words of a region: those mean what the region says, not what their characters look like. */
type Split = { readonly parts: readonly Part[]; readonly left: string; readonly official: string };

/** Splits into terms so that the fewest characters are left over, then the fewest terms are used. */
function split(text: string, own: Vocabulary | undefined): Split {
  const title = own?.titles && wholeTitle(text, own, own.titles);
  if (title) return title;
  type Step = { cost: number; parts: number; next: number; part?: Part };
  const vocabularies = own ? [own, OFFICIAL] : [OFFICIAL];
  const steps: Step[] = new Array(text.length + 1);
  steps[text.length] = { cost: 0, parts: 0, next: text.length };
  for (let i = text.length - 1; i >= 0; i--) {
    const skip = steps[i + 1]!;
    let best: Step = { cost: skip.cost + 1, parts: skip.parts + 1, next: i + 1 };
    const consider = (length: number, part: Part): void => {
      const after = steps[i + length]!;
      const parts = after.parts + 1;
      if (after.cost < best.cost || (after.cost === best.cost && parts < best.parts)) {
        best = { cost: after.cost, parts, next: i + length, part };
      }
    };
    const year = yearAt(text, i);
    if (year) consider(year[0].length, { meaning: {}, year: Number(year[1]) });
    for (const vocabulary of vocabularies) {
      for (const length of vocabulary.lengths.get(text[i]!) ?? []) {
        const meaning = i + length <= text.length ? vocabulary.words.get(text.slice(i, i + length)) : undefined;
        if (meaning) consider(length, vocabulary === own ? { meaning, own: true } : { meaning });
      }
    }
    steps[i] = best;
  }
  const parts: Part[] = [];
  let left = '';
  let official = '';
  for (let i = 0; i < text.length; ) {
    const step = steps[i]!;
    if (step.part) parts.push(step.part);
    else left += text[i];
    if (!step.part?.own) official += text.slice(i, step.next);
    i = step.next;
  }
  return { parts, left, official };
}

/** A title of the region at the end of the text, with nothing before it but words that fix nothing. */
function wholeTitle(
  text: string,
  { words, lengths }: Vocabulary,
  titles: ReadonlyMap<string, Meaning>,
): Split | undefined {
  for (const [title, meaning] of titles) {
    if (!text.endsWith(title)) continue;
    const before = split(text.slice(0, text.length - title.length), { words, lengths });
    const fixes = before.parts.some((part) => Object.keys(part.meaning).some((key) => key !== 'words'));
    if (before.left === '' && !fixes) return { ...before, parts: [...before.parts, { meaning, own: true }] };
  }
  return undefined;
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

function isSplit(text: string, vocabularies: readonly Vocabulary[]): boolean {
  const reached = new Uint8Array(text.length + 1);
  reached[0] = 1;
  for (let i = 0; i < text.length; i++) {
    if (reached[i] === 0) continue;
    const year = yearAt(text, i);
    if (year) reached[i + year[0].length] = 1;
    for (const { words, lengths } of vocabularies)
      for (const length of lengths.get(text[i]!) ?? [])
        if (i + length <= text.length && words.has(text.slice(i, i + length))) reached[i + length] = 1;
  }
  return reached[text.length] === 1;
}

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
  return { ...said, at, ofWhich, years, left };
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
