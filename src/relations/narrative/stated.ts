import { commonest } from '../../model/commonest.ts';
import type { Coordinates, Reading } from '../../model/coordinates.ts';
import { ALL, covers, type Dimension } from '../../model/dimension.ts';
import { type Fact, isThisYear } from '../../model/fact.ts';
import { ENTRY, type Half } from '../../model/halves.ts';
import { push } from '../../model/multimap.ts';
import { isAmount, type Usage } from '../canonical.ts';

const BASIC = '基本支出';
/** Digits of the code of an item. */
const ITEM = 7;
const THIS_YEAR = '当年预算安排';
/** Dimensions a sentence often leaves unsaid; then all that is stated of it is meant first, and any part of it after. */
const OPEN: readonly Dimension[] = ['fund', 'nature', 'origin'];

/** What the tables state where a sentence may point. */
export type Statement = {
  /** What is meant if nothing is meant but what is said; of several statements alike the commonest. */
  readonly plain: Fact | undefined;
  /** The same with and without what is carried over, where no word tells which is meant. */
  readonly either?: readonly Fact[];
  /** Only a narrower fund is stated, and perhaps a wider one, all alike: most likely it is the same money. */
  readonly likely?: true;
  /** All that may be meant. */
  readonly any: readonly Fact[];
};

/** The statements of tables, found by what a sentence says of them. */
export class Stated {
  /** By the entry without its unit: where one unit alone states something, it is the department's. */
  private readonly byEntry = new Map<Half, Fact[]>();
  private readonly priors = new Map<Half, Fact[]>();
  private readonly usage: Usage;
  /** Funds of which this year brings all that is spent. */
  private readonly brought = new Map<string, boolean>();
  /** Columns and rows of last year that state something. */
  private readonly filled = new Set<Fact['column'] | Fact['row']>();

  constructor(tables: readonly Fact[], usage: Usage) {
    this.usage = usage;
    const kinds = new Map<number, { readonly at: Coordinates; readonly facts: Fact[] }>();
    for (const fact of tables) {
      if (fact.crossed || fact.state === 'unreadable' || !isAmount(fact)) continue;
      push(isThisYear(fact) ? this.byEntry : this.priors, fact.at.with('budgetUnit', ALL).entry, fact);
      if (!isThisYear(fact) && fact.state === 'figure') this.filled.add(fact.column).add(fact.row);
      const at = kindBought(fact.at);
      if (at && isThisYear(fact)) kinds.set(at.key, { at, facts: [...(kinds.get(at.key)?.facts ?? []), fact] });
    }
    // Of a list with many rows of one kind none states the kind.
    for (const { at, facts } of kinds.values())
      if (facts.length === 1) for (const fact of facts) push(this.byEntry, at.with('budgetUnit', ALL).entry, fact);
  }

  /** @param at coordinates whose entry the sentence's words fix */
  of(reading: Reading, at: Coordinates): Statement {
    const worded = this.worded(reading, at);
    const all = worded.any.length > 0 ? reading : this.allOf(reading, at);
    return all === reading ? worded : this.worded(all, at);
  }

  /** 一般公共预算当年拨款, of which nothing is carried over: all there is of it. */
  private allOf(reading: Reading, at: Coordinates): Reading {
    if (!this.bringsAll(reading, at)) return reading;
    const { origin: _, ...all } = reading;
    return all;
  }

  /** 当年拨款 of a fund of which as much is spent as this year brings: nothing of it is carried over. */
  private bringsAll({ fund, origin }: Reading, at: Coordinates): boolean {
    if (origin !== THIS_YEAR || fund === undefined || !this.usage.carriesOver()) return false;
    const known = this.brought.get(fund);
    if (known !== undefined) return known;
    const amount = (reading: Reading): bigint | undefined =>
      this.worded(reading, entryOf(at.with('budgetUnit', ALL), reading)).plain?.value;
    const own = amount({ flow: '收入', fund, origin });
    const isAll = own !== undefined && own > 0n && own === amount({ flow: '支出', fund });
    this.brought.set(fund, isAll);
    return isAll;
  }

