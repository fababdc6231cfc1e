import { covers, overlaps } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { annualOf, type Forms, type MoneyFacts, type ProjectRow, type ReadForm } from '../model/form.ts';
import { abs } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import type { Relation } from '../model/relation.ts';
import { sumOf } from '../model/rounding.ts';

/**
 * What must hold of forms of targets, form by form: their money adds up by source, the annual money is that of the project table, and
 * what the whole project costs is not less than a year of it.
 */
export function formRelations({ forms }: Forms): Relation[] {
  const relations: Relation[] = [];
  for (const form of forms) {
    for (const block of form.blocks) relations.push(...sumsOf(block));
    relations.push(...wholeProject(form));
  }
  const about = pairs(forms);
  for (const { totals, rows } of about) relations.push(...sameMoney(totals, rows));
  return [...relations, ...fiscalMoney(about)];
}

const isFilled = ({ state }: Fact): boolean => state !== 'empty';

/** Total = its sources; fiscal money = its levels and funds. A breakdown nobody filled in says nothing. */
function sumsOf({ total, lines }: MoneyFacts): Relation[] {
  const of = (...shares: readonly string[]): MoneyFacts['lines'] =>
    lines.filter(({ line }) => shares.includes(line.share));
  const [fiscal, ...more] = of('fiscal');
  const levels = of('level');
  const nested = fiscal && more.length === 0 && levels.length > 0;
  const parts = nested ? of('fiscal', 'other') : of('fiscal', 'level', 'other');
  return [
    ...(total ? breakdown(total, parts) : []),
    ...(nested && isFilled(fiscal.fact) ? breakdown(fiscal.fact, levels) : []),
  ];
}

function breakdown(total: Fact, parts: MoneyFacts['lines']): Relation[] {
  const facts = parts.map(({ fact }) => fact);
  if (!facts.some(isFilled)) return [];
  // 其中 and a single source: there may be others.
  if (facts.length === 1 && parts[0]!.line.ofWhich)
    return isFilled(total) ? [{ kind: 'part', total, parts: facts }] : [];
  return [{ kind: 'sum', total, parts: facts }];
}

/** Not a law: money may be moved. But a year that costs more than all years is nearly always a slip. */
function wholeProject({ blocks }: ReadForm): Relation[] {
  const whole = blocks.find(({ period }) => period === '实施期')?.total;
  const year = annualOf({ blocks });
  if (!whole || !year || whole.value === 0n || year.value === 0n) return [];
  return [{ kind: 'part', total: whole, parts: [year], likely: true }];
}

/** The annual totals of all forms of one project, and the rows that list it. */
type Pair = {
  readonly forms: readonly ReadForm[];
  readonly totals: readonly Fact[];
  readonly rows: readonly ProjectRow[];
};

function pairs(forms: readonly ReadForm[]): Pair[] {
  const byRow = new Map<number, ReadForm[]>();
  for (const form of forms) {
    const [row] = form.rows;
    if (row && annualOf(form)) push(byRow, row.total.id, form);
  }
  return [...byRow.values()].map((about) => ({
    forms: about,
    totals: about.flatMap((form) => listedIn(about[0]!.rows, form, annualOf(form)!) ?? []),
    rows: about[0]!.rows,
  }));
}

/** What of a form's money its list holds: one of 一般公共预算 holds the fiscal part, where the form has other money, too; nothing where it is that with what was carried over. */
function listedIn(rows: readonly ProjectRow[], { blocks }: ReadForm, total: Fact): Fact | undefined {
  if (!rows.every(({ total: { at } }) => covers('fund', '财政拨款', at.fund))) return total;
  if (rows.some((row) => agree(total.value, row.total.value, [total, row.total]))) return total;
  const lines = blocks.find(({ period }) => period === '年度')?.lines ?? [];
  const [fiscal, ...more] = lines.filter(({ line }) => line.share === 'fiscal');
  const hasOther = lines.some(({ line, fact }) => line.share === 'other' && fact.value !== 0n);
  if (!hasOther || !fiscal || more.length > 0 || !isFilled(fiscal.fact)) return total;
  return rows.some((row) => isWithCarried([row.total], lines, [fiscal.fact])) ? undefined : fiscal.fact;
}

/** What the form lists as carried over may be among the fiscal money of the table. */
const carriedIn = (lines: MoneyFacts['lines'], others: readonly Fact[]): readonly Fact[] =>
  lines.flatMap(({ line, fact }) =>
    CARRIED_OVER.test(line.label.value) && isFilled(fact) && !others.includes(fact) ? [fact] : [],
  );
const CARRIED_OVER = /结转/u;

function isWithCarried(stated: readonly Fact[], lines: MoneyFacts['lines'], fiscal: readonly Fact[]): boolean {
  const carried = carriedIn(lines, fiscal);
  const whole = [...fiscal, ...carried];
  return carried.length > 0 && agree(sumOf(whole), sumOf(stated), [...whole, ...stated]);
}

