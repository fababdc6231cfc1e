/**
 * What a blank takes over from last year's report, however its tables were laid out: the subjects, projects and units its figures are
 * about, and the figures this year's will be compared with.
 */
import { currentSubjects, namesOf } from './lexicon/classification.ts';
import type { OwnWords } from './lexicon/own.ts';
import { Space } from './model/coordinates.ts';
import { parentOf } from './model/dimension.ts';
import type { Fact } from './model/fact.ts';
import { formatMoney, pow10, roundTo } from './model/money.ts';
import { push } from './model/multimap.ts';
import type { Report } from './model/report.ts';
import { understand } from './understood.ts';
import type { Carried, CarriedRow } from './write/blank/report.ts';
import type { SideKey } from './write/layouts/layout.ts';

export type CarriedOver = {
  readonly rows: Carried;
  /** How many rows, all tables together. */
  readonly count: number;
  /** How many amounts stand as last year's. */
  readonly priors: number;
  /** Rows of last year's report that no table of the layout has a place for, by table. */
  readonly left: readonly { readonly table: string; readonly rows: readonly string[] }[];
  /** Figures nobody understood. */
  readonly unread: number;
};

const ALL = '合计';
/** Funds that the layout names. */
const FUNDS = [
  '合计',
  '财政拨款',
  '一般公共预算',
  '政府性基金预算',
  '国有资本经营预算',
  '财政专户管理资金',
  '单位资金',
];
const SPENT = ['本年支出', '合计'];
/** By name in the layout. */
const ITEMS: Readonly<Record<string, string>> = {
  '因公出国（境）费': '因公出国（境）费',
  公务接待费: '公务接待费',
  公务用车购置及运行费: '公务用车购置及运行费',
  公务用车购置费: '①公务用车购置费',
  公务用车运行维护费: '②公务用车运行维护费',
  '“三公”经费': '合计',
};
const OPERATING = '机关运行经费';

type Test = (fact: Fact) => boolean;
/** Of a report without codes a subject that is in no list is known by names alone, from the class down: no table by codes has a place for it. */
const isCoded = (subject: string): boolean => /^\d+$/u.test(subject);

