import { labelOf } from '../judge/findings.ts';
import type { OwnWords } from '../lexicon/own.ts';
import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type SelfTest, SLIPS, type Slip, type Stated, type Tally, VERDICTS } from '../model/selftest.ts';
import { Trials } from './trials.ts';
import { Neighbours, type Trial, trySlip } from './try.ts';

/** Slips a clerk wants to know of; what rounding may hide is measured elsewhere. */
const TRIED: readonly Slip[] = SLIPS.filter((slip) => slip !== 'last-places');

/** Cells judged anew, all trials together: half a minute on an ordinary machine, a few times that of a report full of errors. */
const MOST = 3_000_000;

export type How = {
  readonly most?: number;
  /** Another figure was tried, of all that are. */
  readonly onTried?: (tried: number, all: number) => void;
};

/**
 * Changes each figure of a report in turn and asks what a check would say. Of a large report a sample is changed, the same at every
 * run: some figures of every table, evenly spread.
 */
export function selftest(report: Report, own?: OwnWords, { most = MOST, onTried }: How = {}): SelfTest {
  const trials = new Trials(report, own);
  const neighbours = new Neighbours(trials.facts);
  const amounts = trials.amounts();
  const chosen = sample(amounts, Math.floor(most / (Math.max(1, trials.facts.length) * TRIED.length)));
  const done = chosen.flatMap((fact, index) => {
    onTried?.(index, chosen.length);
    return TRIED.flatMap((slip) => trySlip(trials, neighbours, fact, slip) ?? []);
  });
  const unwitnessed = new Set(trials.unwitnessed);
  const missed = done.filter(({ fact, verdict }) => verdict === 'missed' && !unwitnessed.has(fact));
  return {
    amounts: amounts.length,
    tried: chosen.length,
    tables: partsOf(report, amounts).flatMap(({ name, at, own }) => {
      const slips = done.filter(({ fact }) => own(fact));
      const tried = chosen.filter(own).length;
      const held = amounts.filter(own).length;
      return held === 0 ? [] : [{ table: name, place: at, amounts: held, tried, slips: tally(slips) }];
    }),
    slips: Object.fromEntries(
      SLIPS.map((slip) => [slip, tally(done.filter((trial) => trial.slip === slip))]),
    ) as SelfTest['slips'],
    unwitnessed: trials.unwitnessed.map(stated),
    unnoticed: [...new Set(missed.map(({ fact }) => fact))].map((fact) => ({
      ...stated(fact),
      slips: missed.filter((trial) => trial.fact === fact).map(({ slip, raw }) => ({ slip, mutated: raw })),
    })),
    astray: done
      .filter(({ verdict }) => verdict === 'elsewhere')
      .map(({ fact, slip, raw, found }) => ({ ...stated(fact), slip, mutated: raw, blamed: found.map(statedAt) })),
  };
}

/** The tables, then the running text and the forms of targets, which are no tables. */
function partsOf({ tables }: Report, amounts: readonly Fact[]) {
  const rest = new Map<string, Fact>();
  for (const fact of amounts)
    if (fact.table >= tables.length && !rest.has(fact.label.table)) rest.set(fact.label.table, fact);
  return [
    ...tables.map(({ name, at }, index) => ({ name, at, own: (fact: Fact): boolean => fact.table === index })),
    ...[...rest].map(([name, { place }]) => ({
      name,
      at: place,
      own: (fact: Fact): boolean => fact.table >= tables.length && fact.label.table === name,
    })),
  ];
}

/** So many of them, evenly spread, and at least one of every table. */
function sample(amounts: readonly Fact[], most: number): readonly Fact[] {
  if (amounts.length <= most) return amounts;
  const tables = new Map<number, Fact[]>();
  for (const fact of amounts) {
    const own = tables.get(fact.table);
    if (own) own.push(fact);
    else tables.set(fact.table, [fact]);
  }
  return [...tables.values()].flatMap((own) => {
    const share = Math.max(1, Math.floor((most * own.length) / amounts.length));
    return Array.from({ length: share }, (_, index) => own[Math.floor((index * own.length) / share)]!);
  });
}

const tally = (trials: readonly Trial[]): Tally =>
  Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, trials.filter((trial) => trial.verdict === verdict).length]),
  ) as Tally;

const stated = (fact: Fact): Stated => ({ place: fact.place, raw: fact.raw, label: labelOf(fact) });
const statedAt = ({ place, raw, label }: Finding): Stated => ({ place, raw, label });
