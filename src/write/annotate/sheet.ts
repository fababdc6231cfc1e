import type { Mark } from '../../model/annotation.ts';
import { cellName, type Range } from '../../model/grid.ts';
import { sizeOf } from './box.ts';
import { type Fill, type Filled, Rows } from './cells.ts';
import { extendedComments, newComments, type Said } from './comments.ts';
import { addDefaultType, addLink, addType } from './links.ts';
import { metricsOf } from './metrics.ts';
import type { Namespaces } from './namespaces.ts';
import type { Draft } from './package.ts';
import { insert, type Patch, patched } from './patch.ts';
import { attribute, childOf, type Element, Malformed, parse, prefixOf, tagsOf } from './tags.ts';
import { type Boxed, blocksFor, boxesIn, extended, newDrawing } from './vml.ts';

/** What all sheets of a copy share: one account of the numbers of boxes, one style sheet. */
export type Desk = {
  readonly draft: Draft;
  readonly namespaces: Namespaces;
  readonly author: string;
  readonly fill: Fill;
  /** Takes so many blocks of numbers and gives the first of them. */
  readonly takeBlocks: (count: number) => number;
};

/** What may follow the reference to the drawing of comments in a sheet. */
const LATER = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Marks of one cell, put together. */
export type Noted = Filled & { readonly text: string };

/**
 * Fills the cells of one sheet and puts comments on them.
 * @returns the cells whose comment belongs to a thread, which would not show ours: they are filled only
 */
export function annotateSheet(
  part: string,
  marks: readonly Mark[],
  merges: readonly Range[],
  { draft, namespaces, author, fill, takeBlocks }: Desk,
): readonly string[] {
  const text = draft.text(part);
  if (text === undefined) throw new Malformed();
  const root = parse(text, ['sheetData']);
  const data = childOf(root, 'sheetData');
  if (!data) throw new Malformed();
  const rows = new Rows(text, root, data);
  const cells = together(marks, merges);
  const patches: Patch[] = rows.fill(cells, fill);

  const links = draft.package.links(part).filter(({ external }) => !external);
  const threaded = new Set(
    links.filter(({ type }) => type === 'threadedComment').flatMap((to) => refsIn(draft, to.target)),
  );
  const inThreads = cells.filter(({ row, column }) => threaded.has(cellName(row, column)));
  const noted = cells.filter((cell) => !inThreads.includes(cell));
  const boxed = boxesOf(noted, merges);
  const said = noted.map(({ row, column, text: words }): Said => ({ cell: cellName(row, column), text: words }));
  const metrics = metricsOf(text, root, rows);

  const existing = links.find(({ type }) => type === 'comments')?.target;
  const before = existing === undefined ? undefined : draft.text(existing);
  const legacy = childOf(root, 'legacyDrawing');
  const drawingId = legacy && attribute(text, legacy, 'id')?.raw;
  const drawing = drawingId === undefined ? undefined : links.find(({ id }) => id === drawingId)?.target;
  const drawn = drawing === undefined ? undefined : draft.text(drawing);
  const made = before === undefined ? undefined : extendedComments(before, said, author);
  if (said.length > 0) {
    if (existing !== undefined && made) {
      if (made.grown.length + made.added.length > 0) draft.put(existing, made.text);
    } else {
      const fresh = draft.fresh(`${folderOf(draft)}comments`, 'xml');
      draft.put(fresh, newComments(said, author, namespaces.main));
      addLink(draft, part, `${namespaces.relations}/comments`, fresh);
      addType(draft, fresh, COMMENTS);
    }
    // Every comment needs its box, those of other programs too.
    const has = new Set(drawn === undefined ? [] : boxesIn(drawn).keys());
    const all = made ? boxesOf(made.all.map(placed), merges) : boxed;
    const lacking = all.filter(({ row, column }) => !has.has(`${row}:${column}`));
    const grown = boxesOf((made?.grown ?? []).map(placed), merges);
    const block = lacking.length > 0 ? takeBlocks(blocksFor(lacking.length)) : 0;
    if (drawing !== undefined && drawn !== undefined) {
      const next = extended(drawn, lacking, grown, block, metrics);
      if (next !== drawn) draft.put(drawing, next);
    } else {
      const fresh = draft.fresh(`${folderOf(draft)}drawings/vmlDrawing`, 'vml');
      draft.put(fresh, newDrawing(lacking, block, metrics));
      const id = addLink(draft, part, `${namespaces.relations}/vmlDrawing`, fresh);
      addDefaultType(draft, 'vml', DRAWING);
      patches.push(...reference(text, root, legacy, id, namespaces));
    }
  }
  draft.put(part, patched(text, patches));
  return inThreads.map(({ row, column }) => cellName(row, column));
}

/** Names the drawing of comments where the order of elements wants it. */
function reference(
  text: string,
  root: Element,
  legacy: Element | undefined,
  id: string,
  { relations }: Namespaces,
): Patch[] {
  const declared = text.slice(root.from, root.to).includes(`xmlns:r="${relations}"`) ? '' : ` xmlns:r="${relations}"`;
  const xml = `<${prefixOf(root)}legacyDrawing${declared} r:id="${id}"/>`;
  // One that leads nowhere is of no use.
  if (legacy) return [{ from: legacy.from, to: legacy.end, text: xml }];
  const data = childOf(root, 'sheetData')!;
  const after = root.children.find((child) => child.from > data.from && LATER.includes(meant(child)));
  return [insert(after?.from ?? root.close, xml)];
}

/** Newer elements are wrapped together with what older programs take for them. */
const meant = (element: Element): string =>
  element.local === 'AlternateContent' ? (element.children[0]?.children[0]?.local ?? '') : element.local;

const folderOf = ({ package: { main } }: Draft): string => main.slice(0, main.lastIndexOf('/') + 1);

function refsIn(draft: Draft, part: string): string[] {
  const text = draft.text(part);
  if (text === undefined) return [];
  return [...tagsOf(text)].flatMap((tag) =>
    tag.local === 'threadedComment' && tag.kind !== 'close' ? [attribute(text, tag, 'ref')?.raw ?? ''] : [],
  );
}

const SEVEREST: readonly Mark['look'][] = ['error', 'query', 'note', 'also'];

/** One comment a cell, in the order of the marks; the severest look wins. */
function together(marks: readonly Mark[], merges: readonly Range[]): Noted[] {
  const byCell = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.row}:${mark.column}`;
    byCell.set(key, [...(byCell.get(key) ?? []), mark]);
  }
  return [...byCell.values()].map((own): Noted => {
    const { row, column } = own[0]!;
    const look = SEVEREST.find((one) => own.some((mark) => mark.look === one))!;
    const merged = merges.find(({ top, left }) => top === row && left === column);
    const text = [...new Set(own.map((mark) => mark.text))].join('\n\n');
    return { row, column, look, text, ...(merged && { merged }) };
  });
}

const placed = ({ cell, text }: Said): { readonly row: number; readonly column: number; readonly text: string } => {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)/iu.exec(cell) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column, text };
};

function boxesOf(
  cells: readonly { readonly row: number; readonly column: number; readonly text: string }[],
  merges: readonly Range[],
): Boxed[] {
  return cells.map(({ row, column, text }) => {
    const merged = merges.find(({ top, left }) => top === row && left === column);
    return { row, column, behind: merged?.right ?? column, size: sizeOf(text) };
  });
}
