import { type Coordinates, coversAll } from '../model/coordinates.ts';
import { covers, DIMENSIONS, type Dimension, isByCode, overlaps, WITHIN } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { pushAll } from '../model/many.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import type { Gaps } from './gaps.ts';

/**
 * What is marked 其中 is no more than what it is of: in a row the row next above it that is not marked, in a column what its row holds
 * besides. Several of one list that exclude one another are no more than that together.
 */
export function ofWhich(facts: readonly Fact[], gaps: Gaps): Relation[] {
  if (!facts.some((fact) => fact.ofWhich)) return [];
  const mixed = new Set<number>();
  const reduced = new Set<number>();
  for (const { ofWhich, column, value } of facts) {
    if (!ofWhich) mixed.add(column.id);
    if (value < 0n) reduced.add(column.id);
  }
  // What is taken away makes a whole smaller than its parts.
  const isPlain = (fact: Fact): boolean => !reduced.has(fact.column.id);
  return [...rowsWithin(facts, mixed, isPlain), ...columnsWithin(facts.filter(isPlain), mixed, gaps)];
}

/** Rows marked 其中, column by column. */
function rowsWithin(facts: readonly Fact[], mixed: ReadonlySet<number>, isPlain: (fact: Fact) => boolean): Relation[] {
  const relations: Relation[] = [];
  const lists = new Map<number, Fact[]>();
  for (const fact of facts) {
    const { column, state } = fact;
    if (fact.at.measure !== '金额' || !mixed.has(column.id)) continue;
    if (!fact.ofWhich) {
      pushAll(relations, together(lists.get(column.id)?.filter(isPlain)));
      lists.set(column.id, [fact]);
      continue;
    }
    const list = lists.get(column.id);
    const [whole] = list ?? [];
    if (!list || !whole || whole.state === 'empty' || state === 'empty') continue;
    list.push(fact);
    relations.push({ kind: 'part', total: whole, parts: [fact] });
  }
  return [...relations, ...[...lists.values()].flatMap((list) => together(list.filter(isPlain)))];
}

/**
 * Columns that are 其中 from top to bottom, row by row. One is of the column before it where their words say so; which of them it is of
 * they need not say: then it has to be more than the largest of its row.
 */
function columnsWithin(facts: readonly Fact[], mixed: ReadonlySet<number>, gaps: Gaps): Relation[] {
  const rows = new Map<number, Fact[]>();
  const found = new Set<number>();
  for (const fact of facts) {
    const { row, column } = fact;
    if (fact.at.measure !== '金额' || fact.crossed || column.group || row.told) continue;
    push(rows, row.id, fact);
    if (!mixed.has(column.id)) found.add(row.id);
  }
  return [...found].flatMap((row) => {
    const line = rows.get(row)!;
    const besides = line.filter(({ column, state }) => mixed.has(column.id) && state !== 'empty');
    const [first, ...others] = besides;
    // What nobody could read may be the whole.
    if (!first || besides.some(({ state }) => state !== 'figure')) return [];
    const whole = others.reduce((most, fact) => (fact.value > most.value ? fact : most), first);
    // 基本支出 | 项目支出 | 其中：政府采购 without a total: it may be of both together.
    const isAll = besides.every(({ at }) => coversAll(whole.at, at.with('basis', whole.at.basis)));
    if (!isAll) return [];
    const parts = line.filter(({ column, state }) => !mixed.has(column.id) && state === 'figure');
    const relations = [
      ...parts.map((part): Relation => ({ kind: 'part', total: ownWhole(part, besides) ?? whole, parts: [part] })),
      ...together([whole, ...parts]),
    ];
    return gaps.inRow(line) ? relations.map((relation) => ({ ...relation, doubtful: true as const })) : relations;
  });
}

/** The column before it, where that covers it. */
function ownWhole(part: Fact, besides: readonly Fact[]): Fact | undefined {
  const before = besides.findLast(({ line }) => line.column < part.line.column);
  return before && coversAll(before.at, part.at) ? before : undefined;
}

