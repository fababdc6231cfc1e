/** Reports held against each other, one after the other as they come; what is found is told with the later one. */

import { departmentOf, isSame } from '../model/department.ts';
import type { Finding } from '../model/finding.ts';
import { push } from '../model/multimap.ts';
import type { Result } from '../model/outcome.ts';
import type { Added, Family, NotAdded, Obstacle, Summed } from '../model/summary.ts';
import { type Comparison, comparedWith } from './compared.ts';
import { withFindings } from './finding.ts';
import { areKin } from './kin.ts';
import { calledIn } from './kind.ts';
import { unitKey } from './last-year.ts';
import { notAddedUp } from './left.ts';
import { areUnits, isNoUnit, type Member, meant, memberOf, withoutCopies } from './member.ts';
import { type Missing, unitsMissing } from './missing.ts';
import { shortBy, unitMissing } from './short.ts';
import { Seen } from './twice.ts';
import { sumOfUnits } from './units.ts';

export class Across {
  private readonly seen = new Seen();
  private readonly families: ReadonlyMap<number, Family>;
  private readonly unclear: ReadonlySet<number>;
  /** For each report that is a unit, how many departments it still has to be added up for. */
  private readonly wanted = new Map<number, number>();
  private readonly wantedNames = new Set<string>();
  /** Of the units alone what they state is kept, until their departments come. */
  private readonly members = new Map<number, Member>();
  private readonly named = new Map<string, Member[]>();
  /** Of the names that are wanted what nobody can add up: of no year or another, or not read at all and only called so. */
  private readonly beside = new Map<string, Member[]>();
  /** Departments that folders give units to and that were not added up, in the order they came. */
  readonly left: NotAdded[] = [];
  /** Departments, by their places, that were. */
  private readonly held = new Map<number, Added>();
  /** Reports that folders give a department and its totals show to be none of its units. */
  private readonly refused = new Set<number>();

  /**
   * @param families by the place of the department’s report, which comes after all of its units
   * @param unclear places of departments’ reports with reports beside or below them that may be of anything
   */
  constructor(families: ReadonlyMap<number, Family> = new Map(), unclear: ReadonlySet<number> = new Set()) {
    this.families = families;
    this.unclear = unclear;
    for (const { members, names } of families.values()) {
      for (const member of members) this.wanted.set(member, (this.wanted.get(member) ?? 0) + 1);
      for (const name of names) this.wantedNames.add(departmentOf(name));
    }
  }

  /** The result with what is found, and without what only this needs. */
  add<T extends Result & Summed>(
    { summary, family: _, unclear: __, ...rest }: T,
    index: number,
  ): Omit<T, 'summary' | 'family' | 'unclear'> & Result {
    const result = rest as Omit<T, 'summary' | 'family' | 'unclear'> & Result;
    const member = memberOf(result, summary);
    const family = this.families.get(index);
    const found = family
      ? this.heldAgainst(member, family, index, summary?.units)
      : this.unclear.has(index)
        ? [notAddedUp(member, [])]
        : [];
    const twice = this.seen.add(result, summary, index, (other, path) => this.isFamily(member, index, other, path));
    this.keep(member, index);
    return withFindings(result, [...twice, ...found]);
  }

  /** Whether a report that was added was held against its units. */
  isAddedUp(index: number): boolean {
    return this.held.has(index);
  }

  /** The departments that were held against their units, in the order they came. */
  get addedUp(): readonly Added[] {
    return [...this.held.values()];
  }

  private keep(member: Member, index: number): void {
    if (this.wanted.has(index)) this.members.set(index, member);
    const key = this.wantedNames.has(departmentOf(member.department)) ? unitKey(member) : undefined;
    if (key !== undefined) push(this.named, key, member);
    const name = departmentOf(member.department) || (member.isWhole ? '' : departmentOf(calledIn(member.path)));
    if (this.wantedNames.has(name)) push(this.beside, name, member);
  }

