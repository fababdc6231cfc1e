import { fold } from './spelling.ts';
import { type Meaning, TERMS, type Term } from './terms.ts';

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

export const OFFICIAL = vocabularyOf(TERMS);

const YEAR = /^(\d{4})(?:年度|年)?/u;

/** Most characters are no digit, and begin no year. */
function yearAt(text: string, i: number): RegExpExecArray | null {
  const code = text.charCodeAt(i);
  return code >= 48 && code <= 57 ? YEAR.exec(text.slice(i, i + 6)) : null;
}

export type Part = { readonly meaning: Meaning; readonly year?: number; readonly own?: true };

/** `official` is the text without the words of a region: those mean what the region says, not what their characters look like. */
type Split = { readonly parts: readonly Part[]; readonly left: string; readonly official: string };

/** Splits into terms so that the fewest characters are left over, then the fewest terms are used. */
export function split(text: string, own: Vocabulary | undefined): Split {
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

export function isSplit(text: string, vocabularies: readonly Vocabulary[]): boolean {
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
