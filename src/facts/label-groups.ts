import { classCode, classificationOf } from '../lexicon/classification.ts';
import { isUnderstood, type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { ALL, type Dimension, isByCode, overlaps } from '../model/dimension.ts';
import type { Block, Cell, Row } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';

/**
 * A code column (or the three that 类, 款 and 项 are split over) and the name column beside it label one thing. `mixed` names
 * are those of subjects and of offices (or projects) by turns, under a heading like 单位名称（科目）.
 */
export type LabelGroup = {
  codes: number[];
  name?: number;
  /** Columns for the names of deeper levels; a row has its name in one of them. */
  deeper?: number[];
  subject?: Dimension;
  mixed?: 'subjects' | 'projects';
  /** Most of its names are no words of the field: those that are happen to be so. */
  named?: true;
  /** Most of its names are those of projects, although no heading says so: 培训费 is one of them, 特定目标类 a kind of them. */
  ofProjects?: true;
  /** Its names are those of funds: one that a class has as well is the fund. */
  ofFunds?: true;
  /** Subjects that remark on names beside them and are no tree: none stands under the one before it, or they are words that tell rows apart. */
  beside?: 'subjects' | 'words';
  /** The names of subjects, where those of the projects below them stand in the same column. */
  heads?: ReadonlySet<Cell>;
  /** Codes of offices stand here: what an office's code begins with is the office above it. */
  office?: number;
};

export function labelGroups(columns: readonly ReadColumn[]): LabelGroup[] {
  const groups: LabelGroup[] = [];
  for (const [index, column] of columns.entries()) {
    if (column.kind !== 'label') continue;
    const last = groups.at(-1);
    if (column.role === 'code' && column.subject === 'budgetUnit') {
      if (last && last.name === undefined && last.office === undefined) last.office = index;
      else groups.push({ codes: [], office: index });
    } else if (column.role === 'code' && last && namesWithCode(columns, index, last)) {
      // The code may stand behind its name.
      last.codes.push(index);
    } else if (
      column.role === 'name' &&
      column.level !== undefined &&
      last?.name !== undefined &&
      isLevelled(columns, last)
    ) {
      last.deeper = [...(last.deeper ?? []), index];
    } else if (column.role === 'code' && (column.level ?? 1) > 1 && last && last.name === undefined)
      last.codes.push(index);
    else if (column.role === 'code')
      groups.push({ codes: [index], ...(column.subject && { subject: column.subject }) });
    else if (
      last &&
      last.name === undefined &&
      (column.mixed || !column.subject || !last.subject || column.subject === last.subject)
    ) {
      last.name = index;
      if (column.mixed) last.mixed = column.mixed;
      else if (column.subject) last.subject = column.subject;
    } else
      groups.push({
        codes: [],
        name: index,
        ...(column.mixed ? { mixed: column.mixed } : column.subject && { subject: column.subject }),
      });
  }
  return groups;
}

function isLevelled(columns: readonly ReadColumn[], { name }: LabelGroup): boolean {
  const column = columns[name ?? -1];
  return column?.kind === 'label' && column.role === 'name' && column.level !== undefined;
}

/** The names of all levels in the first of their columns. */
export function joinNames(rows: readonly Row[], { name, deeper = [] }: LabelGroup): readonly Row[] {
  if (name === undefined || deeper.length === 0) return rows;
  return rows.map((row): Row => {
    const isFilled = (index: number): boolean => (row.cells[index]?.raw.trim() ?? '') !== '';
    const [own, ...others] = [name, ...deeper].filter(isFilled);
    if (own === undefined || own === name || others.length > 0) return row;
    const cells = [...row.cells];
    cells[name] = row.cells[own];
    cells[own] = undefined;
    return { at: row.at, cells };
  });
}

/** A code column between its names and the amounts belongs to the names before it. */
function namesWithCode(columns: readonly ReadColumn[], index: number, group: LabelGroup): boolean {
  const next = columns[index + 1];
  const own = group.name !== undefined && group.codes.length === 0 && group.name === index - 1;
  const subjects = group.subject === undefined || isByCode(group.subject);
  return own && subjects && !group.mixed && next?.kind !== 'label';
}

const WHOLE = /^\d{3,}$/u;
/** 208.05.01, 208-05-01 */
const PARTED = /^\d{3}(?:[-.]\d\d){1,3}$/u;
/** 2080000 for 208: nothing is numbered 00. */
const PADDED = /^(\d{3}(?:\d\d)*?)(?:00)+$/u;

/** The digits a code cell holds: a workbook may have made a number of them (`205.0`), and 款 may be 2 or 02. */
function codePart(raw: string, level: number): string {
  // As nearly every code is written.
  if (WHOLE.test(raw)) return raw;
  const text = fold(raw)
    .replace(/\.0$/u, '')
    .replace(/[—－–]/gu, '-');
  return level > 0 && /^\d$/u.test(text) ? `0${text}` : PARTED.test(text) ? text.replace(/[-.]/gu, '') : text;
}

/** A code as the classification has it, whether it is parted, or filled up with noughts. */
export const plainCode = (code: string): string => {
  const whole = PARTED.test(code) ? code.replace(/[-.]/gu, '') : code;
  return whole.endsWith('00') ? whole.replace(PADDED, '$1') : whole;
};

/** Codes that no classification holds are those of offices or of projects; the names beside them say what they are. */
export function withoutForeignCodes(group: LabelGroup, block: Block): LabelGroup {
  if (group.codes.length !== 1 || group.name === undefined) return group;
  let foreign = false;
  for (const row of block.rows) {
    const code = codeOfRow(row, group);
    // Or the name stands behind it, in the same cell.
    const known = classificationOf(code) ?? classificationOf(/^\d{3,7}(?=\s*[\u4e00-\u9fff])/u.exec(code)?.[0] ?? '');
    // Offices and what they spend money on are of no kind of income: 113 is an office's.
    if (known && !(known === 'receipt' && group.mixed === 'projects')) return group;
    foreign ||= /\d/u.test(code);
  }
  if (!foreign) return group;
  const [office] = group.codes;
  return { ...group, codes: [], ...(group.office === undefined && office !== undefined && { office }) };
}

/**
 * 项目名称 heads lists of projects, but in some regions any list: rows that are words of the field are not projects. Where the title is
 * of projects 培训费 and 彩票公益金 are what some are called.
 * @param projects the title is of projects
 * @param alone no other column tells rows apart
 */
export function neutralNames(
  group: LabelGroup,
  block: Block,
  lexicon: Lexicon,
  projects: boolean,
  alone: boolean,
  columns: readonly ReadColumn[],
): LabelGroup {
  const isHeaded = group.subject === 'project' || group.mixed === 'projects';
  const isOpen = projects && alone && group.subject === undefined && group.codes.length === 0;
  if ((!isHeaded && !isOpen) || group.name === undefined) return group;
  const name = group.name;
  const all = block.rows.map((row) => row.cells[name]?.raw.trim() ?? '').filter((raw) => raw !== '');
  const names = spread(all);
  // A project may be called by words of the field too; a list of them is another kind of list.
  let others = 0;
  for (const raw of names)
    if (!isWord(raw, lexicon, projects) && ++others * 2 > names.length) return { named: true, ...group };
  if (isHeaded && isParted(names, lexicon, columns)) return { named: true, ...group };
  if (group.mixed) return group;
  const { subject: _, ...neutral } = group;
  return neutral;
}

/** 一般债券 beside columns for 一般债务 and 专项债务: by what the money is parted stands over it, and the rows are called by other words. */
function isParted(names: readonly string[], lexicon: Lexicon, columns: readonly ReadColumn[]): boolean {
  const funds = new Set(columns.flatMap((column) => (column.kind === 'amount' ? (column.spoken.at.fund ?? []) : [])));
  funds.delete(ALL);
  if (funds.size < 2) return false;
  return names.some((raw) => {
    const { fund } = readPhrase(withoutNumbering(raw).text, lexicon).at;
    return fund !== undefined && ![...funds].some((other) => overlaps('fund', fund, other));
  });
}

/** What a long list is told by: as many as settle it, from all over it. */
const ENOUGH = 1000;
function spread(names: readonly string[]): readonly string[] {
  const step = Math.ceil(names.length / ENOUGH);
  return step > 1 ? names.filter((_, index) => index % step === 0) : names;
}

/** A name that says something in the field's own words, or that of a class. */
function isWord(raw: string, lexicon: Lexicon, projects: boolean): boolean {
  const { at } = isUnderstood(raw, lexicon) ? readPhrase(raw, lexicon) : { at: {} };
  const words = Object.keys(at).length > 0 && !(projects && mayNameProject(at));
  return words || classCode(withoutNumbering(raw).text, lexicon.subjects) !== undefined;
}

const MONEY_OR_ITEM: ReadonlySet<string> = new Set(['flow', 'fund', 'item']);

/** What the words say is no more than a project may be called. */
export const mayNameProject = (at: Reading): boolean =>
  Object.keys(at).length > 0 && Object.keys(at).every((dimension) => MONEY_OR_ITEM.has(dimension));

/**
 * Split over columns, 类 and 款 may be written once, in a merged cell or in the first of their rows: the rows below are of
 * the same, down to where another is written.
 */
export function carryLevels(rows: readonly Row[], { codes }: LabelGroup): readonly Row[] {
  if (codes.length < 2) return rows;
  let above: (Cell | undefined)[] = [];
  return rows.map((row): Row => {
    const own = codes.map((index) => row.cells[index]);
    const isWritten = (cell: Cell | undefined): boolean => cell !== undefined && cell.raw.trim() !== '';
    const first = own.findIndex(isWritten);
    if (first < 0) return row;
    const whole = own.map((cell, level) => (level < first ? above[level] : cell));
    above = whole;
    // A first level that is a code by itself needs nothing from above.
    if (first === 0 || /^\s*\d{3}/u.test(own[first]!.raw) || !whole.slice(0, first).every(isWritten)) return row;
    const cells = [...row.cells];
    for (let level = 0; level < first; level++) cells[codes[level]!] = whole[level];
    return { at: row.at, cells };
  });
}

/** The code a row's code columns hold together. */
export function codeOfRow(row: Row, { codes }: LabelGroup): string {
  let code = '';
  let level = 0;
  for (const index of codes) {
    const cell = row.cells[index];
    if (cell) code += codePart(cell.raw, level++);
  }
  return plainCode(code);
}
