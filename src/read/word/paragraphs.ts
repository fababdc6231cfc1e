import type { Paragraph } from '../../model/text.ts';
import type { WordNode, WordTree } from './tree.ts';

/**
 * The paragraphs of a document that hold anything, those in cells of tables among them, in their order; notes at the foot of
 * pages follow at the end. Their places count them from 1.
 */
export function wordParagraphs(path: string, tree: WordTree): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const notes: WordNode[] = [];
  const walk = (nodes: readonly WordNode[], inTable: boolean): void => {
    for (const node of nodes) {
      if (node.type !== 'paragraph') walk(node.children ?? [], inTable || node.type === 'tableCell');
      else {
        const text = textOf(node, notes);
        if (text.trim() === '') continue;
        const level = inTable ? undefined : levelOf(node, text);
        paragraphs.push({
          text,
          spans: [{ from: 0, at: { path, line: paragraphs.length + 1, column: 1, length: 1, ofParagraph: true } }],
          ...(level !== undefined && { level }),
          ...(inTable && { inTable: true }),
        });
      }
    }
  };
  walk(tree.children ?? [], false);
  for (const reference of notes.slice()) walk(tree.notes?.resolve(reference)?.body ?? [], false);
  return paragraphs;
}

function textOf(paragraph: WordNode, notes: WordNode[]): string {
  let text = '';
  const walk = (nodes: readonly WordNode[]): void => {
    for (const node of nodes) {
      // A hyphen that shows only where a line breaks is no character.
      if (node.type === 'text') text += (node.value ?? '').replaceAll('\u00ad', '');
      else if (node.type === 'tab') text += '\t';
      else if (node.type === 'break') text += '\n';
      else if (node.type === 'noteReference') notes.push(node);
      else walk(node.children ?? []);
    }
  };
  walk(paragraph.children ?? []);
  return text;
}

/** Numbered paragraphs without a style of headings stand below those with one. */
const BELOW_STYLES = 10;
/** A numbered paragraph is a heading if it is short and no sentence. */
const SHORT = 40;

function levelOf({ styleName, styleId, numbering }: WordNode, text: string): number | undefined {
  for (const name of [styleName, styleId]) {
    const heading = /^(?:heading|标题)\s*([1-9])?/iu.exec(name ?? '');
    if (heading) return Number(heading[1] ?? 0);
    if (/^title$/iu.test(name ?? '')) return 0;
  }
  if (!numbering || text.length > SHORT || /[。；，]|\d(?:\.\d+)?\s*[万亿]?元/u.test(text)) return undefined;
  return BELOW_STYLES + (Number(numbering.level) || 0);
}
