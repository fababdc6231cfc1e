import type { Paragraph } from '../../model/text.ts';
import { type Item, list, map, text, type Yaml } from './tree.ts';

/** Deeper than any document goes, and well within what a YAML report may nest. */
const DEEPEST = 12;

/**
 * A text paragraph by paragraph: those the document knows as headings are keys over what stands below them. What stands in
 * tables of the document is no sentence and is left out.
 */
export function narrative(paragraphs: readonly Paragraph[]): Yaml {
  const told = paragraphs.filter(({ inTable, text: said }) => !inTable && said.trim() !== '');
  return below(told, 0, told.length, 0);
}

function below(paragraphs: readonly Paragraph[], from: number, to: number, depth: number): Yaml {
  const items: Item[] = [];
  for (let index = from; index < to; ) {
    const { level, text: said } = paragraphs[index]!;
    let end = index + 1;
    if (level === undefined || depth >= DEEPEST) items.push({ value: text(said) });
    else {
      while (end < to && (paragraphs[end]!.level ?? Number.POSITIVE_INFINITY) > level) end++;
      // A key over nothing is a form nobody filled in; a heading alone is a heading.
      const value = end === index + 1 ? list([{ value: text('') }]) : below(paragraphs, index + 1, end, depth + 1);
      items.push({ value: map({ key: said, value }) });
    }
    index = end;
  }
  return list(items);
}
