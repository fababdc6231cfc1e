import type { Unit } from '../../model/money.ts';

/**
 * The numbers of a compact text and the signs that part its clauses. One pass, no search back: at each position a fixed order of
 * alternatives is tried, each cut by its first characters, so the time is linear in the text.
 *
 * `amount` is money, `percent` and `points` (个百分点) and `times` (倍) are ratios. `about` is an amount that only says roughly
 * how much (万余元) or sets a bound (单价50万元以上): read, and no claim. `count` is a number of things. `other` is a number that
 * is no figure at all: a date, the number of a document, a version.
 */
export type Token =
  | {
      readonly kind: 'amount' | 'percent' | 'points' | 'times' | 'about' | 'number';
      readonly from: number;
      readonly to: number;
      /** Digits without separators, with sign and point. */
      readonly number: string;
      /** Where the number ends and its unit begins. */
      readonly numberTo: number;
      readonly unit?: Unit;
    }
  | {
      readonly kind: 'count';
      readonly from: number;
      readonly to: number;
      readonly number: string;
      readonly numberTo: number;
      readonly measure: string;
    }
  | { readonly kind: 'year'; readonly from: number; readonly to: number; readonly year: number }
  | { readonly kind: 'other'; readonly from: number; readonly to: number }
  /** `，` `。` `；` `：` `、`, whichever width it is typed in. */
  | { readonly kind: 'mark'; readonly from: number; readonly to: number; readonly mark: Mark };

export type Mark = '，' | '。' | '；' | '：' | '、';
