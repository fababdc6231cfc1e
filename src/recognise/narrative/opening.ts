import type { Claim } from '../../model/claim.ts';
import { dividesAll, isOfAll } from './clauses.ts';

/** Whether the next figure is the first of a list, and of what kind of list. */
export class Opening {
  private opens = false;
  private whole = false;
  private divides = false;

  /**
   * @param words those that open it, with the mark behind them
   * @param before the character before them
   */
  begin(words: string, before: string | undefined): void {
    this.opens = true;
    // 按用途分类，包括：… goes on with what it began.
    this.whole ||= isOfAll(words, before);
    this.divides = dividesAll(words);
  }

  /** 主要用于：, 用于…等人员经费: what the money before is for. */
  beginPurpose(): void {
    this.opens = true;
    this.divides = false;
  }

  close(): void {
    this.opens = false;
  }

  /** What the figure takes of it; the list is open then. */
  taken(): Pick<Claim, 'opens' | 'opensWhole' | 'divides'> {
    const { opens, whole, divides } = this;
    this.opens = false;
    this.whole = false;
    this.divides = false;
    return {
      opens,
      ...(opens && whole && { opensWhole: true as const }),
      ...(opens && divides && { divides: true as const }),
    };
  }
}