/** Against the list that bears out most of what the forms state: what one table lists another may list again. */
function sameMoney(totals: readonly Fact[], all: readonly ProjectRow[]): Relation[] {
  const each = listings(all).map((rows) => againstRows(totals, rows));
  const unlike = (found: readonly Relation[]): number =>
    found.filter(({ total, parts }) => !agree(total.value, sumOf(parts), [total, ...parts])).length;
  return each.reduce((best, other) => (unlike(other) < unlike(best) ? other : best));
}

/** What states a project in full: the rows of one table, with those of others that are of other money. */
function listings(rows: readonly ProjectRow[]): ProjectRow[][] {
  const found: ProjectRow[][] = [];
  for (const row of rows) {
    const own = found.find((listing) =>
      listing.every(({ total }) => total.table === row.total.table || isOther(total, row.total)),
    );
    if (own) own.push(row);
    else found.push([row]);
  }
  return found;
}

const isOther = (one: Fact, other: Fact): boolean =>
  (['origin', 'fund', 'function', 'budgetUnit'] as const).some((of) => !overlaps(of, one.at[of], other.at[of]));

/**
 * A form against its row, to the place the table prints. Where money was carried over, the form may hold it or not: what fits is taken.
 * Several forms or several rows of one name are matched by what they state, and what is left is held against what is left.
 */
function againstRows(totals: readonly Fact[], all: readonly ProjectRow[]): Relation[] {
  const current = all.filter(({ carried }) => !carried);
  const rows = (current.length > 0 ? current : all).map(({ total }) => total);
  const carried = current.length > 0 ? all.filter((row) => row.carried).map(({ total }) => total) : [];
  const found: Relation[] = [];
  const left = [...rows];
  const open: Fact[] = [];
  for (const total of totals) {
    const at = left.findIndex((row) => agree(total.value, row.value, [total, row]));
    if (at >= 0) found.push({ kind: 'same', total, parts: left.splice(at, 1) });
    else open.push(total);
  }
  const [one, ...others] = open;
  if (!one) return found;
  const rest = left.length > 0 ? left : rows;
  if (others.length > 0) return [...found, ...shared(open, rest)];
  const withCarried = [...rest, ...carried];
  const fits = carried.length > 0 && agree(one.value, sumOf(withCarried), [one, ...withCarried]);
  const parts = fits ? withCarried : rest;
  return [...found, { kind: parts.length > 1 ? 'sum' : 'same', total: one, parts }];
}

/** Two forms of one row: together they are it, or each is. */
function shared(totals: readonly Fact[], rows: readonly Fact[]): Relation[] {
  const [row, ...others] = rows;
  if (!row) return [];
  if (others.length > 0) return totals.map((total) => ({ kind: 'sum', total, parts: rows, doubtful: true as const }));
  const together = agree(sumOf(totals), row.value, [...totals, row]);
  if (together) return [{ kind: 'sum', total: row, parts: totals }];
  return totals.map((total) => ({ kind: 'same', total, parts: [row] }));
}

const agree = (a: bigint, b: bigint, facts: readonly Fact[]): boolean =>
  abs(a - b) <= facts.reduce((most, { half }) => (half > most ? half : most), 0n);

/** So many of the forms must agree before the others are asked to; where there are fewer, a person is. */
const ENOUGH = 4;
const MOST = 0.75;

/**
 * Fiscal money of the form and fiscal money of the row: in most reports the same, whoever pays. Only where nearly all forms bear it out
 * does it speak of the others, and of one that left it blank.
 */
function fiscalMoney(about: readonly Pair[]): Relation[] {
  const found = about.flatMap(({ forms, rows }): Relation[] => {
    const [form] = forms;
    const [row] = rows;
    if (!form || !row || forms.length > 1 || rows.length > 1 || row.fiscal.length === 0) return [];
    const block = form.blocks.find(({ period }) => period === '年度')!;
    const fiscal = block.lines.filter(({ line }) => line.share === 'fiscal').map(({ fact }) => fact);
    const levels = block.lines.filter(({ line }) => line.share === 'level').map(({ fact }) => fact);
    const printed = fiscal.length > 0 ? fiscal : levels;
    const own = isWithCarried(row.fiscal, block.lines, printed)
      ? [...printed, ...carriedIn(block.lines, printed)]
      : printed;
    if (own.length === 0 || !row.fiscal.some(isFilled)) return [];
    // One relation, one total: the row states it in one figure, or the form does.
    const stated = row.fiscal.filter(isFilled);
    if (stated.length === 1) return [{ kind: own.length > 1 ? 'sum' : 'same', total: stated[0]!, parts: own }];
    return own.length === 1 ? [{ kind: 'sum', total: own[0]!, parts: stated }] : [];
  });
  const isHeld = ({ total, parts }: Relation): boolean => agree(total.value, sumOf(parts), [total, ...parts]);
  const held = found.filter(isHeld).length;
  const isUnfilled = ({ total, parts }: Relation): boolean => !isFilled(total) || !parts.some(isFilled);
  if (held >= ENOUGH * MOST && held >= found.length * MOST)
    return found.map((one) => (isUnfilled(one) ? { ...one, likely: true } : one));
  return held > 0 && held >= found.length - 1 ? found.map((one) => ({ ...one, likely: true })) : [];
}
