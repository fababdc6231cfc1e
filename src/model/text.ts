import type { Located, TextPlace } from './place.ts';

/** From here on the characters of a paragraph stand one after the other in one line of the document. */
export type Span = { readonly from: number; readonly at: TextPlace };

/** What a part of a report's text is for, where the document says so by a key of its own; notes stand with a table. */
export type Section = 'overview' | 'narrative' | 'assets' | 'glossary' | 'notes';

/**
 * One paragraph of running text: the lines of flowed text joined again, without page numbers and blank lines, every character as
 * it was typed. `level` marks a heading the document itself knows as one (a key of the YAML report, a style of Word); the
 * lower the number the wider it reaches, 0 being the outermost.
 */
export type Paragraph = {
  readonly text: string;
  /** In order; the first is from 0. */
  readonly spans: readonly Span[];
  readonly level?: number;
  readonly section?: Section;
  /** Stands in a cell of a table of the document: no sentence of the narrative. */
  readonly inTable?: true;
};

/** Whose and which year's a text says it is, in its title: the whole of it, and what it names. */
export type TextTitle = {
  readonly title?: Located<string>;
  readonly department?: Located<string>;
  readonly year?: Located<string>;
};

/** Where `length` characters from `from` stand; what runs on into another line is marked up to the end of its first. */
export function placeIn({ spans }: Paragraph, from: number, length: number): TextPlace {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.from <= from) low = middle;
    else high = middle - 1;
  }
  const span = spans[low]!;
  const next = spans[low + 1]?.from ?? Number.POSITIVE_INFINITY;
  const shown = Math.max(1, Math.min(length, next - from));
  return { ...span.at, column: span.at.column + from - span.from, length: shown };
}
