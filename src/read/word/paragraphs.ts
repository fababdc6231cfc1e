import type { Paragraph } from '../../model/text.ts';
import { levelByName, levelOfOutline, type Styles } from './styles.ts';
import type { WordNode, WordTree } from './tree.ts';

/**
 * The paragraphs of a document that hold anything, those in cells of tables among them, in their order; notes at the foot of
 * pages follow at the end, and what is hidden is left out. Their places count them from 1.
 */
export function wordParagraphs(path: string, tree: WordTree, styles: Styles): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const notes: WordNode[] = [];
  const walk = (nodes: readonly WordNode[], inTable: boolean): void => {
    for (const node of nodes) {
      if (node.type !== 'paragraph') walk(node.children ?? [], inTable || node.type === 'tableCell');
      else {
        const text = textOf(node, notes, styles);
        if (text.trim() === '') continue;
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
  return paragraphs;
}

function textOf(paragraph: WordNode, notes: WordNode[], styles: Styles): string {
  let text = '';
  const whole = styles.paragraph(paragraph.styleId).hidden;
  const isHidden = ({ isSmallCaps, isAllCaps, styleId }: WordNode): boolean =>
    isSmallCaps || isAllCaps || (styles.character(styleId).hidden ?? whole ?? false);
  const walk = (nodes: readonly WordNode[]): void => {
    for (const node of nodes) {
      // A hyphen that shows only where a line breaks is no character.
      if (node.type === 'text') text += (node.value ?? '').replaceAll('\u00ad', '');
      else if (node.type === 'tab') text += '\t';
      else if (node.type === 'break') text += '\n';
      else if (node.type === 'run' && isHidden(node)) continue;
      else if (node.type === 'noteReference') notes.push(node);
      else walk(node.children ?? []);
    }
  };
  walk(paragraph.children ?? []);
  return text;
}

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
