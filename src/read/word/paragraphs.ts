import type { Paragraph } from '../../model/text.ts';
import { levelByName, levelOfOutline, type Styles } from './styles.ts';
import { isFrame } from './table-sheet.ts';
import type { WordNode, WordTree } from './tree.ts';
import { wordsOf } from './words.ts';

/**
 * The paragraphs of a document that hold anything, those in cells of tables among them, in their order; notes at the foot of
 * pages follow at the end, and what is hidden is left out. Their places count them from 1.
 */
export function wordParagraphs(path: string, tree: WordTree, styles: Styles): Numbered {
  const paragraphs: Paragraph[] = [];
  const numbers = new Map<WordNode, number>();
  const notes: WordNode[] = [];
  const walk = (nodes: readonly WordNode[], inTable: boolean): void => {
    for (const node of nodes) {
      // What a frame holds is text like any other.
      if (node.type === 'table' && isFrame(node)) walk(node.children![0]!.children![0]!.children ?? [], inTable);
      else if (node.type !== 'paragraph') walk(node.children ?? [], inTable || node.type === 'tableCell');
      else {
        const text = wordsOf(node, styles, notes);
        if (text.trim() === '') continue;
        numbers.set(node, paragraphs.length + 1);
        const level = inTable ? undefined : levelOf(node, text, styles);
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
  return { paragraphs, numbers };
}

type Numbered = { readonly paragraphs: readonly Paragraph[]; readonly numbers: ReadonlyMap<WordNode, number> };

/** Numbered paragraphs without a style of headings stand below those with one. */
const BELOW_STYLES = 10;
/** A paragraph that is numbered or outlined is a heading if it is short and no sentence. */
const SHORT = 40;

function levelOf(
  { styleName, styleId, alignment, numbering }: WordNode,
  text: string,
  styles: Styles,
): number | undefined {
  const named = levelByName(styleName) ?? levelByName(styleId);
  if (named !== undefined) return named;
  // Whoever gave a whole sentence a place in the outline meant no heading.
  if (text.length > SHORT || /[。；，]|\d(?:\.\d+)?\s*[万亿]?元/u.test(text)) return undefined;
  const outlined = /^\d$/u.test(alignment ?? '');
  const level = outlined ? levelOfOutline(Number(alignment)) : styles.paragraph(styleId).level;
  if (level !== undefined) return level;
  return numbering ? BELOW_STYLES + (Number(numbering.level) || 0) : undefined;
}
