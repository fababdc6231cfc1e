import type { TextDocument } from '../../model/document.ts';
import type { Source } from '../../model/source.ts';
import { linesOf, stretch, trim } from '../../model/stretch.ts';
import type { Paragraph } from '../../model/text.ts';
import { flow } from './flow.ts';
import { markdown } from './markdown.ts';

/** The paragraphs of a document of running text. */
export function documentText({ path, lines }: Source, document: TextDocument): readonly Paragraph[] {
  if (document.kind === 'word') return document.paragraphs.flatMap(byLines);
  const placed = lines.map((line, index) => stretch(line, { path, line: index + 1, column: 1, length: 1 }));
  return document.kind === 'markdown' ? markdown(placed) : flow(placed);
}

/** Many end their lines by hand inside a paragraph: what then stands on several lines is flowed text as anywhere else. */
function byLines(paragraph: Paragraph): Paragraph[] {
  const { text, spans, ...rest } = paragraph;
  if (!text.includes('\n')) return [{ ...trim({ text, spans }), ...rest }];
  return flow(linesOf({ text, spans })).map((line) => ({ ...line, ...rest }));
}
