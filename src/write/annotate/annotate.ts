import type { Annotation, Mark } from '../../model/annotation.ts';
import { freeName, withSheetInFront } from './book.ts';
import { addLink, addType } from './links.ts';
import { HEAD, namespacesOf } from './namespaces.ts';
import { Draft, type Package } from './package.ts';
import { headingRow, resultsSheet } from './results-sheet.ts';
import { annotateSheet } from './sheet.ts';
import { bareStyles, Styles } from './styles.ts';
import { Malformed } from './tags.ts';
import { lastBlock } from './vml.ts';

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

export type Annotated = {
  /** The parts that change and the parts that are added, by name. All others stay as they are. */
  readonly parts: ReadonlyMap<string, string>;
  /** What the sheet of results is called. */
  readonly name: string;
  /** Cells that were filled, but whose comment is a thread, which would not show ours. */
  readonly inThreads: readonly { readonly sheet: string; readonly cell: string }[];
};

/** A workbook with cells filled, comments on them, and a sheet of results in front. */
export function annotate(given: Package, { marks, results, author }: Annotation): Annotated {
  const draft = new Draft(given);
  const workbook = draft.text(given.main);
  if (workbook === undefined) throw new Malformed();
  const namespaces = namespacesOf(workbook);
  const folder = given.main.slice(0, given.main.lastIndexOf('/') + 1);
  const stylePart = given.links(given.main).find(({ type, external }) => type === 'styles' && !external)?.target;
  const oldStyles = stylePart === undefined ? undefined : draft.text(stylePart);
  const styles = new Styles(oldStyles ?? HEAD + bareStyles(namespaces.main));

  // Only sheets to be marked cost the reading of all drawings.
  let last: number | undefined;
  const takeBlocks = (count: number): number => {
    last ??= lastBlock(given.names.filter((name) => /\.vml$/iu.test(name)).map((name) => draft.text(name) ?? ''));
    const first = last + 1;
    last += count;
    return first;
  };
  const fill = (base: number, look: Mark['look']): number => styles.filled(base, look);
  const inThreads = given.sheets.flatMap(({ name, part, merges }) => {
    const own = marks.filter(({ sheet }) => sheet === name);
    if (own.length === 0) return [];
    const cells = annotateSheet(part, own, merges, { draft, namespaces, author, fill, takeBlocks });
    return cells.map((cell) => ({ sheet: name, cell }));
  });

  const name = freeName(workbook, results.name);
  const part = draft.fresh(`${folder}worksheets/sheet`, 'xml');
  draft.put(part, resultsSheet(results, styles, namespaces));
  addType(draft, part, WORKSHEET);
  const id = addLink(draft, given.main, `${namespaces.relations}/worksheet`, part);
  draft.put(given.main, withSheetInFront(workbook, name, id, headingRow(results), namespaces));

  if (stylePart !== undefined && oldStyles !== undefined) draft.put(stylePart, styles.written());
  else {
    // Some programs look for it by this name, whatever the relations say.
    const usual = `${folder}styles.xml`;
    const fresh = draft.has(usual) ? draft.fresh(`${folder}styles`, 'xml') : usual;
    draft.put(fresh, styles.written());
    addType(draft, fresh, STYLES);
    addLink(draft, given.main, `${namespaces.relations}/styles`, fresh);
  }
  return { parts: draft.changes(), name, inThreads };
}
