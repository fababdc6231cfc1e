import type { Passage } from '../../model/claim.ts';
import type { Paragraph } from '../../model/text.ts';
import { passageOf } from './passage.ts';

/**
 * The running text as headings and sentences with their figures.
 * @param year the report's; a figure named after the year before is last year's
 */
export const passagesOf = (text: readonly Paragraph[], year: number | undefined): readonly Passage[] =>
  text.map((paragraph) => passageOf(paragraph, year));