/** A whole and what is listed behind one 其中, as one relation; nothing where some of it may be in two of them, or one alone is too much. */
function together(list: readonly Fact[] | undefined): Relation[] {
  const [whole, ...parts] = list ?? [];
  if (!whole || parts.length < 2) return [];
  if (parts.some((part) => part.value > whole.value || !isWithinAll(whole.at, part.at))) return [];
  return areApart(parts.map(({ at }) => at)) ? [{ kind: 'part', total: whole, parts }] : [];
}

const isWithinAll = (whole: Coordinates, part: Coordinates): boolean =>
  whole.basis === part.basis &&
  (coversAll(whole, part) ||
    (isOwnMoney(whole.fund) && isOwnMoney(part.fund) && coversAll(whole.with('fund', part.fund), part)));

/** 教育收费 and 学费收入 may be of 事业收入 or of any other money that is no grant: behind 其中 they are of what stands there. */
const isOwnMoney = (fund: string): boolean =>
  covers('fund', '非财政拨款', fund) || EARNED.some((list) => list.includes(fund));

/** Members of one dimension and alike in all others, of which no money can be in two. */
function areApart(parts: readonly Coordinates[]): boolean {
  const [first] = parts;
  const unlike = DIMENSIONS.filter((dimension) => parts.some((at) => at[dimension] !== first?.[dimension]));
  const [dimension] = unlike;
  if (dimension === undefined || unlike.length > 1) return false;
  const members = parts.map((at) => at[dimension]);
  const isApart = isByCode(dimension)
    ? members.every((member) => /^\d+$/u.test(member))
    : APART[dimension]?.some((list) =>
        members.every((member) => list.includes(member.slice(member.lastIndexOf(WITHIN) + 1))),
      );
  return (
    isApart === true &&
    members.every((member, i) => members.slice(0, i).every((other) => !overlaps(dimension, member, other)))
  );
}

const FISCAL = ['一般公共预算', '政府性基金预算', '国有资本经营预算'] as const;
const OWN = ['事业收入', '事业单位经营收入', '附属单位上缴收入', '其他收入'] as const;

/** Kinds of what is earned: no money is of two. */
const EARNED: readonly (readonly string[])[] = [
  ['医疗收入', '科教收入'],
  ['医疗收入', '教育事业收入', '科研事业收入'],
  ['医疗收入', '教育收费', '科研事业收入'],
  ['租金收入', '利息收入', '捐赠收入', '投资收益', '资产处置收入'],
  ['学费收入', '住宿费收入', '保教费收入', '培训收入', '科研事业收入'],
];

/**
 * Lists whose members exclude one another by definition. Neighbours in a tree need not: 政府采购 may be for 公务用车, 经常性项目 and 特定目标类项目
 * divide one and the same money, and 教育收费 is 事业收入 in many schools.
 */
const APART: { readonly [D in Dimension]?: readonly (readonly string[])[] } = {
  origin: [['当年预算安排', '上年结转']],
  fund: [
    ['财政拨款', '财政专户管理资金', '单位资金'],
    [...FISCAL, '财政专户管理资金', '单位资金'],
    [...FISCAL, ...OWN],
    ['财政拨款', ...OWN],
    ['上级补助收入', ...OWN],
    ['税收收入', '非税收入'],
    ['经费拨款', '非税收入'],
    ['专项收入', '行政事业性收费收入', '罚没收入', '国有资源有偿使用收入'],
    ['门诊收入', '住院收入'],
    ...EARNED,
  ],
  nature: [
    ['基本支出', '项目支出', '上缴上级支出', '事业单位经营支出', '对附属单位补助支出'],
    ['人员经费', '公用经费'],
    ['其他运转类项目', '特定目标类项目'],
  ],
  item: [
    ['因公出国（境）费', '公务接待费', '公务用车购置及运行费'],
    ['因公出国（境）费', '公务接待费', '公务用车购置费', '公务用车运行维护费'],
    ['政府采购货物', '政府采购工程', '政府采购服务'],
    ['会议费', '培训费'],
  ],
};