  private worded(reading: Reading, at: Coordinates): Statement {
    const unit = at.budgetUnit;
    const all = this.byEntry.get(at.with('budgetUnit', ALL).entry) ?? [];
    const own = all.filter((fact) => fact.at.budgetUnit === unit);
    const facts = own.length > 0 || unit !== ALL ? own : ofOneUnit(all);
    const any = facts.filter((fact) => this.fits(fact, reading));
    const plainly = any.filter((fact) => this.isPlain(fact, reading));
    const plain = commonest(plainly);
    if (plain) return { plain, any, either: byOrigin(plainly) };
    const only =
      this.inOnlyFund(reading, at, any) ?? ofItem(reading, any) ?? ofProject(at, any) ?? this.broughtOver(reading, at);
    if (only) return { plain: only, any, likely: true };
    const near = facts.filter((fact) => this.nearlyFits(fact, reading) && this.isPlain(fact, reading));
    // What a wider fund states has other money in it.
    const narrower = near.filter(({ at: { fund } }) => covers('fund', reading.fund ?? ALL, fund));
    const [first] = narrower;
    const alike = first !== undefined && narrower.every(({ value }) => value === first.value);
    return { plain: alike ? first : undefined, any: [...any, ...near], ...(alike && { likely: true as const }) };
  }

  /**
   * 人员经费, or a class of 基本支出, of whatever fund, where the tables state that of one fund alone, and all there is of 基本支出 is of that fund: then so is this.
   */
  private inOnlyFund({ fund, nature, flow }: Reading, at: Coordinates, any: readonly Fact[]): Fact | undefined {
    const [first] = any;
    if (fund !== undefined || !first || nature === undefined || (nature === BASIC && !at.entry.isListed))
      return undefined;
    if (!covers('nature', BASIC, nature)) return undefined;
    const its = first.at.fund;
    if (its === ALL || any.some((fact) => fact.at.fund !== its || fact.value !== first.value)) return undefined;
    const side: Reading = { ...(flow !== undefined && { flow }), nature: BASIC };
    const all = at.with('function', ALL).with('economic', ALL);
    const [every, one] = [this.of(side, all).plain, this.of({ ...side, fund: its }, all).plain];
    return every && one && every.state === 'figure' && every.value === one.value ? first : undefined;
  }

  /**
   * 一般公共预算支出，其中上年结转: no table states what is spent of that; it is as much as was brought over from last year. 当年预算支出 is as much as
   * this year brings, where nothing is left for the next.
   */
  private broughtOver({ flow, origin, ...rest }: Reading, at: Coordinates): Fact | undefined {
    const isAll = rest.nature === undefined && !at.entry.isListed && at.item === ALL;
    const isOwn = origin === THIS_YEAR && rest.fund === undefined && !this.leavesOver(at);
    if (flow !== '支出' || (origin !== '上年结转' && !isOwn) || !isAll) return undefined;
    const { plain } = this.of({ ...rest, flow: '收入', origin }, at.with('flow', '收入'));
    return plain?.state === 'figure' ? plain : undefined;
  }

  private leavesOver(at: Coordinates): boolean {
    const all = this.byEntry.get(at.with('budgetUnit', ALL).entry) ?? [];
    return all.some((fact) => fact.at.nature === '结转下年' && fact.value !== 0n);
  }

  /** 一般公共预算收入 with what is carried over of it no table states; it is as much as is spent of it. */
  withCarryOver(reading: Reading, at: Coordinates): readonly Fact[] {
    if (reading.flow !== '收入' || reading.fund === undefined || reading.origin !== undefined) return [];
    if (!this.usage.carriesOver()) return [];
    const spent: Reading = { ...reading, flow: '支出' };
    const { plain } = this.of(spent, at.with('flow', '支出'));
    return plain ? [plain] : [];
  }

