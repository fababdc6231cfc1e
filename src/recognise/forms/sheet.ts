import type { TargetForm } from '../../model/form.ts';
import type { GridCell } from '../../model/grid.ts';
import { readHead } from '../workbook/head.ts';
import { type Line, View } from '../workbook/view.ts';
import { indicatorLines } from './indicators.ts';
import { readForm } from './read-form.ts';
import { indicatorRole, isSigned, mayBeName, projectIn, shareOf } from './words.ts';

/** Lines between the head of a form and its indicators; texts are long but stand in few rows. */
const MOST_ABOVE = 60;
/** Title, year, unit, number of the form. */
const MOST_HEAD = 5;

/**
 * The forms on a sheet, one below another or among tables, and what is left of the sheet without them. A form is known by its words: the
 * name of one project beside 项目名称, and below it indicators under 一级指标, 二级指标, 三级指标. A list of many projects, whose 项目名称 heads a
 * column, is a table.
 */
export function formsOnSheet(path: string, view: View): { readonly forms: readonly TargetForm[]; readonly rest: View } {
  const spans = formSpans(view.lines);
  if (spans.length === 0) return { forms: [], rest: view };
  const taken = new Set<number>();
  const forms = spans.map(({ from, to }) => {
    const lines = view.lines.slice(from, to);
    for (const { row } of lines) taken.add(row);
    return readForm(lines, view);
  });
  const { sheet } = view;
  const rest = new View(path, {
    ...sheet,
    cells: sheet.cells.filter(({ row }) => !taken.has(row)),
    merges: sheet.merges.filter(({ top }) => !taken.has(top)),
  });
  return { forms, rest };
}

type Span = { readonly from: number; readonly to: number };
/** The line of a project's name or of a title, and the heading over the indicators below it. */
type Head = { readonly name: number; readonly heading: number };

function formSpans(lines: readonly Line[]): Span[] {
  const heads: Head[] = [];
  // The name of a project that waits for indicators; at most one does, so that every line is looked at once.
  let waiting: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.cells.every(({ kind }) => kind !== 'text')) continue;
    if (namesProject(line) || (isFormTitle(line) && (waiting === undefined || !isNear(lines, waiting, index))))
      waiting = index;
    else if (waiting !== undefined && indicatorLines.isHeading(line)) {
      if (index - waiting <= MOST_ABOVE && !listsProjects(line) && !isBelowNames(lines[index - 1]))
        heads.push({ name: waiting, heading: index });
      waiting = undefined;
    }
  }
  const starts = heads.map(({ name }, nth) => startOf(lines, name, nth === 0 ? 0 : heads[nth - 1]!.heading + 1));
  return starts.map((from, nth) => ({ from, to: endOf(lines, heads[nth]!, starts[nth + 1] ?? lines.length) }));
}

/** A name found a few lines above is of the same form. */
const isNear = (lines: readonly Line[], above: number, index: number): boolean =>
  namesProject(lines[above]!) && index - above < MOST_HEAD;

/** 项目名称 with a name beside it or behind its colon, or nothing: but not as one heading among others. */
function namesProject({ cells }: Line): boolean {
  if (cells.length > 6 || cells.some(({ raw }) => indicatorRole(raw))) return false;
  const at = cells.findIndex(({ raw }) => projectIn(raw) !== undefined);
  if (at < 0) return false;
  return !cells.some(({ raw }, index) => {
    if (index === at) return false;
    const isMoney = index === at + 1 ? !mayBeName(raw) : shareOf(raw) !== undefined;
    return isMoney || /^(?:科目|金额|序号|预算数)/u.test(raw.trim());
  });
}

/** 项目名称, 单位名称, 单位名称、项目名称, 单位（专项）名称 */
const NAMES = /^(?=.*名称)(?:(?:项目|单位|部门|专项)(?:资金)?|名称|[、/／和及（）()])+$/u;

const listsProjects = ({ cells }: Line): boolean => cells.some(({ raw }) => NAMES.test(raw.replace(/\s/gu, '')));

/** 单位（专项）名称 | 资金总额 | 绩效指标, and in the line below 一级指标: names over a column, and no name beside its label. */
const isBelowNames = (above: Line | undefined): boolean =>
  above !== undefined && above.cells.length > 2 && listsProjects(above) && !namesProject(above);

/** The title of a form of one project; the forms of whole departments are others. */
const isFormTitle = ({ cells }: Line): boolean => {
  const [cell] = cells;
  if (cells.length !== 1 || !cell) return false;
  const text = cell.raw.replace(/\s/gu, '');
  return text.length <= 50 && /项目.*绩效目标.*表/u.test(text) && !/整体|部门整体|汇总/u.test(text);
};

/** Above the name stand the title, the year and the unit. */
function startOf(lines: readonly Line[], head: number, floor: number): number {
  let from = head;
  while (from > floor && head - from < MOST_HEAD && isHead(lines[from - 1]!)) from--;
  return from;
}

function isHead(line: Line): boolean {
  const [cell] = line.cells;
  if (!cell || line.cells.some(({ raw }) => isSigned(raw))) return false;
  if (readHead(line)) return true;
  const text = cell.raw.replace(/\s/gu, '');
  if (line.cells.length > 3) return false;
  return /绩效|^[（(]?\d{4}年度?[)）]?$|^附件|^附表/u.test(text) && text.length <= 50;
}

/** A form ends with its signatures or notes, or with its last indicator. */
function endOf(lines: readonly Line[], { heading }: Head, next: number): number {
  const left = Math.min(...lines[heading]!.cells.filter(isRole).map(({ column }) => column));
  let signed = false;
  for (let index = heading + 1; index < next; index++) {
    const line = lines[index]!;
    if (line.cells.some(({ raw }) => isSigned(raw))) {
      signed = true;
      continue;
    }
    // What comes after the signatures, or a title over everything, is no part of it.
    if (signed || isTitleOf(line, left)) return index;
  }
  return next;
}

const isRole = ({ raw }: GridCell): boolean => indicatorRole(raw) !== undefined;

const isTitleOf = ({ cells }: Line, left: number): boolean =>
  cells.length === 1 &&
  cells[0]!.column <= left &&
  cells[0]!.kind === 'text' &&
  /表(?:[（(].*[)）])?$/u.test(cells[0]!.raw.trim());
