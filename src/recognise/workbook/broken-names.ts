import { classificationOf, namesOf, sameName } from '../../lexicon/classification.ts';
import { withoutNumbering } from '../../lexicon/spelling.ts';
import { isFigure } from './heading.ts';
import { isNote, isRemark } from './note.ts';
import type { Line, View } from './view.ts';

/** The whole name of a row, where it stands, and the lines that held the rest of it. */
type Joined = { readonly row: number; readonly column: number; readonly name: string; readonly rest: readonly Line[] };

/**
 * A name that a PDF broke over rows, its parts alone above and below the row of its figures: of a subject, where they are its code's
 * official name together; of anything else, where the row itself has none and a part stands on either side.
 */
export function brokenNames(view: View): readonly Joined[] {
  const { lines } = view;
  const found: Joined[] = [];
  const used = new Set<Line>();
  const partAt = (index: number, beside: number, column: number): string | undefined => {
    const line = lines[index];
    const isNext = line !== undefined && Math.abs(line.row - lines[beside]!.row) === 1 && !used.has(line);
    return isNext ? partOf(line, column, view) : undefined;
  };
  for (const [index, line] of lines.entries()) {
    const column = (lines[index - 1]?.cells.length === 1 ? lines[index - 1] : lines[index + 1])?.cells[0]?.column;
    if (column === undefined || !line.cells.some((cell) => cell.column > column && isFigure(cell))) continue;
    const own = view.at(line.row, column);
    if (own && (own.kind !== 'text' || isFigure(own))) continue;
    const above: string[] = [];
    for (let at = index - 1; ; at--) {
      const part = partAt(at, at + 1, column);
      if (part === undefined) break;
      above.unshift(part);
    }
    const below: string[] = [];
    for (let at = index + 1; ; at++) {
      const part = partAt(at, at - 1, column);
      if (part === undefined) break;
      below.push(part);
    }
    const taken = own ? ofCode(line, own.raw.trim(), above, below) : around(above, below);
    if (!taken) continue;
    const name = [
      ...above.slice(above.length - taken.above),
      own?.raw.trim() ?? '',
      ...below.slice(0, taken.below),
    ].join('');
    const rest = [...lines.slice(index - taken.above, index), ...lines.slice(index + 1, index + 1 + taken.below)];
    for (const one of rest) used.add(one);
    found.push({ row: line.row, column, name, rest });
  }
  return found;
}

type Taken = { readonly above: number; readonly below: number };

/** A part of a name, alone in its row. */
function partOf({ cells }: Line, column: number, view: View): string | undefined {
  const [cell, ...others] = cells;
  if (!cell || others.length > 0 || cell.column !== column || cell.kind !== 'text' || view.width(cell) > 1)
    return undefined;
  const text = cell.raw.trim();
  const isName = /[\u4e00-\u9fff]/u.test(text) && !/[：:。]|[合总小]\s*计/u.test(text) && !isFigure(cell);
  const isAside = isNote(text) || isRemark({ row: cell.row, cells });
  return isName && !isAside && withoutNumbering(text).text === text ? text : undefined;
}

function ofCode(line: Line, own: string, above: readonly string[], below: readonly string[]): Taken | undefined {
  const code = line.cells.map(({ raw }) => raw.trim()).find((raw) => /^\d{3}(?:\d\d){0,2}$/u.test(raw));
  const dimension = code === undefined ? undefined : classificationOf(code);
  if (code === undefined || !dimension) return undefined;
  const names = namesOf(dimension, code);
  const isNamed = (text: string): boolean => names.some((name) => sameName(name, text));
  if (isNamed(own)) return undefined;
  const most = 2;
  for (let up = 0; up <= Math.min(most, above.length); up++)
    for (let down = 0; down <= Math.min(most, below.length); down++)
      if (isNamed([...above.slice(above.length - up), own, ...below.slice(0, down)].join('')))
        return { above: up, below: down };
  return undefined;
}

/** As many lines below as above: the figures stand in the middle. */
function around(above: readonly string[], below: readonly string[]): Taken | undefined {
  if (above.length === 0 || below.length === 0) return undefined;
  return { above: above.length, below: Math.min(above.length, below.length) };
}
