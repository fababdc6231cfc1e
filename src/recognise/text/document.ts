import type { TextDocument } from '../../model/document.ts';
import { passage } from '../../model/passage.ts';
import type { Source } from '../../model/source.ts';
import type { Paragraph } from '../../model/text.ts';
import { flow } from './flow.ts';
import { markdown } from './markdown.ts';

/** The paragraphs of a document of running text. */
export function documentText({ path, lines }: Source, document: TextDocument): readonly Paragraph[] {
  if (document.kind === 'word') return document.paragraphs;
  const placed = lines.map((line, index) => passage(line, { path, line: index + 1, column: 1, length: 1 }));
  return document.kind === 'markdown' ? markdown(placed) : flow(placed);
}
