import { convertToHtml } from 'mammoth';
import type { WordTree } from './tree.ts';

/** An archive as mammoth asks for it; its own reader of archives is never used. */
export type WordParts = {
  readonly exists: (name: string) => boolean;
  readonly read: (name: string, encoding?: string) => Promise<string>;
};

/** The document tree of a .docx. Pictures are not read and nothing is converted; rejects what is no such document. */
export async function documentTree(file: WordParts): Promise<WordTree> {
  let tree: WordTree | undefined;
  const input = { file } as unknown as Parameters<typeof convertToHtml>[0];
  await convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    transformDocument: (document: WordTree) => {
      tree = document;
      return { ...document, children: [] };
    },
  });
  if (!tree) throw new Error('no document');
  return tree;
}
