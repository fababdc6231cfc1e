import type { Base } from '../../model/claim.ts';
import type { TextPlace } from '../../model/place.ts';
import { type Paragraph, placeIn } from '../../model/text.ts';
import type { Compact } from './compact.ts';

/** The compact text of a paragraph behind its number, and where each part of it stands in the document. */
export class Extract {
  readonly paragraph: Paragraph;
  readonly start: number;
  private readonly whole: Compact;

  constructor(paragraph: Paragraph, whole: Compact, start: number) {
    this.paragraph = paragraph;
    this.whole = whole;
    this.start = start;
  }

  get text(): string {
    return this.whole.text;
  }

  slice(from: number, to: number): string {
    return this.whole.text.slice(from, to);
  }

  /** As it is typed. */
  typed(from: number, to: number): string {
    const { origin } = this.whole;
    return this.paragraph.text.slice(origin[from], origin[to - 1]! + 1);
  }

  place(from: number, to: number): TextPlace {
    const { origin } = this.whole;
    const begin = origin[from]!;
    const end = to > from ? origin[to - 1]! + 1 : begin + 1;
    return placeIn(this.paragraph, begin, end - begin);
  }

  /** Where the words of a base stand among those before a figure. */
  baseAt(base: Omit<Base, 'at'>, words: string, from: number): Base {
    const index = Math.max(0, words.indexOf(base.words));
    return { ...base, at: this.place(from + index, from + index + base.words.length) };
  }
}
