import type { Row, Table } from '../../model/table.ts';
import { goesOn, stem } from './continued.ts';
import type { Draft } from './tables.ts';

/** A table with its parts in order; which one of them is called （二） or （三）, and whether another could not be joined. */
type Open = { readonly draft: Draft; readonly more: Draft[]; nth: number; isCut?: true };

/**
 * A table that runs on over pages or sheets, with its heading repeated, is one. Where nothing says that it goes on, it goes on right
 * behind; where it is said, other tables may stand between.
 */
export function joined(drafts: readonly Draft[]): Table[] {
  const all: Open[] = [];
  const found = new Map<string, Open>();
  for (const draft of drafts) {
    const last = all.at(-1);
    const wanted = wantedBy(draft, last, found);
    const before = last && goesRightOn(last.draft, draft) ? last : isOneWith(wanted, draft) ? wanted : undefined;
    if (!before && draft.continued && wanted) wanted.isCut = true;
    const open = before ?? { draft, more: [], nth: 0 };
    open.nth = nthOf(draft) ?? open.nth;
    if (before) before.more.push(draft);
    else {
      all.push(open);
      found.set(draft.key, open);
      found.set(named(draft), open);
    }
  }
  return all.map(({ draft, more, isCut }) => {
    const table = more.reduce(withHead, withRows(draft, more));
    return isCut ? { ...table, isCut } : table;
  });
}

const goesRightOn = (last: Draft, draft: Draft): boolean =>
  last.key === draft.key && (draft.title === undefined || runsOn(last, draft));

/** What a part would go on with: the last table of its title, or under its headings where it has none. */
const wantedBy = (draft: Draft, last: Open | undefined, found: ReadonlyMap<string, Open>): Open | undefined =>
  draft.title === undefined ? ((draft.headed ? found.get(draft.key) : last) ?? last) : found.get(named(draft));

/** It says that it does, or is the next of several. */
function isOneWith(open: Open | undefined, draft: Draft): boolean {
  if (!open || isOfAnother(open.draft, draft) || !isUnder(open.draft, draft)) return false;
  const nth = nthOf(draft);
  // （二） may be a table by itself, with a total of its own.
  const isNext = nth !== undefined && nth === open.nth + 1 && nth > 1 && !labelsOf(draft).some(isTotal);
  return draft.continued || isNext;
}

/** The same headings, or none and the same columns. */
const isUnder = (before: Draft, { key, headed, numbers }: Draft): boolean =>
  headed ? key === before.key : numbers.every((column) => before.numbers.includes(column));

const isOfAnother = ({ department: one }: Draft, { department: other }: Draft): boolean =>
  one !== undefined && other !== undefined && one.value !== other.value;

const ORDINALS = '一二三四五六七八九';
const NTH = /表[（(]?([一二三四五六七八九1-9])[)）]?$/u;

/** 基本支出表（二）: the second of several of one title. */
function nthOf({ title }: Draft): number | undefined {
  const [, nth] = NTH.exec(stem(title ?? '')) ?? [];
  return nth === undefined ? undefined : ORDINALS.indexOf(nth) + 1 || Number(nth);
}

/** What a title calls its table: the page that goes on may leave the year and 预算 out. */
const named = ({ title = '' }: Draft): string =>
  stem(title)
    .replace(/(?:19|20)\d\d年度?/u, '')
    .replace(NTH, '表')
    .replace(/预算(?=表$)/u, '');

/** 续表 is of the title before it, and whose table it is need not be said again. */
const isCalledAlike = (one: string, other: string): boolean => other.length > 2 && one.endsWith(other);

/** The same title again, and not the same rows: a block printed twice is two tables. */
function runsOn(before: Draft, next: Draft): boolean {
  if (before.title === undefined || next.title === undefined || nthOf(before) !== nthOf(next)) return false;
  const [one, other] = [named(before), named(next)];
  if (goesOn(next.title)) return isCalledAlike(one, other) || isCalledAlike(other, one);
  if (one !== other) return false;
  const seen = new Set(labelsOf(before));
  // Every page may have a total of its own.
  return labelsOf(next).every((label) => label.replaceAll('|', '') === '' || isTotal(label) || !seen.has(label));
}

const labelsOf = ({ rows }: Draft): string[] =>
  rows.map(({ cells }) => cells.map((cell) => (cell?.number ? '' : (cell?.raw.trim() ?? ''))).join('|'));

const isTotal = (label: string): boolean => /^[^计]*计$/u.test(label.replaceAll('|', ''));

/** Parts alike in headings may stand in other columns of their sheets. */
function withRows(draft: Draft, more: readonly Draft[]): Table {
  if (more.length === 0) return draft.table;
  const rows = (part: Draft): readonly Row[] => (part.headed ? part.rows : part.rowsUnder(draft.numbers));
  return { ...draft.table, blocks: draft.blocksOf([...draft.rows, ...more.flatMap(rows)]) };
}

function withHead(before: Table, { table: { unit, otherUnits = [], note } }: Draft): Table {
  // Each page states its unit; one that states another is said.
  const units = [...(before.otherUnits ?? []), ...(unit ? [unit] : []), ...otherUnits];
  return {
    ...before,
    ...(units.length > 0 && { otherUnits: units }),
    ...(note && !before.note && { note }),
  };
}
