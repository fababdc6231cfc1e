import { covers } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import type { Relation } from '../model/relation.ts';
import { chainFinding, chainsIn } from './carried-up.ts';
import { difference, evaluate, isOfRatio } from './evaluate.ts';
import type { Explained } from './explained.ts';
import { settledWith } from './settled-with.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * One of last year's figures that was not what was published, with all that was worked out of it: the totals above it and the
 * sentences that count their change from these. All of it is one slip, in the figure nothing was added up to.
 * @param fixed facts of last year's report
 */
export function carriedPriors(
  broken: readonly Relation[],
  around: Surroundings,
  fixed: ReadonlySet<number>,
): Explained {
  const priors = broken.filter(({ kind, total, parts }) => kind === 'prior' && !total.row.told && parts.length === 1);
  if (priors.length === 0) return { findings: [], settled: new Set() };
  const isBroken = new Set(broken);
  const told = broken.filter(({ kind, total }) => total.row.told && (kind === 'change' || kind === 'prior'));
  const settled = new Set<Relation>();
  const findings = chainsIn(priors, around, 1).flatMap((chain) => {
    if (!isAllOfIt(chain, around, isBroken)) return [];
    const repeats = told.filter((one) => !settled.has(one) && isCounted(one, chain, fixed));
    if (chain.length + repeats.length < 2) return [];
    const twice = told.filter((one) => isBrokenBesides(one, chain, broken));
    for (const relation of [...chain, ...repeats, ...twice]) settled.add(relation);
    return [chainFinding(chain, around, repeats, countedBehind(chain, repeats, around))];
  });
  return { findings, settled };
}

/** Changes and rates of sentences that are right by these figures as they stand, and wrong by what these should be. */
function countedBehind(
  chain: readonly Relation[],
  repeats: readonly Relation[],
  around: Surroundings,
): readonly Fact[] {
  const all = [...chain, ...repeats];
  const right = new Map(all.map((relation) => [relation.total.id, relation.total.value - difference(relation)]));
  const counted = all.flatMap(({ total }) =>
    around.relationsOf(total).filter((other) => (other.kind === 'change' || isOfRatio(other)) && other.total.row.told),
  );
  return [...new Set(counted)].flatMap((one) =>
    evaluate(one).state === 'held' && evaluate(one, right).state === 'broken' ? [one.total] : [],
  );
}

/** With what was published everything holds in the tables, but for changes that were counted from these figures. */
function isAllOfIt(chain: readonly Relation[], around: Surroundings, broken: ReadonlySet<Relation>): boolean {
  const values = new Map(chain.map(({ total, parts }) => [total.id, parts[0]!.value]));
  const isAside = (relation: Relation): boolean =>
    relation.kind === 'change' ||
    isOfRatio(relation) ||
    [relation.total, ...relation.parts].some(({ row }) => row.told);
  const changed = chain.map(({ total }) => total);
  return settledWith(values, changed, around, broken, isAside)?.length === chain.length;
}

/** A sentence that is right by a figure of the chain as it stands; or off by as much, where it speaks of more than the last total. */
function isCounted(sentence: Relation, chain: readonly Relation[], fixed: ReadonlySet<number>): boolean {
  const { kind, total, parts } = sentence;
  const past = parts.at(-1)!;
  if (!fixed.has(past.id) || parts.length > 2) return false;
  const isRepeated = chain.some(
    ({ total: own, parts: [published] }) =>
      published!.value === past.value && evaluate(sentence, new Map([[past.id, own.value]])).state === 'held',
  );
  if (isRepeated) return true;
  const gap = difference(sentence);
  const off = kind === 'change' ? -gap : gap;
  return chain.some((one) => difference(one) === off && isOverAll(kind === 'change' ? parts[0]! : total, one.total));
}

/** A change that this report's own figure speaks against: that it differs from what was published as well is no other mistake. */
const isBrokenBesides = (sentence: Relation, chain: readonly Relation[], broken: readonly Relation[]): boolean =>
  chain.some(({ parts: [published] }) => published === sentence.parts.at(-1)) &&
  broken.some((other) => other !== sentence && other.kind === 'change' && other.total === sentence.total);

/** All money of a year, of which a total states some. */
const isOverAll = ({ at }: Fact, { at: own }: Fact): boolean =>
  at.entry.isRoot && own.entry.isRoot && covers('fund', at.fund, own.fund) && covers('nature', at.nature, own.nature);
