import { childrenOf, covers, type Dimension, lowestCommon, parentOf } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { FRAME, type Half } from '../model/halves.ts';
import { COLLAPSING, type Usage } from './canonical.ts';

/**
 * What money a list or a table is of, as far as this report tells any from it: where no other fund is in use, a table that names none is of the
 * one that another names, though no table lists it beside others.
 */
export class ListMoney {
  private readonly usage: Usage;
  private readonly known = new Map<Half, Half>();

  constructor(usage: Usage) {
    this.usage = usage;
  }

  of(frame: Half): Half {
    let money = this.known.get(frame);
    if (money) return money;
    money = this.usage.canonicalFrame(frame);
    for (const dimension of ['origin', 'fund'] as const) {
      const index = FRAME.indexOf(dimension);
      money = money.with(index, this.widest(dimension, money.members[index]!));
    }
    this.known.set(frame, money);
    return money;
  }

  /** The narrowest money that all of these are of. */
  common(frames: ReadonlySet<Half>): Half {
    const [first] = frames;
    let money = first!;
    for (const dimension of COLLAPSING) {
      const index = FRAME.indexOf(dimension);
      const members = [...frames].map((frame) => frame.members[index]!);
      money = money.with(index, lowestCommon(dimension, members));
    }
    return this.of(money);
  }

  /** Whether two figures are told to be of the same by their own words, so that they are held against each other anyhow. */
  isOne(one: Fact, other: Fact): boolean {
    const { usage } = this;
    return (
      one.at.entry === other.at.entry && usage.canonicalFrame(one.at.frame) === usage.canonicalFrame(other.at.frame)
    );
  }

  /** Of what kind a project is not every list says. */
  ofProject(frame: Half): Half {
    const nature = frame.members[NATURE]!;
    const isAny = covers('nature', PROJECTS, nature) || covers('nature', nature, PROJECTS);
    return this.of(isAny ? frame.with(NATURE, PROJECTS) : frame);
  }

  private widest(dimension: Dimension, member: string): string {
    const { usage } = this;
    const parent = parentOf(dimension, member);
    if (parent === undefined || usage.listsOthers(dimension, parent)) return member;
    if (usage.isBesideOthers(dimension, member) || usage.isSomeOfUnit(dimension, parent, member)) return member;
    const isAlone = childrenOf(dimension, parent).every((one) => one === member || !usage.inUse(dimension, one));
    return isAlone ? this.widest(dimension, parent) : member;
  }
}

const NATURE = FRAME.indexOf('nature');
const PROJECTS = '项目支出';
