import type { Claim } from '../../model/claim.ts';
import type { TextPlace } from '../../model/place.ts';

/** Words that narrow what figures behind them are about, and whether anything was said of it yet. */
export class Scope {
  fresh = false;
  private words = '';
  private at: TextPlace | undefined;

  narrow(words: string, at: TextPlace): void {
    this.words = words;
    this.at = at;
    this.fresh = true;
  }

  clear(): void {
    this.words = '';
  }

  /** What a figure takes of it; something was said of it then. */
  taken(): Pick<Claim, 'scope' | 'scopeAt' | 'fresh'> {
    const { words: scope, at, fresh } = this;
    this.fresh = false;
    return { scope, ...(scope !== '' && at && { scopeAt: at }), fresh };
  }
}
