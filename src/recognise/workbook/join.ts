import type { Lexicon } from '../../lexicon/phrase.ts';
import type { Row, Table } from '../../model/table.ts';
import { agree, meant, named } from './called.ts';
import { goesOn } from './continued.ts';
import { nthOf } from './nth.ts';
import type { Draft } from './tables.ts';

/** A table with its parts in order; which one of them is called （二） or （下）, and whether another could not be joined. */
type Open = { readonly draft: Draft; readonly more: Draft[]; nth: number; isCut?: true; labels?: Set<string> };

/**
 * A table that runs on over pages or sheets, with its heading repeated, is one. Where nothing says that it goes on, it goes on right
 * behind; where it is said, or no row of it has a total, other tables may stand between.
 */
export function joined(drafts: readonly Draft[], lexicon: Lexicon): Table[] {
  const all: Open[] = [];
  const found = new Map<string, Open>();
  for (const draft of drafts) {
    const last = all.at(-1);
    const wanted = wantedBy(draft, last, found, lexicon);
    const before = last && goesRightOn(last.draft, draft) ? last : isOneWith(wanted, draft) ? wanted : undefined;
    if (!before && draft.continued && wanted) wanted.isCut = true;
    const open = before ?? { draft, more: [], nth: 0 };
    open.nth = nthOf(draft.title ?? '')?.nth ?? open.nth;
    if (before) {
      before.more.push(draft);
      delete before.labels;
    } else {
      all.push(open);
      for (const name of [draft.key, named(draft), meant(draft, lexicon)])
        if (name !== undefined) found.set(name, open);
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
function wantedBy(
  draft: Draft,
  last: Open | undefined,
  found: ReadonlyMap<string, Open>,
  lexicon: Lexicon,
): Open | undefined {
  if (draft.title === undefined) return (draft.headed ? found.get(draft.key) : last) ?? last;
  const called = found.get(named(draft));
  if (called || !draft.continued) return called;
  const meaning = meant(draft, lexicon);
  const alike = meaning === undefined ? undefined : found.get(meaning);
  return alike ?? (last && last.draft.key === draft.key && agree(last.draft, draft, lexicon) ? last : undefined);
}

/** It says that it does, or is the next of several, or nothing in it is told of a table by itself. */
function isOneWith(open: Open | undefined, draft: Draft): boolean {
  if (!open || isOfAnother(open.draft, draft) || !isUnder(open.draft, draft)) return false;
  const said = nthOf(draft.title ?? '');
  const isNext = said !== undefined && said.nth > 1 && (said.nth === open.nth + 1 || (said.isLast && open.nth > 0));
  if (draft.continued) return true;
  // （二） may be a table by itself, with a total of its own.
  const totals = labelsOf(draft).some(isTotal);
  if (isNext) return !totals || (said.isPart === true && !partsOf(open).some((part) => labelsOf(part).some(isTotal)));
  return said === undefined && open.nth === 0 && draft.headed && isRest(open, draft, totals);
}

/** The same title again over other rows, with one total for both: the rest of it, wherever it stands. */
function isRest(open: Open, draft: Draft, totals: boolean): boolean {
  if (open.draft.title === undefined || draft.title === undefined) return false;
  const under = ({ table }: Draft): string =>
    table.titles
      .slice(1)
      .map(({ value }) => value)
      .join('|');
  if (under(open.draft) !== under(draft)) return false;
  open.labels ??= new Set(partsOf(open).flatMap(labelsOf));
  const { labels } = open;
  if (totals === [...labels].some(isTotal)) return false;
  return labelsOf(draft).every((label) => isTotal(label) || (label.replaceAll('|', '') !== '' && !labels.has(label)));
}

const partsOf = ({ draft, more }: Open): readonly Draft[] => [draft, ...more];

/** The same headings, or none and the same columns. */
const isUnder = (before: Draft, { key, headed, numbers }: Draft): boolean =>
  headed ? key === before.key : numbers.every((column) => before.numbers.includes(column));

const isOfAnother = ({ department: one }: Draft, { department: other }: Draft): boolean =>
  one !== undefined && other !== undefined && one.value !== other.value;

/** 续表 is of the title before it, and whose table it is need not be said again. */
const isCalledAlike = (one: string, other: string): boolean => other.length > 2 && one.endsWith(other);

/** The same title again, and not the same rows: a block printed twice is two tables. */
function runsOn(before: Draft, next: Draft): boolean {
  if (before.title === undefined || next.title === undefined) return false;
  if (nthOf(before.title)?.nth !== nthOf(next.title)?.nth) return false;
  const [one, other] = [named(before), named(next)];
  if (goesOn(next.title)) return isCalledAlike(one, other) || isCalledAlike(other, one);
  if (one !== other || haveOwnTotals(before, next)) return false;
  const seen = new Set(labelsOf(before));
  // Every page may have a total of its own.
  return labelsOf(next).every((label) => label.replaceAll('|', '') === '' || isTotal(label) || !seen.has(label));
}

/** 合计 50 in one and 合计 70 in the other: a list each. Where pages repeat their total, it is the same. */
function haveOwnTotals(before: Draft, next: Draft): boolean {
  const [one, other] = [before, next].map((draft) => {
    const labels = labelsOf(draft);
    return draft.rows.filter((_, index) => /^[合总]计$/u.test(labels[index]!.replace(/[|\s]/gu, '')));
  });
  const amounts = (rows: readonly Row[]): string[] =>
    rows.map(({ cells }) => cells.map((cell) => (cell?.number ? cell.raw : '')).join('|'));
  return one!.length === 1 && other!.length === 1 && amounts(one!)[0] !== amounts(other!)[0];
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
