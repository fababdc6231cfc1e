import { commonest } from '../model/commonest.ts';
import { ALL, DIMENSIONS, type Dimension } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Unit } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import type { Outcome } from '../model/outcome.ts';
import { type StatedTotal, type Summary, TOTAL_DIMENSIONS, writtenTotal } from '../model/summary.ts';
import { isFiner, MOST_FINER, packed } from './finer.ts';
import { kindOfTitles } from './kind.ts';
import { Mixed, Places } from './mixed.ts';

/** Two reports that agree in so many figures other than zero do not agree by chance. */
const ENOUGH = 10;
/** Nor do they by one round amount that stands in many places, as of units that are given the same: so many are different. */
const UNLIKE = 5;
/** Nor do two of one department and year in so many: more than a form of targets states of one project. */
const FEW = 6;
/** What a report of any size leaves in a run of many. */
const MOST = 60;
/** What is looked at of one with its units. */
const MOST_BELOW = 300;

/** What running text says its tables say: with the text or without, a report is the same. */
const NARRATIVE = '情况说明';

/** What a report says that others are held against. */
export function summaryOf({
  facts,
  coverage,
  units: said = [],
}: Pick<Outcome, 'facts' | 'units'> & { readonly coverage: Pick<Outcome['coverage'], 'tables'> }): Summary {
  const amounts = facts.filter(
    ({ state, at, crossed, column }) =>
      state === 'figure' && at.measure === '金额' && !crossed && column.table !== NARRATIVE,
  );
  const listed = unitsListed(amounts);
  const units = listed.length > 0 ? listed : said;
  return {
    ...named(amounts),
    kind: kindOfTitles(coverage.tables.map(({ name, title = name }) => title)),
    totals: writtenTotals(
      amounts.filter((fact) => isTotal(fact) && (fact.at.function === ALL || isClass(fact))),
      MOST,
    ),
    finer: packed(linesOf(amounts.filter(isFiner), MOST_FINER)),
    ...(units.length > 0 && { units }),
  };
}

/** The units among which a table of the department divides all its money. */
function unitsListed(amounts: readonly Fact[]): readonly string[] {
  const owned = new Set<number>();
  const units = new Map<string, number>();
  for (const { at, table } of amounts) if (at.budgetUnit === ALL) owned.add(table);
  for (const fact of amounts) {
    const { at, table, value } = fact;
    if (at.budgetUnit === ALL || value === 0n || !owned.has(table) || units.has(at.budgetUnit)) continue;
    if (isTotal(fact, at.budgetUnit) && at.function === ALL && NARROWED.every((one) => at[one] === ALL))
      units.set(at.budgetUnit, table);
  }
  return [...units.keys()];
}

/** Those of the whole report or of a unit, by classes and all that is below them, as they are written in a summary. */
export const totalsAndBelow = (amounts: readonly Fact[], unit: string): string =>
  writtenTotals(
    amounts.filter((fact) => isTotal(fact, unit)),
    MOST_BELOW,
  );

function named(amounts: readonly Fact[]): Pick<Summary, 'figures' | 'few' | 'shape'> {
  const [figures, shape, places] = [new Mixed(), new Mixed(), new Places()];
  const seen = new Map<number, bigint[]>();
  const different = new Set<bigint>();
  let count = 0;
  for (const { at, value } of amounts) {
    if (value === 0n) continue;
    const values = seen.get(at.key);
    if (values?.includes(value)) continue;
    const [frame, entry] = places.of(at);
    figures.add(frame, entry, value);
    count++;
    if (different.size < UNLIKE) different.add(value);
    if (values) values.push(value);
    else {
      seen.set(at.key, [value]);
      shape.add(frame, entry, 0n);
    }
  }
  if (count < FEW) return { figures: '', shape: '' };
  return {
    figures: figures.text(22),
    ...((count < ENOUGH || different.size < UNLIKE) && { few: true }),
    shape: shape.text(11),
  };
}

/** Dimensions in which a total of the whole report may be narrower than all there is. */
const NARROWED: readonly Dimension[] = TOTAL_DIMENSIONS;
const OPEN = DIMENSIONS.filter((one) => !['flow', 'basis', 'measure', 'budgetUnit', ...NARROWED].includes(one));
const NATURES = new Set([ALL, '本年支出', '基本支出', '项目支出']);
const ITEMS = new Set([ALL, '“三公”经费']);

const isTotal = ({ at, ofWhich }: Fact, unit = ALL): boolean =>
  !ofWhich &&
  at.flow !== ALL &&
  at.budgetUnit === unit &&
  // Of classes only how all the money is spent: by fund and by year they are many, and the funds have totals of their own.
  (at.function === ALL || (at.flow === '支出' && at.fund === ALL && at.origin === ALL)) &&
  at.basis === '本年预算' &&
  NATURES.has(at.nature) &&
  ITEMS.has(at.item) &&
  OPEN.every((one) => at[one] === ALL);

const isClass = ({ at }: Fact): boolean => /^\d{3}$/u.test(at.function);

const writtenTotals = (totals: readonly Fact[], most: number): string => linesOf(totals, most).join('\n');

/** The widest first. */
function linesOf(totals: readonly Fact[], most: number): readonly string[] {
  const alike = new Map<number, Fact[]>();
  for (const fact of totals) push(alike, fact.at.key, fact);
  const all = [...alike.values()].map((facts) => commonest(facts)!).map((fact) => ({ fact, narrow: narrowness(fact) }));
  return all
    .sort((a, b) => a.narrow - b.narrow)
    .slice(0, most)
    .flatMap(({ fact }) => writtenTotal(stated(fact)) ?? []);
}

/** In how many dimensions, and then by how long a code. */
const narrowness = ({ at }: Fact): number =>
  NARROWED.filter((one) => at[one] !== ALL).length + lengthOf(at.function) + lengthOf(at.economic);

const lengthOf = (code: string): number => (code === ALL ? 0 : (code.length - 3) / 100);

function stated({ at, value, half, decimals, unit, raw, place }: Fact): StatedTotal {
  const members = [at.flow, ...NARROWED.map((one) => at[one]), ...(at.economic === ALL ? [] : [at.economic])];
  const key = members.map((member) => (member === ALL ? '' : member)).join('|');
  return { key, value: String(value), half: String(half), decimals, unit: unit as Unit, raw, place };
}
