import type { Lexicon, Phrase } from '../lexicon/phrase.ts';
import type { RequiredTable } from '../lexicon/required-tables.ts';
import { fold } from '../lexicon/spelling.ts';
import { BOTH_FLOWS } from '../lexicon/terms.ts';
import { readTitlePhrase } from '../lexicon/title-phrase.ts';
import { ALL, covers, type Dimension } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Table } from '../model/table.ts';

/** What the facts of one table are of. */
export type Holds = { readonly flows: ReadonlySet<string>; readonly marks: ReadonlySet<Mark> };
type Mark =
  | 'function'
  | 'spending'
  | 'revenue'
  | 'general'
  | 'fund'
  | 'capital'
  | 'granted'
  | 'basic'
  | 'economic'
  | 'travel';

const NOTHING_HELD: Holds = { flows: new Set(), marks: new Set() };
const ITEM = 5;

const isWithin = (dimension: Dimension, upper: string, member: string | undefined): boolean =>
  member !== undefined && covers(dimension, upper, member);

/** By table. */
export function holdings(facts: readonly Fact[]): ReadonlyMap<number, Holds> {
  const found = new Map<number, { flows: Set<string>; marks: Set<Mark> }>();
  for (const { table, at } of facts) {
    const held = found.get(table) ?? { flows: new Set(), marks: new Set() };
    found.set(table, held);
    held.flows.add(at.flow);
    if (isWithin('item', '“三公”经费', at.item)) held.marks.add('travel');
    if (at.item !== ALL) continue;
    if (at.economic !== ALL || at.govEconomic !== ALL) {
      held.marks.add('economic');
      if (isWithin('nature', '基本支出', at.nature)) held.marks.add('basic');
    }
    if (at.function === ALL) continue;
    held.marks.add('function');
    const isSpending = at.flow === '支出';
    if (isSpending && isWithin('fund', '财政拨款', at.fund) && at.fund !== ALL) held.marks.add('granted');
    if (at.function.length < ITEM) continue;
    if (!isSpending) held.marks.add('revenue');
    else if (at.fund === ALL) held.marks.add('spending');
    else if (at.fund === '一般公共预算') held.marks.add('general');
    else if (at.fund === '政府性基金预算') held.marks.add('fund');
    else if (at.fund === '国有资本经营预算') held.marks.add('capital');
  }
  return found;
}

/** What a table says of itself. */
export type Named = { readonly text: string; readonly phrase: Phrase };

export const namedBy = (text: string, lexicon: Lexicon): Named => ({ text, phrase: readTitlePhrase(text, lexicon) });

/** Whether a table of this title is the one that is asked for; with its figures, where there are any. */
export function isCalled(required: RequiredTable, { text, phrase: { at } }: Named, holds = NOTHING_HELD): boolean {
  const { flow, fund, nature, item, words } = required;
  const said = words?.test(fold(text)) ?? false;
  if (item !== undefined) return said || isWithin('item', item, at.item);
  if (at.item !== undefined || at.receipt !== undefined || at.origin === '上年结转') return false;
  if (!said && !fund.includes(at.fund)) return false;
  if (nature === undefined ? at.nature !== undefined : !isWithin('nature', nature, at.nature)) return false;
  if (nature === undefined && at.economic !== undefined) return false;
  const both = at.flow === undefined && (saysBoth(text) || holds.flows.size > 1);
  if (flow === '收支') return both;
  const isOwn = at.flow === flow || (fund[0] !== undefined && both && (said || at.fund === fund[0]));
  // 一般公共预算支出经济分类情况表
  const isOther = holds.marks.has('economic') && !holds.marks.has('function');
  return isOwn && !(fund[0] === '一般公共预算' && nature === undefined && isOther);
}

const BOTH = BOTH_FLOWS.map(fold);
const saysBoth = (text: string): boolean => BOTH.some((word) => fold(text).includes(word));

/** One table for two: columns or rows of it state what the other is asked for. */
export function states(required: RequiredTable, titles: readonly Named[], { flows, marks }: Holds): boolean {
  if (required.item !== undefined) return marks.has('travel');
  const said = (key: 'fund' | 'nature' | 'item'): string | undefined =>
    titles.findLast(({ phrase }) => phrase.at[key] !== undefined)?.phrase.at[key];
  const [fund, nature] = [said('fund'), said('nature')];
  if (said('item') !== undefined) return false;
  const isGranted = fund === '财政拨款' || fund === '一般公共预算';
  if (required.nature !== undefined)
    return marks.has('basic') || (nature === undefined && isGranted && marks.has('economic'));
  if (nature !== undefined) return false;
  if (required.flow === '收入') return fund === undefined && marks.has('revenue');
  if (required.fund.includes('政府性基金预算')) return marks.has('fund');
  if (required.fund.includes('国有资本经营预算')) return marks.has('capital');
  if (required.flow === '支出') return marks.has(required.fund.includes(undefined) ? 'spending' : 'general');
  if (required.fund.includes(undefined)) return fund === undefined && flows.size > 1;
  return marks.has('granted') && (fund === undefined ? flows.size > 1 : fund === '财政拨款' && marks.has('general'));
}

export const titlesOf = ({ titles }: Table, lexicon: Lexicon): Named[] =>
  titles.flatMap(({ value }) => partsOf(value).map((part) => namedBy(part, lexicon)));

/** 部门收支总表（含财政拨款收支总表） is both, and so is 一般公共预算支出及基本支出表. */
function partsOf(title: string): readonly string[] {
  const [, whole, part] = /^(.+支出)(?:及其?|和|与|、)(.{0,12}支出(?:情况|预算)?表)$/u.exec(title) ?? [];
  if (whole !== undefined && part !== undefined) return [title, `${whole}表`, part];
  const [, first, second] = /^(.+表)\s*[（(](?:含|包括|并|附)(.+?表)[）)]\s*$/u.exec(title) ?? [];
  return first !== undefined && second !== undefined ? [title, first, second] : [title];
}

/** A title that nobody understood, and of which no word says what it is not: it may be of anything. */
export const isOpen = (titles: readonly Named[]): boolean =>
  titles.every(
    ({ phrase: { left, at } }) =>
      left !== '' && (['fund', 'nature', 'item'] as const).every((key) => at[key] === undefined),
  );
