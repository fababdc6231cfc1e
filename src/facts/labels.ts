import { classCode, classificationOf, codeOf, subjectKey } from '../lexicon/classification.ts';
import { isOffice } from '../lexicon/office.ts';
import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { type Dimension, isByCode, isOpen } from '../model/dimension.ts';
import type { Place } from '../model/place.ts';
import type { Subject } from '../model/subject.ts';
import type { Block, Row } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';

/**
 * A code column (or the three that 类, 款 and 项 are split over) and the name column beside it label one thing. `mixed` names
 * are those of subjects and of offices (or projects) by turns, under a heading like 单位名称（科目）.
 */
export type LabelGroup = {
  codes: number[];
  name?: number;
  subject?: Dimension;
  mixed?: 'subjects' | 'projects';
  /** Codes of offices stand here: what an office's code begins with is the office above it. */
  office?: number;
};

/** What one group of label columns says of a row. */
export type Label =
  | { kind: 'blank' }
  | { kind: 'total'; at: Reading; grand: boolean }
  | {
      kind: 'member';
      at: Reading;
      ofWhich: boolean;
      numbering: string;
      indent: number;
      office?: string;
      subject?: Subject;
    }
  | { kind: 'unknown'; raw: string; at: Place; dimension?: Dimension; ofWhich?: boolean; numbering?: string };

export type Context = {
  readonly flow: string | undefined;
  readonly item: boolean;
  /** The title says that the table lists projects. */
  readonly projects: boolean;
  readonly subject: Dimension | undefined;
  readonly lexicon: Lexicon;
};

