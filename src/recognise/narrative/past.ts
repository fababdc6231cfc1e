import { CARRIED_OUT, HAPPENED, YEAR_SAID } from './clauses.ts';

/** Whether a sentence speaks of another year than this: 在2022年度开展了…. */
export class Past {
  private readonly year: number | undefined;
  /** The year the sentence began with, where that is no base. */
  private spoken: number | undefined;
  /** What follows happened then, and is none of this budget's money. */
  private happened = false;
  /** Where the bracket ends that stands behind an amount of another year. */
  private until = -1;

  /** @param year the report's */
  constructor(year: number | undefined) {
    this.year = year;
  }

  get isHistory(): boolean {
    return this.happened;
  }

  endSentence(): void {
    this.happened = false;
    this.spoken = undefined;
  }

  /** @param base the year these words compare with */
  read(words: string, base?: number): void {
    if (this.isPast(words, base)) this.happened = true;
  }

  /** 2024年安排33万元（购置费18万元、运行维护费15万元）: what is in the bracket is of that year. */
  openBracket(end: number): void {
    this.until = end;
  }

  isInBracket(from: number): boolean {
    return from < this.until;
  }

  /** 在2022年度开展了…, 2022年…自评, 2022年末…较2021年末: none of it is of this budget. */
  private isPast(words: string, base?: number): boolean {
    if (this.year === undefined) return false;
    const named = YEAR_SAID.exec(words)?.[1];
    if (named !== undefined) this.spoken ??= Number(named);
    if (named !== undefined && Number(named) < this.year && HAPPENED.test(words)) return true;
    // 2023年支出预算1200万元，实际支出1180万元.
    if (this.spoken !== undefined && this.spoken < this.year && CARRIED_OUT.test(words)) return true;
    return base !== undefined && this.spoken !== undefined && this.spoken < this.year && base === this.spoken - 1;
  }
}
