/** Tables as a region lays them out, whatever stands in them: data, read by the same lexicon as any table. `{年}` stands for the year. */

export type Form = {
  readonly title: string;
  /** Printed above the title. */
  readonly number?: string;
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

/** What a report lists by itself, each with its own members: subjects by code, projects and units by name. */
export type Listing = 'function' | 'economic' | 'govEconomic' | 'receipt' | 'project' | 'budgetUnit';

export type FormRows =
  /** As they are called, one label each. */
  | { readonly names: readonly string[] }
  /** 一、二、三、 the classes that are in use, then their total. */
  | { readonly classes: 'function'; readonly total: string }
  /** Every member in use, a class before its items; with the member of a second list that it is stated together with. */
  | {
      readonly listed: Listing;
      readonly beside?: Listing;
      readonly total?: { readonly name: string; readonly first?: true };
    }
  /** One row of figures without a label: the headings say it all. */
  | 'one';
