import { keyOf } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import type { Half } from '../model/halves.ts';
import { fullShape, type Relief, type Shape } from './shape.ts';

/** What all lines of the same coordinates have in common. */
export type Pattern = Relief & {
  /** Positions that anything stands below. */
  readonly uppers: readonly number[];
  /** Two positions have the same coordinates, of no list. */
  readonly hasTwins: boolean;
  /** What such a line sums where all of these are filled in. */
  readonly full: (line: readonly Fact[]) => Shape;
  /** What such lines sum where some are blank, by which: the rows of a table mostly leave the same columns blank. */
  readonly blanks: Map<string, Shape>;
};

/** A pattern and the halves, one a position, that it was made from. */
type Known = { readonly halves: readonly Half[]; readonly isListed: boolean; readonly pattern: Pattern };

/** Lines so short are remembered, not only the one before: blocks side by side take turns. */
export const SHORT = 24;

const NONE: readonly number[] = [];

const NO_HALVES: readonly Half[] = [];

const among = (halves: readonly Half[], present: ReadonlySet<Half>): readonly Half[] => {
  if (halves.length === 0) return halves;
  const found = halves.filter((half) => present.has(half));
  return found.length === 0 ? NO_HALVES : found;
};

/** All lines are asked this. */
function sameIn(line: readonly Fact[], half: 'frame' | 'entry'): boolean {
  if (line.length === 0) return false;
  const first = line[0]!.at[half];
  for (let i = 1; i < line.length; i++) if (line[i]!.at[half] !== first) return false;
  return true;
}

function agrees(halves: readonly Half[], line: readonly Fact[], half: 'frame' | 'entry'): boolean {
  if (halves.length !== line.length) return false;
  for (let i = 0; i < line.length; i++) if (line[i]!.at[half] !== halves[i]) return false;
  return true;
}

/**
 * The patterns of the lines of a report, asked for once all its facts are read. All columns of a table list the same entries,
 * and nearly all its rows state the same frames: such a line has the pattern of the one before it.
 */
export class Patterns {
  private readonly framesAbove: (readonly Half[] | undefined)[] = [];
  private readonly entriesAbove: (readonly Half[] | undefined)[] = [];
  private byFrames: Known | undefined;
  private byEntries: Known | undefined;
  private readonly short = new Map<string, Known>();

  of(line: readonly Fact[]): Pattern {
    if (sameIn(line, 'entry')) {
      this.byFrames = this.known(this.byFrames, line, 'frame');
      return this.byFrames.pattern;
    }
    if (sameIn(line, 'frame')) {
      this.byEntries = this.known(this.byEntries, line, 'entry');
      return this.byEntries.pattern;
    }
    return this.patternOf(line);
  }

  private known(before: Known | undefined, line: readonly Fact[], half: 'frame' | 'entry'): Known {
    const { isListed } = line[0]!.at.entry;
    if (before && before.isListed === isListed && agrees(before.halves, line, half)) return before;
    if (line.length > SHORT) return this.make(line, half, isListed);
    let key = `${half}${isListed ? '*' : ''}`;
    for (let i = 0; i < line.length; i++) key += `,${line[i]!.at[half].id}`;
    const made = this.short.get(key) ?? this.make(line, half, isListed);
    this.short.set(key, made);
    return made;
  }

  private make(line: readonly Fact[], half: 'frame' | 'entry', isListed: boolean): Known {
    return { halves: line.map(({ at }) => at[half]), isListed, pattern: this.patternOf(line) };
  }

  private patternOf(line: readonly Fact[]): Pattern {
    const positions = new Map<number, number>();
    const last = new Map<number, number>();
    const first: number[] = [];
    const next: number[] = [];
    for (let i = 0; i < line.length; i++) {
      const { key } = line[i]!.at;
      const known = positions.get(key);
      first.push(known ?? i);
      next.push(-1);
      if (known === undefined) positions.set(key, i);
      else next[last.get(key) ?? known] = i;
      if (known !== undefined) last.set(key, i);
    }
    const frames = new Set(line.map(({ at }) => at.frame));
    const entries = new Set(line.map(({ at }) => at.entry));
    const above = line.map(({ at }) => {
      const upperFrames = frames.size === 1 ? NO_HALVES : among(this.aboveFrame(at.frame), frames);
      const upperEntries = entries.size === 1 ? NO_HALVES : among(this.aboveEntry(at.entry), entries);
      if (upperFrames.length === 0 && upperEntries.length === 0) return NONE;
      if (frames.size === 1) return upperEntries.map((entry) => positions.get(keyOf(at.frame, entry))!);
      if (entries.size === 1) return upperFrames.map((frame) => positions.get(keyOf(frame, at.entry))!);
      const found: number[] = [];
      // A half counts as the nearest above itself; both together are the fact's own place.
      for (const frame of [at.frame, ...upperFrames]) {
        for (const entry of [at.entry, ...upperEntries]) {
          const position = positions.get(keyOf(frame, entry));
          if (position !== undefined && !(frame === at.frame && entry === at.entry)) found.push(position);
        }
      }
      return found;
    });
    const upper = new Set<number>();
    for (const positionsAbove of above) for (const position of positionsAbove) upper.add(position);
    const uppers: number[] = [];
    if (upper.size > 0) for (let i = 0; i < first.length; i++) if (upper.has(first[i]!)) uppers.push(i);
    const relief = { above, first, next };
    let shape: Shape | undefined;
    const full = (like: readonly Fact[]): Shape => {
      shape ??= fullShape(like, relief);
      return shape;
    };
    const hasTwins = next.some((position, i) => position >= 0 && !line[i]!.at.entry.isListed);
    return { above, first, next, uppers, hasTwins, full, blanks: new Map() };
  }

  private aboveFrame(frame: Half): readonly Half[] {
    const known = this.framesAbove[frame.id] ?? frame.above();
    this.framesAbove[frame.id] = known;
    return known;
  }

  private aboveEntry(entry: Half): readonly Half[] {
    const known = this.entriesAbove[entry.id] ?? entry.above();
    this.entriesAbove[entry.id] = known;
    return known;
  }
}
