import type { Base } from '../../model/claim.ts';
import type { Problem } from '../../model/problem.ts';
import { ratio } from '../../model/ratio.ts';
import { isWithin } from '../../model/rounding.ts';
import type { Told, ToldFact, ToldRecord } from '../../model/told.ts';

/**
 * TXT007: this year is measured against a year that is not the one before; or an amount stands under last year's name that the tables
 * state for this year: the year was not changed when last year's text was taken over.
 * @param isThisYears whether the tables state that amount of that record for this year
 */
export function baseYears(
  told: Told,
  year: number | undefined,
  isThisYears: (record: ToldRecord) => boolean,
): Problem[] {
  if (year === undefined) return [];
  const found = new Map<string, Problem>();
  const add = (problem: Problem, at: readonly unknown[] = [problem.place, problem.raw]): void => {
    const key = JSON.stringify(at);
    if (!found.has(key)) found.set(key, problem);
  };
  const usual = comparesWithLast(told.records, year);
  for (const record of told.records) {
    // Of something else than the budget; or a row of years, each named.
    if (record.named !== undefined) continue;
    const isRow = new Set(record.priors.map(({ base }) => base?.year)).size > 1;
    // 2025年预算19.15万元。…与上年预算21.62万元相比: what it is compared with is no row.
    if (isRow && !record.priors.slice(1).every(({ base }) => base && COMPARED.test(base.words))) continue;
    const compared = isRow ? [] : [...record.changes, ...record.rates];
    // 比2021年决算增长…: two comparisons, one of them over the year before, are meant so; and so are years long past.
    // 2022年预算30万元，2024年较2022年增加…: whose amount the sentence states, that is the year it means.
    const isMeant =
      compared.some(({ base }) => base?.year === year - 1) ||
      record.priors.some(({ base }) => base?.year === year - 2 && !COMPARED.test(base.words));
    for (const { base } of compared) {
      if (base?.year === undefined || base.year === year - 1 || base.year < year - 2) continue;
      if (base.year === year - 2 && (isMeant || /决算/u.test(base.words))) continue;
      const data = { what: 'base', words: base.words, year: base.year, expected: year - 1 };
      add({ code: 'TXT007', place: base.at, raw: base.words, data, incomplete: false });
    }
    const mixed = isRow ? undefined : mixedYears(record, year);
    if (mixed) {
      const data = { what: 'base', words: mixed.words, year: mixed.year!, expected: year - 1 };
      add({ code: 'TXT007', place: mixed.at, raw: mixed.words, data, incomplete: false });
    }
    const [prior] = record.priors;
    if (prior?.base && usual && isYearTooFar(record, prior.base, year)) {
      const { base } = prior;
      const data = { what: 'base', words: base.words, year: base.year!, expected: year - 1 };
      add({ code: 'TXT007', severity: 'query', place: base.at, raw: base.words, data, incomplete: false });
    }
    // A part of last year's amount bears that year's name because its head does, and may well be this year's too.
    const isPart =
      record.head !== undefined && told.records[record.head]!.priors.some(({ base }) => base === prior?.base);
    const named = prior?.base?.year;
    // What was carried out long ago may well have been as much.
    const isOther = named !== undefined && (named >= year - 1 || (named === year - 2 && !wasCarriedOut(record)));
    if (prior?.base && isOther && !isPart && isAlone(record, prior.base.words, told.records) && isThisYears(record)) {
      const data = { what: 'copied', words: prior.base.words, year: named, expected: year };
      // One year that was not changed, whatever its sentence goes on to list.
      const { place, raw } = prior.fact;
      add({ code: 'TXT007', place, raw, data, incomplete: false }, [prior.base.at, 'copied']);
    }
  }
  return [...found.values()];
}

/** Comparisons with last year, by its number, from which on another year is out of line, and how many such there are of each that is not. */
const USUAL = 4;

/** The text measures against last year, by its number, again and again. */
function comparesWithLast(records: readonly ToldRecord[], year: number): boolean {
  const named = (ago: number): number =>
    records.filter(({ priors }) => priors.length === 1 && priors[0]!.base?.year === year - ago).length;
  const last = named(1);
  return last >= USUAL && last >= USUAL * named(2);
}

/** 2022年预算13.69万元，2020年预算12.12万元，增加1.57万元: where all else is compared with 2021. */
const isYearTooFar = ({ currents, priors, changes }: ToldRecord, base: Base, year: number): boolean =>
  priors.length === 1 &&
  currents.length > 0 &&
  changes.some((change) => change.base === base) &&
  base.year === year - 2 &&
  base.kind !== '执行' &&
  !COMPARED.test(base.words);

const wasCarriedOut = ({ words, priors }: ToldRecord): boolean =>
  priors[0]?.base?.kind === '执行' || /执行|决算|完成|实际/u.test(words);

/** 2021年执行数60.51万元，…比2022年执行数增加8.56%: over that amount it is, so that one of the two years is not the one before. */
function mixedYears({ currents, priors, changes, rates }: ToldRecord, year: number): Base | undefined {
  const [now, before] = [currents.at(-1)?.fact, priors[0]];
  if (!now || !before?.base?.year || priors.length > 1) return undefined;
  const { fact, base } = before;
  const moved = now.value - fact.value;
  const isOver = ({ fact: said }: ToldFact): boolean =>
    said.unit === '%'
      ? isWithin((ratio(moved, fact.value) ?? 0n) - said.value, said.half)
      : isWithin(moved - said.value, now.half + fact.half + said.half);
  for (const told of [...changes, ...rates]) {
    const years = [base, told.base!];
    const [last, other] = [1, 2].map((ago) => years.find((one) => one?.year === year - ago));
    if (last && other && !told.worded && moved !== 0n && isOver(told)) return other;
  }
  return undefined;
}

/**
 * No amount of this year stands beside it, so that it is the sentence's own. What the sentence is compared with is last year's by
 * its words, and where nothing has changed last year's amount is this year's.
 */
function isAlone(record: ToldRecord, words: string, records: readonly ToldRecord[]): boolean {
  const { reason, currents, changes, rates, paragraph, reading } = record;
  const subject = JSON.stringify(SUBJECT.map((dimension) => reading[dimension]));
  const beside = records.some(
    (other) =>
      other.paragraph === paragraph &&
      other.currents.length > 0 &&
      JSON.stringify(SUBJECT.map((dimension) => other.reading[dimension])) === subject,
  );
  const level = [...changes, ...rates].some(({ fact }) => fact.value === 0n);
  return !reason && !beside && currents.length === 0 && !level && !COMPARED.test(words);
}

const SUBJECT = ['flow', 'fund', 'nature', 'function', 'economic', 'project', 'item'] as const;

const COMPARED = /^(?:按?(?:同|可比|相同)口径)?[比较与同和相]/u;
