import type { Form } from './form.ts';

/** How one region prints its tables: data, read by the same lexicon as any table. `{年}` stands for the year. */
export type Layout = {
  readonly name: string;
  /** How the tables of a YAML report are headed. */
  readonly tables: readonly TableLayout[];
  /** Where the figures of a report are laid anew: the tables they go into. */
  readonly forms?: readonly Form[];
};

/** 2023年度 as it stands before 年: 2023. */
export const plainYear = (year: string): string => year.replace(/年度?$/u, '');

/** A text of the layout in its year; where that is not known nothing stands for it. */
export const dated = (text: string, year: string | undefined): string =>
  text.replaceAll('{年}年', year === undefined || year === '' ? '' : `${plainYear(year)}年`);

export type SideKey = '行' | '收入' | '支出';

/** Headings of the form in the order they are printed in, and how each is printed; both from the outermost, parted by `›`. */
export type Printed = { readonly [path: string]: string };

export type TableLayout = {
  /** Key of the form in a YAML report. */
  readonly key: string;
  /** Printed above the title. */
  readonly number: string;
  readonly title: string;
  /** The columns of each side. */
  readonly sides: { readonly [side in SideKey]?: Printed };
  /** 1, 2, 3… below the headings. */
  readonly numbered?: true;
};
