/** Reports held against each other, one after the other as they come; what is found is told with the later one. */
import type { Finding } from '../model/finding.ts';
import type { Result } from '../model/outcome.ts';
import type { Family, Summary, Summed } from '../model/summary.ts';
import { withFindings } from './finding.ts';
import { unitKey } from './last-year.ts';
import { Seen } from './twice.ts';
import { type Member, sumOfUnits, unitsMissing } from './units.ts';
import { departmentOf } from './words.ts';

export class Across {
  private readonly seen = new Seen();
  private readonly families: ReadonlyMap<number, Family>;
  /** For each report that is a unit, how many departments it still has to be added up for. */
  private readonly wanted = new Map<number, number>();
  private readonly wantedNames = new Set<string>();
  /** Of the units alone what they state is kept, until their departments come. */
  private readonly members = new Map<number, Member>();
  private readonly named = new Map<string, Member[]>();

  /** @param families by the place of the department’s report, which comes after all of its units */
  constructor(families: ReadonlyMap<number, Family> = new Map()) {
    this.families = families;
    for (const { members, names } of families.values()) {
      for (const member of members) this.wanted.set(member, (this.wanted.get(member) ?? 0) + 1);
      for (const name of names) this.wantedNames.add(departmentOf(name));
    }
  }

  /** The result with what is found, and without what only this needs. */
  add<T extends Result & Summed>(
    { summary, family: _, ...rest }: T,
    index: number,
  ): Omit<T, 'summary' | 'family'> & Result {
    const result = rest as Omit<T, 'summary' | 'family'> & Result;
    const twice = this.seen.add(result, summary, index, (a, b) => this.related(a, b, departmentOf(result.department)));
    const member = memberOf(result, summary);
    const family = this.families.get(index);
    const found = family ? this.addedUp(member, family) : [];
    this.keep(member, index);
    return withFindings(result, [...twice, ...found]);
  }

  private keep(member: Member, index: number): void {
    if (this.wanted.has(index)) this.members.set(index, member);
    const key = this.wantedNames.has(departmentOf(member.department)) ? unitKey(member) : undefined;
    if (key !== undefined) this.named.set(key, [...(this.named.get(key) ?? []), member]);
  }

  private addedUp(head: Member, family: Family): Finding[] {
    const known = family.members.map((index) => this.taken(index));
    const called = family.names.map((name) => {
      const key = unitKey({ department: name, year: head.year });
      const found = (key && this.named.get(key)) || [];
      // Of two reports of one name nobody can say which is meant.
      return { name, member: found.length === 1 ? found[0] : undefined };
    });
    const missing = [
      ...known.flatMap((member) => (member && member.stated === '' ? [member.path] : [])),
      ...called.flatMap(({ name, member }) => (member && member.stated !== '' ? [] : [name])),
    ];
    if (missing.length > 0) return family.listed ? [unitsMissing(head, family, missing)] : [];
    if (head.stated === '') return [];
    const members = [...known, ...called.map(({ member }) => member)].flatMap((member) => member ?? []);
    return family.listed || areUnits(head, members) ? sumOfUnits(head, members, family) : [];
  }

  private taken(index: number): Member | undefined {
    const member = this.members.get(index);
    const left = (this.wanted.get(index) ?? 1) - 1;
    this.wanted.set(index, left);
    if (left <= 0) this.members.delete(index);
    return member;
  }

  /** Whether one is the department’s and the other may be its own office’s, of the same name. */
  private related(a: number, b: number, name: string): boolean {
    const isHead = (head: number, unit: number): boolean => {
      const family = this.families.get(head);
      return (
        family !== undefined &&
        (family.members.includes(unit) || family.names.some((one) => departmentOf(one) === name))
      );
    };
    return isHead(a, b) || isHead(b, a);
  }
}

/** What could not be read whole is not added up. */
const memberOf = ({ source, department, year, status }: Result, summary: Summary | undefined): Member => ({
  path: source.path,
  department,
  year,
  stated: status === 'incomplete' ? '' : (summary?.totals ?? ''),
});

/** Nobody said that the reports beside a department’s are its units: each has to be another’s, of the same year. */
function areUnits(head: Member, members: readonly Member[]): boolean {
  const keys = members.map((member) => unitKey(member));
  const year = (key: string | undefined): string | undefined => key?.slice(-4);
  return (
    keys.every((key) => key !== undefined && year(key) === year(unitKey(head))) && new Set(keys).size === keys.length
  );
}
