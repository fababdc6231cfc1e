import { placeKey } from '../../model/place.ts';
import type { Extract, ExtractCell, ExtractRow, TableExtract, TextExtract } from '../extract.ts';
import type { Pen } from '../style.ts';
import { h, label } from './text.ts';

/** Numbers the places of one finding, so that a figure of the arithmetic can point at its cell. */
export class Marks {
  readonly prefix: string;
  readonly #numbers = new Map<string, number>();
  /** Places that have a cell on the page. */
  readonly #shown = new Set<string>();
  constructor(prefix: string) {
    this.prefix = prefix;
  }
  number(key: string): number {
    const known = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, known);
    return known;
  }
  id(key: string): string {
    return `${this.prefix}c${this.number(key)}`;
  }
  /** True the first time: an id is given once. */
  show(key: string): boolean {
    if (this.#shown.has(key)) return false;
    this.#shown.add(key);
    return true;
  }
  isShown(key: string): boolean {
    return this.#shown.has(key);
  }
}

export const renderExtract = (extract: Extract, marks: Marks, words: Pen): string =>
  'pieces' in extract ? passage(extract, marks, words) : table(extract, marks, words);

/** Role and id of what can be pointed at; a class alone would say nothing to a reader who sees no colour. */
function pointed(key: string, role: 'found' | 'operand', marks: Marks): string {
  const id = marks.show(key) ? ` id="${marks.id(key)}"` : '';
  return `${id} class="${role}" data-k="${marks.number(key)}"`;
}

const here = (role: 'found' | 'operand' | undefined, { say }: Pen): string =>
  role === 'found' ? `<span class="hand" title="${say('问题在这里', 'here')}">${say('▶', '▶')}</span>` : '';

function passage({ pieces }: TextExtract, marks: Marks, words: Pen): string {
  const text = pieces.map(({ text: piece, at, role }) =>
    at === undefined || role === undefined
      ? h(piece)
      : `<mark${pointed(placeKey(at), role, marks)}>${here(role, words)}${h(piece)}</mark>`,
  );
  return `<blockquote class="passage">${text.join('')}</blockquote>`;
}

function table({ table: name, unit, columns, rows, narrowed }: TableExtract, marks: Marks, words: Pen): string {
  const { say } = words;
  const numbered = rows.some((row) => 'number' in row && row.number !== '');
  const left = narrowed > 0 ? say(`，另有 ${narrowed} 栏未列`, `, ${narrowed} more columns not shown`) : '';
  const caption = `${label(name)} <span class="unit">${say('单位：', 'Unit: ')}${h(unit)}${left}</span>`;
  const corner = numbered ? `<th scope="col" class="n">${say('行', 'Row')}</th>` : '';
  const head = columns.map(
    ({ heading, letter }) =>
      `<th scope="col">${letter === '' ? '' : `<span class="letter">${h(letter)}</span> `}${label(heading)}</th>`,
  );
  const span = columns.length + 1 + Number(numbered);
  const body = rows.map((row) => line(row, numbered, span, marks, words));
  return [
    `<div class="scroll" tabindex="0" role="group" aria-label="${label(name)}">`,
    `<table class="sheet"><caption>${caption}</caption>`,
    `<thead><tr>${corner}<th scope="col">${say('项目', 'Item')}</th>${head.join('')}</tr></thead>`,
    `<tbody>${body.join('')}</tbody></table></div>`,
  ].join('');
}

function line(row: ExtractRow, numbered: boolean, span: number, marks: Marks, words: Pen): string {
  const { say } = words;
  if ('skipped' in row)
    return `<tr class="skipped"><td colspan="${span}">${say(`⋯ 略 ${row.skipped} 行`, `⋯ ${row.skipped} rows left out`)}</td></tr>`;
  const number = numbered ? `<td class="n">${h(row.number)}</td>` : '';
  const name = row.marked
    ? `<th scope="row" class="found">${here('found', words)}${label(row.label)}</th>`
    : row.label.trim() === ''
      ? '<td></td>'
      : `<th scope="row">${label(row.label)}</th>`;
  return `<tr>${number}${name}${row.cells.map((cell) => figure(cell, marks, words)).join('')}</tr>`;
}

function figure(cell: ExtractCell | null, marks: Marks, words: Pen): string {
  if (!cell) return '<td></td>';
  if (!cell.role || !cell.at) return `<td>${h(cell.raw.trim())}</td>`;
  return `<td${pointed(placeKey(cell.at), cell.role, marks)}>${here(cell.role, words)}${h(cell.raw.trim()) || '—'}</td>`;
}