export function carriedOver(report: Report, own?: OwnWords): CarriedOver {
  const { text: _, forms: __, ...tables } = report;
  const { derived } = understand(tables, new Space(), 0, own);
  const now = derived.facts.filter(
    ({ at, state, value }) => at.basis === '本年预算' && at.measure === '金额' && state === 'figure' && value !== 0n,
  );
  const { lexicon } = derived;
  const names = new Map<string, string>();
  for (const { at, row } of now)
    for (const code of [at.function, at.receipt]) {
      const name = row.label.replace(/^[\d\s.．、]+/u, '').trim();
      if (code !== ALL && name !== '' && !names.has(code)) names.set(code, name);
    }
  const current = new Map(currentSubjects('function', own?.subjects).map(({ code, name }) => [code, name]));
  const named = (code: string): string =>
    current.get(code) ?? names.get(code) ?? namesOf('function', code, lexicon.subjects)[0] ?? '';

  const plain: Test = ({ at }) =>
    at.project === ALL && at.item === ALL && at.economic === ALL && at.govEconomic === ALL;
  // Where one of the subjects below another has no code, those that have one would not add up to it.
  const partly = new Set(
    now.flatMap(({ at }) => (isCoded(at.function) ? [] : (parentOf('function', at.function) ?? []))),
  );
  const isWhole = (code: string): boolean => !partly.has(parentOf('function', code) ?? ALL) || code.length === 3;
  const codesOf = (test: Test, of: (fact: Fact) => string): string[] =>
    [...new Set(now.filter((fact) => plain(fact) && test(fact)).map(of))]
      .filter((code) => isCoded(code) && isWhole(code))
      .sort();
  const subjects = (codes: readonly string[]): CarriedRow[] =>
    codes.map((code) => ({ labels: { 科目编码: code, 科目名称: named(code) } }));
  const byFunction = (test: Test): CarriedRow[] => subjects(codesOf(test, ({ at }) => at.function));
  const received = (fund: string): CarriedRow[] =>
    codesOf(
      ({ at }) => at.fund === fund && at.flow === '收入',
      ({ at }) => at.receipt,
    ).map((code) => ({
      labels: { 收入科目编码: code, 科目名称: names.get(code) ?? '' },
    }));
  const spentOf = (fund: string): CarriedRow[] => byFunction(({ at }) => at.flow === '支出' && at.fund === fund);
  const spent = byFunction(({ at }) => at.flow === '支出');
  const income = byFunction(({ at }) => at.flow === '收入');
  const projects = (isBefore: boolean): CarriedRow[] =>
    [
      ...new Set(
        now
          .filter(({ at }) => at.project !== ALL && at.item === ALL && (at.origin === '上年结转') === isBefore)
          .map(({ at }) => at.project),
      ),
    ].map((project) => ({ labels: { 项目名称: project } }));
  const prior = (test: Test, funds: readonly string[]): Pick<CarriedRow, 'prior'> => {
    const found = now
      .filter((fact) => test(fact) && funds.includes(fact.at.fund) && SPENT.includes(fact.at.nature))
      .sort((a, b) => funds.indexOf(a.at.fund) - funds.indexOf(b.at.fund) || rankOf(a) - rankOf(b))[0];
    return found ? { prior: inCents(found.value) } : {};
  };
  const isPublic: Test = (fact) =>
    plain(fact) && fact.at.flow === '支出' && fact.at.fund === '一般公共预算' && SPENT.includes(fact.at.nature);
  const amounts = bySubject(now.filter(isPublic));
  const ofPublic = (code: string): Pick<CarriedRow, 'prior'> => {
    const value = amounts.get(code);
    return value === undefined ? {} : { prior: inCents(value) };
  };
  const ofItem = (item: string, unit: string, funds: readonly string[]): Pick<CarriedRow, 'prior'> =>
    prior(
      ({ at }) =>
        at.item === item && at.budgetUnit === unit && at.function === ALL && at.economic === ALL && at.project === ALL,
      funds,
    );
  const units = [...new Set(now.filter(({ at }) => at.item === OPERATING).map(({ at }) => at.budgetUnit))].filter(
    (unit) => unit !== ALL,
  );
  const rows: [string, Partial<Record<SideKey, readonly CarriedRow[]>>][] = [
    ['收入总表', { 行: income.length > 0 ? income : spent }],
    ['支出总表', { 行: spent }],
    [
      '一般公共预算支出表',
      {
        行: [
          { labels: { 科目名称: ALL }, ...ofPublic(ALL) },
          ...spentOf('一般公共预算').map((row) => ({ ...row, ...ofPublic(row.labels['科目编码']!) })),
        ],
      },
    ],
    ['一般公共预算基本支出表', { 行: basic(now, own) }],
    ['政府性基金预算收入表', { 行: received('政府性基金预算') }],
    ['政府性基金预算支出表', { 行: spentOf('政府性基金预算') }],
    ['国有资本经营预算收支表', { 收入: received('国有资本经营预算'), 支出: spentOf('国有资本经营预算') }],
    [
      '三公经费支出表',
      {
        行: Object.entries(ITEMS).map(([item, label]) => ({
          labels: { 项目: label },
          ...ofItem(item, ALL, OF_PUBLIC),
        })),
      },
    ],
    [
      '机关运行经费表',
      {
        行: [
          { labels: { 单位名称: '部门合计' }, ...ofItem(OPERATING, ALL, OF_ALL) },
          ...units.map((unit) => ({ labels: { 单位名称: unit }, ...ofItem(OPERATING, unit, OF_ALL) })),
        ],
      },
    ],
    ['项目支出表', { 行: projects(false) }],
    ['上年结转项目支出表', { 行: projects(true) }],
  ];
  const carried = new Map(rows);
  const all = rows.flatMap(([, sides]) => Object.values(sides).flat());
  const isFree = ({ labels }: CarriedRow): boolean =>
    !Object.values(labels).some((name) => name === ALL || name === '部门合计') && labels['项目'] === undefined;
  return {
    rows: carried,
    count: all.filter(isFree).length,
    priors: all.filter((row) => row.prior !== undefined).length,
    left: leftOut(now, carried),
    unread: derived.notUnderstood.length,
  };
}

/** Two decimals in 万元, as the table is printed: an amount to the cent is rounded. */
const inCents = (value: bigint): string => formatMoney(roundTo(value, CENTS) * pow10(CENTS), '万元', 2);
const CENTS = 8;

/** Whose amount stands for an item where several funds have one: what the column for last year is of in the tables of the layout. */
const OF_PUBLIC = ['一般公共预算', '财政拨款', ALL];
const OF_ALL = ['财政拨款', ALL, '一般公共预算'];

/** This year's money goes before all of it, and what is spent before what is left over. */
const rankOf = ({ at }: Fact): number => ORIGINS.indexOf(at.origin) * 2 + SPENT.indexOf(at.nature);
const ORIGINS = ['当年预算安排', ALL, '上年结转'];

