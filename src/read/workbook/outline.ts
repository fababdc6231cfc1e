import { WORKBOOK } from '../limits.ts';
import type { Book } from './book.ts';
import type { Parts } from './part.ts';
import { damaged, tooMany } from './refusal.ts';
import { type Relationship, relationships } from './relationships.ts';

/** A sheet that holds cells, and the part they are in. */
export type Found = { readonly name: string; readonly index: number; readonly hidden: boolean; readonly part: string };

/** The root's relations name it; nearly always it is `xl/workbook.xml`. */
export function mainPart(parts: Parts): string | undefined {
  const named = relationships(parts, '').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  const other = named !== undefined && !/\.xml$/iu.test(named) ? undefined : named;
  return [other, 'xl/workbook.xml'].find((name) => name !== undefined && parts.has(name));
}

/** The sheets that hold cells, in the order of the workbook: charts and macro sheets are left out. */
export function worksheets(book: Book, related: readonly Relationship[]): Found[] {
  if (book.sheets.length > WORKBOOK.sheets) throw tooMany('sheets', WORKBOOK.sheets);
  const byId = new Map(related.map((relation) => [relation.id, relation]));
  return book.sheets.flatMap(({ name, id, hidden }, index): Found[] => {
    const relation = byId.get(id);
    if (!relation) throw damaged('missing', name);
    return relation.type === 'worksheet' ? [{ name, index, hidden, part: relation.target }] : [];
  });
}
