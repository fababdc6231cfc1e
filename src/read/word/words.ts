import type { Styles } from './styles.ts';
import { paragraphsIn, type WordNode } from './tree.ts';

/** 1 or ① raised behind a word of a table: the mark of a note. */
const isMark = ({ verticalAlignment, children = [] }: WordNode): boolean =>
  verticalAlignment === 'superscript' &&
  children.every(({ type, value = '' }) => type === 'text' && /^[\d①-⑳*＊※[\]［］（）()]*$/u.test(value));

/** What a paragraph shows, without what is hidden, in a cell without marks; the notes it refers to are put with `notes`. */
export function wordsOf(paragraph: WordNode, styles: Styles, notes: WordNode[], isCell = false): string {
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
      else if (node.type === 'run' && (isHidden(node) || (isCell && isMark(node)))) continue;
      else if (node.type === 'noteReference') notes.push(node);
      else walk(node.children ?? []);
    }
  };
  walk(paragraph.children ?? []);
  return text;
}

/** The paragraphs of a cell one below the other; of a table within it the same. */
export const wordsIn = (cell: WordNode, words: (paragraph: WordNode) => string): string =>
  paragraphsIn(cell).map(words).join('\n').trimEnd();
