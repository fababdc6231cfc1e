import type { Unit } from '../model/money.ts';
import { isUnit } from '../model/money.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { child, type Node } from '../model/source.ts';
import { classificationOf } from './classification.ts';
import { explain, hint, isNeutral, keeps, meaningOf, sameMeaning } from './meaning.ts';
import type { WordList } from './own.ts';
import { officialWord, readPhrase } from './phrase.ts';
import { fold, withoutNumbering } from './spelling.ts';
import type { Meaning, Term } from './terms.ts';

/** A region has some dozens of words of its own. The bound keeps a hostile list from costing more than a report. */
const MOST_WORDS = 2000;
export const WORD_LENGTH = { least: 2, most: 60 } as const;
/** Nearest words are looked for this often; a list with more trouble is not mended by suggestions. */
const MOST_HINTS = 50;

/** A word as a user wrote it and, where it stands for something, what. */
type Written = { readonly word: string; readonly at: Place; readonly stands?: Node };

/**
 * The words of a list, admitted by its schema or not: what its shape lacks the schema has said. Every word is held
 * against the official lexicon, which has to understand what it stands for and keeps what it says itself.
 */
export function readWords(root: Node): { readonly list: WordList; readonly problems: readonly Problem[] } {
  const terms: Term[] = [];
  const titles = new Map<string, Meaning>();
  const units = new Map<string, Unit>();
  const subjects = new Map<string, readonly string[]>();
  const list = { terms, titles, units, subjects };
  const problems: Problem[] = [];
  const say = (code: string, place: Place, raw: string, data: Problem['data'] = {}): void => {
    problems.push({ code, place, raw, data, incomplete: true });
  };
  const sections = {
    words: pairs(child(root, '词语')),
    titles: pairs(child(root, '表名')),
    units: pairs(child(root, '单位')),
    neutral: items(child(root, '无关词')),
    subjects: pairs(child(root, '科目')),
  };
  const count = Object.values(sections).flat().length;
  if (count > MOST_WORDS) {
    say('SEC001', root.at, '', { what: 'words', limit: MOST_WORDS });
    return { list, problems };
  }

  let hints = 0;
  const stood = new Map<string, Written>();
  /** The word as it is looked up, or nothing where it is no word or stands twice. */
  const key = (written: Written, kind: string, least: number = WORD_LENGTH.least): string | undefined => {
    const { word, at } = written;
    // What is longer than any word is not looked at any further.
    const text = word.length > 2 * WORD_LENGTH.most ? word : fold(withoutNumbering(word).text);
    if (text.length < least || text.length > WORD_LENGTH.most || !/\p{L}/u.test(text)) {
      say('SCH006', at, word, { value: word, want: 'word', least, most: WORD_LENGTH.most });
      return undefined;
    }
    const first = stood.get(`${kind}${text}`);
    if (first) {
      problems.push({
        code: 'SCH004',
        place: at,
        raw: word,
        data: { key: word, lexicon: 1 },
        related: [{ role: 'first', place: first.at, raw: first.word }],
        incomplete: true,
      });
      return undefined;
    }
    stood.set(`${kind}${text}`, written);
    return text;
  };
  /** What a word stands for in official words. */
  const meant = ({ stands }: Written): Meaning | undefined => {
    // What is no text the schema has said.
    if (stands?.kind !== 'scalar' || typeof stands.value !== 'string') return undefined;
    const { raw } = stands;
    if (fold(raw) === '' || raw.length > WORD_LENGTH.most) {
      say('SCH006', stands.at, raw, { value: raw, want: 'text', most: WORD_LENGTH.most });
      return undefined;
    }
    const explained = explain(raw);
    if ('meaning' in explained) return explained.meaning;
    if (explained.trouble === 'particular') say('SCH006', stands.at, raw, { value: raw, want: 'general' });
    else {
      const near = hints++ < MOST_HINTS ? hint(raw, explained.left) : {};
      say('SCH007', stands.at, raw, { where: 'lexicon', left: explained.left, ...near });
    }
    return undefined;
  };
  /** An official word keeps its meaning: reports of other regions, and the titles and headings made of it, rest on it. */
  const add = ({ word, at }: Written, text: string, meaning: Meaning, isTitle: boolean): void => {
    const official = officialWord(text);
    const phrase = readPhrase(text);
    const before = official ?? (phrase.left === '' ? meaningOf(phrase) : undefined);
    if (!before || sameMeaning(before, meaning) || (!official && isNeutral(before))) {
      terms.push({ ...meaning, words: [text] });
      return;
    }
    if (isTitle && !official && text.endsWith('表') && keeps(before, meaning)) titles.set(text, meaning);
    else say('SCH010', at, word, { word });
  };

  for (const section of ['words', 'titles'] as const)
    for (const written of sections[section]) {
      const text = key(written, '');
      const meaning = meant(written);
      if (text !== undefined && meaning) add(written, text, meaning, section === 'titles');
    }
  for (const written of sections.neutral) {
    const text = key(written, '');
    if (text !== undefined) add(written, text, {}, false);
  }
  for (const written of sections.units) {
    const { word, at, stands } = written;
    const text = key(written, '单位', 1);
    // What is no unit the schema has said, with the units there are.
    if (text === undefined || stands?.kind !== 'scalar' || !isUnit(stands.raw)) continue;
    if (isUnit(text) && text !== stands.raw) say('SCH010', at, word, { word });
    units.set(text, stands.raw);
    // A title or heading may bear the unit too.
    if (readPhrase(text).left !== '' && !stood.has(text) && text.length >= WORD_LENGTH.least)
      terms.push({ words: [text] });
  }
  for (const { word, at, stands } of sections.subjects) {
    if (!stands || classificationOf(word) === undefined) {
      say('SCH006', at, word, { value: word, want: 'code' });
      continue;
    }
    const names = stands.kind === 'list' ? stands.items : [stands];
    if (names.length === 0) say('SCH006', stands.at, '', { value: '', want: 'text', most: WORD_LENGTH.most });
    const good = names.flatMap((name) => {
      if (name.kind !== 'scalar' || typeof name.value !== 'string') return [];
      const text = fold(name.raw);
      if (text !== '' && text.length <= WORD_LENGTH.most) return [name.raw];
      say('SCH006', name.at, name.raw, { value: name.raw, want: 'text', most: WORD_LENGTH.most });
      return [];
    });
    subjects.set(word, good);
  }
  return { list, problems };
}

const pairs = (node: Node | undefined): Written[] =>
  node?.kind === 'map' ? node.entries.map(({ key, keyAt, value }) => ({ word: key, at: keyAt, stands: value })) : [];

const items = (node: Node | undefined): Written[] =>
  node?.kind === 'list'
    ? node.items.flatMap((item) => (item.kind === 'scalar' ? [{ word: item.raw, at: item.at }] : []))
    : [];
