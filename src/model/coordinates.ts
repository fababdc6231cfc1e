import { ALL, covers, DIMENSIONS, type Dimension, overlaps } from './dimension.ts';
import { ENTRY, FRAME, type Half, Halves } from './halves.ts';

/** What words fix of a figure: some dimensions, the others open. */
export type Reading = { readonly [D in Dimension]?: string };

/** More frames than the closed trees of members can make, so that both numbers fit into one. */
const FRAMES = 65_536;

/**
 * What a figure is: every dimension has a member (`合计` where nothing narrows it). Its two halves are shared by all figures
 * that agree in them, so that equal coordinates are known by two comparisons and found by one number.
 */
export class Coordinates implements Readonly<Record<Dimension, string>> {
  readonly frame: Half;
  readonly entry: Half;

  constructor(frame: Half, entry: Half) {
    this.frame = frame;
    this.entry = entry;
  }

  /** For maps; the same for equal coordinates of one space. */
  get key(): number {
    return keyOf(this.frame, this.entry);
  }

  is(other: Coordinates): boolean {
    return this.frame === other.frame && this.entry === other.entry;
  }

  with(dimension: Dimension, member: string): Coordinates {
    const index = DIMENSIONS.indexOf(dimension);
    return index < FRAME.length
      ? new Coordinates(this.frame.with(index, member), this.entry)
      : new Coordinates(this.frame, this.entry.with(index - FRAME.length, member));
  }

  get flow(): string {
    return this.frame.members[0]!;
  }
  get basis(): string {
    return this.frame.members[1]!;
  }
  get measure(): string {
    return this.frame.members[2]!;
  }
  get origin(): string {
    return this.frame.members[3]!;
  }
  get fund(): string {
    return this.frame.members[4]!;
  }
  get nature(): string {
    return this.frame.members[5]!;
  }
  get function(): string {
    return this.entry.members[0]!;
  }
  get economic(): string {
    return this.entry.members[1]!;
  }
  get govEconomic(): string {
    return this.entry.members[2]!;
  }
  get receipt(): string {
    return this.entry.members[3]!;
  }
  get project(): string {
    return this.entry.members[4]!;
  }
  get budgetUnit(): string {
    return this.entry.members[5]!;
  }
  get item(): string {
    return this.entry.members[6]!;
  }
  get category(): string {
    return this.entry.members[7]!;
  }
  get goods(): string {
    return this.entry.members[8]!;
  }
  get method(): string {
    return this.entry.members[9]!;
  }
}

export const keyOf = (frame: Half, entry: Half): number => entry.id * FRAMES + frame.id;

/** The coordinates that the facts of one check are told apart by. */
export class Space {
  readonly frames = new Halves(FRAME);
  readonly entries = new Halves(ENTRY);

  /** This year's amount of what is read; where a dimension is left open, of all there is. */
  at(reading: Reading): Coordinates {
    const full: Reading = { basis: '本年预算', measure: '金额', ...reading };
    const members = (dimensions: readonly Dimension[]): string[] =>
      dimensions.map((dimension) => full[dimension] ?? ALL);
    return new Coordinates(this.frames.of(members(FRAME)), this.entries.of(members(ENTRY)));
  }
}

/** All members as one text: the same in every run, for what outlives one. */
export const coordinateKey = ({ frame, entry }: Coordinates): string => frame.text + entry.text;

/** True where `upper` covers `lower` in every dimension. */
export function coversAll(upper: Coordinates, lower: Coordinates): boolean {
  return everyPair(upper, lower, covers);
}

/** Two coordinates that no figure can belong to at once: in some dimension neither member covers the other. */
export function exclusive(a: Coordinates, b: Coordinates): boolean {
  return !everyPair(a, b, overlaps);
}

/** A test that equal members pass, in all dimensions. */
function everyPair(
  a: Coordinates,
  b: Coordinates,
  test: (dimension: Dimension, one: string, other: string) => boolean,
): boolean {
  return everyMember(FRAME, a.frame, b.frame, test) && everyMember(ENTRY, a.entry, b.entry, test);
}

function everyMember(
  dimensions: readonly Dimension[],
  a: Half,
  b: Half,
  test: (dimension: Dimension, one: string, other: string) => boolean,
): boolean {
  if (a === b) return true;
  for (let i = 0; i < dimensions.length; i++) {
    const [one, other] = [a.members[i]!, b.members[i]!];
    if (one !== other && !test(dimensions[i]!, one, other)) return false;
  }
  return true;
}

/** The dimensions in which two coordinates differ, a bit each. */
export const differing = (a: Coordinates, b: Coordinates): number =>
  differingIn(a.frame, b.frame) | (differingIn(a.entry, b.entry) << FRAME.length);

function differingIn(a: Half, b: Half): number {
  if (a === b) return 0;
  let bits = 0;
  for (let i = 0; i < a.members.length; i++) if (a.members[i] !== b.members[i]) bits |= 1 << i;
  return bits;
}
