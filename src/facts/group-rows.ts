import { isOffice } from '../lexicon/office.ts';
import { fold } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { WITHIN } from '../model/dimension.ts';
import type { Block, Row } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';
import type { Label } from './label.ts';
import { isSum, type RowAmounts } from './row-amounts.ts';

/** A row that adds up the rows below it, by what stands in a column that only remarks on those. */
type GroupRow = { readonly column: number; readonly text: string };

/** What each row is of, by the group rows it stands below; of a group row its own label. */
export type Grouped = { readonly at: Reading; readonly label?: Label };

/**
 * 项目分类, 项目单位, 项目名称: a row that names no project but a kind or an office is the total of those below it, and so is one
 * whose name is that of an office which they are said to be of. The figures have to bear it out, and no total may add up all.
 * @param blank whether no label names the row
 * @returns nothing where there are no such rows
 */
export function readGroupRows(
  block: Block,
  rows: readonly Row[],
  columns: readonly ReadColumn[],
  blank: (index: number) => boolean,
  amounts: () => RowAmounts,
): readonly Grouped[] | undefined {
  const first = columns.findIndex(({ kind }) => kind === 'amount');
  const isKind = (c: number): boolean => !ABOUT.test(fold(block.columns[c]!.heading.at(-1)?.value ?? ''));
  const asides = columns.flatMap(({ kind }, c) => (kind === 'remark' && c < first && isKind(c) ? [c] : []));
  if (asides.length === 0) return undefined;
  const names = columns.flatMap(({ kind }, c) => (kind === 'label' ? [c] : []));
  const said = asides.map((c) => new Set(rows.map(({ cells }) => textOf(cells[c]?.raw))));
  const groups = rows.map(({ cells }, index): GroupRow | undefined => {
    const filled = asides.filter((c) => textOf(cells[c]?.raw) !== '');
    const written = names.flatMap((c) => textOf(cells[c]?.raw) || []);
    const [only] = filled;
    if (filled.length === 1 && blank(index)) return groupRow(only!, textOf(cells[only!]?.raw));
    const [name] = written;
    const nth = said.findIndex((texts) => name !== undefined && isOffice(name) && texts.has(name));
    return filled.length === 0 && written.length === 1 && nth >= 0 ? groupRow(asides[nth]!, name!) : undefined;
  });
  if (groups.every((group) => group === undefined)) return undefined;
  const stands = (index: number): boolean => groups[index] !== undefined || !blank(index);
  const totals = new Set(rows.flatMap((row, index) => (isTotal(row, first) ? [index] : [])));
  const open = openedBy(groups, (index) => totals.has(index), stands);
  if (!isBorneOut(groups, open, amounts())) return undefined;
  const all = rows.flatMap((_, index) => (stands(index) && !totals.has(index) ? [index] : []));
  if ([...totals].slice(0, MOST).some((total) => isSum(amounts().compare(total, all)))) return undefined;
  return rows.map((_, index) => {
    const own = groups[index];
    const at = [...open[index]!.map((above) => groups[above]!), ...(own ? [own] : [])].reduce(within, {});
    if (!own) return { at };
    return { at, label: { kind: 'member', raw: own.text, at, ofWhich: false, numbering: '', indent: 0 } };
  });
}

/** Columns that hold no kind of anything. */
const ABOUT = /序号|编号|行号|备注|说明|编码|代码|时间|年度|依据|内容|简介/u;

const textOf = (raw: string | undefined): string => fold(raw ?? '').trim();

const groupRow = (column: number, text: string): GroupRow | undefined =>
  /[\u4e00-\u9fff]/u.test(text) && !text.includes('计') ? { column, text } : undefined;

const isTotal = ({ cells }: Row, first: number): boolean =>
  cells.slice(0, first).some((cell) => /^(?:合|总|小)计$/u.test(textOf(cell?.raw)));

/** For each row the group rows it stands below, the outermost first: one closes those of its own column and of later ones. */
function openedBy(
  groups: readonly (GroupRow | undefined)[],
  closes: (index: number) => boolean,
  stands: (index: number) => boolean,
): readonly (readonly number[])[] {
  let open: number[] = [];
  return groups.map((group, index) => {
    if (closes(index)) open = [];
    if (!group) return stands(index) ? open : [];
    const above = open.filter((upper) => groups[upper]!.column < group.column);
    open = [...above, index];
    return above;
  });
}

function isBorneOut(
  groups: readonly (GroupRow | undefined)[],
  open: readonly (readonly number[])[],
  amounts: RowAmounts,
): boolean {
  let [held, broken] = [0, 0];
  for (const [head, group] of groups.entries()) {
    if (!group) continue;
    const parts = open.flatMap((above, index) => (above.at(-1) === head ? [index] : []));
    const borne = amounts.compare(head, parts);
    held += borne.held;
    broken += borne.broken;
  }
  return held > 0 && held >= broken;
}

/** Totals that are asked whether they add up all: a long list has hundreds of subtotals. */
const MOST = 8;

function within(at: Reading, { text }: GroupRow): Reading {
  if (isOffice(text)) return { ...at, budgetUnit: text };
  return { ...at, category: at.category === undefined ? text : `${at.category}${WITHIN}${text}` };
}
