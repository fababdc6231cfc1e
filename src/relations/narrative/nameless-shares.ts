import type { Passage } from '../../model/claim.ts';
import type { Coordinates, Reading } from '../../model/coordinates.ts';
import type { Dimension } from '../../model/dimension.ts';
import type { Fact } from '../../model/fact.ts';
import { abs } from '../../model/money.ts';
import { push } from '../../model/multimap.ts';
import { ratio } from '../../model/ratio.ts';
import type { Relation } from '../../model/relation.ts';
import { isWithin } from '../../model/rounding.ts';
import type { ToldRecord } from '../../model/told.ts';
import { entryOf, type Stated } from './stated.ts';

/** What tells the parts of one whole apart. */
const PARTING: readonly Dimension[] = ['nature', 'function', 'economic', 'govEconomic', 'item', 'project'];
/** Statements of one whole that are tried; of a text that repeats itself without end, that is enough. */
const MOST = 5;

type Share = { readonly record: ToldRecord; readonly share: Fact; readonly part: Fact };

/**
 * 教育支出30万元，占30%；科学技术支出40万元，占40%; under the heading of a fund: shares whose whole no words beside them name. They are of what
 * the section speaks of, as the text or the tables state it; which of these amounts that is the shares themselves tell: the one that
 * two of them fit, and most of all. Where most fit none nothing is known.
 * @param alike records that state an amount, by their words
 */
export function namelessShares(
  records: readonly ToldRecord[],
  passages: readonly Passage[],
  alike: (reading: Reading) => readonly ToldRecord[],
  stated: Stated,
  best: (fact: Fact) => Fact,
): Relation[] {
  const sections = sectionsOf(passages);
  const runs = new Map<string, Share[]>();
  for (const record of records) {
    const { currents, shares, head, reason, named, reading } = record;
    const [part, share] = [currents[0]?.fact, shares[0]];
    if (!part || !share || shares.length > 1 || share.whole || share.elsewhere) continue;
    if (head !== undefined || reason || named !== undefined) continue;
    // By nature of all of it, then by class of a part of it: each is divided for itself.
    const parting = PARTING.filter((dimension) => reading[dimension] !== undefined);
    const key = JSON.stringify([sections[record.paragraph], parting, Object.entries(wholeOf(reading)).sort()]);
    push(runs, key, { record, share: share.fact, part: best(part) });
  }
  return [...runs.values()].flatMap((run): Relation[] => {
    const [{ record, part }] = run as [Share, ...Share[]];
    if (run.length < 2) return [];
    const sum = run.reduce((all, { part: of }) => all + of.value, 0n);
    const wholes = candidates(wholeOf(record.reading), part.at, alike, stated, best);
    const whole = wholes.find((one) => {
      // Nothing is no share of anything.
      const fitting = run.filter(
        ({ share, part: of }) => of.value !== 0n && isShareOf(share, of, one, 2n * share.half),
      ).length;
      // Of two one is enough, where that is what they come to.
      return run.length === 2 ? fitting > 0 && sum === one.value : fitting > 1 && 2 * fitting > run.length;
    });
    return whole ? run.map(({ share, part: of }) => ({ kind: 'share', total: share, parts: [of, whole] })) : [];
  });
}

/** How many headings stand above each passage. */
export function sectionsOf(passages: readonly Passage[]): readonly number[] {
  let headings = 0;
  return passages.map(({ heading }) => (heading ? ++headings : headings));
}

const wholeOf = (reading: Reading): Reading =>
  Object.fromEntries(Object.entries(reading).filter(([dimension]) => !PARTING.includes(dimension as Dimension)));

/** The whole as worded, and that with the money carried over. */
function candidates(
  reading: Reading,
  at: Coordinates,
  alike: (reading: Reading) => readonly ToldRecord[],
  stated: Stated,
  best: (fact: Fact) => Fact,
): readonly Fact[] {
  const { origin: _, ...wider } = reading;
  return [reading, wider].flatMap((words) => {
    const { plain, any } = stated.of(words, entryOf(at, words));
    // 一般公共预算当年拨款 names no side; what it is spent on are its parts.
    const { flow: ___, ...eitherSide } = words;
    const told = [...alike(words), ...alike(eitherSide)]
      .slice(0, MOST)
      .flatMap(({ currents }) => currents.slice(-1).map(({ fact }) => best(fact)));
    return [...(plain ? [plain] : []), ...told, ...any].filter(
      ({ state, value }) => state === 'figure' && value !== 0n,
    );
  });
}

/** The share is the part's of the whole, up to `room` (millionths of a percentage point). */
export function isShareOf(share: Fact, part: Fact, whole: Fact, room: bigint): boolean {
  const exact = ratio(part.value, whole.value);
  return exact !== undefined && isWithin(exact - share.value, room);
}

/** Of several wholes the one of which the part is most nearly that share. */
export function nearestWhole(share: Fact, part: Fact, wholes: readonly Fact[]): Fact | undefined {
  const gap = (whole: Fact): bigint => abs((ratio(part.value, whole.value) ?? 0n) - share.value);
  return wholes.reduce<Fact | undefined>((best, one) => (best && gap(best) <= gap(one) ? best : one), undefined);
}