  /** @param named the units that the department’s report says it consists of */
  private heldAgainst(head: Member, family: Family, index: number, named: readonly string[] = []): readonly Finding[] {
    const { circular = [] } = family;
    const missing: Missing[] = circular
      .filter(({ name }) => !family.names.includes(name))
      .map(({ name, path }) => ({ why: 'circular', name, path }));
    const members: Member[] = [];
    const doubtful = new Map<Member, number>();
    const take = (name: string, member: Member): void => {
      if (member.stated === '') missing.push({ why: member.isWhole ? 'no-totals' : 'unread', name, path: member.path });
      else if (!members.includes(member)) members.push(member);
    };
    for (const place of family.members) {
      const member = this.taken(place);
      if (!member || !(family.listed || !isNoUnit(member, head))) continue;
      take(member.path, member);
      if (family.doubtful?.includes(place)) doubtful.set(member, place);
    }
    for (const name of family.names) {
      const found = meant(this.bearing(name, head), head);
      const [only, ...others] = found;
      const inTurn = circular.find((unit) => unit.name === name);
      if (!only && inTurn) missing.push({ why: 'circular', ...inTurn });
      else if (!only) missing.push(isSame(name, head.department) ? { why: 'itself', name } : this.notFound(name));
      else if (others.length > 0) missing.push({ why: 'several', name, path: found.map(({ path }) => path) });
      else take(name, only);
    }
    if (family.listed && missing.length > 0) return [unitsMissing(head, family, missing)];
    if (head.stated === '') return [];
    if (family.listed) return this.summed(comparedWith(head, members), family, index);
    const all = withoutCopies(members);
    const sure = all.filter((unit) => !doubtful.has(unit));
    const agreeing = (units: readonly Member[]): number => comparedWith(head, units).agreement.agree;
    // A report that is called as another department’s is a unit where the totals say so.
    const units = sure.length === all.length || agreeing(all) > agreeing(sure) ? all : sure;
    if (units !== all) for (const place of doubtful.values()) this.refused.add(place);
    const unread = missing.map(({ name }) => name);
    const found = areUnits(head, units, unread, family.called ? 1 : 2);
    if (found !== true) return found.length > 0 && !family.guessed ? this.leave(head, found) : [];
    const comparison = comparedWith(head, units);
    if (family.guessed && !areKin(comparison)) return [];
    const short = shortBy(comparison, named);
    if (!short) return this.summed(comparison, family, index);
    if ('absent' in short) return [unitMissing(head, units, family, short.absent)];
    const paths = units.map(({ path }) => path);
    return this.leave(head, [{ why: 'left-over', paths, compared: short.leftOver }]);
  }

  private summed(comparison: Comparison, family: Family, index: number): readonly Finding[] {
    const { head, members: units } = comparison;
    const found = sumOfUnits(comparison, family);
    if (!('compared' in found)) {
      this.held.set(index, { path: head.path, units: units.length });
      return found;
    }
    const { compared } = found;
    const paths = units.map(({ path }) => path);
    const obstacle = compared ? ({ why: 'no-sum', paths, compared } as const) : ({ why: 'no-totals', paths } as const);
    return this.leave(head, [obstacle]);
  }

  private leave(head: Member, obstacles: readonly Obstacle[]): readonly Finding[] {
    this.left.push({ path: head.path, obstacles });
    return [notAddedUp(head, obstacles)];
  }

  /** What there is of a unit instead of a report of the head's year. */
  private notFound(name: string): Missing {
    const [unread, other] = [false, true].map((isWhole) =>
      (this.beside.get(departmentOf(name)) ?? [])
        .filter((member) => member.isWhole === isWhole)
        .map(({ path }) => path),
    );
    if (unread!.length > 0) return { why: 'unread', name, path: unread! };
    return other!.length > 0 ? { why: 'year', name, path: other! } : { why: 'absent', name };
  }

  /** The reports of the head’s year that bear the name of a unit. */
  private bearing(name: string, head: Member): readonly Member[] {
    const key = unitKey({ department: name, year: head.year });
    return (key && this.named.get(key)) || [];
  }

  private taken(index: number): Member | undefined {
    const member = this.members.get(index);
    const left = (this.wanted.get(index) ?? 1) - 1;
    this.wanted.set(index, left);
    if (left <= 0) this.members.delete(index);
    return member;
  }

  /** Whether one of two reports is the department’s and the other may be its unit’s, its own office’s of the same name among them. */
  private isFamily(member: Member, index: number, other: number, path: string): boolean {
    if (this.refused.has(other)) return false;
    const own = this.families.get(index);
    const others = this.families.get(other);
    return (
      (own !== undefined &&
        (own.members.includes(other) ||
          own.names.some((name) => this.bearing(name, member).some((unit) => unit.path === path)))) ||
      (others !== undefined &&
        (others.members.includes(index) || others.names.some((name) => isSame(name, member.department))))
    );
  }
}
