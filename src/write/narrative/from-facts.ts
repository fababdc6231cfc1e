import { namesOf, type OwnSubjects } from '../../lexicon/classification.ts';
import { basicSubjects } from '../../model/basic-subjects.ts';
import type { Coordinates, Reading, Space } from '../../model/coordinates.ts';
import { ALL, type Dimension, WITHIN } from '../../model/dimension.ts';
import type { Fact } from '../../model/fact.ts';
import { ENTRY } from '../../model/halves.ts';
import { push } from '../../model/multimap.ts';
import type { StatedSubject } from '../../model/subject.ts';
import { inLine } from './document.ts';
import type { Figures, Prior, Use, Uses } from './figures.ts';

/** What the tables state where words point: as a check finds it for a sentence. */
export type Statements = {
  readonly of: (
    reading: Reading,
    at: Coordinates,
  ) => { readonly plain: Fact | undefined; readonly likely?: true; readonly any: readonly Fact[] };
};

export type Stated = {
  readonly facts: readonly Fact[];
  readonly statements: Statements;
  /** Those of last year's report. */
  readonly last: Statements | undefined;
  readonly subjects: readonly StatedSubject[];
  readonly own: OwnSubjects | undefined;
  /** Titles of all tables, those without a figure too. */
  readonly titles: readonly string[];
  readonly projects: number;
  readonly space: Space;
};

/** The figures of a report as its sentences ask for them. */
export function figuresFrom({ facts, statements, last, subjects, own, titles, projects, space }: Stated): Figures {
  const priors = priorsIn(facts);
  const before = (reading: Reading): Prior | undefined => {
    const { plain, likely } = last?.of(reading, space.at(reading)) ?? {};
    return plain && !likely ? { value: plain.value, kind: '预算' } : undefined;
  };
  const printed = new Map<string, string>();
  for (const { dimension, code, name } of subjects) {
    const key = `${dimension} ${code}`;
    if (!printed.has(key) && name.trim() !== '') printed.set(key, inLine(name));
  }
  return {
    amount: (reading) => {
      const { plain, likely } = statements.of(reading, space.at(reading));
      return likely ? undefined : plain?.value;
    },
    fundOf: (reading) => statements.of(reading, space.at(reading)).plain?.at.fund,
    prior: (reading) => {
      const { plain, likely, any } = statements.of(reading, space.at(reading));
      if (!plain || likely) return undefined;
      const alike = [plain, ...any].filter(
        ({ value, state, at }) => state === plain.state && value === plain.value && isWorded(at, reading),
      );
      return priorBeside(alike, priors) ?? before(reading);
    },
    uses: (fund) => usesIn(facts, fund, priors, before),
    functions: [...new Set(facts.map(({ at }) => at.function))].filter((code) => code !== ALL).sort(),
    name: (dimension, code) =>
      code.includes(WITHIN)
        ? code.slice(code.lastIndexOf(WITHIN) + 1)
        : (printed.get(`${dimension} ${code}`) ?? namesOf(dimension, code, own)[0]),
    basics: basicSubjects(facts)
      .filter(({ appropriated }) => appropriated)
      .map(({ code }) => code)
      .sort(),
    isListed: (fund) =>
      facts.some(({ at }) => at.fund === fund) || titles.some((title) => title.includes(fund.replace(/预算$/u, ''))),
    projects,
  };
}

/** Last year's figures, by the table they stand in and what they are of. */
type Priors = Map<string, Fact[]>;
const entryKey = ({ table, at }: Fact): string => `${table}.${at.entry.id}`;

/** A blank among figures of last year says that there was nothing; a column of blanks says nothing. */
function priorsIn(facts: readonly Fact[]): Priors {
  const past = facts.filter(({ at, state, crossed }) => at.basis !== '本年预算' && state !== 'unreadable' && !crossed);
  const filled = new Set(past.filter(({ state }) => state === 'figure').map(({ column }) => column.id));
  const priors: Priors = new Map();
  for (const fact of past) if (filled.has(fact.column.id)) push(priors, entryKey(fact), fact);
  return priors;
}

/** Last year's amount of the same thing in the same table: of another table's nobody knows whether it is of the same money. */
function priorBeside(now: readonly Fact[], priors: Priors): Prior | undefined {
  for (const [basis, kind] of BASES)
    for (const fact of now) {
      const same = (priors.get(entryKey(fact)) ?? []).filter(({ at }) => at.basis === basis && isSame(at, fact.at));
      const [first] = same;
      if (first && same.every(({ value }) => value === first.value)) return { value: first.value, kind };
    }
  return undefined;
}

const BASES = [
  ['上年预算', '预算'],
  ['上年执行数', '执行'],
] as const;

/** But for the year; last year's column often leaves unsaid what this year's says. */
const isSame = (then: Coordinates, now: Coordinates): boolean =>
  then.flow === now.flow &&
  then.fund === now.fund &&
  then.measure === now.measure &&
  isAlike(then.nature, now.nature) &&
  (then.origin === now.origin || then.origin === ALL);

const WHOLE: readonly string[] = [ALL, '本年支出'];
const isAlike = (then: string, now: string): boolean => then === now || (WHOLE.includes(then) && WHOLE.includes(now));

/**
 * As the reading says, and no part that is all of it this year: last year it need not have been. Of memo items few tables say
 * which year's money they hold.
 */
const isWorded = (at: Coordinates, { fund = ALL, nature = ALL, origin = ALL }: Reading): boolean =>
  at.fund === fund && isAlike(at.nature, nature) && (at.origin === origin || at.item !== ALL);

const OTHERS: readonly Dimension[] = ENTRY.filter((dimension) => dimension !== 'function');

function usesIn(
  facts: readonly Fact[],
  fund: string,
  priors: Priors,
  before: (reading: Reading) => Prior | undefined,
): Uses | undefined {
  const columns = new Map<number, Fact[]>();
  for (const fact of facts) if (isUse(fact, fund)) push(columns, fact.column.id, fact);
  const depth = (column: readonly Fact[]): number =>
    new Set(column.filter(({ at, state }) => state === 'figure' && at.function.length > 3).map(({ at }) => at.function))
      .size;
  const column = [...columns.values()].reduce<readonly Fact[]>(
    (best, one) => (depth(one) > depth(best) ? one : best),
    [],
  );
  if (depth(column) === 0) return undefined;
  const { origin } = column[0]!.at;
  const use = (fact: Fact): Use => {
    const code = fact.at.function;
    const reading = { flow: '支出', fund, nature: '本年支出', ...(code !== ALL && { function: code }) };
    return {
      code,
      value: fact.value,
      prior:
        priorBeside([fact], priors) ?? (origin === ALL ? undefined : before({ ...reading, origin })) ?? before(reading),
    };
  };
  const codes = new Map<string, Fact>();
  for (const fact of column) if (!codes.has(fact.at.function)) codes.set(fact.at.function, fact);
  const whole = codes.get(ALL);
  codes.delete(ALL);
  return {
    whole: whole && use(whole),
    lines: [...codes.keys()].sort().map((code) => use(codes.get(code)!)),
    ofThisYear: origin === '当年预算安排',
  };
}

/** What the fund is spent on this year, in all or for one subject. */
const isUse = ({ at, state, crossed, ofWhich }: Fact, fund: string): boolean =>
  at.flow === '支出' &&
  at.fund === fund &&
  at.basis === '本年预算' &&
  at.measure === '金额' &&
  WHOLE.includes(at.nature) &&
  state !== 'unreadable' &&
  !crossed &&
  !ofWhich &&
  OTHERS.every((dimension) => at[dimension] === ALL);
