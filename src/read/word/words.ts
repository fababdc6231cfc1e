import type { Styles } from './styles.ts';
import type { WordNode } from './tree.ts';

/** What a paragraph shows, without what is hidden; the notes it refers to are put with `notes`. */
export function wordsOf(paragraph: WordNode, styles: Styles, notes: WordNode[]): string {
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
