import { style } from '../lexicon/numbering.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import { covers } from '../model/dimension.ts';
import type { Label } from './label.ts';
import { mayNameProject } from './label-groups.ts';
import { isSum, type RowAmounts } from './row-amounts.ts';

type Unknown = Extract<Label, { kind: 'unknown' }>;
type Member = Extract<Label, { kind: 'member' }>;
type Name = Unknown | Member;

/** 项目支出 in a column of names, and the rows that follow it there by names of their own. */
type List = { readonly head: number; readonly parts: readonly number[] };

/**
 * 基本支出, 项目支出, and below that 治超站运行经费, 桥梁隧道检测, for one office after another: what no word explains is a project (of 基本支出
 * a kind) of the nature it is listed under, where it is set in below that or the figures say so. All names of a column do, or none.
 */
export function namesUnderNatures(rows: Label[][], amounts: () => RowAmounts): Label[][] {
  const [first] = rows;
  // A label alone is read with the rest of its outline.
  if (!first || first.length < 2) return rows;
  const result = rows.map((labels) => [...labels]);
  for (let g = 0; g < first.length; g++) {
    const column = rows.map((labels) => labels[g]!);
    if (!column.some(isNature) || !column.some(isUnknown)) continue;
    const lists = listsIn(column);
    const names = lists?.flatMap(({ parts }) => parts) ?? [];
    const unknown = names.filter((part) => isUnknown(column[part]!));
    // 政府性基金 below 项目支出 is a fund unless most of what stands there is called by names of its own.
    if (!lists || unknown.length * 2 <= names.length || !areBelow(column, lists, amounts)) continue;
    for (const { head, parts } of lists)
      for (const part of parts) result[part]![g] = within(column[head] as Member, column[part] as Name);
  }
  return result;
}

const isUnknown = (label: Label): label is Unknown => label.kind === 'unknown';

/** 基本支出 and nothing more. */
const isNature = (label: Label): label is Member =>
  label.kind === 'member' &&
  label.at.nature !== undefined &&
  Object.keys(label.at).every((dimension) => dimension === 'nature' || dimension === 'flow');

/** 土地出让收入安排项目, 培训费: words of the field that a project may be called by. */
const isCalledSo = (label: Label): boolean => label.kind === 'member' && mayNameProject(label.at);

const isOfProjects = ({ at }: Member): boolean => covers('nature', '项目支出', at.nature!);

/** Each nature that names follow at once; nothing where a name follows anything else. */
function listsIn(column: readonly Label[]): readonly List[] | undefined {
  const lists: { readonly head: number; readonly parts: number[] }[] = [];
  for (const [index, label] of column.entries()) {
    if (isNature(label)) lists.push({ head: index, parts: [] });
    const open = lists.at(-1);
    const goesOn = open !== undefined && open.head + open.parts.length + 1 === index;
    if (isUnknown(label) && !goesOn) return undefined;
    if (goesOn && (isUnknown(label) || (isCalledSo(label) && isOfProjects(column[open.head] as Member))))
      open.parts.push(index);
  }
  return lists.filter(({ parts }) => parts.length > 0);
}

function areBelow(column: readonly Label[], lists: readonly List[], amounts: () => RowAmounts): boolean {
  const isSetIn = ({ head, parts }: List): boolean =>
    parts.every((part) => isLower(column[part] as Name, column[head] as Member));
  if (lists.every(isSetIn)) return true;
  const borne = lists.map(({ head, parts }) => amounts().compare(head, parts));
  const held = borne.filter((one) => isSum(one) || (one.telling > 0 && one.held > one.broken));
  const single = borne.length > 1 && held.length === borne.length;
  return single || (held.length * 2 > borne.length && held.some(({ telling }) => telling > 0));
}

const isLower = ({ indent = 0, numbering = '' }: Name, head: Member): boolean =>
  indent > head.indent || (indent === head.indent && style(numbering) !== style(head.numbering));

function within(head: Member, { raw, ofWhich = false, numbering = '', indent = 0 }: Name): Member {
  const name = withoutNumbering(raw.trim()).text;
  const list = isOfProjects(head) ? 'project' : 'category';
  return { kind: 'member', raw: name, at: { ...head.at, [list]: fold(name) }, ofWhich, numbering, indent };
}