/**
 * What each subject and all of them come to, as the table says that tells most of them: an overview beside it may hold money carried over
 * as well. Where it goes by units a subject is their sum, and one above others is theirs where it has no row of its own.
 */
function bySubject(facts: readonly Fact[]): ReadonlyMap<string, bigint> {
  const counts = new Map<number, number>();
  for (const { at, table } of facts) if (at.function.length > 3) counts.set(table, (counts.get(table) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const own = most ? facts.filter(({ table }) => table === most[0]) : facts;
  const stated = new Map<string, Fact[]>();
  for (const fact of own) push(stated, fact.at.function, fact);
  const found = new Map<string, bigint>();
  for (const [subject, all] of stated) {
    const whole = all.filter(({ at }) => at.budgetUnit === ALL);
    const ranked = (whole.length > 0 ? whole : all).toSorted((a, b) => rankOf(a) - rankOf(b));
    const best = ranked.filter((fact) => rankOf(fact) === rankOf(ranked[0]!));
    found.set(subject, whole.length > 0 ? best[0]!.value : sumOf(best));
  }
  for (const length of [5, 3])
    for (const { at } of own) {
      const above = at.function.slice(0, length);
      if (!isCoded(above) || found.has(above) || at.function.length <= length) continue;
      const below = [...found].filter(([code]) => code.length === 7 && code.startsWith(above));
      found.set(
        above,
        below.reduce((sum, [, value]) => sum + value, 0n),
      );
    }
  return found;
}

const sumOf = (facts: readonly Fact[]): bigint => facts.reduce((sum, { value }) => sum + value, 0n);

/** Subjects of basic expenditure by the name of their class. */
function basic(now: readonly Fact[], own: OwnWords | undefined): CarriedRow[] {
  const economic = new Map(currentSubjects('economic', own?.subjects).map(({ code, name }) => [code, name]));
  const government = new Map(currentSubjects('govEconomic', own?.subjects).map(({ code, name }) => [code, name]));
  const found = new Map<string, CarriedRow>();
  for (const { at, row } of now) {
    if (at.economic === ALL || at.economic.length < 5 || at.item !== ALL || at.project !== ALL) continue;
    if (
      !['基本支出', '人员经费', '公用经费'].includes(at.nature) ||
      !['一般公共预算', '财政拨款', ALL].includes(at.fund)
    )
      continue;
    const key = `${at.economic} ${at.govEconomic}`;
    const name = economic.get(at.economic) ?? row.label.replace(/^[\d\s]+/u, '').split(' ')[0]!;
    const other = at.govEconomic === ALL ? '' : (government.get(at.govEconomic) ?? '');
    const above = economic.get(at.economic.slice(0, 3)) ?? '';
    if (!found.has(key))
      found.set(key, { labels: { 部门预算支出经济科目名称: name, 政府预算支出经济科目名称: other }, above });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function leftOut(now: readonly Fact[], carried: Carried): CarriedOver['left'] {
  const rows = [...carried.values()].flatMap((sides) => Object.values(sides).flat());
  const labels = (heading: string): ReadonlySet<string | undefined> =>
    new Set(rows.map(({ labels: own }) => own[heading]));
  const [codes, receipts, projects, units] = ['科目编码', '收入科目编码', '项目名称', '单位名称'].map(labels) as [
    ...ReadonlySet<string | undefined>[],
  ] as [ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>];
  const has = (member: string, known: ReadonlySet<string>): boolean => member === ALL || known.has(member);
  const isPlaced = ({ at }: Fact): boolean =>
    has(at.function, codes) &&
    has(at.receipt, receipts) &&
    has(at.project, projects) &&
    (at.item === ALL ||
      (at.item in ITEMS && at.budgetUnit === ALL) ||
      (at.item === OPERATING && has(at.budgetUnit, units))) &&
    (at.economic === ALL || isBasic(at)) &&
    FUNDS.includes(at.fund);
  const lost = new Map<string, Set<string>>();
  const kept = new Set<number>();
  for (const fact of now) if (isPlaced(fact)) kept.add(fact.row.id);
  for (const fact of now) {
    if (kept.has(fact.row.id)) continue;
    const { table, row } = fact.label;
    lost.set(table, (lost.get(table) ?? new Set()).add(row));
  }
  return [...lost].map(([table, found]) => ({ table, rows: [...found] }));
}

const isBasic = ({ economic }: Fact['at']): boolean => ['301', '302', '303', '310'].includes(economic.slice(0, 3));