export function labelGroups(columns: readonly ReadColumn[]): LabelGroup[] {
  const groups: LabelGroup[] = [];
  for (const [index, column] of columns.entries()) {
    if (column.kind !== 'label') continue;
    const last = groups.at(-1);
    if (column.role === 'code' && column.subject === 'budgetUnit') {
      if (last && last.name === undefined && last.office === undefined) last.office = index;
      else groups.push({ codes: [], office: index });
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

/** The digits a code cell holds: a workbook may have made a number of them (`205.0`), and 款 may be 2 or 02. */
function codePart(raw: string, level: number): string {
  const text = fold(raw).replace(/\.0$/u, '');
  return level > 0 && /^\d$/u.test(text) ? `0${text}` : text;
}

/** 项目名称 heads lists of projects, but in some regions any list: rows that are words of the field are not projects. */
export function neutralNames(group: LabelGroup, block: Block, lexicon: Lexicon): LabelGroup {
  if (group.subject !== 'project' || group.name === undefined) return group;
  const name = group.name;
  const known = block.rows.some((row) => {
    const raw = row.cells[name]?.raw.trim() ?? '';
    if (raw === '') return false;
    const phrase = readPhrase(raw, lexicon);
    const words = phrase.left === '' && Object.keys(phrase.at).length > 0;
    return words || classCode(withoutNumbering(raw).text, lexicon.subjects) !== undefined;
  });
  if (!known) return group;
  const { subject: _, ...neutral } = group;
  return neutral;
}

/** `[30101]基本工资`, `2010101 行政运行`, `（201）一般公共服务支出`: code and name in one cell. */
const CODED_NAME = /^[[［【（(]?\s*(\d{3}(?:\d\d){0,3})\s*[\]］】）)]?\s*[-—:：、.]?\s*(?=[\u4e00-\u9fff“])(.*)$/u;

const NO_CODE = /^[-—－…\s]*$|^无$/u;

/** The code a row's code columns hold together. */
export const codeOfRow = (row: Row, group: LabelGroup): string =>
  group.codes
    .flatMap((index) => row.cells[index] ?? [])
    .map((cell, level) => codePart(cell.raw, level))
    .join('');

/** What a group of label columns says of one row. `above` is the class of the row it stands under. */
export function readLabel(row: Row, group: LabelGroup, context: Context, above: string | undefined): Label {
  const codeCells = group.codes.flatMap((index) => row.cells[index] ?? []);
  const codeCell = codeCells.findLast((cell) => cell.raw.trim() !== '') ?? codeCells[0];
  const nameCell = group.name === undefined ? undefined : row.cells[group.name];
  const printed = nameCell?.raw.trim() ?? '';
  const joined = codeOfRow(row, group);
  const coded = joined === '' ? CODED_NAME.exec(printed) : null;
  const code = coded ? coded[1]! : NO_CODE.test(joined) ? '' : joined;
  const name = coded ? coded[2]!.trim() : printed;
  const officeCell = group.office === undefined ? undefined : row.cells[group.office];
  const office = fold(officeCell?.raw ?? '');
  if (code === '' && name === '' && !office.includes('计')) return { kind: 'blank' };
  const { lexicon } = context;
  for (const text of [name, code, office]) {
    // Every word for a total ends in 计.
    const phrase = text.includes('计') ? readPhrase(text, lexicon) : undefined;
    if (phrase?.total && phrase.left === '') return { kind: 'total', at: phrase.at, grand: phrase.total === 'grand' };
  }
  const at = (nameCell?.raw ? nameCell : codeCell)!.at;
  const { text, ofWhich } = withoutNumbering(name);
  const numbering = name.slice(0, name.length - text.length);
  const indent = nameCell ? indentOf(nameCell.raw) : 0;
  const member = (reading: Reading, subject?: Subject): Label => ({
    kind: 'member',
    at: reading,
    ofWhich,
    numbering,
    indent,
    ...(reading.budgetUnit !== undefined && office !== '' && { office }),
    ...(subject && { subject }),
  });
  const subject = group.mixed ? undefined : (group.subject ?? context.subject);
  const dimension = classificationOf(code);
  if (subject && isOpen(subject) && !isByCode(subject)) {
    // Under the code of a subject a project is that subject's.
    const under = subject === 'project' && dimension && text !== '' ? { [dimension]: code } : {};
    return member({ ...under, [subject]: fold(text || code) });
  }
  if (code !== '' && !(group.mixed && dimension === undefined && text !== '')) {
    if (!dimension) return { kind: 'unknown', raw: codeCell!.raw, at: codeCell!.at };
    const own = (codeCells.length > 0 ? codeCell : nameCell)!.at;
    if (
      context.projects &&
      group.mixed &&
      text !== '' &&
      codeOf(dimension, text, code, context.lexicon.subjects) !== code
    )
      return member({ [dimension]: code, project: fold(text) });
    return member({ [dimension]: code }, { dimension, code, name: text, at: own });
  }
  const byCode = subject && isByCode(subject) ? subject : undefined;
  if (byCode) {
    const known = codeOf(byCode, text, above, context.lexicon.subjects);
    if (known) return member({ [byCode]: known }, { dimension: byCode, code: known, name: text, at });
    // A list of memo items keeps its own names for economic subjects; they meet no other table's.
    if (context.item) return member({ [byCode]: fold(text) });
  }
  const known = byWords(text, context);
  if (known) return member(known);
  if (isOffice(text) || (group.mixed && !context.projects)) return member({ budgetUnit: fold(text) });
  if (group.mixed || (context.projects && !byCode)) return member({ project: fold(text) });
  return {
    kind: 'unknown',
    raw: nameCell?.raw ?? codeCell!.raw,
    at,
    ofWhich,
    numbering,
    ...(byCode && { dimension: byCode }),
  };
}

/** A name without a code: a class of the spending side goes before a word of the field, an economic class after it. */
function byWords(text: string, context: Context): Reading | undefined {
  const spending = context.flow !== '收入' && !context.item;
  const byClass = classCode(text, context.lexicon.subjects);
  if (spending && byClass) return { function: byClass };
  const phrase = readPhrase(text, context.lexicon);
  if (phrase.left === '' && Object.keys(phrase.at).length > 0) return phrase.at;
  // 部门预算 as the name of a row: all that the table is about.
  if (isNeutral(text, context.lexicon)) return {};
  if (byClass) return { function: byClass };
  if (!spending) return undefined;
  // The report itself says elsewhere which subject bears this name.
  const here = context.lexicon.subjects?.codes
    .get(subjectKey(text))
    ?.find((code) => classificationOf(code) === 'function');
  if (here) return { function: here };
  for (const dimension of ['economic', 'govEconomic'] as const) {
    const code = codeOf(dimension, text);
    if (code?.length === 3) return { [dimension]: code };
  }
  return undefined;
}

/** Words of the field that fix nothing; a name of this report is no such word. */
function isNeutral(text: string, lexicon: Lexicon): boolean {
  const { left, at, role, subject, year } = readPhrase(text, { ...lexicon, names: [] });
  return text !== '' && left === '' && Object.keys(at).length === 0 && !role && !subject && !year;
}

/** How far a name is set in, in half-width blanks. */
function indentOf(raw: string): number {
  let indent = 0;
  for (const char of raw) {
    if (char === '\u3000') indent += 2;
    else if (/\s/u.test(char)) indent++;
    else break;
  }
  return indent;
}
