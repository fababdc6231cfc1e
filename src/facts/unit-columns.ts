import { fold } from '../lexicon/spelling.ts';
import type { Block } from '../model/table.ts';
import { holdsWords } from './column-cells.ts';
import type { ReadColumn } from './columns.ts';

/**
 * 项目名称 | 项目单位, 项目承担单位, 主管部门: whose each project is, however the heading puts it. Two units may each have a project
 * of one name.
 */
export function unitColumns(columns: readonly ReadColumn[], block: Block, projects: boolean): readonly ReadColumn[] {
  const first = firstAmount(columns);
  const heads = columns.map((column, c) => (c < first && isOpen(column) ? headOf(block, c) : undefined));
  const isProject = (column: ReadColumn, c: number): boolean =>
    heads[c] === undefined && isName(column) && (column.subject === 'project' || (projects && !column.subject));
  if (heads.every((head) => head === undefined) || !columns.some(isProject)) return columns;
  const isOwn = (c: number): boolean => {
    const column = columns[c]!;
    return heads[c] === 'own' || (column.kind === 'label' && column.subject === 'budgetUnit');
  };
  const own = columns.findIndex((_, c) => isOwn(c));
  return columns.map((column, c): ReadColumn => {
    if (heads[c] === undefined || addsUp(block, columns, c)) return column;
    // Whom the unit itself is under, behind the unit, tells nothing further.
    if (heads[c] === 'above' && own >= 0) return own < c ? { kind: 'remark' } : column;
    return { kind: 'label', role: 'label', at: {}, subject: 'budgetUnit' };
  });
}

function firstAmount(columns: readonly ReadColumn[]): number {
  const first = columns.findIndex(({ kind }) => kind === 'amount');
  return first < 0 ? columns.length : first;
}

const isName = (column: ReadColumn): column is Extract<ReadColumn, { kind: 'label' }> =>
  column.kind === 'label' && column.role !== 'code';

/** No word of the field says that units are listed here: of 项目承担单位 the first is 项目. */
const isOpen = (column: ReadColumn): boolean =>
  column.kind === 'remark' || (isName(column) && (column.mixed !== undefined || column.subject !== 'budgetUnit'));

/** Rows of units add up the projects below them: they are told by where their names stand. */
function addsUp({ rows }: Block, columns: readonly ReadColumn[], index: number): boolean {
  const names = columns.flatMap((column, c) => (c !== index && isName(column) ? [c] : []));
  const text = (cells: Block['rows'][number]['cells'], c: number): string => fold(cells[c]?.raw ?? '');
  const units = new Set(rows.flatMap(({ cells }) => text(cells, index) || []));
  return rows.some(({ cells }) => {
    const written = names.flatMap((c) => text(cells, c) || []);
    const unit = text(cells, index);
    return unit === '' ? written.some((name) => units.has(name)) : written.length === 0 && !unit.includes('计');
  });
}

/** Whether the heading is of the unit whose the project is, or of one above it. */
function headOf(block: Block, index: number): 'own' | 'above' | undefined {
  const heading = fold(block.columns[index]!.heading.at(-1)?.value ?? '');
  const [, role] = UNIT.exec(heading) ?? [];
  if (role === undefined || !holdsWords(block, index)) return undefined;
  return /^(?:项目)?(?:业务)?(?:主管|归口|上级)/u.test(role) ? 'above' : 'own';
}

const UNIT =
  /^((?:项目)?(?:业务)?(?:项目|主管|归口|归口管理|上级|所属|承担|实施|执行|建设|申报|编报|填报|责任|负责|牵头|管理|使用|用款))(?:预算)?(?:单位|部门|机构)(?:（单位）|（部门）)?(?:全称|名称)?$/u;
