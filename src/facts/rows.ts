import { classCode, classificationOf, codeOf } from '../lexicon/classification.ts';
import { type Lexicon, merge, readPhrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { ALL, covers, type Dimension, isByCode, isOpen } from '../model/dimension.ts';
import type { Place } from '../model/place.ts';
import type { Subject } from '../model/subject.ts';
import type { Block, Row } from '../model/table.ts';
import type { ReadColumn } from './columns.ts';
import { NOTHING, type Spoken, spoken, totalOf } from './combine.ts';

export type ReadRow = {
  readonly spoken: Spoken;
  readonly label: string;
  readonly at: Place;
  readonly ofWhich: boolean;
  /** The text no word explains; the row's figures are then not understood. */
  readonly unknown?: { readonly raw: string; readonly at: Place; readonly dimension?: Dimension };
  /** Code and name as printed, for the rule that holds them against the classification. */
  readonly subject?: Subject;
};

/** A code column (or the three that 类, 款 and 项 are split over) and the name column beside it label one thing. */
type LabelGroup = { codes: number[]; name?: number; subject?: Dimension };

type Label =
  | { kind: 'blank' }
  | { kind: 'total'; at: Reading; grand: boolean }
  | { kind: 'member'; at: Reading; ofWhich: boolean; numbering: string; subject?: Subject }
  | { kind: 'unknown'; raw: string; at: Place; dimension?: Dimension; ofWhich?: boolean };

type Context = {
  readonly flow: string | undefined;
  readonly item: boolean;
  readonly subject: Dimension | undefined;
  readonly lexicon: Lexicon;
};

/** Reads the labels of a block's rows, then settles what its totals stand for and where a carry-over section runs. */
export function readRows(
  block: Block,
  columns: readonly ReadColumn[],
  title: Reading,
  subject: Dimension | undefined,
  lexicon: Lexicon,
): ReadRow[] {
  const groups = labelGroups(columns).map((group) => neutralNames(group, block, lexicon));
  const context: Context = { flow: title.flow, item: title.item !== undefined, subject, lexicon };
  const above: (string | undefined)[] = [];
  const labels = block.rows.map((row) => {
    const found = groups.map((group, g) => {
      const label = readLabel(row, group, context, above[g]);
      if (label.kind === 'member' && label.subject && label.subject.code.length === 3) above[g] = label.subject.code;
      return label;
    });
    return { row, found };
  });
  const inherited = inheritLabels(labels.map(({ found }) => found));
  const members = openSections(inherited.map((found) => join(found)));
  return labels.map(({ row, found }, index) => {
    const joined = members[index]!;
    const text = labelText(row, columns);
    const base = { label: text, at: row.at, ofWhich: joined.ofWhich };
    // A row that labels could name and none does is not the total; a table without labels is a single row.
    if (groups.length > 0 && found.every((label) => label.kind === 'blank')) {
      return { ...base, spoken: NOTHING, unknown: { raw: '', at: row.at } };
    }
    if (joined.unknown && joined.ofWhich) {
      // 其中 of whatever stands above it: its own name need not be a word of the field.
      const above = members.slice(0, index).findLast((other) => !other.ofWhich && !other.unknown);
      if (above && !above.total) return { ...base, spoken: spoken(above.at) };
    }
    if (joined.unknown) return { ...base, spoken: NOTHING, unknown: joined.unknown };
    const subjectOfRow = joined.subject ? { subject: joined.subject } : {};
    if (!joined.total) return { ...base, spoken: spoken(joined.at), ...subjectOfRow };
    return { ...base, spoken: rowTotal(joined, members, context, title.fund) };
  });
}

type Joined = {
  at: Reading;
  ofWhich: boolean;
  total?: 'total' | 'grand';
  numbering: string;
  unknown?: ReadRow['unknown'];
  subject?: Subject;
};

function labelGroups(columns: readonly ReadColumn[]): LabelGroup[] {
  const groups: LabelGroup[] = [];
  for (const [index, column] of columns.entries()) {
    if (column.kind !== 'label') continue;
    const last = groups.at(-1);
    if (column.role === 'code' && (column.level ?? 1) > 1 && last && last.name === undefined) last.codes.push(index);
    else if (column.role === 'code')
      groups.push({ codes: [index], ...(column.subject && { subject: column.subject }) });
    else if (last && last.name === undefined && (!column.subject || !last.subject || column.subject === last.subject)) {
      last.name = index;
      if (column.subject) last.subject = column.subject;
    } else groups.push({ codes: [], name: index, ...(column.subject && { subject: column.subject }) });
  }
  return groups;
}

/** The digits a code cell holds: a workbook may have made a number of them (`205.0`), and 款 may be 2 or 02. */
function codePart(raw: string, level: number): string {
  const text = fold(raw).replace(/\.0$/u, '');
  return level > 0 && /^\d$/u.test(text) ? `0${text}` : text;
}

/** 项目名称 heads lists of projects, but in some regions any list: rows that are words of the field are not projects. */
function neutralNames(group: LabelGroup, block: Block, lexicon: Lexicon): LabelGroup {
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

function readLabel(row: Row, group: LabelGroup, context: Context, above: string | undefined): Label {
  const codeCells = group.codes.flatMap((index) => row.cells[index] ?? []);
  const codeCell = codeCells.findLast((cell) => cell.raw.trim() !== '') ?? codeCells[0];
  const nameCell = group.name === undefined ? undefined : row.cells[group.name];
  const name = nameCell?.raw.trim() ?? '';
  const code = codeCells.map((cell, level) => codePart(cell.raw, level)).join('');
  if (code === '' && name === '') return { kind: 'blank' };
  for (const text of [name, code]) {
    // Every word for a total ends in 计.
    const phrase = text.includes('计') ? readPhrase(text, context.lexicon) : undefined;
    if (phrase?.total && phrase.left === '') return { kind: 'total', at: phrase.at, grand: phrase.total === 'grand' };
  }
  const at = (nameCell?.raw ? nameCell : codeCell)!.at;
  const { text, ofWhich } = withoutNumbering(name);
  const numbering = name.trim().slice(0, name.trim().length - text.length);
  const member = (reading: Reading, subject?: Subject): Label => ({
    kind: 'member',
    at: reading,
    ofWhich,
    numbering,
    ...(subject && { subject }),
  });
  const subject = group.subject ?? context.subject;
  if (subject && isOpen(subject) && !isByCode(subject)) return member({ [subject]: fold(text || code) });
  if (code !== '') {
    const dimension = classificationOf(code);
    if (!dimension) return { kind: 'unknown', raw: codeCell!.raw, at: codeCell!.at };
    return member({ [dimension]: code }, { dimension, code, name: text, at: codeCell!.at });
  }
  if (subject) {
    const known = codeOf(subject, text, above, context.lexicon.subjects);
    if (known) return member({ [subject]: known }, { dimension: subject, code: known, name: text, at });
    // A list of memo items keeps its own names for economic subjects; they meet no other table's.
    if (context.item && isByCode(subject)) return member({ [subject]: fold(text) });
  }
  const spending = context.flow !== '收入' && !context.item;
  const byClass = classCode(text, context.lexicon.subjects);
  if (spending && byClass) return member({ function: byClass });
  const phrase = readPhrase(text, context.lexicon);
  if (phrase.left === '' && Object.keys(phrase.at).length > 0) return member(phrase.at);
  if (byClass) return member({ function: byClass });
  return { kind: 'unknown', raw: nameCell?.raw ?? codeCell!.raw, at, ofWhich, ...(subject && { dimension: subject }) };
}

/** A blank label before a filled one inherits from above; a row that stops early is the total of those that go on. */
function inheritLabels(rows: Label[][]): Label[][] {
  let before: Label[] = [];
  return rows.map((labels) => {
    const last = labels.findLastIndex((label) => label.kind !== 'blank');
    const filled = labels.map((label, g): Label => (label.kind === 'blank' && g < last ? (before[g] ?? label) : label));
    before = filled;
    return filled;
  });
}

function join(labels: readonly Label[]): Joined {
  let at: Reading = {};
  const joined: Joined = { at, ofWhich: false, numbering: '' };
  for (const label of labels) {
    if (label.kind === 'unknown') {
      joined.unknown ??= label;
      joined.ofWhich ||= label.ofWhich ?? false;
    }
    if (label.kind === 'total') {
      joined.total = label.grand ? 'grand' : 'total';
      at = merge(at, label.at);
    }
    if (label.kind === 'member') {
      at = merge(at, label.at);
      joined.ofWhich ||= label.ofWhich;
      joined.numbering ||= label.numbering;
      if (label.subject) joined.subject ??= label.subject;
    }
  }
  joined.at = at;
  return joined;
}

const isFirst = (numbering: string): boolean => numbering === '' || /^[（(]?[一1１①][）)、.．]?/u.test(numbering);
const style = (numbering: string): string => numbering.replace(/[一二三四五六七八九十百]+/u, '一').replace(/\d+/u, '1');

/** A carry-over row opens a section: rows that begin to count afresh below it belong to it, up to the next total. */
function openSections(rows: Joined[]): Joined[] {
  let open: { at: Reading; numbering: string; first: boolean } | undefined;
  return rows.map((row) => {
    if (row.total || row.unknown) {
      open = undefined;
      return row;
    }
    if (row.at.origin === '上年结转' || row.at.nature === '结转下年') {
      open = { at: pick(row.at, ['origin', 'nature']), numbering: row.numbering, first: true };
      return row;
    }
    if (!open) return row;
    const sameLevel = row.numbering !== '' && style(row.numbering) === style(open.numbering);
    if (sameLevel || (open.first && !isFirst(row.numbering)) || row.subject) {
      open = undefined;
      return row;
    }
    open.first = false;
    return { ...row, at: { ...open.at, ...row.at } };
  });
}

function pick(at: Reading, dimensions: readonly Dimension[]): Reading {
  const picked: { [D in Dimension]?: string } = {};
  for (const dimension of dimensions) if (at[dimension] !== undefined) picked[dimension] = at[dimension];
  return picked;
}

/** Law 1 for rows: the lowest common ancestor of the rows the total's own words admit. */
function rowTotal(total: Joined, rows: readonly Joined[], context: Context, fund: string | undefined): Spoken {
  const flow = total.at.flow ?? context.flow;
  const usesOrigin = rows.some((row) => row.at.origin !== undefined && !row.total);
  const usesNature = rows.some((row) => row.at.nature !== undefined && !row.total);
  const usesFund = rows.some((row) => row.at.fund !== undefined && !row.total);
  const beside: Reading[] = [];
  for (const row of rows) {
    if (row.total || row.unknown || row.ofWhich) continue;
    const at: { [D in Dimension]?: string } = { ...row.at };
    // A bare 上年结转 among the funds of a fiscal table is fiscal too.
    if (usesFund && fund !== undefined) at.fund ??= fund;
    if (flow === '收入' && usesOrigin) at.origin ??= '当年预算安排';
    if (flow === '支出' && usesNature) at.nature ??= '本年支出';
    const admitted = (Object.entries(total.at) as [Dimension, string][]).every(
      ([dimension, member]) =>
        dimension === 'flow' || at[dimension] === undefined || covers(dimension, member, at[dimension]),
    );
    if (admitted) beside.push(at);
  }
  const common = totalOf(beside);
  const at: { [D in Dimension]?: string } = merge(common.at, total.at);
  const sums = new Set(common.sums);
  // 收入总计 and 收入合计 without 本年 hold every origin; 支出总计 holds 结转下年 too.
  if (flow === '收入' && total.at.origin === undefined) at.origin = ALL;
  if (flow === '支出' && total.total === 'grand' && !context.item) {
    at.nature = ALL;
    sums.add('nature');
  }
  return { at, sums };
}

const labelText = (row: Row, columns: readonly ReadColumn[]): string =>
  columns
    .flatMap((column, index) => (column.kind === 'label' ? [row.cells[index]?.raw.trim() ?? ''] : []))
    .filter((text) => text !== '')
    .join(' ');
