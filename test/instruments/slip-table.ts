/**
 * The table of what a check is worth: every amount of sound reports is spoilt by each slip, and random pairs of them at once.
 * Figures are changed in the recognised report; `mutate` with a file changes the text itself and is slower.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognised } from '../../src/check.ts';
import type { Fact } from '../../src/model/fact.ts';
import { placeKey } from '../../src/model/place.ts';
import { SLIPS, type Slip } from '../../src/model/selftest.ts';
import { open } from '../../src/read/open.ts';
import { spoilt, typed } from '../../src/selftest/slips.ts';
import { Trials } from '../../src/selftest/trials.ts';
import { Neighbours, type Trial, trySlip, weighed } from '../../src/selftest/try.ts';
import { aligned } from './aligned.ts';

const root = join(import.meta.dirname, '..', '..');

export const REPORTS = [
  'fixtures/yangquan-2023/budget.yaml',
  'fixtures/workbooks/yangquan-finance-2023.xlsx',
  'fixtures/workbooks/shanghai-wanli-2023.xlsx',
  'fixtures/workbooks/shanghai-shangwuwei-2025.xlsx',
  'fixtures/workbooks/jiangsu-gaofa-2018.xlsx',
] as const;

/** What each slip is to be called. */
const CAUSE: { readonly [S in Slip]?: string } = {
  swap: 'digits-transposed',
  drop: 'digit-dropped',
  'ten-times': 'decimal-moved',
  neighbour: 'neighbour-copied',
};

/** Tables that say each thing once: a figure there has one witness at most. */
export const SAID_ONCE = /三公|采购|机关运行/u;

export class Subject {
  readonly trials: Trials;
  private readonly neighbours: Neighbours;

  constructor(path: string, bytes: Uint8Array = readFileSync(join(root, path))) {
    const report = recognised(open(path, bytes));
    if (!report) throw new Error(`${path} cannot be read`);
    this.trials = new Trials(report);
    this.neighbours = new Neighbours(this.trials.facts);
  }

  /** @param every one figure in so many */
  all(slip: Slip, every = 1): Trial[] {
    return this.trials
      .amounts()
      .filter((_, index) => index % every === 0)
      .flatMap((fact) => trySlip(this.trials, this.neighbours, fact, slip) ?? []);
  }

  /** Random pairs of figures, each with a random slip, the same at every run; how many were both found with their right values. */
  pairs(count: number, slips: readonly Slip[] = ['hundred-places', 'swap', 'drop', 'ten-times']): Pairs {
    const amounts = this.trials.amounts();
    const random = generator(2023);
    const pick = <T>(items: readonly T[]): T => items[random() % items.length]!;
    const result = { tried: 0, restored: 0, alone: 0, named: 0 };
    while (result.tried < count) {
      const facts = [pick(amounts), pick(amounts)];
      const changes = facts.flatMap((fact) => {
        const slip = pick(slips);
        const value = spoilt(fact, slip, slip === 'neighbour' ? this.neighbours.of(fact) : undefined);
        return value === undefined ? [] : [{ fact, raw: typed(fact, value) }];
      });
      if (facts[0] === facts[1] || changes.length < 2) continue;
      result.tried++;
      const found = this.trials.after(changes);
      const verdicts = facts.map((fact) => weighed(found, fact));
      if (verdicts.every(({ restored }) => restored)) {
        result.restored++;
        if (found.length === 2) result.alone++;
      }
      if (verdicts.every(({ verdict }) => verdict !== 'elsewhere' && verdict !== 'missed')) result.named++;
    }
    return result;
  }
}

export type Pairs = {
  readonly tried: number;
  /** Both found, both with their right values. */
  readonly restored: number;
  /** And nothing else. */
  readonly alone: number;
  /** Both at least among the suspects. */
  readonly named: number;
};

/** Numbers that look random: a linear congruence, its low bits left out. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >>> 8;
  };
}

export type Counts = {
  readonly tried: number;
  readonly noticed: number;
  /** One finding, at the figure, alone, with the value that stood there. */
  readonly alone: number;
  readonly named: number;
  /** Only other figures named. */
  readonly elsewhere: number;
  /** Located, and its cause is the slip; of the slips that have one. */
  readonly caused: number;
};

export function countsOf(trials: readonly Trial[]): Counts {
  const count = (wanted: (trial: Trial) => boolean): number => trials.filter(wanted).length;
  return {
    tried: trials.length,
    noticed: count(({ verdict }) => verdict !== 'missed'),
    alone: count(({ verdict, restored }) => verdict === 'here' && restored),
    named: count(({ verdict }) => verdict === 'here' || verdict === 'among'),
    elsewhere: count(({ verdict }) => verdict === 'elsewhere'),
    caused: count(({ slip, verdict, found }) => verdict === 'here' && found[0]?.cause?.id === CAUSE[slip]),
  };
}

export const hasCause = (slip: Slip): boolean => CAUSE[slip] !== undefined;
export const saysOnce = ({ label }: Fact): boolean => SAID_ONCE.test(label.table);
export const placeOf = ({ fact }: Trial): string => placeKey(fact.place);

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}`);

function line(name: string, counts: Counts, slip?: Slip): string[] {
  const { tried, noticed, alone, named, elsewhere, caused } = counts;
  return [
    name,
    String(tried),
    percent(noticed, tried),
    percent(alone, tried),
    percent(named, tried),
    String(elsewhere),
    slip === undefined || hasCause(slip) ? percent(caused, alone) : '–',
  ];
}

/** Prints the whole table; some minutes on one processor. */
export function printTable(pairs = 500): void {
  const head = ['tried', 'noticed %', 'alone, right value %', 'named %', 'elsewhere', 'cause of these %'];
  for (const path of REPORTS) {
    const subject = new Subject(path);
    const rows: string[][] = [[path, ...head]];
    const everything: Trial[] = [];
    for (const slip of SLIPS) {
      const trials = subject.all(slip);
      if (slip !== 'last-places') everything.push(...trials);
      rows.push(line(slip, countsOf(trials), slip));
      const apart = trials.filter(({ fact }) => !saysOnce(fact));
      if (path.endsWith('.xlsx')) rows.push(line('  outside 三公, 采购, 机关运行', countsOf(apart), slip));
    }
    const caused = everything.filter(({ slip }) => hasCause(slip));
    rows.push(line('all but last-places', countsOf(everything)).with(-1, '–'));
    rows.push(line('slips with a cause', countsOf(caused)));
    const { tried, restored, alone, named } = subject.pairs(pairs);
    console.log(aligned(rows));
    console.log(
      `pairs: ${tried} tried, both with the right value ${percent(restored, tried)} %, and nothing else ${percent(alone, tried)} %, both named ${percent(named, tried)} %\n`,
    );
  }
}
