import { isText } from '../../model/place.ts';
import { type Entry, entry, type Node } from '../../model/source.ts';
import type { Paragraph } from '../../model/text.ts';
import { narrative } from './narrative.ts';
import { isPlainNumber, quoted } from './scalar.ts';
import { map, render } from './tree.ts';

const CODE = /编码|代码/u;

/**
 * A YAML report as this tool would have written it, and otherwise as it was typed, comments and all: codes and numbers that other readers
 * take for something else (021, 1e3) are quoted, no blanks stand at the ends of lines.
 * @param text well-formed, which the check has said
 * @param more running text from elsewhere, for a report that has none
 */
export function normalYaml(text: string, root: Node, more: readonly Paragraph[] = []): string {
  const lines = text.replace(/^\ufeff/u, '').split(/\r?\n/u);
  for (const { line, column, length, raw } of unsafe(root, false).toReversed()) {
    const before = lines[line - 1]!;
    lines[line - 1] = `${before.slice(0, column - 1)}${quoted(raw)}${before.slice(column - 1 + length)}`;
  }
  const literal = literalLines(root);
  const trimmed = lines.map((line, index) => (literal.has(index + 1) ? line : line.replace(/[ \t]+$/u, '')));
  const kept = `${trimmed.join('\n').replace(/\n+$/u, '')}\n`;
  return more.length === 0 ? kept : `${kept}\n${render(map({ key: '情况说明', value: narrative(more) }))}`;
}

export const hasNarrative = (root: Node): boolean => entry(root, '情况说明') !== undefined;

type Edit = { readonly line: number; readonly column: number; readonly length: number; readonly raw: string };

/** Numbers to be quoted, in the order they stand in. */
function unsafe(node: Node, isCode: boolean): Edit[] {
  if (node.kind === 'list') return node.items.flatMap((item) => unsafe(item, isCode));
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }: Entry) => unsafe(value, CODE.test(key)));
  const { raw, value, at } = node;
  if (typeof value !== 'number' || !isText(at) || (!isCode && isPlainNumber(raw))) return [];
  return [{ line: at.line, column: at.column, length: at.length, raw }];
}

/** Lines of texts of several lines: a blank at their ends is the text's own. */
function literalLines(node: Node, found = new Set<number>()): ReadonlySet<number> {
  if (node.kind === 'list') for (const item of node.items) literalLines(item, found);
  else if (node.kind === 'map') for (const { value } of node.entries) literalLines(value, found);
  else for (const { at } of node.spans ?? []) found.add(at.line);
  return found;
}