  /**
   * Whether last year's amount is of the money and the year's share that the words name: what is one this year need not have been one
   * last year. Memo items have no funds that anyone names.
   */
  isWorded({ at }: Fact, reading: Reading): boolean {
    if (at.item !== ALL) return reading.fund === undefined || this.agrees('fund', at.fund, reading.fund);
    if (reading.flow === '收入' && at.flow === '支出') return false;
    return (['fund', 'origin'] as const).every((dimension) => at[dimension] === (reading[dimension] ?? ALL));
  }

  /** 当年拨款, beside a table of all there is where nothing is carried over: most likely the same, last year as well. */
  isNearlyWorded(fact: Fact, reading: Reading): boolean {
    const { origin, ...rest } = reading;
    const { flow } = fact.at;
    if (reading.flow === '收入' && flow === '支出') return this.isWorded(fact, { ...reading, flow });
    // 财政拨款“三公”经费, which a table states of 一般公共预算 alone.
    if (fact.at.item !== ALL) return this.nearlyFits(fact, reading);
    // An item of whatever fund, where only one is in use: few are paid of another, and it need not have been so last year.
    if (reading.fund === undefined && reading.function?.length === ITEM) return this.agrees('fund', fact.at.fund, ALL);
    if (origin !== THIS_YEAR || !this.isWorded(fact, rest)) return false;
    return !this.usage.carriesOver() || this.bringsAll(reading, fact.at);
  }

  /** Last year's amount as a table states it, of the base that is named. */
  before(said: Reading, at: Coordinates, kind: '预算' | '执行'): Fact | undefined {
    const reading = this.allOf(said, at);
    const basis = kind === '执行' ? '上年执行数' : '上年预算';
    const figures = (this.priors.get(at.entry) ?? []).filter(
      (fact) => fact.at.basis === basis && fact.at.budgetUnit === at.budgetUnit && fact.state === 'figure',
    );
    const facts = figures.filter((fact) => this.fits(fact, reading));
    // 财政拨款“三公”经费, which tables state of 一般公共预算 alone: as this year's amount is found.
    if (facts.length === 0 && at.item !== ALL) facts.push(...figures.filter((fact) => this.nearlyFits(fact, reading)));
    if (facts.length === 0 && kind === '预算' && this.isAllSpent(reading, at))
      return this.before({ ...reading, flow: '支出' }, at.with('flow', '支出'), kind);
    // As worded: last year another fund may have been in use.
    const worded = facts.filter(({ at: own }) =>
      OPEN.every((dimension) => own[dimension] === (reading[dimension] ?? ALL)),
    );
    const [first] = worded.length > 0 ? worded : facts;
    return first && facts.every(({ value }) => value === first.value) ? first : worded[0];
  }

  /** Revenue of a fund of which as much is spent this year: most likely so it was last year, which tables state of spending alone. */
  private isAllSpent(reading: Reading, at: Coordinates): boolean {
    const { flow, fund, origin, ...more } = reading;
    if (flow !== '收入' || fund === undefined || origin !== undefined || Object.keys(more).length > 0) return false;
    const amount = (side: string): bigint | undefined =>
      this.of({ flow: side, fund }, entryOf(at, { flow: side, fund })).plain?.value;
    const own = amount('收入');
    return own !== undefined && own > 0n && own === amount('支出');
  }

  /** New this year: the table has nothing for last year beside this year's amount, and something beside others. */
  nothingBefore(said: Reading, at: Coordinates, kind: '预算' | '执行'): Fact | undefined {
    const reading = this.allOf(said, at);
    const basis = kind === '执行' ? '上年执行数' : '上年预算';
    const own = (this.priors.get(at.entry) ?? []).filter(
      (fact) => fact.at.basis === basis && fact.at.budgetUnit === at.budgetUnit && this.fits(fact, reading),
    );
    return own.every(({ state, column, row }) => state === 'empty' && (this.filled.has(column) || this.filled.has(row)))
      ? own[0]
      : undefined;
  }

