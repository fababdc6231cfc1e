import type { Coverage, Outcome } from '../model/outcome.ts';
import type { Described } from './explain.ts';
import type { Extract } from './extract.ts';
import type { Tool } from './json.ts';
import type { Picture } from './picture.ts';
import type { Style } from './style.ts';

/**
 * What is read of an outcome where results are written: all of it but the facts. A worker may throw those away and send the
 * rest; what pictures need of them it works out before, with `withPictures`.
 */
export type Reported = Omit<Outcome, 'facts' | 'coverage'> & {
  readonly coverage: Omit<Coverage, 'unwitnessed' | 'tables'> & { readonly unwitnessed: { readonly length: number } };
  readonly picture?: Picture;
  /** The rows around each finding, one a finding, in their order. */
  readonly extracts?: readonly (readonly Extract[])[];
};

/** What a whole run has in common. */
export type About = {
  readonly tool: Tool;
  readonly style: Style;
  /** Every code that can be printed, from the catalogue. */
  readonly codes: readonly Described[];
};

/**
 * One format of results, fed report by report: what comes before the first, what each adds, what comes after the last. The three
 * in a row are the document. What has to know of all before the first can be said comes out of `end`.
 */
export type Writer<Whole = string> = {
  readonly begin: () => string;
  readonly add: (one: Reported) => string;
  readonly end: () => Whole;
};
