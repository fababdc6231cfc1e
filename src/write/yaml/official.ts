import { FORMS, type Form, type Side } from '../../lexicon/forms.ts';
import { type Lexicon, readPhrase } from '../../lexicon/phrase.ts';
import type { Reading } from '../../model/coordinates.ts';
import { covers, type Dimension } from '../../model/dimension.ts';
import { closeUp } from '../../model/printed.ts';
import type { Block, Table } from '../../model/table.ts';
import { isKeyed } from './headings.ts';
import { officialColumns } from './official-columns.ts';
import { headEntries, rowsOf, type TableScope } from './table.ts';
import { map, type Yaml } from './tree.ts';

/** Keys of the report that hold a table beside those of 预算表. */
export const PURCHASES = ['政府采购', '政府购买服务预算明细表'];

/** A table that may stand under an official name: its blocks under official headings. */
export type Official = { readonly key: string; readonly table: Table };

/**
 * The official name of a table: its title says the same, or the same and which year's money it is. No other title stands over it, and
 * every heading is one the form may have.
 */
export function officialTable(table: Table, lexicon: Lexicon): Official | undefined {
  const [title, ...more] = table.titles;
  if (!title || more.length > 0) return undefined;
  const { at, subject, left } = readPhrase(title.value, lexicon);
  if (left !== '') return undefined;
  const known = FORMS.filter(({ key }) => isSaid(readPhrase(key, lexicon).at, at));
  const [form] = known.toSorted((a, b) => wordsOf(b, lexicon) - wordsOf(a, lexicon));
  if (form) return inForm(table, form, lexicon);
  const key = PURCHASES.find((name) => {
    const said = readPhrase(name, lexicon);
    return said.subject === subject && isSaid(said.at, at) && Object.keys(said.at).length === Object.keys(at).length;
  });
  return key === undefined ? undefined : { key, table };
}

const wordsOf = ({ key }: Form, lexicon: Lexicon): number => Object.keys(readPhrase(key, lexicon).at).length;

/** What the name of a form fixes is fixed by the title just so, and nothing else but the year of the money; of a memo item the fund. */
function isSaid(form: Reading, title: Reading): boolean {
  const further: readonly Dimension[] = form.item === undefined ? ['origin'] : ['origin', 'fund'];
  return (
    (Object.entries(form) as [Dimension, string][]).every(([dimension, member]) => {
      const said = title[dimension];
      return said === member || (said !== undefined && dimension === 'origin' && covers(dimension, member, said));
    }) &&
    (Object.keys(title) as Dimension[]).every(
      (dimension) => form[dimension] !== undefined || further.includes(dimension),
    )
  );
}

function inForm(table: Table, { key, sides }: Form, lexicon: Lexicon): Official | undefined {
  const { blocks } = table;
  const names = Object.keys(sides);
  if (table.strays) return undefined;
  // A table without rows is an empty one, whatever its headings.
  if (blocks.every(({ rows }) => rows.length === 0))
    return blocks.length > names.length ? undefined : { key, table: { ...table, blocks: [] } };
  if (blocks.length !== names.length) return undefined;
  const found = blocks.map((block, index): Block | undefined => {
    const name = sideName(block);
    const side = (sides as { readonly [name: string]: Side | undefined })[name];
    const columns = name === names[index] && side && officialColumns(block, side, lexicon);
    const named = columns && { ...block, columns };
    return named && isKeyed(named) ? named : undefined;
  });
  return found.every((block) => block !== undefined) ? { key, table: { ...table, blocks: found } } : undefined;
}

const sideName = ({ heading }: Block): string => closeUp(heading.map(({ value }) => value).join('')) || '行';

/** A table in the shape of its official form. */
export function writtenForm({ key, table }: Official, scope: TableScope): Yaml {
  const form = FORMS.find((known) => known.key === key)!;
  const rows = rowsOf(table, scope);
  const named = new Map(table.blocks.map((block) => [sideName(block), block]));
  return map(
    ...headEntries(table, scope),
    ...Object.keys(form.sides).map((side) => {
      const block = named.get(side);
      return { key: side, value: block ? rows(block) : ({ kind: 'list', items: [] } as const) };
    }),
  );
}
