/** Tables as a region lays them out, whatever stands in them: data, read by the same lexicon as any table. `{年}` stands for the year. */

export type Form = {
  readonly title: string;
  /** 编制部门: the word before the name. */
  readonly lead: string;
  readonly parts: readonly FormPart[];
  /** Printed below where nothing stands in it. */
  readonly without?: string;
};

/** One side of a table. Headings from the outermost, parted by `›`. */
export type FormPart = {
  readonly heading?: string;
  readonly labels: readonly string[];
  readonly figures: readonly string[];
  readonly rows: FormRows;
};

export type FormRows =
  /** As they are called, one label each. */
  | { readonly names: readonly string[] }
  /** 一、二、三、 the classes that are in use, then their total. */
  | { readonly classes: 'function'; readonly total: string }
  /** Every subject in use, class before item, then their total. */
  | { readonly subjects: 'function' | 'economic'; readonly total: string }
  /** One row of figures without a label: the headings say it all. */
  | 'one';
