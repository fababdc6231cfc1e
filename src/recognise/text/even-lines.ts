import { beginsWithLink, endsWithFigure } from './marks.ts';

/** Shorter lines are as long as others by chance. */
const SHORTEST = 18;

/** The lines of one paragraph, as long as all are just as many characters: somebody broke them after so many. */
export class EvenLines {
  private length = 0;
  private count = 0;

  begin(): void {
    this.count = 0;
  }

  add({ length }: string): void {
    if (this.count === 0) this.length = length;
    else if (length !== this.length) this.length = 0;
    this.count++;
  }

  /** Whether the next line is most likely the rest: the last may be shorter, and of two alike either is a sentence. */
  goesOn(before: string, after: string): boolean {
    if (this.count === 0 || this.length < SHORTEST || after.length > this.length) return false;
    if (this.count > 1) return true;
    // 基本支出939.38万元，占59.52% and 项目支出638.94万元，占40.48%: each is a line of a list.
    if (after.length < this.length || (endsWithFigure(before) && !beginsWithLink(after))) return false;
    return /[，；]/u.test(before) && /[，、；。]/u.test(after);
  }
}
