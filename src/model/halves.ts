import { ALL, acrossAbove, covers, DIMENSIONS, type Dimension, isOpen, parentOf } from './dimension.ts';

/**
 * Coordinates fall into two halves. The frame is what titles and columns mostly fix; its members are few. The entry is what
 * the rows of a list name. A report of many rows and columns has as many entries as rows and as many frames as columns, so
 * what is worked out for each of them is worked out far less often than once a figure.
 */
const FIRST_OF_ENTRY = DIMENSIONS.indexOf('function');
export const FRAME: readonly Dimension[] = DIMENSIONS.slice(0, FIRST_OF_ENTRY);
export const ENTRY: readonly Dimension[] = DIMENSIONS.slice(FIRST_OF_ENTRY);

/** Members in some of the dimensions. Of equal ones there is one object, so they are compared by identity. */
export class Half {
  /** Counted from 0 in the order they were met. */
  readonly id: number;
  readonly members: readonly string[];
  /** Names something of a list: a subject, a project, an office. */
  readonly isListed: boolean;
  /** Narrows nothing. */
  readonly isRoot: boolean;
  private readonly home: Halves;
  private written: string | undefined;

  constructor(id: number, members: readonly string[], home: Halves) {
    this.id = id;
    this.members = members;
    this.home = home;
    this.isRoot = members.every((member) => member === ALL);
    this.isListed = home.dimensions.some((dimension, i) => members[i] !== ALL && isOpen(dimension));
  }

  /** Those met so far that cover it and are not it, dimension by dimension from the nearest up. */
  above(): Half[] {
    return this.home.above(this);
  }

  /** Its members as one text. */
  get text(): string {
    this.written ??= `${this.members.join('|')}|`;
    return this.written;
  }

  with(index: number, member: string): Half {
    return this.members[index] === member ? this : this.home.of(this.members.with(index, member));
  }
}

function alike(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Everything below one beginning: further members, or the only half that begins so. */
type Node = Half | Map<string, Node>;

/** All halves met, as a tree by their members. */
export class Halves {
  readonly dimensions: readonly Dimension[];
  private readonly root = new Map<string, Node>();
  private count = 0;

  constructor(dimensions: readonly Dimension[]) {
    this.dimensions = dimensions;
  }

  of(members: readonly string[]): Half {
    let node = this.root;
    for (let depth = 0; ; depth++) {
      const member = members[depth]!;
      const below = node.get(member);
      if (below === undefined) {
        const half = new Half(this.count++, members, this);
        node.set(member, half);
        return half;
      }
      if (below instanceof Half) {
        if (alike(below.members, members)) return below;
        // Two begin alike now; they part further down.
        const parting = new Map<string, Node>([[below.members[depth + 1]!, below]]);
        node.set(member, parting);
        node = parting;
      } else node = below;
    }
  }

  above(half: Half): Half[] {
    const found: Half[] = [];
    this.collect(this.root, 0, half, found);
    return found;
  }

  private collect(node: Node, depth: number, half: Half, found: Half[]): void {
    const { dimensions } = this;
    if (node instanceof Half) {
      for (let i = depth; i < dimensions.length; i++)
        if (node.members[i] !== half.members[i] && !covers(dimensions[i]!, node.members[i]!, half.members[i]!)) return;
      if (node !== half) found.push(node);
      return;
    }
    const dimension = dimensions[depth]!;
    for (let at: string | undefined = half.members[depth]!; at !== undefined; ) {
      const below = node.get(at);
      if (below) this.collect(below, depth + 1, half, found);
      at = at === ALL ? undefined : parentOf(dimension, at);
    }
    for (const at of acrossAbove(dimension, half.members[depth]!)) {
      const below = node.get(at);
      if (below) this.collect(below, depth + 1, half, found);
    }
  }
}
