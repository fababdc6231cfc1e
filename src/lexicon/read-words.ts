import { isUnit, type Unit } from '../model/money.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { child, type Node } from '../model/source.ts';
import { classificationOf } from './classification.ts';
import { explain, hint, mayStand } from './meaning.ts';
import type { WordList } from './own.ts';
import { readPhrase } from './phrase.ts';
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
 * The words of a list; what is wrong with its shape its schema has said. Every word is held against the official lexicon,
 * which has to understand what it stands for, and whose own words keep their meaning.
 */
export function readWords(root: Node): { readonly list: WordList; readonly problems: readonly Problem[] } {
  const reader = new Reader();
  const sections = [
    ...pairs(child(root, '词语')).map((written) => () => reader.word(written, false)),
    ...pairs(child(root, '表名')).map((written) => () => reader.word(written, true)),
    ...items(child(root, '无关词')).map((written) => () => reader.neutral(written)),
    ...pairs(child(root, '单位')).map((written) => () => reader.unit(written)),
    ...pairs(child(root, '科目')).map((written) => () => reader.subject(written)),
  ];
  if (sections.length > MOST_WORDS) reader.say('SEC001', root.at, '', { what: 'words', limit: MOST_WORDS });
  else for (const read of sections) read();
  return reader;
}

class Reader {
  readonly problems: Problem[] = [];
  private readonly terms: Term[] = [];
  private readonly titles = new Map<string, Meaning>();
  private readonly units = new Map<string, Unit>();
  private readonly subjects = new Map<string, readonly string[]>();
  private readonly official = new Map<string, string>();
  private readonly tables = new Set<string>();
  readonly list: WordList = {
    terms: this.terms,
    titles: this.titles,
    units: this.units,
    subjects: this.subjects,
    official: this.official,
    tables: this.tables,
  };
  private readonly seen = new Map<string, Written>();
  private hints = 0;

  say(code: string, place: Place, raw: string, data: Problem['data'], related?: Problem['related']): void {
    this.problems.push({ code, place, raw, data, ...(related && { related }), incomplete: true });
  }

  word(written: Written, isTitle: boolean): void {
    const text = this.lookedUp(written, '', WORD_LENGTH.least);
    const meaning = this.meant(written);
    if (text !== undefined && meaning) this.add(written, text, meaning, isTitle);
  }

  neutral(written: Written): void {
    const text = this.lookedUp(written, '', WORD_LENGTH.least);
    if (text !== undefined) this.add(written, text, {}, false);
  }

  unit(written: Written): void {
    const { word, at, stands } = written;
    const text = this.lookedUp(written, '单位', 1);
    // What is no unit the schema has said, with the units there are.
    if (text === undefined || stands?.kind !== 'scalar' || !isUnit(stands.raw)) return;
    if (isUnit(text) && text !== stands.raw) this.say('SCH010', at, word, { word });
    this.units.set(text, stands.raw);
    // A title or heading may bear the unit too.
    if (text.length >= WORD_LENGTH.least && !this.seen.has(text) && readPhrase(text).left !== '')
      this.terms.push({ words: [text] });
  }

  subject({ word, at, stands }: Written): void {
    if (!stands || classificationOf(word) === undefined) {
      this.say('SCH006', at, word, { value: word, want: 'code' });
      return;
    }
    const names = stands.kind === 'list' ? stands.items : [stands];
    if (names.length === 0) this.say('SCH006', stands.at, '', { value: '', want: 'text', most: WORD_LENGTH.most });
    this.subjects.set(
      word,
      names.flatMap((name) => this.text(name) ?? []),
    );
  }

  /** The word as it is looked up, or nothing where it is no word or stands twice in its kind. */
  private lookedUp(written: Written, kind: string, least: number): string | undefined {
    const { word, at } = written;
    const { most } = WORD_LENGTH;
    // What is longer than any word is not looked at any further.
    const text = word.length > 2 * most ? word : fold(withoutNumbering(word).text);
    if (text.length < least || text.length > most || !/\p{L}/u.test(text)) {
      this.say('SCH006', at, word, { value: word, want: 'word', least, most });
      return undefined;
    }
    const first = this.seen.get(kind + text);
    if (first) {
      this.say('SCH004', at, word, { key: word, lexicon: 1 }, [{ role: 'first', place: first.at, raw: first.word }]);
      return undefined;
    }
    this.seen.set(kind + text, written);
    return text;
  }

  /** What a word stands for, in official words. */
  private meant({ stands }: Written): Meaning | undefined {
    const raw = stands && this.text(stands);
    if (raw === undefined) return undefined;
    const explained = explain(raw);
    if ('meaning' in explained) return explained.meaning;
    if (explained.trouble === 'particular') this.say('SCH006', stands!.at, raw, { value: raw, want: 'general' });
    else {
      const near = this.hints++ < MOST_HINTS ? hint(raw, explained.left) : {};
      this.say('SCH007', stands!.at, raw, { where: 'lexicon', left: explained.left, ...near });
    }
    return undefined;
  }

  /** A text that is neither empty nor endless; what is no text the schema has said. */
  private text(node: Node): string | undefined {
    if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
    const { raw, at } = node;
    if (raw.length <= WORD_LENGTH.most && fold(raw) !== '') return raw;
    this.say('SCH006', at, raw, { value: raw, want: 'text', most: WORD_LENGTH.most });
    return undefined;
  }

  private add({ word, at, stands }: Written, text: string, meaning: Meaning, isTitle: boolean): void {
    const standing = mayStand(text, meaning, isTitle);
    if (standing !== undefined && isTitle) this.tables.add(text);
    if (standing === 'word') {
      this.terms.push({ ...meaning, words: [text] });
      if (stands?.kind === 'scalar') this.official.set(text, stands.raw);
    } else if (standing === 'title') this.titles.set(text, meaning);
    else this.say('SCH010', at, word, { word, means: Object.values(readPhrase(text).at).join('、') });
  }
}

const pairs = (node: Node | undefined): Written[] =>
  node?.kind === 'map' ? node.entries.map(({ key, keyAt, value }) => ({ word: key, at: keyAt, stands: value })) : [];

const items = (node: Node | undefined): Written[] =>
  node?.kind === 'list'
    ? node.items.flatMap((item) => (item.kind === 'scalar' ? [{ word: item.raw, at: item.at }] : []))
    : [];
