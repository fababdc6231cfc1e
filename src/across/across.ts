/** Reports held against each other, one after the other as they come; what is found is told with the later one. */
import type { Result } from '../model/outcome.ts';
import type { Family, Summed } from '../model/summary.ts';
import { withFindings } from './finding.ts';
import { Seen } from './twice.ts';

export class Across {
  private readonly seen = new Seen();
  private readonly families: ReadonlyMap<number, Family>;

  /** @param families by the place of the department's report */
  constructor(families: ReadonlyMap<number, Family> = new Map()) {
    this.families = families;
  }

  /** The result with what is found, and without what only this needs. */
  add<T extends Result & Summed>({ summary, ...result }: T, index: number): Omit<T, 'summary'> & Result {
    const twice = this.seen.add(result as Result, summary, index, (a, b) => this.related(a, b));
    return withFindings(result as Omit<T, 'summary'> & Result, twice);
  }

  private related(a: number, b: number): boolean {
    return [
      [a, b],
      [b, a],
    ].some(([head, unit]) => this.families.get(head!)?.members.includes(unit!) ?? false);
  }
}
