import { merge } from '../lexicon/phrase.ts';
import type { Reading } from '../model/coordinates.ts';
import { ALL, covers, type Dimension, lowestCommon } from '../model/dimension.ts';
import { type Spoken, totalOf } from './combine.ts';
import type { Context } from './label.ts';
import { isPassedOut } from './passed-out.ts';
import { isMember, type Joined } from './sections.ts';
import { isOtherYears, THIS_YEAR } from './this-year.ts';

/** The totals among the rows of a table: of what all of them ask the list is looked through once, whatever their number. */
export class RowTotals {
  private readonly all: readonly Joined[];
  private readonly context: Context;
  private readonly fund: string | undefined;
  private readonly lists = new Map<string, List>();
  private readonly funds = new Map<Dimension, string | undefined>();

  constructor(all: readonly Joined[], context: Context, fund: string | undefined) {
    this.all = all;
    this.context = context;
    this.fund = fund;
  }

  /**
   * Law 1 for rows: the lowest common ancestor of the rows the total's own words admit. A total with the carry-over listed
   * below it is the total of what stands above it.
   */
  of(total: Joined, index: number): Spoken {
    const { context, fund } = this;
    const list = this.listOf(total);
    const holdsThisYear = standsBelow(list, list.carriedOver, index) || standsBelow(list, list.otherYears, index);
    const rows = holdsThisYear ? list.rows.slice(0, countBelow(list.places, index)) : list.rows;
    const uses = holdsThisYear ? usedIn(rows) : list.uses;
    const flow = total.at.flow ?? context.flow;
    const beside: Reading[] = [];
    const words = (Object.entries(total.at) as [Dimension, string][]).filter(([dimension]) => dimension !== 'flow');
    const admits = (at: Reading): boolean =>
      words.every(([dimension, member]) => at[dimension] === undefined || covers(dimension, member, at[dimension]));
    for (const row of rows) {
      // What its words exclude as it stands they exclude with what is added.
      if (!isMember(row) || !admits(row.at)) continue;
      const at: { [D in Dimension]?: string } = { ...row.at };
      // A bare 上年结转 among the funds of a fiscal table is fiscal too.
      if (uses.fund && fund !== undefined) at.fund ??= fund;
      if (flow === '收入' && uses.origin) at.origin ??= THIS_YEAR;
      // Beside kinds of projects what says no kind is of the title's.
      if (flow === '支出' && uses.nature) at.nature ??= context.nature ?? '本年支出';
      if (admits(at)) beside.push(at);
    }
    const common = totalOf(beside);
    const at: { [D in Dimension]?: string } = merge(common.at, total.at);
    const sums = new Set(common.sums);
    const funds = this.fundsOfList(total);
    if (at.fund !== undefined && total.at.fund === undefined && funds !== undefined && covers('fund', funds, at.fund)) {
      at.fund = funds;
      sums.add('fund');
    }
    // A list that happens to hold fiscal money alone still adds up to all there is.
    if (
      fund === undefined &&
      (total.total === 'grand' || total.at.flow !== undefined) &&
      total.at.fund === undefined &&
      at.fund !== undefined
    )
      at.fund = ALL;
    // 收入总计 and 收入合计 without 本年 hold every origin; 支出总计 holds 结转下年 too.
    if (flow === '收入' && total.at.origin === undefined)
      at.origin = holdsThisYear ? (common.at.origin ?? THIS_YEAR) : ALL;
    // 总计 in a table of 基本支出 is no wider than its title.
    const ofAll = context.nature === undefined || context.nature === '本年支出';
    if (flow === '支出' && !holdsThisYear && total.total === 'grand' && !context.item && ofAll) {
      at.nature = ALL;
      sums.add('nature');
    }
    // In an office's own table what it lists of offices comes to what is its own.
    if (context.isOfOffice && at.budgetUnit === ALL) {
      delete at.budgetUnit;
      sums.delete('budgetUnit');
    }
    return { at, sums };
  }

  /** 甲项目小计 over 一般公共预算 and 政府性基金, 乙项目小计 over 一般公共预算 and 单位资金: each is all there is of its project, whatever it is paid from. */
  private fundsOfList({ at, subtotal }: Joined): string | undefined {
    const list = LISTS.find((dimension) => at[dimension] !== undefined);
    if (!subtotal || list === undefined) return undefined;
    if (!this.funds.has(list)) {
      const listed = this.all.filter((row) => isMember(row) && row.at[list] !== undefined);
      const funds = listed.flatMap((row) => row.at.fund ?? []);
      const isOfAll = funds.length === listed.length && funds.length > 0;
      this.funds.set(list, isOfAll ? lowestCommon('fund', funds) : undefined);
    }
    return this.funds.get(list);
  }

  /** Income stacked upon spending: each total is of its own. */
  private listOf({ at: { flow } }: Joined): List {
    const key = flow ?? '';
    const known = this.lists.get(key) ?? listFrom(this.all, flow);
    this.lists.set(key, known);
    return known;
  }
}

/** The rows a total may be of, where each stands, and where those stand that it may end before. */
type List = {
  readonly rows: readonly Joined[];
  readonly places: readonly number[];
  readonly members: Span;
  readonly carriedOver: Span;
  readonly otherYears: Span;
  readonly uses: Used;
};

/** The first and the last of some rows; none where the first stands behind the last. */
type Span = readonly [first: number, last: number];

type Used = { readonly origin: boolean; readonly nature: boolean; readonly fund: boolean };

function listFrom(all: readonly Joined[], flow: string | undefined): List {
  const rows: Joined[] = [];
  const places: number[] = [];
  for (const [place, row] of all.entries()) {
    if (row.at.flow !== undefined && flow !== undefined && row.at.flow !== flow) continue;
    rows.push(row);
    places.push(place);
  }
  const span = (is: (row: Joined) => boolean): Span => {
    const [first, last] = [rows.findIndex(is), rows.findLastIndex(is)];
    return first < 0 ? NONE : [places[first]!, places[last]!];
  };
  return {
    rows,
    places,
    members: span(isMember),
    carriedOver: span(isCarriedOver),
    otherYears: span((row) => isMember(row) && isOtherYears(row.at)),
    uses: usedIn(rows),
  };
}

const NONE: Span = [Number.POSITIVE_INFINITY, -1];

/** Such rows stand below a place, and above it others alone. */
const standsBelow = ({ members }: List, [first, last]: Span, place: number): boolean =>
  last > place && members[0] < place && first > place;

/** How many stand above a place. */
function countBelow(places: readonly number[], place: number): number {
  const at = places.findIndex((one) => one >= place);
  return at < 0 ? places.length : at;
}

const usedIn = (rows: readonly Joined[]): Used => {
  const uses = (dimension: Dimension): boolean => rows.some((row) => row.at[dimension] !== undefined && !row.total);
  return { origin: uses('origin'), nature: uses('nature'), fund: uses('fund') };
};

const LISTS: readonly Dimension[] = ['project', 'budgetUnit'];

const isCarriedOver = (row: Joined): boolean =>
  isMember(row) && (row.at.origin === '上年结转' || row.at.nature === '结转下年' || isPassedOut(row.at));
