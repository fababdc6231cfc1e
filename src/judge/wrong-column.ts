import { coversAll } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { isText } from '../model/place.ts';
import { closeUp } from '../model/printed.ts';
import type { Relation } from '../model/relation.ts';
import { excessOf, isWithin, roomOf } from '../model/rounding.ts';
import type { Values } from './evaluate.ts';
import type { Explained } from './explained.ts';
import { findingAt } from './findings.ts';
import { settledWith } from './settled-with.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * A figure stands in the column beside its own: what a sum lacks stands in the row of one of its blanks, in a column the sum does not add up.
 * Moved there the sum holds, and nothing else breaks: one finding at the figure, and none at the total.
 */
export function wrongColumns(broken: readonly Relation[], around: Surroundings): Explained {
  const settled = new Set<Relation>();
  const findings: Finding[] = [];
  const isBroken = new Set(broken);
  for (const relation of broken) {
    if (relation.kind !== 'sum' || settled.has(relation)) continue;
    const [only, ...others] = movesIn(relation, around).flatMap((move) => {
      const settles = settledBy(move, relation, isBroken, around);
      // One part alone is no list: then the column it stands in has to say so too.
      return settles.length > (relation.parts.length > 1 ? 0 : 1) ? [{ ...move, settles }] : [];
    });
    if (!only || others.length > 0) continue;
    const { stray, blank, settles } = only;
    for (const one of settles) settled.add(one);
    findings.push(
      findingAt(
        {
          code: 'SUM001',
          severity: 'error',
          fact: stray,
          expected: null,
          isRoot: true,
          data: { forced: 0, copies: 0, kind: 'sum' },
        },
        settles,
        [{ role: 'part', fact: blank }],
        { id: 'wrong-column', detail: inColumn(blank) },
      ),
    );
  }
  return { findings, settled };
}

const inColumn = ({ label, place }: Fact): string =>
  [closeUp(label.column), isText(place) ? '' : place.cell].filter((part) => part !== '').join(' ');

type Move = { readonly stray: Fact; readonly blank: Fact };

/** Figures that the sum lacks just by, in rows in which it adds up a blank. */
function movesIn(relation: Relation, around: Surroundings): readonly Move[] {
  const { total, parts } = relation;
  const lacking = -excessOf(relation);
  if (lacking <= 0n || total.state !== 'figure' || parts.length > MANY) return [];
  const room = roomOf([total, ...parts]);
  return blanksIn(relation, around).flatMap((blank): readonly Move[] =>
    around
      .row(blank)
      .filter(
        (fact) =>
          fact.state === 'figure' &&
          fact.unit === blank.unit &&
          isWithin(fact.value - lacking, room) &&
          !coversAll(fact.at, blank.at) &&
          !coversAll(blank.at, fact.at) &&
          !isUnderBlank(fact, parts),
      )
      .map((stray) => ({ stray, blank })),
  );
}

/** It stands in the sum, or below a total of it that was left blank: then that is what is missing. */
const isUnderBlank = (fact: Fact, parts: readonly Fact[]): boolean =>
  parts.some((part) => part === fact || (part.state === 'empty' && coversAll(part.at, fact.at)));

/** In a longer list too many rows have the like. */
const MANY = 300;

/** Blanks it adds up; a list of another table leaves them out. */
function blanksIn({ parts }: Relation, around: Surroundings): readonly Fact[] {
  const own = parts.filter(({ state }) => state === 'empty');
  const [first] = parts;
  if (own.length > 0 || !first || parts.some(({ column }) => column !== first.column)) return own;
  const column = around.column(first);
  if (column.length > MANY) return [];
  const stands = ({ at }: Fact): boolean => !parts.some((part) => coversAll(at, part.at) || coversAll(part.at, at));
  return column.filter((fact) => fact.state === 'empty' && stands(fact));
}

/** What is broken and holds then, the sum among it; nothing, if something is broken still or anew. */
function settledBy(
  { stray, blank }: Move,
  sum: Relation,
  broken: ReadonlySet<Relation>,
  around: Surroundings,
): readonly Relation[] {
  const values: Values = new Map([
    [stray.id, 0n],
    [blank.id, stray.value],
  ]);
  const isAside = (relation: Relation): boolean =>
    (relation === sum && !sum.parts.includes(blank)) ||
    // What holds both of them has the same in the one place as in the other.
    isOverBoth(relation, stray, blank);
  const settles = settledWith(values, [stray, blank], around, broken, isAside);
  return settles ? [sum, ...settles.filter((relation) => relation !== sum)] : [];
}

const isOverBoth = ({ kind, total, parts }: Relation, stray: Fact, blank: Fact): boolean =>
  kind === 'sum' && parts.includes(stray) && !parts.includes(blank) && coversAll(total.at, blank.at);
