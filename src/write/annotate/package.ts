import type { Range } from '../../model/grid.ts';

/** What a part refers to, the target as the name of a part; the package itself is the part ''. */
export type Link = {
  readonly id: string;
  /** Last word of its type. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
};

/** The workbook as it was opened, handed in by whoever may read. */
export type Package = {
  /** Every part, in the order of the archive, as it is called there. */
  readonly names: readonly string[];
  /** `xl/workbook.xml`, whatever it is called. */
  readonly main: string;
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly merges: readonly Range[] }[];
  /** A part as text; `undefined` where there is none. */
  readonly text: (name: string) => string | undefined;
  readonly links: (part: string) => readonly Link[];
};

/** Names are compared as the reader compares them. */
const key = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/u, '')
    .toLowerCase();

/** A package with some of its parts written anew. */
export class Draft {
  readonly package: Package;
  private readonly changed = new Map<string, { readonly name: string; readonly text: string }>();
  private readonly names: Map<string, string>;

  constructor(given: Package) {
    this.package = given;
    this.names = new Map(given.names.map((name) => [key(name), name]));
  }

  text(name: string): string | undefined {
    return this.changed.get(key(name))?.text ?? (this.has(name) ? this.package.text(name) : undefined);
  }

  has(name: string): boolean {
    return this.names.has(key(name));
  }

  put(name: string, text: string): void {
    const known = this.names.get(key(name)) ?? name;
    this.names.set(key(name), known);
    this.changed.set(key(name), { name: known, text });
  }

  /** A name nobody bears: `xl/comments7.xml`. */
  fresh(stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}.${extension}`;
      if (!this.has(name)) return name;
    }
  }

  /** What was changed or added, in that order. */
  changes(): ReadonlyMap<string, string> {
    return new Map([...this.changed.values()].map(({ name, text }) => [name, text]));
  }
}