  private fits({ at }: Fact, reading: Reading): boolean {
    if (reading.flow !== undefined && at.flow !== reading.flow) return false;
    return OPEN.every((dimension) => this.agrees(dimension, at[dimension], reading[dimension]));
  }

  private agrees(dimension: Dimension, member: string, said: string | undefined): boolean {
    if (said === undefined) return true;
    // Money carried over is never all the money there is.
    if (said === '上年结转') return member === said;
    return this.usage.collapse(dimension, member) === this.usage.collapse(dimension, said);
  }

  /** But for whose money it is: 财政拨款 for 一般公共预算, or the other way round. */
  private nearlyFits(fact: Fact, reading: Reading): boolean {
    const { fund, ...rest } = reading;
    if (fund === undefined || !this.fits(fact, rest)) return false;
    return covers('fund', fund, fact.at.fund) || covers('fund', fact.at.fund, fund);
  }

  /** Nothing narrows it that the words do not name. */
  private isPlain({ at, ofWhich }: Fact, reading: Reading): boolean {
    if (ofWhich) return false;
    return OPEN.every((dimension) => {
      if (reading[dimension] !== undefined) return true;
      const member = this.usage.collapse(dimension, at[dimension]);
      return (
        member === ALL ||
        (dimension === 'nature' && member === '本年支出') ||
        (dimension === 'origin' && member === '不含结转')
      );
    });
  }
}

/** “三公”经费 of whatever fund, where the tables state it of one alone: no sentence about it need say which. */
function ofItem({ item, fund }: Reading, any: readonly Fact[]): Fact | undefined {
  const all = any.filter(({ ofWhich }) => !ofWhich);
  const [first] = all;
  if (item === undefined || fund !== undefined || !first) return undefined;
  return all.every(({ at, value }) => at.fund === first.at.fund && value === first.value) ? first : undefined;
}

const BOUGHT = /^[ABC]?(?:政府采购|采购)?(货物|工程|服务)(?:类|采购|项目|支出|预算)*$/u;

/** A row 货物 of what is bought: what a sentence calls 政府采购货物. */
function kindBought(at: Coordinates): Coordinates | undefined {
  const kind = at.item === '政府采购' ? BOUGHT.exec(at.category)?.[1] : undefined;
  return kind === undefined ? undefined : at.with('category', ALL).with('item', `政府采购${kind}`);
}

/** A project of which the tables state one amount, whosever money and of whichever year that is. */
function ofProject({ project }: Coordinates, any: readonly Fact[]): Fact | undefined {
  const all = any.filter(({ state, value, ofWhich }) => state === 'figure' && value !== 0n && !ofWhich);
  const whole = all.filter(({ at }) => at.fund === ALL);
  const figures = whole.length > 0 ? whole : all;
  const [first] = figures;
  return project !== ALL && figures.every(({ value }) => value === first?.value) ? first : undefined;
}

/** What most of them state, with what is carried over and without. */
function byOrigin(facts: readonly Fact[]): readonly Fact[] {
  const [all, less] = [(fact: Fact) => fact.at.origin === ALL, (fact: Fact) => fact.at.origin !== ALL];
  const found = [all, less].flatMap((one) => commonest(facts.filter(one)) ?? []);
  return new Set(found.map(({ value }) => value)).size > 1 ? found : [];
}

/** The statements, if all are of one unit. */
function ofOneUnit(facts: readonly Fact[]): readonly Fact[] {
  const units = new Set(facts.map(({ at }) => at.budgetUnit));
  return units.size === 1 ? facts : [];
}

/** The entry that a reading fixes, in the frame of other coordinates. */
export const entryOf = (at: Coordinates, reading: Reading): Coordinates =>
  ENTRY.reduce((coordinates, dimension) => coordinates.with(dimension, reading[dimension] ?? ALL), at);
