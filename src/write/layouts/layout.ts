/** How one region prints its tables: data, read by the same lexicon as any table. `{年}` stands for the year. */
export type Layout = {
  readonly name: string;
  readonly tables: readonly TableLayout[];
};

export type TableLayout = {
  /** Key of the form in a YAML report. */
  readonly key: string;
  /** Printed above the title. */
  readonly number: string;
  readonly title: string;
  /** Printed headings by those of the form, both from the outermost, parted by `›`; what is not named stands as it is. */
  readonly headings?: { readonly [side in '行' | '收入' | '支出']?: { readonly [path: string]: string } };
  /** 1, 2, 3… below the headings. */
  readonly numbered?: true;
};
