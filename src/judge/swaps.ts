import type { Fact } from '../model/fact.ts';
import { inOrder, linesOf, MANY, type Moves, type Shift, shiftsIn } from './shifts.ts';
import type { Surroundings } from './surroundings.ts';

/** Figures of one table in other places than they stand in, or in another unit than it says. */
export type Swap = {
  readonly id: 'columns-exchanged' | 'rows-exchanged' | 'unit-slip' | Shift['id'];
  readonly table: number;
  readonly tableName: string;
  /** The columns or rows, as printed. */
  readonly lines: readonly string[];
  /** What should stand where another value does, in the order of the document. */
  readonly moves: Moves;
};

/**
 * The ways to move whole columns or rows of a table that a slip may have moved.
 * @param facts figures of one table that stand in broken relations
 * @param isPlausible whether what is broken holds with these of them moved: of most pairs nothing more has to be asked
 */
export function swapsIn(
  facts: ReadonlySet<Fact>,
  around: Surroundings,
  isPlausible: (moves: Moves) => boolean,
): readonly Swap[] {
  const swaps: Swap[] = [];
  const add = (id: Swap['id'], lines: readonly string[], moves: Moves): void => {
    const [first] = moves.keys();
    if (first) swaps.push({ id, table: first.table, tableName: first.label.table, lines, moves });
  };
  const exchange = (
    id: Swap['id'],
    lines: readonly (readonly [Fact, Fact])[],
    name: (fact: Fact) => string,
    partnerOf: (fact: Fact, one: Fact, other: Fact) => Fact | undefined,
    line: (fact: Fact) => readonly Fact[],
  ): void => {
    for (const [one, other] of lines) {
      const swapped = (some: Iterable<Fact>): Moves =>
        inOrder(withPartners(some, (fact) => partnerOf(fact, one, other)));
      if (isPlausible(swapped(facts))) add(id, [name(one), name(other)], swapped([...line(one), ...line(other)]));
    }
  };
  exchange(
    'columns-exchanged',
    everyTwo(linesOf(besideThem(facts, around), ({ column }) => column.id)),
    ({ label }) => label.column,
    (fact, one, other) => {
      const to = fact.column === one.column ? other.column : fact.column === other.column ? one.column : undefined;
      return to && around.row(fact).find(({ column }) => column === to);
    },
    (fact) => around.column(fact),
  );
  exchange(
    'rows-exchanged',
    everyTwo(linesOf(facts, ({ row }) => row.id)),
    ({ label }) => label.row,
    (fact, one, other) => {
      const to = fact.row === one.row ? other : fact.row === other.row ? one : undefined;
      return to && around.row(to).find(({ column }) => column === fact.column);
    },
    (fact) => around.row(fact),
  );
  for (const { id, lines, name, moves } of shiftsIn(facts, around)) add(id, lines.map(name), moves);
  const [one] = facts;
  const whole = one ? around.table(one).filter(({ unit }) => unit !== '%') : [];
  for (const times of [10_000n, 1000n])
    for (const [detail, scaled] of [
      [`× ${times}`, (value: bigint) => value * times],
      [`÷ ${times}`, (value: bigint) => value / times],
    ] as const) {
      const scale = (some: Iterable<Fact>): Moves =>
        inOrder([...some].flatMap((fact) => (fact.unit === '%' ? [] : [[fact, scaled(fact.value)] as const])));
      if (isPlausible(scale(facts))) add('unit-slip', [detail], scale(whole));
    }
  return swaps;
}

/**
 * Figures, and what stands in their rows: of two columns exchanged one may be spoken of by nobody. Into a column that holds nothing anything
 * could be moved out of the way.
 */
function* besideThem(facts: ReadonlySet<Fact>, around: Surroundings): Generator<Fact> {
  yield* facts;
  for (const fact of [...facts].slice(0, MANY))
    for (const other of around.row(fact))
      if (other.unit !== '%' && around.column(other).some(({ value }) => value !== 0n)) yield other;
}

const everyTwo = (lines: readonly Fact[]): readonly (readonly [Fact, Fact])[] =>
  lines.length > MANY
    ? []
    : lines.flatMap((one, index) => lines.slice(index + 1).map((other) => [one, other] as const));

/** Each with the value of the one it changes places with. */
function* withPartners(
  facts: Iterable<Fact>,
  partnerOf: (fact: Fact) => Fact | undefined,
): Generator<readonly [Fact, bigint]> {
  for (const fact of facts) {
    const partner = partnerOf(fact);
    if (partner) yield [fact, partner.value];
  }
}
