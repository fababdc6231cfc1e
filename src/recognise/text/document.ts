import type { TextDocument } from '../../model/document.ts';
import type { Source } from '../../model/source.ts';
import { joined, linesOf, stretch, trim } from '../../model/stretch.ts';
import type { Paragraph } from '../../model/text.ts';
import { flow } from './flow.ts';
import type { Layout } from './layout.ts';
import { markdown } from './markdown.ts';
import { beginsItem, gapBetween } from './marks.ts';

/** The paragraphs of a document of running text. */
export function documentText({ path, lines }: Source, document: TextDocument): readonly Paragraph[] {
  if (document.kind === 'word') return document.paragraphs.flatMap(byLines);
  const placed = lines.map((line, index) => stretch(line, { path, line: index + 1, column: 1, length: 1 }));
  return document.kind === 'markdown' ? markdown(placed) : flow(placed);
}

const BY_HAND: Layout = { widths: [], few: true, spaced: false, byHand: true };

/** Many end their lines by hand inside a paragraph, between sentences and inside them. */
function byLines(paragraph: Paragraph): Paragraph[] {
  const { text, spans, ...rest } = paragraph;
  if (!text.includes('\n')) return [{ ...trim({ text, spans }), ...rest }];
  const lines = linesOf({ text, spans });
  if (isOneHeading(paragraph)) {
    const kept = lines.map(trim).filter((line) => line.text !== '');
    return [{ ...joined(kept, gapBetween), ...rest }];
  }
  return flow(lines, BY_HAND).map((line) => ({ ...line, ...rest }));
}

/** A title set on two lines, “某局” and “2023年部门预算”, is one. */
const isOneHeading = ({ text, level }: Paragraph): boolean =>
  level !== undefined &&
  !/[。；，：]/u.test(text) &&
  !text
    .split('\n')
    .slice(1)
    .some((line) => beginsItem(line.trim()));
