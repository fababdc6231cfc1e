import type { Severity } from './finding.ts';

/** A workbook of results, already in words: sheets of rows that can be filtered, whose cells lead to one another. */
export type Digest = { readonly sheets: readonly DigestSheet[] };

/** What such a workbook, or an annotated copy, ends with, behind all that a spreadsheet reads. */
export const DIGEST_MARK = 'budget-check result';

export type DigestSheet = {
  readonly name: string;
  readonly title: string;
  /** Lines between the title and the table. */
  readonly lead: readonly string[];
  readonly columns: readonly DigestColumn[];
  readonly rows: readonly DigestRow[];
};

export type DigestColumn = {
  readonly heading: string;
  /** In characters of ASCII. */
  readonly width: number;
  readonly kind: 'text' | 'centred' | 'count' | 'amount';
  /** A line above the headings adds up what is shown of it. */
  readonly summed?: true;
  /** For filtering on a screen only: behind all others, and not on paper. */
  readonly unprinted?: true;
};

export type DigestRow = {
  /** One a column: a text, a decimal string of an amount, a count; nothing in a blank cell. */
  readonly cells: readonly (string | number | null)[];
  /** How the cell of that column is filled. */
  readonly look?: { readonly column: number; readonly severity: Severity };
  /** The cell of that column leads to a row of another sheet, both counted from 0. */
  readonly link?: { readonly column: number; readonly sheet: number; readonly row: number };
};
