import type { Passage } from '../../model/claim.ts';
import type { Paragraph } from '../../model/text.ts';
import { passageOf } from './passage.ts';

/**
 * The running text as headings and sentences with their figures.
 * @param year the report's; a figure named after the year before is last year's
 */
export function passagesOf(text: readonly Paragraph[], year: number | undefined): readonly Passage[] {
  let above = '';
  return text.map((paragraph) => {
    const passage = passageOf(paragraph, year, above);
    if (passage.heading) above = passage.text;
    return passage;
  });
}
