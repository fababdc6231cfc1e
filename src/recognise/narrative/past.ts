import type { Base } from '../../model/claim.ts';
import { CARRIED_OUT, DAY_OR_SINCE, HAPPENED, THIS_YEAR, YEAR_ALONE, YEAR_SAID } from './clauses.ts';
import type { Extract } from './extract.ts';
import type { Lead } from './lead.ts';

/** Whether a sentence speaks of another year than this: 在2022年度开展了…. */
export class Past {
  private readonly year: number | undefined;
  private readonly text: Extract;
  /** The year the sentence began with, where that is no base. */
  private spoken: number | undefined;
  /** What follows happened then, and is none of this budget's money. */
  private happened = false;
  /** What is compared are years before this one. */
  private before = false;
  /** Where the bracket ends that stands behind an amount of another year. */
  private until = -1;
  /** The other year that all of the sentence is of, up to where it names this one. */
  private other: Base | undefined;

  /** @param year the report's */
  constructor(year: number | undefined, text: Extract) {
    this.year = year;
    this.text = text;
  }

  get isHistory(): boolean {
    return this.happened || this.before;
  }

  /** 2023年收入6100万元，支出6050万元: what a sentence that begins with another year goes on to state is of that year. */
  get ofOther(): Base | undefined {
    return this.other;
  }

  endSentence(): void {
    this.happened = false;
    this.before = false;
    this.spoken = undefined;
    this.other = undefined;
  }

  /**
   * @param words a clause that ends without a figure (`alone`), or the words before one
   * @param isFirst the sentence stated nothing yet
   */
  readYear(words: string, from: number, { prior, year }: Lead, isFirst: boolean, alone: boolean): void {
    if (year !== undefined || THIS_YEAR.test(words)) this.other = undefined;
    else if (!(isFirst || this.other) || !prior || !words.startsWith(prior.words) || DAY_OR_SINCE.test(words)) return;
    else if (!alone || YEAR_ALONE.test(words)) this.other = this.text.baseAt(prior, words, from);
  }

  /** @param compared what these words compare with */
  read(words: string, compared: Lead['base']): void {
    if (this.isBefore(words, compared?.year)) this.before = true;
    // …；2023年比2022年增加…；2024年…: of this year again.
    else if (this.year !== undefined && words.includes(`${this.year}年`)) this.before = false;
    if (this.isPast(words, compared?.year, compared !== undefined)) this.happened = true;
  }

  /** 2024年比2023年增加…；2023年比2022年增加…: a comparison of two years before this one. */
  private isBefore(words: string, base: number | undefined): boolean {
    const named = base === undefined ? undefined : Number(YEAR_SAID.exec(words)?.[1]);
    return named !== undefined && this.year !== undefined && named < this.year && base === named - 1;
  }

  /** 2024年安排33万元（购置费18万元、运行维护费15万元）: what is in the bracket is of that year. */
  openBracket(end: number): void {
    this.until = end;
  }

  isInBracket(from: number): boolean {
    return from < this.until;
  }

  /** 在2022年度开展了…, 2022年…自评, 2022年末…较2021年末: none of it is of this budget. */
  private isPast(words: string, base: number | undefined, compares: boolean): boolean {
    if (this.year === undefined) return false;
    const named = YEAR_SAID.exec(words)?.[1];
    // 2022年执行数60万元，2024年安排65万元，比…: from there on it is of this year.
    if (named !== undefined && (this.spoken === undefined || Number(named) === this.year)) this.spoken = Number(named);
    if (named !== undefined && Number(named) < this.year && HAPPENED.test(words)) return true;
    // 2023年支出预算1200万元，实际支出1180万元.
    if (this.spoken !== undefined && this.spoken < this.year && CARRIED_OUT.test(words)) return true;
    // 2023年支出98万元，比上年减少2万元: a change of that year.
    if (base === undefined && this.other?.year !== undefined && compares) return true;
    return base !== undefined && this.spoken !== undefined && this.spoken < this.year && base === this.spoken - 1;
  }
}
