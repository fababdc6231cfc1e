import type { Workbook } from './grid.ts';
import type { Problem } from './problem.ts';
import type { Source } from './source.ts';
import type { Paragraph } from './text.ts';

/** A document of running text as it was read. Of flowed text and Markdown the lines of the source are all there is. */
export type TextDocument =
  | { readonly kind: 'lines' | 'markdown' }
  | { readonly kind: 'word'; readonly paragraphs: readonly Paragraph[]; readonly tables?: Workbook };

/** The same with where it came from; without a document where it could not be read. */
export type OpenedText = {
  readonly source: Source;
  readonly document: TextDocument | undefined;
  readonly problems: readonly Problem[];
};
