import { isText, type TextPlace } from '../../model/place.ts';
import type { Node } from '../../model/source.ts';
import { joined, linesOf, type Stretch, slice, stretch, trim } from '../../model/stretch.ts';
import type { Paragraph, Section } from '../../model/text.ts';
import { flow, layoutOfLines } from './flow.ts';
import { gapBetween } from './marks.ts';

/** Keys of the YAML report that hold running text. */
const SECTIONS: ReadonlyMap<string, Section> = new Map([
  ['概况', 'overview'],
  ['情况说明', 'narrative'],
  ['国有资产占用', 'assets'],
  ['名词解释', 'glossary'],
]);

type Scalar = Extract<Node, { kind: 'scalar' }>;
/** Of a document that was taken in as a whole no key says what a part of it is for. */
type Part = Section | undefined;
type Piece =
  | { readonly section: Part; readonly level: number; readonly key: Stretch }
  | { readonly section: Part; readonly scalar: Scalar };

/**
 * The running text of a YAML report in its order: keys are headings, the outermost of level 0, texts the paragraphs below them.
 * In a literal block (`|`) the lines are those of flowed text; elsewhere YAML itself says where a paragraph ends. A list is a document
 * as it was taken in, a paragraph an item.
 */
export function reportText(root: Node): Paragraph[] {
  if (root.kind !== 'map') return [];
  const pieces: Piece[] = [];
  for (const { key, keyAt, value } of root.entries) {
    const section = SECTIONS.get(key);
    if (section === undefined || !isText(keyAt) || isEmpty(value)) continue;
    if (section === 'narrative' && value.kind === 'list') {
      collect(value, undefined, 1, pieces);
      continue;
    }
    pieces.push({ section, level: 0, key: stretch(key, keyAt) });
    collect(value, section, 1, pieces);
  }
  if (pieces.length === 0) return [];
  const literals = pieces.flatMap((piece) =>
    'scalar' in piece && piece.scalar.literal ? linesOf(whole(piece.scalar)) : [],
  );
  const layout = layoutOfLines(literals);
  return pieces.flatMap((piece): Paragraph[] => {
    const { section } = piece;
    const of = section ? { section } : {};
    if ('key' in piece) return [{ ...piece.key, level: piece.level, ...of }];
    const found = piece.scalar.literal ? flow(linesOf(whole(piece.scalar)), layout) : folded(piece.scalar);
    return section ? found.map((paragraph) => ({ ...paragraph, section })) : found;
  });
}

const isEmpty = (node: Node): boolean =>
  node.kind === 'scalar' ? node.raw === '' : node.kind === 'list' ? node.items.length === 0 : node.entries.length === 0;

function collect(node: Node, section: Part, level: number, into: Piece[]): void {
  if (node.kind === 'scalar') {
    if (node.raw !== '') into.push({ section, scalar: node });
  } else if (node.kind === 'map') {
    for (const { key, keyAt, value } of node.entries) {
      if (isEmpty(value) || !isText(keyAt) || (value.kind === 'list' && section === 'assets')) continue;
      into.push({ section, level, key: stretch(key, keyAt) });
      collect(value, section, level + 1, into);
    }
  } else if (section !== 'assets') for (const item of node.items) collect(item, section, level, into);
}

function whole({ value, raw, at, spans }: Scalar): Stretch {
  const text = typeof value === 'string' ? value : raw;
  return spans ? { text, spans } : stretch(text, at as TextPlace);
}

/** YAML puts a blank where it joins two lines; between Chinese characters and inside a figure there is none. */
function folded(scalar: Scalar): Paragraph[] {
  return linesOf(whole(scalar)).flatMap((line) => {
    const parts: Stretch[] = [];
    let from = 0;
    for (const [index, span] of line.spans.entries()) {
      if (index === 0 || span.at.line === line.spans[index - 1]!.at.line) continue;
      parts.push(trim(slice(line, from, span.from)));
      from = span.from;
    }
    parts.push(trim(slice(line, from, line.text.length)));
    const text = joined(
      parts.filter((part) => part.text !== ''),
      gapBetween,
    );
    return text.text === '' ? [] : [text];
  });
}
